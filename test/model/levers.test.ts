/** A lever moves what it is said to move, in the direction it is said to. */
import { describe, expect, test } from 'vitest'
import type { Scenario } from '../../scenarios/schema.ts'
import { program, run, value } from './engine.ts'

type Economy = NonNullable<Scenario['economy']>

const railed = program.parameters.filter(({ definition: { rail } }) => rail !== undefined)
const moving = program.parameters.filter(({ definition: { moves } }) => moves !== undefined)

/** Total of the outcome over the reported years after the decision, with the lever at a value. */
function outcome(name: string, at: number): number {
  const { moves } = program.parameters.find((parameter) => parameter.name === name)!.definition
  const { resolved, strategy } = run({ economy: moves!.economy as Economy, strategies: [moves!.strategy], set: { [name]: at } })
  const result = strategy()
  if (result.variable(moves!.outcome).stage !== 'yearly') return value(result, moves!.outcome)
  return result.years.filter((year) => year > resolved.decisionYear).reduce((total, year) => total + value(result, moves!.outcome, {}, year), 0)
}

test('every lever on the rail says what it moves', () => {
  expect(railed.filter(({ definition }) => definition.moves === undefined).map(({ name }) => name)).toEqual([])
})

describe.each(moving.map(({ name, definition }) => ({ name, ...definition.moves! })))('$name', ({ name, direction, outcome: moved }) => {
  const { low, central, high, rail } = program.parameters.find((parameter) => parameter.name === name)!.definition
  const [lowest, highest] = [rail?.min ?? (low as number), rail?.max ?? (high as number)]

  test(`moves ${moved} ${direction === 1 ? 'up' : 'down'} when raised`, () => {
    const [least, most] = [outcome(name, lowest), outcome(name, highest)]
    if (direction === 1) expect(most).toBeGreaterThan(least)
    else expect(most).toBeLessThan(least)
  })

  test('moves it by each part of its range, and never back', () => {
    const levels = [lowest, central as number, highest].filter((level, at, all) => all.indexOf(level) === at)
    const totals = levels.map((level) => direction * outcome(name, level))
    for (let at = 1; at < totals.length; at++) expect(totals[at]!).toBeGreaterThanOrEqual(totals[at - 1]!)
  })
})
