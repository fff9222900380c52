import { z } from '@hono/zod-openapi'
import { COMPARABLE, INDEPENDENT, READINGS, REALITY_GROUPS } from '../../data/reality.ts'
import { ModelIdentity } from './run.ts'

const amount = z.strictObject({ value: z.number(), unit: z.string() })

export const RealityGroup = z.strictObject({
  group: z.enum(REALITY_GROUPS),
  label: z.string(),
  counted: z.boolean().openapi({ description: 'False of the identities, which are reported and never counted.' }),
  rows: z.int(),
  scored: z.int().openapi({ description: 'Rows that count: comparable, independent and found in print.' }),
  in_range: z.int().openapi({ description: 'Of those, the model within the published range.' }),
  at_point: z.int().openapi({ description: 'The model near a published point.' }),
  in_band: z.int().openapi({ description: 'Neither, but the published figure within P10 to P90 of the model.' }),
  inside: z.number().openapi({ description: 'Part of the rows that count that is any of the three.' }),
  median_absolute_log_ratio: z.number(),
  mean_log_ratio: z.number(),
  median_band: z.number().optional().openapi({ description: 'Median of P90 over P10.' }),
  sign_probability: z.number().optional().openapi({ description: 'Of the sign test, rows within 5 % left out, adjusted after Holm.' }),
  recalled: z.strictObject({ rows: z.int(), inside: z.int() }).openapi({ description: 'Recalled figures, shown apart.' }),
  marks: z.strictObject({
    rows: z.int(), inside: z.number(), near: z.number().openapi({ description: 'How far from a published point still counts as near it.' }),
    median_absolute_log_ratio: z.number(), mean_log_ratio: z.number(), median_band: z.number().optional(),
  }).openapi({ description: 'What the group must reach, set before the first run.' }),
  missed: z.array(z.enum(['rows', 'inside', 'median', 'mean', 'band', 'sign'])),
  met: z.boolean(),
}).openapi('RealityGroup')

export const RealityRow = z.strictObject({
  id: z.string(),
  group: z.enum(REALITY_GROUPS),
  entity: z.string(),
  economy: z.string().optional(),
  chip: z.string().optional(),
  inputs: z.array(amount).openapi({ description: 'Published amounts that the model starts from.' }),
  reading: z.enum(READINGS).openapi({ description: 'What of the model stands against the figure, boundary conversion included.' }),
  year: z.int(),
  basis: z.string(),
  unit: z.string(),
  as_published: z.strictObject({ value: z.number(), low: z.number().optional(), high: z.number().optional(), unit: z.string() }),
  published: z.number().openapi({ description: 'In the unit of the row: dollars are those of 2025.' }),
  published_low: z.number().optional(),
  published_high: z.number().optional(),
  model: z.number(),
  model_p10: z.number().optional(),
  model_p90: z.number().optional(),
  ratio: z.number().openapi({ description: 'Central figure of the model over the published one.' }),
  inside: z.enum(['range', 'point', 'band', 'outside']),
  comparable: z.enum(COMPARABLE),
  independent: z.enum(INDEPENDENT),
  grade: z.enum(['found', 'recalled']),
  scored: z.boolean(),
  origins: z.array(z.string()).openapi({ description: 'Keys of the origins.' }),
  note: z.string().optional(),
  reason: z.string().optional().openapi({ description: 'Why the model misses.' }),
}).openapi('RealityRow')

export const Reality = z.strictObject({
  method: z.strictObject({ rule: z.string(), members: z.int(), seed: z.int(), price_base: z.string(), model: ModelIdentity }),
  counted: z.int().openapi({ description: 'Rows that count, identities left out.' }),
  fewest: z.int(),
  enough: z.boolean(),
  groups: z.array(RealityGroup),
  rows: z.array(RealityRow),
}).openapi('Reality')
export type RealityAnswer = z.infer<typeof Reality>
