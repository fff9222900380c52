import { z } from '@hono/zod-openapi'
import { closedObject } from '../../scenarios/closed-object.ts'
import { ModelIdentity } from './run.ts'

export const PoolShareRequest = closedObject({
  scenario: z.unknown().openapi({ description: 'A scenario, as for /api/runs.', type: 'object' }),
  strategy: z.string().min(1).max(80).openapi({ description: 'The one that pools, by its name in the scenario.' }),
  against: z.string().min(1).max(80).openapi({ description: 'The one it is held against.' }),
}).openapi('PoolShareRequest')

const End = z.strictObject({
  share: z.number().openapi({ description: 'Part of the pool\'s cost.' }),
  cost: z.number().openapi({ description: 'Of the pooling strategy at that share.' }),
})

export const PoolShareAnswer = z.strictObject({
  verdict: z.enum(['crossing', 'dearer', 'cheaper']).openapi({ description: '`crossing`: pooling costs more above `share`. `dearer`, `cheaper`: it does, or does not, at every share searched.' }),
  says: z.string().openapi({ description: 'The same in words, with the range searched.' }),
  share: z.number().nullable().openapi({ description: 'Part of the pool\'s cost at which both cost the same; null without a crossing.' }),
  as_written: z.number().openapi({ description: 'Part of the pool\'s cost that the country pays in the scenario as written.' }),
  from: End,
  to: End,
  against_cost: z.number(),
  cost: z.strictObject({ variable: z.string(), unit: z.string(), price_base: z.string() }),
  rule: z.string(),
  model: ModelIdentity,
  hash: z.string().openapi({ description: 'Of the scenario and the model.' }),
}).openapi('PoolShare')
export type PoolShareAnswer = z.infer<typeof PoolShareAnswer>
