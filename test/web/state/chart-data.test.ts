import { expect, test } from 'vitest'
import { unitRead } from '../../../web/chart/line-chart-data.ts'
import { differencesOf, holdLines, linesOf } from '../../../web/state/chart-data.ts'
import { outcomeOf, type OutcomeEntry } from '../../../web/state/catalogue.ts'
import { defaultState } from '../../../web/state/page-state.ts'
import { fakeCatalogue, fakeOutcome } from '../fake-engine.ts'

const outcome = fakeOutcome(defaultState.strategies)
const spend = outcomeOf(fakeCatalogue, 'total_spend') as OutcomeEntry

test('one line a strategy, each with the address of its figures', () => {
  const data = linesOf(outcome, spend)
  expect(data?.series.map((series) => series.id)).toEqual(defaultState.strategies.map((choice) => choice.key))
  expect(data?.series[2]?.proof).toEqual({ strategy: 'digital-embassy-guest', variable: 'total_spend' })
  expect(data?.series[2]?.values).toEqual(outcome.strategies[2]?.series('total_spend'))
})

test('a record that the model does not compute gives no chart rather than zeros', () => {
  expect(linesOf(outcome, { ...spend, variable: 'no_such_record' })).toBeUndefined()
})

test('held lines stand behind those of the same chart and strategy', () => {
  const held = holdLines(outcome, ['total_spend'])
  const moved = linesOf(fakeOutcome(defaultState.strategies, 2), spend, held)
  expect(moved?.series[3]?.before).toEqual(outcome.strategies[3]?.series('total_spend'))
  expect(linesOf(outcome, spend)?.series[3]?.before).toBeUndefined()
})

test('a difference takes the first line off every other, year by year, and carries both addresses', () => {
  const data = linesOf(outcome, spend)!
  const differences = differencesOf(data)
  expect(differences.series.map((series) => series.id)).toEqual(data.series.slice(1).map((series) => series.id))
  for (const [place, series] of differences.series.entries()) {
    expect(Array.from(series.values)).toEqual(data.years.map((_, index) => data.series[place + 1]!.values[index]! - data.series[0]!.values[index]!))
    expect(series.less).toEqual(data.series[0]?.proof)
  }
})

test('shares are read in per cent and what lies between them in points; scores, and all values, stay as they are', () => {
  const share = { ...spend, unit: '1' }
  const { top: _, ...open } = share
  const data = linesOf(outcome, open)!
  expect([data.unit, unitRead(data)]).toEqual(['1', '%'])
  expect(data.series[0]?.values).toEqual(linesOf(outcome, spend)?.series[0]?.values)
  expect(unitRead(differencesOf(data))).toBe('% points')
  expect(unitRead(linesOf(outcome, { ...share, top: 1 })!)).toBe('1')
  expect(unitRead(differencesOf(linesOf(outcome, spend)!))).toBe(spend.unit)
  const multiple = linesOf(outcome, { ...open, readAs: 'multiple' })!
  expect([multiple, differencesOf(multiple)].map(unitRead)).toEqual(['times', 'times'])
  const score = linesOf(outcome, { ...share, group: 'control', top: 1 })!
  expect([score, differencesOf(score)].map(({ unitLabel }) => unitLabel)).toEqual(['score, 0 to 1', 'difference of scores'])
})
