import { expect, test } from 'vitest'
import { chartData, charts, headlines, leadSentence, shortfall } from '../../../web/state/outcome.ts'
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
  expect(power?.proofYear).toBe(2040)
  expect(control?.value).toBeCloseTo(0.19)
})

test('the baseline shows where the others stand', () => {
  const [cost] = headlines(outcome, 'extensive-domestic-ownership')
  expect(cost?.change).toBeUndefined()
  expect(cost?.others?.low).toBeCloseTo(1.5 * 9.13e9)
})

test('where water is not computed the tile shows electricity under its own name', () => {
  const dry = { ...outcome, strategies: outcome.strategies.map((strategy) => ({ ...strategy, series: (variable: string) => (variable === 'water_withdrawal_onsite' ? undefined : strategy.series(variable)) })) }
  const tile = headlines(dry, 'regional-pooling')[3]
  expect(tile?.variable).toBe('electricity_use')
  expect(tile?.label).toBe('Electricity')
})

test('a record that the model does not compute gives no chart rather than zeros', () => {
  const bare = { ...outcome, unit: () => undefined }
  expect(charts.map((chart) => chartData(bare, chart))).toEqual([undefined, undefined, undefined, undefined])
  expect(chartData(outcome, charts[0]!)?.series).toHaveLength(6)
})

test('more than one per cent unserved or behind a failed gate is not the same service', () => {
  const [own, partner] = outcome.strategies
  expect(shortfall(own!)).toEqual({ unserved: 0.043, gateFailed: 0 })
  expect(shortfall(partner!)).toBeUndefined()
})

test('the sentence over the page names the cheapest and the dearest with their own figures', () => {
  expect(leadSentence(outcome)).toBe('Lowest cost: Foreign cloud reliance, $13.7 billion in present value and ends at control 0.19. Highest: Extensive domestic ownership, $21.9 billion and ends at control 0.78.')
})
