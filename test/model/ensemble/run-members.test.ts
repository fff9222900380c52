import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadLanes } from '../../../api/lanes.ts'
import { Columns } from '../../../model/ensemble/columns.ts'
import { defaultCorrelations } from '../../../model/ensemble/default-correlations.ts'
import { Draws } from '../../../model/ensemble/draws.ts'
import { KnownMembers } from '../../../model/ensemble/known-members.ts'
import { type DerivedInputs, type Ensemble, MemberFailure, columnsOf } from '../../../model/ensemble/ensemble.ts'
import { MemberRunner, runEnsemble } from '../../../model/ensemble/run-members.ts'
import { defaultInputs } from '../../../model/ensemble/sampled-input.ts'
import type { SamplerName } from '../../../model/ensemble/sampler.ts'
import { QUANTILES, convergence, exceedance, summarise } from '../../../model/ensemble/summary.ts'
import { atOnce } from '../../../model/run/steps.ts'
import { defaultScenario } from '../../../scenarios/default-scenario.ts'
import { resolve } from '../../../scenarios/resolve.ts'
import { facts, kernel, library, program } from '../engine.ts'
import { cases } from '../../conformance/ensemble/cases.ts'
import { lanesOf } from '../compile/lanes/lanes-of.ts'
import { failingInputs, failingProgram, soundProgram, twoInputs } from './two-inputs.ts'

const lanes = await loadLanes()
const small = await lanesOf(soundProgram)
const SAMPLERS: readonly SamplerName[] = ['random', 'latin_hypercube', 'sobol']

function columnsInBlocks(ensemble: Ensemble, blocks: readonly (readonly [number, number])[]): Columns {
  const columns = new Columns(columnsOf(ensemble), ensemble.design.members)
  for (const [from, to] of blocks) columns.place(new MemberRunner(ensemble).run(from, to))
  return columns
}

describe('a model of two inputs', () => {
  test('has the quantiles of its closed forms in every year, and the same in both strategies', () => {
    const columns = atOnce(runEnsemble(twoInputs(), 1000))
    const summaries = summarise(columns)
    expect(summaries.map(({ strategy, outcome, year }) => `${strategy} ${outcome.variable} ${year ?? ''}`.trim())).toEqual(
      ['one', 'two'].flatMap((name) => [`${name} growing 2025`, `${name} growing 2026`, `${name} growing 2027`, `${name} scaled`, `${name} joined`]),
    )
    for (const { outcome, year, count, quantiles } of summaries) {
      expect(count).toBe(4000)
      for (const [at, probability] of QUANTILES.entries()) {
        if (outcome.variable === 'growing') expect(quantiles![at]! / (year! - 2024)).toBeCloseTo(probability, 3)
        if (outcome.variable === 'joined') expect(quantiles![at]).toBeCloseTo(1 + probability, 3)
      }
      if (outcome.variable === 'scaled') {
        // 2 x 2^-1, 2, and 2 x 4 at the 5th, 50th and 95th percentile, three times.
        expect([quantiles![1], quantiles![4], quantiles![7]].map((value) => Math.round(value! * 10) / 10)).toEqual([3, 6, 24])
      }
    }
    expect(columns.column(0)).toEqual(columns.column(5))
  })

  test('what fails of a member keeps its place, is counted, and the rest has its numbers whatever else is asked', () => {
    const ensemble = failingInputs(400)
    const columns = atOnce(runEnsemble(ensemble, 64))
    expect(columns.failures).toHaveLength(200)
    expect(columns.failures[0]!.message).toContain('failing')
    const failed = new Set(columns.failures.map(({ member }) => member))
    expect(failed.size).toBe(100)
    for (let member = 0; member < 400; member++) expect(Number.isNaN(columns.column(0)[member])).toBe(failed.has(member))
    const [failing, growing] = summarise(columns)
    expect([failing!.count, growing!.count]).toEqual([300, 400])
    expect(failing!.quantiles![8]).toBeLessThan(Math.log(0.75))
    expect(exceedance(columns.column(0), 0)!.count).toBe(300)
    for (const outcome of ensemble.outcomes) {
      const alone = atOnce(runEnsemble({ ...ensemble, outcomes: [outcome] }, 400))
      for (const [number, { strategy, year }] of alone.columns.entries()) {
        const at = columns.columns.findIndex((column) => column.strategy === strategy && column.year === year && column.outcome === outcome)
        expect(alone.column(number)).toEqual(columns.column(at))
      }
    }
  })

  test('members side by side fail as they do alone, and the others keep their numbers', async () => {
    const ensemble = failingInputs(101)
    const alone = atOnce(runEnsemble(ensemble, 64))
    const together = atOnce(runEnsemble({ ...ensemble, lanes: await lanesOf(failingProgram) }, 7))
    expect(together.failures).toEqual(alone.failures)
    expect(together.values).toEqual(alone.values)
  })

  test('one seed gives the same bytes for any chunk, any order of blocks and any member alone', () => {
    for (const sampler of SAMPLERS) {
      const ensemble = twoInputs({ members: 50, sampler, correlations: [{ first: 'even', second: 'skewed', rank: 0.5 }] })
      const whole = atOnce(runEnsemble(ensemble, 1000)).values
      for (const chunk of [1, 7]) expect(atOnce(runEnsemble(ensemble, chunk)).values).toEqual(whole)
      fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 49 }), { maxLength: 5 }), fc.nat(), (cuts, turn) => {
        const bounds = [0, ...cuts.sort((a, b) => a - b), 50]
        const blocks = bounds.slice(1).map((to, at) => [bounds[at]!, to] as const)
        const turned = [...blocks.slice(turn % blocks.length), ...blocks.slice(0, turn % blocks.length)]
        expect(columnsInBlocks(ensemble, turned).values).toEqual(whole)
      }), { numRuns: 10 })
    }
  })

  test('looks at 500, 2,000 and all members, and the quantiles settle', () => {
    const stages = convergence(atOnce(runEnsemble(twoInputs({ members: 12_000, sampler: 'sobol' }), 4000)))
    expect(stages.map(({ members }) => members)).toEqual([500, 2000, 10_000, 12_000])
    expect(stages[0]!.shift).toBeUndefined()
    expect(stages[3]!.shift).toBeLessThan(0.01)
    expect(stages[1]!.shift).toBeGreaterThan(stages[3]!.shift!)
  })

  test('what does not fit is refused', () => {
    const ensemble = twoInputs({ members: 10 })
    const runner = new MemberRunner(ensemble)
    const columns = new Columns(columnsOf(ensemble), 10)
    columns.place(runner.run(0, 4))
    expect(columns.complete).toBe(false)
    expect(() => columns.place(runner.run(3, 5))).toThrow('Member 3 comes twice.')
    expect(() => columns.place(runner.run(9, 11))).toThrow('does not fit')
    expect(() => new Columns(columnsOf(ensemble), 1e9)).toThrow('ask for fewer outcomes')
    const [first] = ensemble.design.inputs
    const refused = (change: Partial<Ensemble['design']>) => () => new MemberRunner(twoInputs(change))
    expect(refused({ inputs: [{ ...first!, name: 'chosen' }] })).toThrow("'chosen' is a lever: beliefs are drawn, choices are not.")
    expect(refused({ inputs: [{ ...first!, name: 'nothing' }] })).toThrow("There is no parameter 'nothing' to draw.")
    expect(refused({ inputs: [{ ...first!, distributions: [] }] })).toThrow('found 0 distributions, wanted 1')
    expect(() => new MemberRunner({ ...ensemble, outcomes: [{ variable: 'nothing' }] })).toThrow("There is no variable 'nothing'.")
  })

  test('a strategy keeps what it has set for itself', () => {
    const ensemble = twoInputs({ members: 20 })
    const keeping: Ensemble = { ...ensemble, kept: [new Set(), new Set(['even'])] }
    const columns = atOnce(runEnsemble(keeping, 20))
    expect(atOnce(runEnsemble({ ...keeping, lanes: small }, 7)).values).toEqual(columns.values)
    const [drawn, kept] = [columns.column(0), columns.column(5)]
    expect(new Set(drawn).size).toBe(20)
    // Even at its central half, in its first year.
    expect(new Set(kept)).toEqual(new Set([0.5]))
    expect(columns.column(3)).toEqual(columns.column(8))
  })

  test('inputs may be derived of what is drawn; where they cannot be, the member fails with every strategy', () => {
    const ensemble = twoInputs({ members: 40 })
    const { scenario } = ensemble
    const derive: DerivedInputs = {
      world: () => scenario.world,
      strategy(position, drawn) {
        const even = drawn.get('even')![0]!
        if (even > 0.75) throw new MemberFailure('Too much.')
        const strategy = scenario.strategies[position]!
        return { ...strategy, values: new Map([...strategy.values, ['chosen', Float64Array.of(10 * even)]]) }
      },
      alike: scenario.strategies.map(() => undefined),
    }
    const columns = atOnce(runEnsemble({ ...ensemble, derive }, 7))
    // Members beside one whose inputs cannot be made run alone.
    const inLanes = atOnce(runEnsemble({ ...ensemble, derive, lanes: small }, 9))
    expect([inLanes.values, inLanes.failures]).toEqual([columns.values, columns.failures])
    expect(columns.failures).toHaveLength(10)
    expect(columns.failures[0]).toEqual({ member: expect.any(Number), message: 'Too much.' })
    for (let member = 0; member < 40; member++) {
      const [growing, joined] = [columns.column(0)[member]!, columns.column(4)[member]!]
      expect(Number.isNaN(growing)).toBe(Number.isNaN(joined))
      if (!Number.isNaN(growing)) expect(joined).toBeCloseTo(11 * growing, 12)
    }
    expect(() => new MemberRunner({ ...ensemble, derive: { ...derive, world: () => { throw new TypeError('A fault.') } } }).run(0, 1)).toThrow('A fault.')
  })

  test('guests of a strategy are drawn for with their host', () => {
    const ensemble = twoInputs({ members: 4 })
    const strategies = ensemble.scenario.strategies.map((strategy) => ({ ...strategy, guests: [strategy] }))
    const hosting = { ...ensemble, scenario: { ...ensemble.scenario, strategies } }
    const { values } = new MemberRunner(ensemble).run(0, 4)
    expect(new MemberRunner(hosting).run(0, 4).values).toEqual(values)
    expect(new MemberRunner({ ...hosting, lanes: small }).run(0, 4).values).toEqual(values)
  })

  test('a block that is told to stop ends between two members or two pairs, and gives nothing', () => {
    const runner = new MemberRunner(twoInputs({ members: 10 }))
    let members = 0
    expect(runner.runUnless(() => members++ === 3, 0, 10)).toBeUndefined()
    expect(members).toBe(4)
    expect(runner.runUnless(() => false, 0, 10)).toEqual(runner.run(0, 10))
    let pairs = 0
    expect(new MemberRunner({ ...twoInputs({ members: 10 }), lanes: small }).runUnless(() => pairs++ === 3, 0, 10)).toBeUndefined()
    expect(pairs).toBe(4)
  })

  test('beliefs are drawn, choices are not', () => {
    expect(twoInputs().design.inputs.map(({ name }) => name)).toEqual(['even', 'skewed'])
  })
})

describe('exceedance', () => {
  test('counts what lies strictly above', () => {
    const { data, thresholds, probabilityAbove } = cases.summary['exceed-capex'] as { data: number[]; thresholds: number[]; probabilityAbove: number[] }
    expect(thresholds.map((threshold) => exceedance(Float64Array.from(data), threshold)!.probability)).toEqual(probabilityAbove)
  })
  test('has the interval of Wilson, and none without numbers', () => {
    // 8 of 10: R's prop.test(8, 10, correct = FALSE) prints 0.4901625 and 0.9433178.
    const eight = exceedance(Float64Array.from({ length: 10 }, (_, at) => (at < 8 ? 1 : 0)), 0.5)!
    expect([eight.low, eight.high]).toEqual([expect.closeTo(0.4901625, 6), expect.closeTo(0.9433178, 6)])
    expect(exceedance(new Float64Array(5), 0)!.low).toBe(0)
    expect(exceedance(Float64Array.of(NaN), 0)).toBeUndefined()
  })
})

describe('Estonia, two hundred members', () => {
  // What the resolver reads to derive facts and the path acts before the kernel; what the world's calibration reads is drawn for it.
  const BEFORE = new Set(['path_growth_after', 'general_inflation', 'tariff_ratio', 'system_load_factor', 'risk_free_rate', 'consumption_elasticity', 'wage_elasticity', 'lowest_wage_index', 'deep_threshold', 'boundary_share'])
  const resolved = resolve({ ...defaultScenario('EST'), strategies: ['extensive-domestic-ownership', 'foreign-cloud-reliance'] }, library, facts, program)
  const ensemble: Ensemble = {
    kernel, program, scenario: resolved,
    design: { inputs: defaultInputs(program, BEFORE), members: 200, seed: 7, sampler: 'latin_hypercube', correlations: defaultCorrelations },
    outcomes: [{ variable: 'total_spend' }, { variable: 'it_power' }, { variable: 'compute_required' }, { variable: 'equal_service_cost' }],
  }
  const columns = atOnce(runEnsemble(ensemble, 50))
  const summaries = summarise(columns)
  const of = (strategy: string, variable: string, year?: number) => summaries.find((one) => one.strategy === strategy && one.outcome.variable === variable && one.year === year)!

  test('draws every ranged belief and no choice', () => {
    expect(ensemble.design.inputs.length).toBeGreaterThan(80)
    const roles = new Map(program.parameters.map(({ name, definition }) => [name, definition.role]))
    expect(ensemble.design.inputs.filter(({ name }) => roles.get(name) !== 'uncertainty')).toEqual([])
  })

  test('no run fails, every number is there, and the bands have width', () => {
    expect(columns.complete).toBe(true)
    expect(columns.failures).toEqual([])
    expect(summaries.every(({ count }) => count === 200)).toBe(true)
    const cost = of('extensive-domestic-ownership', 'equal_service_cost').quantiles!
    expect(cost[0]!).toBeGreaterThan(0)
    expect(cost[8]! / cost[0]!).toBeGreaterThan(1.5)
  })

  test('what is asked is the same in both strategies, member by member', () => {
    const [one, other] = resolved.strategies.map(({ name }) => columns.columns.findIndex((column) => column.strategy === name && column.outcome.variable === 'compute_required' && column.year === 2035))
    expect(columns.column(one!)).toEqual(columns.column(other!))
  })

  test('a member alone has the bytes it has among the others', () => {
    const block = new MemberRunner(ensemble).run(123, 124)
    expect(Array.from(block.values)).toEqual(columns.columns.map((_, number) => columns.column(number)[123]))
  })

  test('draws stay within the range an expert gave, and their median is near the middle of a range', () => {
    const draws = new Draws(ensemble.design)
    const at = ensemble.design.inputs.findIndex(({ name }) => name === 'grid_connection_cost')
    const drawn = Array.from({ length: 200 }, (_, member) => draws.values(member)[at]![0]!).sort((a, b) => a - b)
    expect(drawn[0]).toBeGreaterThanOrEqual(100_000)
    expect(drawn[199]).toBeLessThanOrEqual(1_200_000)
    expect(drawn[100]! / 350_000).toBeCloseTo(1, 1)
  })

  test('members side by side have the bytes of members alone, whatever the blocks, the world calibrated for each or not', () => {
    const drawnWorld: Ensemble = { ...ensemble, calibrated: new Set(['flop_growth']), design: { ...ensemble.design, members: 25 } }
    const few: Ensemble = { ...ensemble, design: { ...ensemble.design, members: 25 } }
    const host = resolve({ ...defaultScenario('LUX'), strategies: [{ use: 'extensive-domestic-ownership', overlay: 'digital-embassy-host' }], places: { hosting: { guests: [{ guest: 'EST', share: 0.3 }] } } }, library, facts, program)
    expect(host.strategies[0]!.guests).toHaveLength(1)
    for (const each of [few, drawnWorld, { ...few, scenario: host }]) {
      const { values } = atOnce(runEnsemble(each, 25))
      for (const chunk of [1, 7, 1000]) expect(atOnce(runEnsemble({ ...each, lanes }, chunk)).values).toEqual(values)
    }
  })

  test('what is known of members that draw and calibrate alike gives them the same bytes, for whatever is asked of them', () => {
    const drawnWorld: Ensemble = { ...ensemble, calibrated: new Set(['flop_growth']), design: { ...ensemble.design, members: 12 } }
    const asked = { ...drawnWorld, outcomes: [{ variable: 'total_spend' }, { variable: 'levelised_compute_cost' }] }
    const cheap = { ...resolved, strategies: resolved.strategies.map((strategy) => ({ ...strategy, values: new Map(strategy.values).set('reserve_margin', strategy.values.get('reserve_margin')!.map(() => 0.5)) })) }
    const known = new KnownMembers()
    for (const each of [drawnWorld, asked, { ...drawnWorld, scenario: cheap }]) {
      const wanted = new MemberRunner(each).run(0, 12)
      expect(wanted.failures).toEqual([])
      expect(new MemberRunner(each, { known }).run(0, 12).values).toEqual(wanted.values)
      expect(new MemberRunner({ ...each, lanes }, { known }).run(0, 12).values).toEqual(wanted.values)
      // From an odd member on, so that one whose world is known stands beside one whose is not.
      expect(new MemberRunner({ ...each, lanes }, { known: new KnownMembers() }).run(3, 8).values).toEqual(new MemberRunner(each).run(3, 8).values)
    }
    const few = new KnownMembers()
    new MemberRunner(asked, { known: few }).run(1, 2)
    expect(new MemberRunner({ ...asked, lanes }, { known: few }).run(0, 4).values).toEqual(new MemberRunner(asked).run(0, 4).values)
  })

  test('the world is calibrated anew where its own inputs are drawn, and only then', () => {
    const boundary = ensemble.design.inputs.find(({ name }) => name === 'flop_growth')!
    const runs = (calibrated?: ReadonlySet<string>) => atOnce(runEnsemble({ ...ensemble, ...(calibrated === undefined ? {} : { calibrated }), design: { ...ensemble.design, inputs: [boundary], members: 3 }, outcomes: [{ variable: 'compute_required' }] }, 3)).column(10)
    expect(new Set(runs()).size).toBe(1)
    expect(new Set(runs(new Set(['flop_growth']))).size).toBe(3)
  })
})
