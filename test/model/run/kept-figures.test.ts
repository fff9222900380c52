/** Figures put back instead of being computed again: the bits of a run that computes all of them, whatever has moved in between. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadLanes } from '../../../api/lanes.ts'
import type { StrategyInputs } from '../../../model/run/inputs.ts'
import { KeptFigures } from '../../../model/run/kept-figures.ts'
import type { Pair } from '../../../model/run/open-pair.ts'
import { OverlaidMap } from '../../../model/run/overlaid-map.ts'
import { PairWorkspace } from '../../../model/run/pair-workspace.ts'
import { wantedOf } from '../../../model/run/part-run.ts'
import { StrategyResult } from '../../../model/run/result.ts'
import { RunFailure } from '../../../model/run/run-failure.ts'
import { runStrategyPair } from '../../../model/run/run-pair.ts'
import { runWorld, worldSeries } from '../../../model/run/scenario.ts'
import { defaultScenario } from '../../../scenarios/default-scenario.ts'
import { resolve } from '../../../scenarios/resolve.ts'
import { facts, kernel, library, program } from '../engine.ts'

type Values = ReadonlyMap<string, Float64Array>

const engine = { kernel, lanes: await loadLanes() }
const resolved = resolve(defaultScenario('KEN'), library, facts, program)
const world = runWorld(kernel, program, resolved.world)
const strategy: StrategyInputs = resolved.strategies[0]!
const sound: Values = new Map([...strategy.values, ...worldSeries(program, world, strategy.axis)])
/** Some that functions read which run once, and some that only others read. */
const LEVERS = ['provider', 'location_share', 'limits_on', 'storage_share', 'placement_share']
const BELIEFS = ['accelerator_life', 'facility_life', 'real_core_wacc', 'grid_connection_cost']

function times(values: Values, names: readonly string[], factor: number): Map<string, Float64Array> {
  return new Map(names.map((name) => [name, values.get(name)!.map((value) => value * factor)]))
}

/** Members with beliefs of their own, the same object whenever they run. */
const members = [0.9, 0.96, 1.02, 1.08].map((factor) => times(sound, BELIEFS, factor))

function pairOf(grounds: Pair<Values>, layers: Pair<Values>, axis = strategy.axis): Pair<StrategyInputs> {
  const inputs = (lane: 0 | 1): StrategyInputs => ({ ...strategy, axis, values: new OverlaidMap(grounds[lane], layers[lane]) })
  return [inputs(0), inputs(1)]
}

/** Functions that go through the years. */
const YEARLY = kernel.functions!.computes.map((computed) => computed.some((variable) => program.variables[variable]!.stage === 'yearly'))

function counted(room = { doubles: 1e6 }): { readonly kept: KeptFigures; readonly restored: () => number; readonly yearly: () => number } {
  const kept = new KeptFigures(room)
  let restored = 0
  let yearly = 0
  const restore = kept.restore.bind(kept)
  kept.restore = (run, due) => {
    const back = restore(run, due)
    restored += back.reduce((sum, each) => sum + each, 0)
    yearly += back.reduce((sum, each, number) => sum + (YEARLY[number] === true ? each : 0), 0)
    return back
  }
  return { kept, restored: () => restored, yearly: () => yearly }
}

function expectSame(found: readonly unknown[], wanted: readonly unknown[], names: readonly string[]): void {
  for (const [lane, one] of found.entries()) {
    const whole = wanted[lane]
    if (whole instanceof RunFailure) expect((one as RunFailure).message).toBe(whole.message)
    else for (const name of names) expect((one as StrategyResult).series(name), name).toEqual((whole as StrategyResult).series(name))
  }
}

test('pairs of members under levers that move and come back have the bits of runs that keep nothing', () => {
  const names = ['total_spend', 'compute_served']
  const wanted = wantedOf(program, names)
  const turn = fc.record({ pair: fc.nat(1), lever: fc.constantFrom(...LEVERS), factor: fc.constantFrom(0.8, 0.9, 1), other: fc.boolean() })
  let back = 0
  let throughYears = 0
  fc.assert(fc.property(fc.array(turn, { minLength: 4, maxLength: 8 }), (turns) => {
    const workspace = new PairWorkspace()
    const pairs = [counted(), counted()]
    const known = new Map<string, Values>()
    for (const { pair, lever, factor, other } of turns) {
      const key = `${lever} ${factor}`
      const ground = known.get(key) ?? new Map([...sound, ...times(sound, [lever], factor)])
      known.set(key, ground)
      const inputs = pairOf([ground, ground], [members[pair * 2]!, members[pair * 2 + 1]!])
      const asked = other ? wantedOf(program, ['domestic_control']) : wanted
      const found = runStrategyPair(engine, program, inputs, workspace, asked, pairs[pair]!.kept)
      expectSame(found, runStrategyPair(engine, program, inputs, new PairWorkspace()), other ? ['domestic_control'] : names)
    }
    back += pairs.reduce((sum, { restored }) => sum + restored(), 0)
    throughYears += pairs.reduce((sum, { yearly }) => sum + yearly(), 0)
  }), { numRuns: 25, seed: 20260101 })
  expect(back).toBeGreaterThan(50)
  expect(throughYears).toBeGreaterThan(10)
})

test('while one lever is slid what it reaches is not kept anew, and comes back once another one is', () => {
  const wanted = wantedOf(program, ['total_spend'])
  const { kept, restored } = counted()
  const workspace = new PairWorkspace()
  const grounds = new Map<string, Values>()
  const come = (levers: Readonly<Record<string, number>>): number => {
    const key = JSON.stringify(levers)
    const ground = grounds.get(key) ?? new Map([...sound, ...Object.entries(levers).flatMap(([lever, factor]) => [...times(sound, [lever], factor)])])
    grounds.set(key, ground)
    const before = restored()
    // Another pair stands in the buffers meanwhile.
    runStrategyPair(engine, program, pairOf([sound, sound], [members[2]!, members[3]!]), workspace, wanted)
    const inputs = pairOf([ground, ground], [members[0]!, members[1]!])
    expectSame(runStrategyPair(engine, program, inputs, workspace, wanted, kept), runStrategyPair(engine, program, inputs, new PairWorkspace()), ['total_spend'])
    return restored() - before
  }
  expect(come({})).toBe(0)
  const all = come({})
  const slid = [0.9, 0.85, 0.8].map((factor) => come({ location_share: factor }))
  expect(new Set(slid).size).toBe(1)
  expect(slid[0]).toBeLessThan(all)
  // What stands is that of the first stop: at the next lever both are computed, and then kept.
  const both = come({ location_share: 0.8, provider: 0.9 })
  expect(both).toBeLessThanOrEqual(slid[0]!)
  expect(come({ location_share: 0.8, provider: 0.9 })).toBeGreaterThan(both)
})

test('nothing comes back where other things are drawn, other years are run, or the two are laid over grounds of their own', () => {
  const wanted = wantedOf(program, ['total_spend'])
  const { kept, restored } = counted()
  const workspace = new PairWorkspace()
  const run = (grounds: Pair<Values>, layers: Pair<Values>, axis = strategy.axis): void => {
    const inputs = pairOf(grounds, layers, axis)
    expectSame(runStrategyPair(engine, program, inputs, workspace, wanted, kept), runStrategyPair(engine, program, inputs, new PairWorkspace()), ['total_spend'])
  }
  const [one, two, three] = [members[0]!, members[1]!, members[2]!]
  run([sound, sound], [one, two])
  // What stands in the buffers is another pair's before each.
  const between = (axis = strategy.axis): void => void runStrategyPair(engine, program, pairOf([sound, sound], [three, three], axis), workspace, wanted)
  const shorter = { ...strategy.axis, last: strategy.axis.last - 1 }
  between()
  run([sound, sound], [one, three])
  between()
  run([sound, sound], [two, one])
  between()
  run([sound, new Map(sound)], [two, one])
  between(shorter)
  run([sound, sound], [two, one], shorter)
  expect(restored()).toBe(0)
  between(shorter)
  run([sound, sound], [two, one], shorter)
  expect(restored()).toBeGreaterThan(0)
})

test('no more is kept than there is room for, and what is forgotten makes room', () => {
  const [spent, required] = [wantedOf(program, ['total_spend']), wantedOf(program, ['compute_required'])]
  const room = { doubles: 1e5 }
  const workspace = new PairWorkspace()
  const ground = [sound, sound] as const
  const own = new KeptFigures(room)
  const run = (kept: KeptFigures, wanted: typeof spent): void => void runStrategyPair(engine, program, pairOf(ground, [members[0]!, members[1]!]), workspace, wanted, kept)
  run(own, spent)
  const long = 1e5 - room.doubles
  expect(long).toBeGreaterThan(1000)
  run(own, required)
  const short = 1e5 - room.doubles
  expect(short).toBeLessThan(long)
  room.doubles = short - 1
  const { kept, restored } = counted(room)
  for (const pair of [0, 2, 0]) {
    expectSame(runStrategyPair(engine, program, pairOf(ground, [members[pair]!, members[pair + 1]!]), workspace, required, kept), runStrategyPair(engine, program, pairOf(ground, [members[pair]!, members[pair + 1]!]), new PairWorkspace()), ['compute_required'])
  }
  expect([restored(), room.doubles]).toEqual([0, short - 1])
})

test('a pair of which one fails leaves nothing to come back', () => {
  const wanted = wantedOf(program, ['total_spend'])
  const { kept, restored } = counted()
  const workspace = new PairWorkspace()
  const broken: Values = new Map([['grid_connection_cost', sound.get('grid_connection_cost')!.map(() => 1e307)]])
  const inputs = pairOf([sound, sound], [broken, members[1]!])
  for (let turn = 0; turn < 3; turn++) {
    expectSame(runStrategyPair(engine, program, inputs, workspace, wanted, kept), runStrategyPair(engine, program, inputs, new PairWorkspace(), wanted), ['total_spend'])
  }
  expect(restored()).toBe(0)
})
