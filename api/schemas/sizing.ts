import { z } from '@hono/zod-openapi'
import { figures, TOTAL } from '../../scenarios/sizing-figures.ts'
import { bases } from '../../scenarios/sizing-limits.ts'
import { sizingRequest } from '../../scenarios/sizing-request.ts'
import { ModelIdentity } from './run.ts'

export const SizingRequest = sizingRequest.openapi('SizingRequest', {
  description: 'One of `accelerators` and `it_power_mw`. `basis` says which capital the total counts: `chips` accelerators alone, `system` all IT, `programme` everything (the default), `shell` facility, grid and land without IT.',
})

export const SizedFigure = z.strictObject({
  low: z.number(),
  central: z.number(),
  high: z.number(),
  unit: z.string(),
  counted: z.boolean().optional().openapi({ description: 'Of a part of capital: whether the total of this basis counts it.' }),
  sum_of: z.array(z.string()).optional().openapi({ description: 'Of the total: the figures it adds up.' }),
  proof: z.strictObject({
    scenario: z.looseObject({ name: z.string() }),
    strategy: z.string(),
    variable: z.string(),
    year: z.int().optional(),
  }).optional().openapi({ description: 'Post it to /api/traces for the graph behind the central value.' }),
}).openapi('SizedFigure')

export const SizingMove = z.strictObject({
  name: z.string(),
  label: z.string(),
  unit: z.string(),
  origin: z.string().openapi({ description: 'Key of the origins.' }),
  low: z.number().optional().openapi({ description: 'Absent, with `central` and `high`, where values differ by member.' }),
  central: z.number().optional(),
  high: z.number().optional(),
}).openapi('SizingMove')

export const SizingMethod = z.strictObject({
  rule: z.string().openapi({ description: 'How figures and ranges were made.' }),
  economy: z.string(),
  year: z.int(),
  basis: z.enum(bases),
  price_base: z.string(),
  chip: z.strictObject({
    id: z.string(), name: z.string(), vendor: z.string(), since: z.int().openapi({ description: 'First year of supply.' }),
    origins: z.array(z.string()).openapi({ description: 'Keys of the origins of its figures.' }),
  }),
  moves: z.array(SizingMove).openapi({ description: 'Assumptions that moved a figure.' }),
  warnings: z.array(z.strictObject({ code: z.string(), message: z.string() })),
  hash: z.string().openapi({ description: 'Of the run behind the central values.' }),
  model: ModelIdentity,
}).openapi('SizingMethod')

const names: readonly string[] = [TOTAL, ...figures.map(({ name }) => name)]

export const Sizing = z.strictObject({
  ...Object.fromEntries(names.map((name) => [name, SizedFigure])) as Record<string, typeof SizedFigure>,
  method: SizingMethod,
}).openapi('Sizing')

export type SizedAnswer = z.infer<typeof SizedFigure>
export type SizingAnswer = { readonly method: z.infer<typeof SizingMethod> } & { readonly [name: string]: SizedAnswer | z.infer<typeof SizingMethod> }

export const SizingQuery = z.object({
  format: z.enum(['json', 'csv']).optional().openapi({ description: 'Wins over the Accept header.' }),
})
