import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { economyRow, worldRow, worldRowAt, type FactParameters } from '../../scenarios/economy-row.ts'
import { facts } from '../model/engine.ts'

const PARAMETERS: FactParameters = {
  tariffRatio: 0.8, systemLoadFactor: 0.65, riskFreeRate: 0.04, inflation: 0.025, incomeElasticity: 1, wageElasticity: 0.5, lowestWageIndex: 0.1, deepThreshold: 0.1,
}

test('the world at another risk-free rate and inflation is the mean of its economies at them, to the bit', () => {
  const whole = (parameters: FactParameters) => worldRow(Object.values(facts.economies).map((economy) => economyRow(economy, facts, parameters)), facts, parameters)
  const before = whole(PARAMETERS)
  const rate = fc.double({ min: 0, max: 0.2, noNaN: true })
  fc.assert(fc.property(rate, rate, (riskFreeRate, inflation) => {
    const parameters = { ...PARAMETERS, riskFreeRate, inflation }
    expect(worldRowAt(before, facts, parameters)).toEqual(whole(parameters))
  }), { numRuns: 20, seed: 5 })
})
