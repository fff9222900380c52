/** Parts that the questions of sensitivity and decision share. */
import { z } from '@hono/zod-openapi'
import { closedObject } from '../../../scenarios/closed-object.ts'
import { ModelIdentity } from '../run.ts'

export const scenario = z.unknown().openapi({ description: 'A scenario, as for /api/runs.', type: 'object' })
export const strategyName = z.string().min(1).max(80)
export const index = z.record(z.string().max(80), z.string().max(80))

export const OutcomeRequest = closedObject({
  variable: z.string().min(1).max(80),
  index: index.optional().openapi({ description: 'Members by dimension; the total over those left out.' }),
  year: z.int().optional().openapi({ description: 'Of a figure with years: the last of the scenario where it is left out.' }),
}).openapi('OutcomeRequest')

export const InputRequest = closedObject({
  parameter: z.string().min(1).max(80),
  at: index.optional().openapi({ description: 'Narrows the move to one member of each named dimension.' }),
  unit: z.string().max(80).optional(),
  form: z.enum(['value', 'times', 'plus']).optional().openapi({ description: '`value`, by default, sets it; `times` and `plus` modify what stands there.' }),
  from: z.number().optional().openapi({ description: 'Lower end; that of the cited range where it is left out.' }),
  to: z.number().optional(),
}).openapi('InputRequest')

export const seed = z.int().min(0).max(Number.MAX_SAFE_INTEGER).optional().openapi({ description: '1 by default: the same seed gives the same numbers.' })
export const sampler = z.enum(['random', 'latin_hypercube', 'sobol']).optional().openapi({ description: '`latin_hypercube` by default.' })
export const members = z.int().min(10).max(1500).optional()

/** The figure an answer is about. */
export const Outcome = z.strictObject({
  variable: z.string(), label: z.string(), unit: z.string(), index, year: z.int().optional(), price_base: z.string().optional(),
}).openapi('DecisionOutcome')
export type Outcome = z.infer<typeof Outcome>

export const MovedInput = z.strictObject({
  parameter: z.string(), label: z.string(), form: z.enum(['value', 'times', 'plus']), unit: z.string(), from: z.number(), to: z.number(),
  as_written: z.number().nullable().openapi({ description: 'Where it stands in the scenario; null where members or years differ.' }),
  origin: z.string().openapi({ description: 'Key of the origins.' }),
}).openapi('MovedInput')

export const Share = z.strictObject({ share: z.number(), low: z.number(), high: z.number() }).openapi('Share', { description: 'A share of draws with its interval of 95 per cent.' })

/** Beliefs that were not drawn though they have a range. */
export const Kept = z.array(z.strictObject({ parameter: z.string(), why: z.enum(['set_by_scenario', 'read_before_the_run', 'left_to_shocks']) })).openapi({
  description: 'Beliefs with a range that keep their value: the scenario, a strategy or a shock sets them, the resolver reads them before a run, or they are switches that shocks turn.',
})

export const Drawn = z.strictObject({
  members: z.int(), seed: z.int(), sampler: z.enum(['random', 'latin_hypercube', 'sobol']), inputs: z.int().openapi({ description: 'Beliefs drawn.' }),
  failed: z.int().openapi({ description: 'Runs without a finite result.' }), kept: Kept,
}).openapi('Drawn')

/** What every answer says of itself. */
export const stated = {
  says: z.string().openapi({ description: 'The answer in words, with its numbers.' }),
  rule: z.string().openapi({ description: 'How it was made.' }),
  model: ModelIdentity,
  hash: z.string().openapi({ description: 'Of the scenario, with the strategies asked for, and the model.' }),
}
