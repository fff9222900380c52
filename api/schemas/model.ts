import { z } from '@hono/zod-openapi'
import { ModelIdentity } from './run.ts'

const Value: z.ZodType<unknown> = z.unknown().openapi({ description: 'A number, or numbers by member of the dimensions, nested in the order of `over`.' })

export const Model = z.strictObject({
  model: ModelIdentity,
  dimensions: z.record(z.string(), z.array(z.string())),
  variables: z.array(z.strictObject({
    name: z.string(),
    sector: z.string(),
    label: z.string(),
    doc: z.string(),
    kind: z.enum(['number', 'category']),
    stage: z.enum(['once', 'yearly', 'after']),
    unit: z.string(),
    quantity: z.string().optional(),
    over: z.array(z.string()),
    total: z.string().optional(),
    read_as: z.enum(['multiple', 'calendar_year']).optional().openapi({ description: 'How its number is read where the unit leaves that open: so many times over, not a share; a year of the calendar, not a duration.' }),
    exogenous: z.boolean(),
    equation: z.record(z.string(), z.string()).openapi({ description: 'Texts as written: `is`, or `is.<member>` where they differ by member; `initial`, `inflow`, `outflow`, `history`.' }),
    mathml: z.string().optional(),
    reads: z.array(z.string()),
    cite: z.array(z.string()),
  })),
  parameters: z.array(z.strictObject({
    name: z.string(),
    group: z.string(),
    label: z.string(),
    doc: z.string(),
    unit: z.string(),
    quantity: z.string().optional(),
    over: z.array(z.string()),
    yearly: z.boolean(),
    role: z.enum(['lever', 'uncertainty', 'fact', 'choice', 'world']),
    low: Value.optional(),
    central: Value.optional(),
    high: Value.optional(),
    distribution: z.string().optional(),
    year: z.int().optional(),
    origin: z.string(),
    grade: z.string().optional(),
    rail: z.unknown().optional(),
    moves: z.unknown().optional(),
  })),
  functions: z.array(z.strictObject({ name: z.string(), signature: z.string(), form: z.string(), doc: z.string(), source: z.string() })),
}).openapi('Model')
export type Model = z.infer<typeof Model>
