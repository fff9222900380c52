import { z } from '@hono/zod-openapi'
import { closedObject } from '../../../scenarios/closed-object.ts'
import { Drawn, members, Outcome, OutcomeRequest, sampler, scenario, seed, stated, strategyName } from './question.ts'

export const DiscoveryRequest = closedObject({
  scenario,
  strategy: strategyName,
  outcome: OutcomeRequest,
  when: z.enum(['above', 'below']).openapi({ description: 'Draws of interest: the outcome is above, or below, the threshold or the other strategy.' }),
  threshold: z.number().optional().openapi({ description: 'In the unit of the outcome; either this or `against`.' }),
  against: strategyName.optional(),
  members: members.openapi({ description: '800 by default, half of that against another strategy.' }),
  seed,
  sampler,
}).openapi('DiscoveryRequest')

export const DiscoveryAnswer = z.strictObject({
  outcome: Outcome,
  conditions: z.array(z.strictObject({
    parameter: z.string(), label: z.string(), unit: z.string(),
    from: z.number().optional(), to: z.number().optional(),
    place: z.boolean().optional().openapi({ description: 'Ends are places in its ranges, 0..1: it has several elements, which move together.' }),
    chance: z.number().openapi({ description: 'Of as many draws of interest in the box if this condition meant nothing (quasi-p).' }),
  })).openapi({ description: 'All of which hold in the box; the weightiest first. Empty where no box tells more than chance.' }),
  coverage: z.number(), density: z.number(), mass: z.number(),
  in_box: z.int(), interest_in_box: z.int(), interest: z.int(), draws: z.int(), left_out: z.int(),
  trajectory: z.array(z.strictObject({ coverage: z.number(), density: z.number(), mass: z.number() })),
  drawn: Drawn,
  ...stated,
}).openapi('Discovery')
export type DiscoveryAnswer = z.infer<typeof DiscoveryAnswer>
