import { expect, test } from 'vitest'
import { demandWeights } from '../../scenarios/demand-weight.ts'
import { standIns } from '../../scenarios/stand-ins.ts'
import { facts } from './sources.ts'

const complete = standIns(facts)

test('a country replaced by two halves leaves the sum of weights unchanged', () => {
  const kenya = complete.economies['KEN']!
  const half = { ...kenya, facts: { ...kenya.facts, gdp: { ...kenya.facts.gdp!, value: kenya.facts.gdp!.value / 2 }, population: { ...kenya.facts.population!, value: kenya.facts.population!.value / 2 } } }
  const split = { ...complete, economies: { ...complete.economies, KEN: half, KEX: { ...half, iso3: 'KEX' } } }
  const sum = (weights: Map<string, number>) => [...weights.values()].reduce((a, b) => a + b, 0)
  expect(sum(demandWeights(split, 1.1)) / sum(demandWeights(complete, 1.1))).toBeCloseTo(1, 12)
})

test('at elasticity 1 the weight is GDP times internet use', () => {
  const { gdp, internet_use: internet } = complete.economies['FRA']!.facts
  expect(demandWeights(complete, 1).get('FRA')).toBeCloseTo(gdp!.value * internet!.value, 0)
})
