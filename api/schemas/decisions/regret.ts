import { z } from '@hono/zod-openapi'
import { closedObject } from '../../../scenarios/closed-object.ts'
import { Drawn, members, Outcome, OutcomeRequest, sampler, scenario, seed, Share, stated } from './question.ts'

export const RegretRequest = closedObject({
  scenario,
  outcome: OutcomeRequest,
  better: z.enum(['less', 'more']).optional().openapi({ description: 'Which way the outcome is good; `less` by default, as of a cost.' }),
  members: members.openapi({ description: '300 by default; by the number of strategies at most 1,500 runs.' }),
  seed,
  sampler,
}).openapi('RegretRequest')

const StrategyRegret = z.strictObject({
  strategy: z.string(),
  mean: z.number(),
  worst: z.number(),
  worst_member: z.int().openapi({ description: 'Of the ensemble, from 0.' }),
  percentiles: z.array(z.strictObject({ probability: z.number(), regret: z.number() })),
  places: z.array(Share).openapi({ description: 'Share of draws in which it is first, second and so on; those that tie share the better place.' }),
  mean_place: z.number(),
}).openapi('StrategyRegret')

const Pair = z.strictObject({
  first: z.string(), second: z.string(),
  order: z.enum(['first', 'second', 'tie', 'unknown']).openapi({ description: 'Known where it holds in nine of ten draws, the whole interval included.' }),
  first_better: Share, second_better: Share, ties: Share,
  known_until: z.int().optional().openapi({ description: 'Of an outcome with years: the last year up to which the order, from the decision year on, stays known.' }),
  says: z.string(),
}).openapi('StrategyPair')

export const RegretAnswer = z.strictObject({
  outcome: Outcome,
  better: z.enum(['less', 'more']),
  strategies: z.array(StrategyRegret),
  minimax: z.array(z.string()).openapi({ description: 'Of the least largest regret: several where they tie.' }),
  least_by_percentile: z.array(z.strictObject({ probability: z.number(), strategies: z.array(z.string()) })),
  pairs: z.array(Pair),
  draws: z.int().openapi({ description: 'In which every strategy has a value.' }),
  left_out: z.int(),
  drawn: Drawn,
  ...stated,
}).openapi('Regret')
export type RegretAnswer = z.infer<typeof RegretAnswer>
