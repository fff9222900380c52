import { z } from '@hono/zod-openapi'
import { GrowthPathList, ShockList, StrategyList, StressPackList } from './library.ts'
import { ModelIdentity } from './run.ts'

export const FactsAnswer = z.strictObject({
  model: ModelIdentity,
  facts: z.looseObject({ economies: z.record(z.string(), z.unknown()), origins: z.record(z.string(), z.unknown()) })
    .openapi({ description: 'Everything the resolver knows of the economies, as its reader makes it. An origin without a citation is cited as "producer, title (published)".' }),
  library: z.strictObject({
    strategies: StrategyList,
    growthPaths: GrowthPathList,
    shocks: ShockList,
    stressPacks: StressPackList,
    scenarios: z.array(z.looseObject({ name: z.string() })),
  }),
}).openapi('Facts')
