import { z } from '@hono/zod-openapi'
import { closedObject } from '../../../scenarios/closed-object.ts'
import { Outcome, OutcomeRequest, scenario, stated, strategyName } from './question.ts'

export const AttributionRequest = closedObject({
  before: scenario, after: scenario,
  strategy: strategyName,
  after_strategy: strategyName.optional().openapi({ description: 'Its name afterwards, where it has another.' }),
  outcomes: z.array(OutcomeRequest).min(1).max(20),
}).openapi('AttributionRequest')

export const DifferenceName = z.strictObject({ name: z.string(), side: z.enum(['choice', 'world']) }).openapi('Difference', { description: '`set.<parameter>`, or the key of the scenario that differs.' })

export const AttributionAnswer = z.strictObject({
  differences: z.array(DifferenceName),
  outcomes: z.array(z.strictObject({
    outcome: Outcome,
    before: z.number().nullable(), world_alone: z.number().nullable(), choice_alone: z.number().nullable(), after: z.number().nullable(),
    world: z.number().nullable(), choice: z.number().nullable(),
    interaction: z.number().nullable().openapi({ description: 'What both do together beyond what each does alone.' }),
    total: z.number().nullable().openapi({ description: 'The sum of the three.' }),
  })),
  ...stated,
}).openapi('Attribution')
export type AttributionAnswer = z.infer<typeof AttributionAnswer>
