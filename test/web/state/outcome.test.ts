import { expect, test } from 'vitest'
import { chartData, charts, headlines, holdLines, leadSentence, shortfall } from '../../../web/state/outcome.ts'
import { defaultState } from '../../../web/state/page-state.ts'
import { sentenceText } from '../../../web/state/sentence.ts'
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
  expect(sentenceText(leadSentence(outcome))).toBe('Lowest cost: Foreign cloud reliance, $13.7 billion in present value and ends at control 0.19. Highest: Extensive domestic ownership, $21.9 billion and ends at control 0.78.')
})

test('every figure of the sentence over the page carries its own address', () => {
  const proofs = leadSentence(outcome).flatMap((part) => (typeof part === 'string' ? [] : [part.proof]))
  expect(proofs).toEqual([
    { strategy: 'foreign-cloud-reliance', variable: 'equal_service_cost' },
    { strategy: 'foreign-cloud-reliance', variable: 'domestic_control', year: 2040 },
    { strategy: 'extensive-domestic-ownership', variable: 'equal_service_cost' },
    { strategy: 'extensive-domestic-ownership', variable: 'domestic_control', year: 2040 },
  ])
  for (const part of leadSentence(outcome)) if (typeof part === 'string') expect(part).not.toMatch(/\d/)
})

test('held lines stand behind those of the same chart and strategy', () => {
  const held = holdLines(outcome)
  const moved = chartData(fakeOutcome(defaultState.strategies, 2), charts[0]!, held)
  expect(moved?.series[3]?.before).toEqual(outcome.strategies[3]?.series(charts[0]!.variable))
  expect(chartData(outcome, charts[0]!)?.series[3]?.before).toBeUndefined()
})
