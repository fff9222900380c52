import { z } from '@hono/zod-openapi'
import { closedObject } from '../../../scenarios/closed-object.ts'
import { Kept, members, Outcome, OutcomeRequest, scenario, seed, stated, strategyName } from './question.ts'

export const SensitivityRequest = closedObject({
  scenario,
  strategy: strategyName,
  outcome: OutcomeRequest,
  method: z.enum(['tornado', 'morris', 'sobol', 'regional']),
  inputs: z.array(z.string().max(80)).min(1).max(300).optional().openapi({ description: 'Beliefs to move: all that have a range by default; of Sobol indices the eight with the widest bars.' }),
  seed,
  trajectories: z.int().min(2).max(100).optional().openapi({ description: 'Of Morris; 4 by default.' }),
  points: z.int().min(8).max(1024).multipleOf(4).optional().openapi({ description: 'Of Sobol, best a power of two; 128 by default.' }),
  members: members.openapi({ description: 'Of regional sensitivity; 400 by default.' }),
  threshold: z.number().optional().openapi({ description: 'Of regional sensitivity, in the unit of the outcome: draws above it are held against the others. The median of the draws by default.' }),
}).openapi('SensitivityRequest')

export const Effect = z.strictObject({
  parameter: z.string(), label: z.string(), unit: z.string(), origin: z.string(), grade: z.string().optional(), elements: z.int().openapi({ description: 'Numbers that move together.' }),
  range: z.tuple([z.number(), z.number()]).nullable().openapi({ description: 'Ends it moves between; null where it has several elements.' }),
  low: z.number().nullable().optional().openapi({ description: 'Tornado: outcome at the low end of the input, which may be the higher one; null where it has no value.' }),
  high: z.number().nullable().optional(),
  mean_effect: z.number().optional().openapi({ description: 'Morris: mean effect of the whole range.' }),
  mean_size: z.number().optional().openapi({ description: 'Morris: mean size of the effects.' }),
  deviation: z.number().optional().openapi({ description: 'Morris: of the effects, from curvature or interaction.' }),
  first: z.number().optional().openapi({ description: 'Sobol: share of the variance by itself.' }),
  total: z.number().optional().openapi({ description: 'Sobol: share with all it interacts with.' }),
  first_error: z.number().optional().openapi({ description: 'Half of the interval of 95 per cent.' }),
  total_error: z.number().optional(),
  standard_error: z.number().optional().openapi({ description: 'Morris: of the mean size.' }),
  distance: z.number().optional().openapi({ description: 'Regional: largest distance of the two cumulative distributions, 0..1.' }),
  at: z.number().optional().openapi({ description: 'Regional: value of the input, or place in its ranges where it has several elements, at which it is.' }),
  by_chance: z.number().optional().openapi({ description: 'Regional: distance that one in twenty idle inputs would pass.' }),
  note: z.string().optional(),
}).openapi('Effect')
export type Effect = z.infer<typeof Effect>

export const SensitivityAnswer = z.strictObject({
  method: z.enum(['tornado', 'morris', 'sobol', 'regional']),
  strategy: z.string(),
  outcome: Outcome,
  as_written: z.number().nullable().openapi({ description: 'The outcome of the scenario itself.' }),
  mean: z.number().optional(), variance: z.number().optional(), threshold: z.number().optional(),
  effects: z.array(Effect).openapi({ description: 'Largest first.' }),
  kept: Kept,
  runs: z.int(), failed: z.int(),
  ...stated,
}).openapi('Sensitivity')
export type SensitivityAnswer = z.infer<typeof SensitivityAnswer>
