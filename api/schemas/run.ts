import { z } from '@hono/zod-openapi'

const indexSchema = z.record(z.string(), z.string()).openapi({
  description: 'Member by dimension; empty for the total.', example: { arrangement: 'domestic', location: 'home' },
})

export const Series = z.strictObject({
  strategy: z.string(),
  variable: z.string(),
  index: indexSchema,
  unit: z.string(),
  values: z.array(z.number().nullable()).openapi({ description: 'One for each of `years`; null where there is no value, with its reason in `gaps`.' }),
  gaps: z.array(z.strictObject({ year: z.int(), reason: z.string() })).optional(),
  members: z.array(z.string()).optional().openapi({ description: 'Of a category: values count into this list.' }),
}).openapi('Series')
export type Series = z.infer<typeof Series>

export const Summary = z.strictObject({
  strategy: z.string(),
  variable: z.string(),
  index: indexSchema,
  unit: z.string(),
  value: z.number().nullable(),
  convention: z.string().openapi({ description: 'How the figure was made from the years.' }),
  reason: z.string().optional().openapi({ description: 'Why there is no value.' }),
}).openapi('Summary')
export type Summary = z.infer<typeof Summary>

export const ModelIdentity = z.strictObject({
  version: z.string(),
  hash: z.string().openapi({ description: 'Of the whole definition of the model.' }),
}).openapi('ModelIdentity')
export type ModelIdentity = z.infer<typeof ModelIdentity>

export const RunWarning = z.strictObject({
  code: z.string(),
  message: z.string(),
  economy: z.string().optional(),
  pointer: z.string().optional(),
  rule: z.string().optional().openapi({ description: 'The rule a place was chosen by.' }),
  programme: z.strictObject({ accelerators: z.number(), by: z.int() }).optional().openapi({ description: 'Demand offered instead.' }),
}).openapi('Warning')

export const Run = z.strictObject({
  hash: z.string().openapi({ description: 'SHA-256 over the model and every resolved input: equal hashes have equal numbers.' }),
  model: ModelIdentity,
  years: z.array(z.int()),
  series: z.array(Series),
  summary: z.array(Summary),
  warnings: z.array(RunWarning),
}).openapi('Run')
export type Run = z.infer<typeof Run>

export const RunQuery = z.object({
  by: z.string().max(400).optional().openapi({
    description: 'Dimensions to keep in partial sums, beside every full index and the total.', example: 'arrangement,location',
  }),
  variables: z.string().max(8000).optional().openapi({ description: 'Only these variables; all by default.', example: 'total_spend,it_power' }),
  format: z.enum(['json', 'csv']).optional().openapi({ description: 'Wins over the Accept header.' }),
})
