import { z } from '@hono/zod-openapi'
import { closedObject } from '../../../scenarios/closed-object.ts'
import { InputRequest, MovedInput, Outcome, OutcomeRequest, scenario, seed, stated, strategyName } from './question.ts'

export const ReverseStressRequest = closedObject({
  scenario,
  strategy: strategyName,
  inputs: z.array(InputRequest).min(1).max(4),
  limits: z.array(closedObject({
    outcome: OutcomeRequest.openapi({ description: 'Of a figure with years and no year named, its worst year from the decision year on.' }),
    least: z.number().optional().openapi({ description: 'Broken below this; either this or `most`.' }),
    most: z.number().optional(),
  })).min(1).max(8),
  seed,
}).openapi('ReverseStressRequest')

const LimitState = z.strictObject({
  outcome: Outcome, least: z.number().optional(), most: z.number().optional(),
  value: z.number().nullable().openapi({ description: 'Null where it does not apply.' }), broken: z.boolean(),
}).openapi('LimitState')

export const ReverseStressAnswer = z.strictObject({
  verdict: z.enum(['found', 'none_in_range', 'broken_already']),
  strategy: z.string(),
  inputs: z.array(MovedInput.extend({
    at_shock: z.number().nullable(),
    part: z.number().nullable().openapi({ description: 'Part of the way from where it stands to the end of its range, negative towards the lower end.' }),
  })),
  size: z.number().nullable().openapi({ description: 'Root of the sum of squares of the parts.' }),
  broken: z.array(z.string()).openapi({ description: 'Variables of the limits that break.' }),
  as_written: z.array(LimitState),
  at_shock: z.array(LimitState),
  just_below: z.array(LimitState).openapi({ description: 'At 95 per cent of the shock, which breaks none.' }),
  runs: z.int(),
  ...stated,
}).openapi('ReverseStress')
export type ReverseStressAnswer = z.infer<typeof ReverseStressAnswer>
