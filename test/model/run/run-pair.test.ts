import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parseAst } from 'vite'
import { expect, test } from 'vitest'
import { bundle } from '../../../api/cli/build-kernel.ts'
import { emit } from '../../../model/compile/emit/emit.ts'
import { lanesText } from '../../../model/compile/emit/text-form.ts'
import { computedApart } from '../../../model/equations/computed-apart.ts'
import { BESIDE_KERNEL, emitLanes } from '../../../model/compile/lanes/emit-lanes.ts'
import type { Script } from '../../../model/compile/lanes/syntax.ts'
import { loadLanes } from '../../../api/lanes.ts'
import { LaneKernel } from '../../../model/compile/lanes/lane-kernel.ts'
import { defaultCorrelations } from '../../../model/ensemble/default-correlations.ts'
import { Draws } from '../../../model/ensemble/draws.ts'
import { defaultInputs } from '../../../model/ensemble/sampled-input.ts'
import { PairWorkspace } from '../../../model/run/pair-workspace.ts'
import type { StrategyInputs } from '../../../model/run/inputs.ts'
import { StrategyResult } from '../../../model/run/result.ts'
import { wantedOf } from '../../../model/run/part-run.ts'
import { RunFailure } from '../../../model/run/run-failure.ts'
import { runStrategy } from '../../../model/run/run.ts'
import { runStrategyPair } from '../../../model/run/run-pair.ts'
import { runWorld, worldSeries } from '../../../model/run/scenario.ts'
import { defaultScenario } from '../../../scenarios/default-scenario.ts'
import { resolve } from '../../../scenarios/resolve.ts'
import type { Scenario } from '../../../scenarios/schema.ts'
import { drawnScenarios } from '../../golden/draws.ts'
import { firstDifference } from '../compile/bits.ts'
import { facts, kernel, library, program } from '../engine.ts'

const lanes = await loadLanes()
const engine = { kernel, lanes }

const builtAt = (name: string): URL => new URL(`../../../.build/${name}`, import.meta.url)

/** Strategies of a resolved scenario with what the world gives them. */
function strategiesOf(scenario: Scenario): StrategyInputs[] {
  const resolved = resolve(scenario, library, facts, program)
  const world = runWorld(kernel, program, resolved.world)
  return resolved.strategies.map(({ name, axis, values }) => ({ name, axis, values: new Map([...values, ...worldSeries(program, world, axis)]) }))
}

function alone(inputs: StrategyInputs): StrategyResult | RunFailure {
  try {
    return runStrategy(kernel, program, inputs)
  } catch (error) {
    if (error instanceof RunFailure) return error
    throw error
  }
}

function expectEqual(found: StrategyResult | RunFailure, inputs: StrategyInputs): void {
  const wanted = alone(inputs)
  if (wanted instanceof RunFailure || found instanceof RunFailure) expect(found instanceof RunFailure ? found.message : 'no failure').toBe(wanted instanceof RunFailure ? wanted.message : 'no failure')
  else expect(firstDifference(program, inputs, found.out, wanted.out)).toBeUndefined()
}

const sameYears = (one: StrategyInputs, other: StrategyInputs): boolean =>
  one.axis.start === other.axis.start && one.axis.first === other.axis.first && one.axis.last === other.axis.last && one.values.get('decision_year')?.[0] === other.values.get('decision_year')?.[0]

test('scenarios drawn at random have in lanes the bits of every record they have alone, whatever runs beside them', () => {
  let pairs = 0
  let waiting: StrategyInputs | undefined
  const drawn = drawnScenarios(60).flatMap(strategiesOf)
  for (const inputs of drawn) {
    const beside = waiting !== undefined && sameYears(waiting, inputs) ? waiting : drawn.find((other) => other !== inputs && sameYears(other, inputs)) ?? inputs
    const [first, second] = runStrategyPair(engine, program, [inputs, beside])
    expectEqual(first, inputs)
    expectEqual(second, beside)
    if (beside !== inputs) pairs += 1
    waiting = inputs
  }
  expect(pairs).toBeGreaterThan(10)
})

test('members that follow one another in a workspace have the bits of a run that begins anew', () => {
  const strategies = strategiesOf({ ...defaultScenario('EST'), strategies: ['extensive-domestic-ownership', 'balanced-portfolio'] })
  const draws = new Draws({ inputs: defaultInputs(program, new Set()), members: 24, seed: 5, sampler: 'latin_hypercube', correlations: defaultCorrelations })
  const names = draws.design.inputs.map(({ name }) => name)
  // All beliefs in turn, then a few of them, so that a run recomputes a part alone.
  for (const some of [new Set(names), new Set(names.slice(0, 3)), new Set(names.slice(40, 42))]) {
    for (const strategy of strategies) {
      const workspace = new PairWorkspace()
      const member = (number: number): StrategyInputs => {
        const drawn = draws.values(number)
        const values = new Map(strategy.values)
        for (const [at, name] of names.entries()) {
          const elements = drawn[at]!
          const span = values.get(name)!.length / elements.length
          if (some.has(name)) values.set(name, Float64Array.from({ length: elements.length * span }, (_, place) => elements[Math.floor(place / span)]!))
        }
        return { ...strategy, values }
      }
      for (let number = 0; number < 12; number += 2) {
        const inputs = [member(number), member(number + 1)] as const
        runStrategyPair(engine, program, inputs, workspace).forEach((found, lane) => expectEqual(found, inputs[lane]!))
      }
    }
  }
})

test('a member that fails is told as such, and the other has its numbers', () => {
  const [strategy] = strategiesOf(defaultScenario('KEN'))
  const broken = { ...strategy!, values: new Map(strategy!.values).set('accelerator_life', new Float64Array(strategy!.values.get('accelerator_life')!.length).fill(-1)) }
  const workspace = new PairWorkspace()
  for (const inputs of [[strategy!, broken], [broken, strategy!], [strategy!, strategy!]] as const) {
    const found = runStrategyPair(engine, program, inputs, workspace)
    expect(found.map((each) => each instanceof RunFailure)).toEqual(inputs.map((each) => each === broken))
    found.forEach((each, lane) => expectEqual(each, inputs[lane]!))
  }
})

test('whatever input is beyond all bounds, members fail of what they fail of where every number is looked at, in whole runs and in parts', () => {
  const [sound] = strategiesOf(defaultScenario('KEN'))
  const lookingAtAll = Object.assign(new LaneKernel(new WebAssembly.Module(readFileSync(builtAt('lanes.wasm')))), { functions: { ...lanes.functions, passedOn: undefined } })
  const engines = [engine, { kernel, lanes: lookingAtAll }]
  const wanted = [undefined, ...[['total_spend'], ['domestic_control', 'compute_required']].map((names) => wantedOf(program, names))]
  let failed = 0
  fc.assert(
    fc.property(fc.nat(program.parameters.length - 1), fc.constantFrom(0, -1, 1e-308, 1e308, -1e308), fc.constantFrom(...wanted), (number, value, part) => {
      const { name } = program.parameters[number]!
      if (name === 'decision_year') return
      const broken = { ...sound!, values: new Map(sound!.values).set(name, new Float64Array(sound!.values.get(name)!.length).fill(value)) }
      const [found, others] = engines.map((each) => {
        const workspace = new PairWorkspace()
        // What the broken one differs in is then all that is run anew.
        runStrategyPair(each, program, [sound!, sound!], workspace, part)
        return runStrategyPair(each, program, [sound!, broken], workspace, part).map((result) => (result instanceof RunFailure ? result.message : 'none'))
      })
      expect(found).toEqual(others)
      if (found![1] !== 'none') failed += 1
    }),
    { numRuns: 300, seed: 13 },
  )
  expect(failed).toBeGreaterThan(30)
})

test('the built module is that of the program, tells its functions, and can be written for one member', async () => {
  const emitted = emit(program, computedApart, lanesText)
  const script = parseAst((await bundle(emitted)) + BESIDE_KERNEL) as Script
  const { functions } = emitted
  expect(Buffer.from(emitLanes(script, program, { functions })).equals(readFileSync(builtAt('lanes.wasm')))).toBe(true)
  expect(lanes.functions).toEqual(functions)
  expect(functions.long!.length).toBeGreaterThan(20)
  expect(WebAssembly.validate(emitLanes(script, program, { members: 1 }))).toBe(true)
})

test('what cannot stand side by side is refused', () => {
  const [strategy] = strategiesOf(defaultScenario('KEN'))
  const [shorter] = strategiesOf({ ...defaultScenario('KEN'), years: [2025, 2030] })
  expect(() => runStrategyPair(engine, program, [strategy!, shorter!])).toThrow('report the same years')
  const later = { ...strategy!, values: new Map(strategy!.values).set('decision_year', Float64Array.of(2031)) }
  expect(() => runStrategyPair(engine, program, [strategy!, later])).toThrow('have one decision year')
  expect(() => runStrategyPair(engine, { ...program, hash: 'other' }, [strategy!, strategy!])).toThrow('the program is other')
})
