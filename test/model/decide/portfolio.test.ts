import { describe, expect, test } from 'vitest'
import { cheapestPortfolio, type Mix, type PortfolioSearch } from '../../../model/decide/portfolio.ts'
import { atOnce } from '../../../model/run/steps.ts'

// Own, share, rent: costs of a quarter of a slot, and what a quarter adds to control and to service under the worst shocks.
const COST = [[10, 6, 3], [20, 9, 4], [8, 5, 1]]
const CONTROL = [1, 0.6, 0.1]
const SERVICE = [0.6, 1, 0.7]

const total = (mix: Mix, of: (slot: number, choice: number) => number): number => mix.reduce((sum, row, slot) => sum + row.reduce((inner, part, choice) => inner + part * of(slot, choice), 0), 0)
const trial: PortfolioSearch['trial'] = (mix) => ({
  // Owning a little of anything costs a fixed sum beside.
  cost: total(mix, (slot, choice) => COST[slot]![choice]!) + mix.filter((row) => row[0]! > 0).length * 5,
  scores: [total(mix, (_, choice) => CONTROL[choice]!) / 12, total(mix, (_, choice) => SERVICE[choice]!) / 12],
})
const requirements = [{ name: 'control', least: 0.5, step: 0.05 }, { name: 'service', least: 0.8, step: 0.05 }]
const alone = (steps: number): Mix[] => [0, 1, 2].map((choice) => [0, 1, 2].map(() => [0, 1, 2].map((other) => (other === choice ? steps : 0))))
const search: PortfolioSearch = { starts: alone(4), requirements, most: 10_000, trial }

function* everyMix(): Generator<Mix> {
  const rows = Array.from({ length: 15 }, (_, at) => [[4, 0, 0], [3, 1, 0], [3, 0, 1], [2, 2, 0], [2, 1, 1], [2, 0, 2], [1, 3, 0], [1, 2, 1], [1, 1, 2], [1, 0, 3], [0, 4, 0], [0, 3, 1], [0, 2, 2], [0, 1, 3], [0, 0, 4]][at]!)
  for (const one of rows) for (const two of rows) for (const three of rows) yield [one, two, three]
}

/** The cheapest of all 3,375 mixes. */
function leastCost(control: number, service: number): number {
  return Math.min(...Array.from(everyMix(), trial).filter(({ scores }) => scores[0]! >= control - 1e-9 && scores[1]! >= service - 1e-9).map(({ cost }) => cost))
}

describe('the cheapest portfolio', () => {
  test('keeps to every requirement at the cost of an exhaustive search, with a runner-up that differs', () => {
    const { cheapest, runnerUp, finished } = atOnce(cheapestPortfolio(search))
    expect(finished).toBe(true)
    expect(cheapest!.trial.cost).toBe(leastCost(0.5, 0.8))
    expect(cheapest!.trial.scores[0]).toBeGreaterThanOrEqual(0.5 - 1e-9)
    expect(runnerUp!.mix).not.toEqual(cheapest!.mix)
    expect(runnerUp!.trial.cost).toBeGreaterThanOrEqual(cheapest!.trial.cost)
  })

  test('shadow prices are what one step less of a requirement saves; what does not bind has none', () => {
    const { cheapest, bindings } = atOnce(cheapestPortfolio({ ...search, requirements: [requirements[0]!, { ...requirements[1]!, least: 0.3 }] }))
    expect(cheapest!.trial.cost).toBe(leastCost(0.5, 0.3))
    expect(bindings[0]!.shadowPrice).toBeCloseTo((leastCost(0.5, 0.3) - leastCost(0.45, 0.3)) / 0.05, 9)
    expect(bindings[0]!.shadowPrice).toBeGreaterThan(0)
    expect([bindings[1]!.shadowPrice, bindings[1]!.relaxed]).toEqual([0, undefined])
  })

  test('a search that is cut short has kept mixes back to see what less of a requirement saves', () => {
    const cut = atOnce(cheapestPortfolio({ ...search, most: 30 }))
    expect([cut.finished, cut.tried.length]).toEqual([false, 30])
    expect(cut.cheapest!.trial.cost).toBe(leastCost(0.5, 0.8))
    expect(cut.bindings[0]!.shadowPrice).toBeCloseTo((leastCost(0.5, 0.8) - leastCost(0.45, 0.8)) / 0.05, 9)
    expect(atOnce(cheapestPortfolio({ ...search, most: 25 })).bindings[0]!.shadowPrice).toBeGreaterThan(0)
  })

  test('what was kept back goes into keeping to the requirements where nothing does yet', () => {
    const hard = [{ name: 'control', least: 0.75, step: 0.05 }, { name: 'service', least: 0.8, step: 0.05 }]
    const most = 12
    const { cheapest, tried } = atOnce(cheapestPortfolio({ ...search, requirements: hard, most }))
    // None of those tried before the part kept back does.
    for (const { trial: { scores } } of tried.slice(0, 0.75 * most)) expect(hard.every(({ least }, at) => scores[at]! >= least)).toBe(false)
    expect(cheapest!.trial.scores.every((score, at) => score >= hard[at]!.least - 1e-9)).toBe(true)
  })

  test('says what the nearest mix misses where none keeps to all, and that a search was cut short', () => {
    const { cheapest, nearest } = atOnce(cheapestPortfolio({ ...search, requirements: [{ name: 'control', least: 1, step: 0.05 }, { name: 'service', least: 0.9, step: 0.05 }] }))
    expect(cheapest).toBeUndefined()
    expect(nearest!.missed.length).toBeGreaterThan(0)
    const cut = atOnce(cheapestPortfolio({ ...search, most: 20 }))
    expect([cut.finished, cut.tried.length]).toEqual([false, 20])
  })

  test('takes a cost without a number for a miss, and has no nearest where nothing could be tried', () => {
    const { nearest } = atOnce(cheapestPortfolio({ ...search, starts: alone(1), trial: (mix) => ({ ...trial(mix), cost: NaN }) }))
    expect(nearest!.missed).toContain('a finite cost')
    const none = atOnce(cheapestPortfolio({ ...search, most: 0 }))
    expect([none.cheapest, none.nearest, none.tried, none.finished]).toEqual([undefined, undefined, [], false])
  })

  test('has no runner-up where one mix alone keeps to all', () => {
    const only = atOnce(cheapestPortfolio({ ...search, starts: alone(1), requirements: [{ name: 'control', least: 0.25, step: 0.01 }], trial: (mix) => ({ cost: 1, scores: [mix.every((row) => row[0] === 1) ? 1 : 0] }) }))
    expect([only.cheapest?.mix, only.runnerUp]).toEqual([alone(1)[0], undefined])
  })

  test('takes a score without a number for a miss', () => {
    const { nearest } = atOnce(cheapestPortfolio({ ...search, starts: alone(1), trial: (mix) => ({ ...trial(mix), scores: [NaN, 1] }) }))
    expect(nearest!.missed).toEqual(['control'])
  })
})
