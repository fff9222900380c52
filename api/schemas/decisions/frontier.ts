import { z } from '@hono/zod-openapi'
import { dimensions } from '../../../model/equations/dimensions.ts'
import { closedObject } from '../../../scenarios/closed-object.ts'
import { MOST_MIXES } from '../../../scenarios/decide/portfolios.ts'
import { scenario, stated } from './question.ts'

export const FrontierRequest = closedObject({
  scenario: scenario.openapi({ description: 'A scenario, as for /api/runs; of its strategies none is read.', type: 'object' }),
  arrangements: z.array(z.enum(dimensions.arrangement)).min(2).max(6).optional(),
  levers: z.array(z.string().max(80)).max(4).optional().openapi({ description: 'That a mix may set between the ends of their ranges; standby_share, second_site and added_paths by default.' }),
  parts: z.union([z.literal(1), z.literal(2), z.literal(4)]).optional().openapi({ description: 'A workload is shared out in so many parts; 1 by default.' }),
  shocks: z.array(z.string().max(80)).min(1).max(3).optional().openapi({ description: 'Shocks and stress packs to be survived, each by itself; the three that leave least service by default.' }),
  year: z.int().optional().openapi({ description: 'In which they strike; the last by default.' }),
  moment: z.enum(dimensions.moment).optional().openapi({ description: 'After a shock, at which service is looked at; one_day by default.' }),
  service: z.number().min(0).max(1).optional().openapi({ description: 'Least service then of every critical class; the scenario\'s service_floor by default.' }),
  control: z.number().min(0).max(1).optional().openapi({ description: 'Least control in the last year.' }),
  gates_failed: z.number().min(0).max(1).optional().openapi({ description: 'Part of compute in the last year that may stand against a gate; 0 by default.' }),
  most: z.int().min(20).max(MOST_MIXES).optional().openapi({ description: 'Mixes to try; 250 by default.' }),
}).openapi('FrontierRequest')

const Option = z.strictObject({
  placement: z.record(z.string(), z.record(z.string(), z.number())).openapi({ description: 'As a strategy of a scenario takes it under `placement.compute`.' }),
  set: z.record(z.string(), z.number()),
  cost: z.number().nullable(), control: z.number().nullable(), resilience: z.number().nullable(), gates_failed: z.number().nullable(),
  service: z.array(z.number().nullable()).openapi({ description: 'By shock.' }),
}).openapi('PortfolioOption')
export type Option = z.infer<typeof Option>

const PointPrice = z.strictObject({ from: z.int(), to: z.int(), points: z.number(), price: z.number() }).openapi('PointPrice', { description: 'Between two options of the frontier, by their places: a point is 0.01 of the score.' })

export const FrontierAnswer = z.strictObject({
  verdict: z.enum(['found', 'none']),
  cheapest: Option.nullable(),
  runner_up: Option.nullable(),
  nearest: Option.extend({ missed: z.array(z.string()) }).nullable().openapi({ description: 'Where no mix that was tried keeps to all requirements.' }),
  requirements: z.array(z.strictObject({
    name: z.string(), least: z.number(), step: z.number(),
    score: z.number().nullable().openapi({ description: 'Of the cheapest.' }),
    binding: z.boolean().nullable(),
    shadow_price: z.number().nullable().openapi({ description: 'What relaxing it by its step would save, over the step: a finite difference of two searches. 0 where it does not bind.' }),
  })),
  frontier: z.array(Option).openapi({ description: 'Mixes tried that no other betters in cost, control and resilience, the cheapest first.' }),
  control_prices: z.array(PointPrice), resilience_prices: z.array(PointPrice),
  shocks: z.array(z.string()), year: z.int(), moment: z.string(),
  cost: z.strictObject({ variable: z.string(), unit: z.string(), price_base: z.string() }),
  base: z.string().openapi({ description: 'Preset whose backup, places and levers every mix has.' }),
  tried: z.int(),
  finished: z.boolean().openapi({ description: 'False where the search ended with the mixes allowed, not with nothing better around.' }),
  ...stated,
}).openapi('Frontier')
export type FrontierAnswer = z.infer<typeof FrontierAnswer>
