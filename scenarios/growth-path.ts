import { z } from 'zod'
import { checkForm } from './check-form.ts'
import { closedObject } from './closed-object.ts'
import { kebabName, note, title } from './text-rules.ts'

/** What a published figure of annual investment counts. */
export const BOUNDARIES = ['ai_all_in', 'ai_it_only', 'all_data_centre', 'company_wide'] as const
export type Boundary = (typeof BOUNDARIES)[number]

/**
 * How a year's value came about: reported after the fact, stated by the publisher, computed by a stated rule from
 * published figures, interpolated between points, or continued after the last of them.
 */
export type PathKind = 'actual' | 'point' | 'derived' | 'interpolated' | 'continued'

const yearText = z.string().regex(/^20[0-9]{2}$/, 'a year such as 2030')

export const growthPathSchema = closedObject({
  name: kebabName,
  title,
  publisher: title,
  publication: note,
  /** Year or date of publication. */
  published: z.string().regex(/^20[0-9]{2}(?:-[01][0-9](?:-[0-3][0-9])?)?$/, 'a date such as 2026-05-11'),
  page: title.optional(),
  url: z.url({ protocol: /^https$/ }).optional(),
  origin: kebabName,
  boundary: z.enum(BOUNDARIES),
  price_basis: z.enum(['nominal', 'real2025']),
  /** Annual investment by year, billion US dollars. */
  points: z.record(yearText, z.number().positive()).refine((value) => Object.keys(value).length > 0, 'at least one year'),
  /** Points that are not the publisher's own statement. */
  kinds: z.record(yearText, z.enum(['actual', 'derived'])).optional(),
  /** How the points were read or computed. */
  derivation: note.optional(),
  note,
})

/** Figures shown beside a path, so that its first years are seen against what happened. */
export const reportedSpendingSchema = z
  .array(closedObject({ year: z.int().min(2010).max(2075), value: z.number().positive(), boundary: z.enum(BOUNDARIES), kind: z.enum(['actual', 'estimate', 'expected']), origin: kebabName, publisher: title, note }))
  .min(1)
export type ReportedSpending = z.infer<typeof reportedSpendingSchema>

/** A path with the reported figures every path is shown beside. */
export type GrowthPath = z.infer<typeof growthPathSchema> & { readonly actuals: ReportedSpending }

/** @throws ScenarioRefusal */
export function parseGrowthPath(value: unknown, actuals: ReportedSpending): GrowthPath {
  return { ...checkForm(growthPathSchema, value), actuals }
}
