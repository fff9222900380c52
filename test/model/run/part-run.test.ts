/** Runs of which a part alone is read: what is computed of them is what a whole run computes, and fails where that part fails. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadLanes } from '../../../api/lanes.ts'
import type { StrategyInputs } from '../../../model/run/inputs.ts'
import { runPart, scenarioWantedOf, wantedOf } from '../../../model/run/part-run.ts'
import { PairWorkspace } from '../../../model/run/pair-workspace.ts'
import { StrategyResult } from '../../../model/run/result.ts'
import { RunFailure } from '../../../model/run/run-failure.ts'
import { runStrategyPair } from '../../../model/run/run-pair.ts'
import { runStrategy } from '../../../model/run/run.ts'
import { runWorld, worldSeries } from '../../../model/run/scenario.ts'
import { Workspace } from '../../../model/run/workspace.ts'
import { defaultScenario } from '../../../scenarios/default-scenario.ts'
import { resolve } from '../../../scenarios/resolve.ts'
import { facts, kernel, library, program } from '../engine.ts'

const lanes = await loadLanes()
const resolved = resolve(defaultScenario('KEN'), library, facts, program)
const world = runWorld(kernel, program, resolved.world)
const strategies = resolved.strategies.map((strategy): StrategyInputs => ({ ...strategy, values: new Map([...strategy.values, ...worldSeries(program, world, strategy.axis)]) }))
const numbers = program.variables.filter(({ kind }) => kind === 'number')
const scaled = ['accelerator_price', 'grid_connection_cost', 'wage_elasticity', 'demand_response', 'tariff_ratio'].filter((name) => strategies[0]!.values.has(name))

function moved(strategy: StrategyInputs, name: string, factor: number): StrategyInputs {
  return { ...strategy, values: new Map(strategy.values).set(name, strategy.values.get(name)!.map((value) => value * factor)) }
}

function figuresOf(result: StrategyResult, name: string): unknown {
  const { stage } = result.variable(name)
  const over = result.variable(name).over.length === 0 ? [{}] : [{}, ...result.indices(name).slice(0, 3)]
  return over.map((index) => (stage === 'yearly' ? result.series(name, index) : result.value(name, index)))
}

test('whatever is wanted of one run after another in a place has the bits of a whole run, alone and in lanes', () => {
  const wanted = fc.uniqueArray(fc.constantFrom(...numbers.map(({ name }) => name)), { minLength: 1, maxLength: 4 })
  const turn = fc.record({ names: wanted, strategy: fc.nat(strategies.length - 1), beside: fc.nat(strategies.length - 1), name: fc.constantFrom(...scaled), factor: fc.double({ min: 0.9, max: 1.1, noNaN: true }) })
  expect(scaled.length).toBeGreaterThan(2)
  fc.assert(fc.property(fc.array(turn, { minLength: 2, maxLength: 5 }), (turns) => {
    const alone = new Workspace()
    const both = new PairWorkspace()
    for (const { names, strategy, beside, name, factor } of turns) {
      const inputs = [moved(strategies[strategy]!, name, factor), strategies[beside]!] as const
      const part = wantedOf(program, names)
      const pair = runStrategyPair({ kernel, lanes }, program, inputs, both, part)
      for (const [lane, given] of inputs.entries()) {
        const whole = runStrategy(kernel, program, given)
        for (const one of names) {
          expect(figuresOf(pair[lane] as StrategyResult, one), one).toEqual(figuresOf(whole, one))
          if (lane === 0) expect(figuresOf(runPart(kernel, program, given, part, alone), one), one).toEqual(figuresOf(whole, one))
        }
      }
    }
  }), { numRuns: 12 })
})

test('a whole run after a part of one has all its bits', () => {
  const [workspace, both] = [new Workspace(), new PairWorkspace()]
  const [first, second] = [strategies[0]!, moved(strategies[0]!, scaled[0]!, 1.05)]
  const part = wantedOf(program, ['compute_required'])
  for (const given of [first, second]) {
    runPart(kernel, program, given, part, workspace)
    runStrategyPair({ kernel, lanes }, program, [given, first], both, part)
  }
  const whole = runStrategy(kernel, program, second)
  expect(runStrategy(kernel, program, second, workspace).out).toEqual(whole.out)
  expect((runStrategyPair({ kernel, lanes }, program, [second, first], both)[0] as StrategyResult).out).toEqual(whole.out)
})

test('what was not wanted is refused, not read as it happens to stand there', () => {
  const part = runPart(kernel, program, strategies[0]!, wantedOf(program, ['compute_required']), new Workspace())
  expect(part.series('compute_required')).toHaveLength(16)
  expect(() => part.series('total_spend')).toThrow("'total_spend' is not among what the run was to give: compute_required.")
  expect(() => part.out).toThrow('The run gives a part of its figures alone: compute_required.')
  expect(() => wantedOf(program, ['nothing'])).toThrow("There is no variable 'nothing'.")
})

test('what a mean is weighted by is wanted with it, and what the world and guests give is known', () => {
  expect([...wantedOf(program, ['dependence'])]).toEqual(['dependence', 'layer_part'])
  const part = runPart(kernel, program, strategies[0]!, wantedOf(program, ['dependence']), new Workspace())
  expect(part.series('dependence')).toEqual(runStrategy(kernel, program, strategies[0]!).series('dependence'))
  const { world: given, guests, strategies: own } = scenarioWantedOf(program, ['total_spend'])
  expect([...own]).toEqual(['total_spend'])
  expect([...given]).toContain('compute_price')
  expect(guests.size).toBeGreaterThan(20)
})

test('a run fails where what is wanted of it fails, whatever stood there before, and not where the rest of it does', () => {
  const [sound] = strategies as [StrategyInputs]
  // So dear that what is spent on it is beyond all numbers.
  const broken = { ...sound, values: new Map(sound.values).set('grid_connection_cost', sound.values.get('grid_connection_cost')!.map(() => 1e307)) }
  expect(() => runStrategy(kernel, program, broken)).toThrow(RunFailure)
  const asked = wantedOf(program, ['compute_required'])
  const spent = wantedOf(program, ['total_spend'])
  const failureOf = (workspace: Workspace): string => {
    try {
      runPart(kernel, program, broken, spent, workspace)
      return 'none'
    } catch (error) {
      return (error as RunFailure).message
    }
  }
  const used = new Workspace()
  runPart(kernel, program, sound, spent, used)
  const half = new Workspace()
  expect(runPart(kernel, program, broken, asked, half).series('compute_required')).toEqual(runStrategy(kernel, program, sound).series('compute_required'))
  const messages = [new Workspace(), used, half].map(failureOf)
  expect(messages[0]).toMatch(/^The run failed: /)
  expect(new Set(messages).size).toBe(1)
  const both = new PairWorkspace()
  for (const wanted of [asked, spent, asked]) {
    const [first, second] = runStrategyPair({ kernel, lanes }, program, [broken, sound], both, wanted)
    expect(first instanceof RunFailure ? first.message : 'none').toBe(wanted === spent ? messages[0] : 'none')
    expect(second).toBeInstanceOf(StrategyResult)
  }
})
