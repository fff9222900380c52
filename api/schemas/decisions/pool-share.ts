import { z } from '@hono/zod-openapi'
import { closedObject } from '../../../scenarios/closed-object.ts'
import { ModelIdentity } from '../run.ts'

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
  verdict: z.enum(['crossing', 'dearer', 'cheaper']).openapi({ description: '`crossing`: pooling costs less at some shares and more at others. `dearer`, `cheaper`: no less, or no more, at every share tried.' }),
  says: z.string().openapi({ description: 'The same in words, with the range searched.' }),
  share: z.number().nullable().openapi({ description: 'Lowest part of the pool\'s cost at which pooling stops being cheaper; null where it never does.' }),
  crossings: z.array(z.strictObject({
    share: z.number().openapi({ description: 'Part of the pool\'s cost at which both cost the same.' }),
    above: z.enum(['dearer', 'cheaper']).openapi({ description: 'What pooling is at shares just above.' }),
  })).openapi({ description: 'Every share at which the order turns, from the lowest up.' }),
  tried: z.int().openapi({ description: 'Shares tried from `from` to `to`, each the same factor above the last. An order that turns and turns back between two of them is not seen.' }),
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
