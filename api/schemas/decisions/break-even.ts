import { z } from '@hono/zod-openapi'
import { closedObject } from '../../../scenarios/closed-object.ts'
import { InputRequest, MovedInput, Outcome, OutcomeRequest, scenario, stated, strategyName } from './question.ts'

export const BreakEvenRequest = closedObject({
  scenario,
  strategy: strategyName,
  against: strategyName.optional().openapi({ description: 'The strategy to tie with; either this or `target`.' }),
  target: z.number().optional().openapi({ description: 'What the outcome is to reach, in its unit.' }),
  outcome: OutcomeRequest,
  input: InputRequest,
  other: InputRequest.optional().openapi({ description: 'A second input: the answer is then the frontier between the two.' }),
  rows: z.int().min(2).max(29).optional().openapi({ description: 'Values of the second input; 9 by default.' }),
}).openapi('BreakEvenRequest')

const End = z.strictObject({ input: z.number(), difference: z.number().nullable() })

export const BreakEvenAnswer = z.strictObject({
  verdict: z.enum(['found', 'none_in_range', 'everywhere']),
  outcome: Outcome,
  input: MovedInput,
  other: MovedInput.optional(),
  points: z.array(z.strictObject({
    input: z.number(), other: z.number().optional(),
    kind: z.enum(['crossing', 'touch', 'jump']).openapi({ description: '`jump`: the difference changes sign without being zero, as where a limit begins to hold.' }),
    difference: z.number().openapi({ description: 'What is left of it there.' }),
  })).openapi({ description: 'All that were found, by rising input; by rising second input first.' }),
  from: End.optional(), to: End.optional(),
  gaps: z.int().optional().openapi({ description: 'Points looked at without a value.' }),
  looked_at: z.int().openapi({ description: 'Points of each search before closing in: two roots nearer than a step apart can be missed.' }),
  runs: z.int(),
  ...stated,
}).openapi('BreakEven')
export type BreakEvenAnswer = z.infer<typeof BreakEvenAnswer>
