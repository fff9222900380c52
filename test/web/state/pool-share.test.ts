/** Break-even shares of the pools on the page: every pair that can be searched has its answer, with the costs of the page. */
import { beforeAll, expect, test } from 'vitest'
import { atOnce } from '../../../model/run/steps.ts'
import type { Engine } from '../../../web/state/engine.ts'
import { defaultState, type PageState } from '../../../web/state/page-state.ts'
import { poolSharesOf } from '../../../web/state/pool-share.ts'
import { RANKED_ON } from '../../../web/state/ranking.ts'
import { pageEngine } from '../page-engine.ts'

let engine: Engine
beforeAll(() => { engine = pageEngine() })

const POOL = 'regional-pooling'
const state: PageState = { ...defaultState, screen: 'compare', economy: 'RWA' }

test('each pair is answered in its place, with what the page shows as the cost of both', () => {
  const costs = new Map(engine.run(state).strategies.map((strategy) => [strategy.key, strategy.summary(RANKED_ON)]))
  const others = ['extensive-domestic-ownership', 'foreign-cloud-reliance']
  const found = atOnce(poolSharesOf(engine, state, others.map((against) => ({ strategy: POOL, against }))))
  expect(found.map((share) => share?.against)).toEqual(others.map((key) => costs.get(key)))
  // Cost follows demand by default, so that the share as written is where the search begins.
  for (const share of found) expect(share!.from).toEqual({ share: share!.asWritten, cost: costs.get(POOL) })
})

test('a pair that cannot be searched has none, and keeps no other from its own', () => {
  const [none, some] = atOnce(poolSharesOf(engine, state, [{ strategy: 'foreign-cloud-reliance', against: POOL }, { strategy: POOL, against: 'foreign-cloud-reliance' }]))
  expect(none).toBeUndefined()
  expect(some).toBeDefined()
})

test('strategies of two economies are not held against one another', () => {
  const guest: PageState = { ...state, strategies: [...state.strategies.slice(0, 5), { key: 'guest', name: 'extensive-domestic-ownership', slot: 5, economy: 'KEN' }] }
  expect(atOnce(poolSharesOf(engine, guest, [{ strategy: POOL, against: 'guest' }]))).toEqual([undefined])
})
