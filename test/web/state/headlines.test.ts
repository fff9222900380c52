import { expect, test } from 'vitest'
import { headlines } from '../../../web/state/headlines.ts'
import { leavesUnserved, shortfall } from '../../../web/state/outcome.ts'
import { defaultState } from '../../../web/state/page-state.ts'
import { fakeOutcome } from '../fake-engine.ts'

const outcome = fakeOutcome(defaultState.strategies)

test('tiles show the last year, the year of the peak, and the change against the first strategy', () => {
  const tiles = headlines(outcome, 'foreign-cloud-reliance')
  const [cost, peak, power, , control] = tiles
  expect(tiles).toHaveLength(5)
  expect(cost?.value).toBeCloseTo(1.5 * 9.13e9)
  expect(cost?.change).toBeCloseTo((1.5 - 2.4) * 9.13e9)
  expect(peak?.year).toBe(2033)
  expect(peak?.yearProof).toEqual({ strategy: 'foreign-cloud-reliance', variable: 'peak_funding_year' })
  expect(power?.proof).toEqual({ strategy: 'foreign-cloud-reliance', variable: 'facility_power', year: 2040 })
  expect(power?.baselineProof).toEqual({ strategy: 'extensive-domestic-ownership', variable: 'facility_power', year: 2040 })
  expect(control?.value).toBeCloseTo(0.19)
})

test('the baseline shows where the others stand', () => {
  const [cost] = headlines(outcome, 'extensive-domestic-ownership')
  expect(cost?.change).toBeUndefined()
  expect(cost?.others?.low.value).toBeCloseTo(1.5 * 9.13e9)
  expect(cost?.others?.low.proof).toEqual({ strategy: 'foreign-cloud-reliance', variable: 'equal_service_cost' })
})

test('a figure the model does not compute is absent, never zero', () => {
  const dry = { ...outcome, strategies: outcome.strategies.map((strategy) => ({ ...strategy, series: (variable: string) => (variable === 'water_withdrawal_onsite' ? undefined : strategy.series(variable)) })) }
  const tile = headlines(dry, 'regional-pooling')[3]
  expect(tile?.variable).toBe('water_withdrawal_onsite')
  expect(tile?.value).toBeUndefined()
  expect(tile?.change).toBeUndefined()
})

test('more than one per cent unserved or behind a failed gate is not the same service', () => {
  const [own, partner] = outcome.strategies
  expect(shortfall(own!)).toEqual({ unserved: 0.043, gateFailed: 0 })
  expect(leavesUnserved(own!)).toBe(true)
  expect(shortfall(partner!)).toBeUndefined()
})
