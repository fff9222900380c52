import { z } from '@hono/zod-openapi'
import { closedObject } from '../../../scenarios/closed-object.ts'
import { Outcome, OutcomeRequest, scenario, seed, stated, strategyName } from './question.ts'

export const DisagreementRequest = closedObject({
  first: scenario, second: scenario,
  strategy: strategyName,
  second_strategy: strategyName.optional().openapi({ description: 'Its name in the second scenario, where it has another.' }),
  outcome: OutcomeRequest,
  seed,
}).openapi('DisagreementRequest')

export const DisagreementAnswer = z.strictObject({
  outcome: Outcome,
  first: z.number(), second: z.number(), gap: z.number(),
  contributions: z.array(z.strictObject({
    name: z.string(), side: z.enum(['choice', 'world']), amount: z.number(), standard_error: z.number(),
  })).openapi({ description: 'Largest first; they sum to the gap.' }),
  enough: z.int().openapi({ description: 'As many of the first contributions, adopted alone, close all but a twentieth of the gap.' }),
  explained: z.number().openapi({ description: 'What of the gap those close.' }),
  exact: z.boolean().openapi({ description: 'True where every subset was run; else contributions are means over drawn orders.' }),
  runs: z.int(),
  ...stated,
}).openapi('Disagreement')
export type DisagreementAnswer = z.infer<typeof DisagreementAnswer>
