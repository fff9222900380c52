/** What of a scenario is drawn, what is kept, and that a member is the very run of a scenario with its numbers written in. */
import { describe, expect, test } from 'vitest'
import { loadLanes } from '../../api/lanes.ts'
import { Draws } from '../../model/ensemble/draws.ts'
import { KnownMembers } from '../../model/ensemble/known-members.ts'
import { columnsOf } from '../../model/ensemble/ensemble.ts'
import { MemberRunner } from '../../model/ensemble/run-members.ts'
import { runScenario } from '../../model/run/scenario.ts'
import { defaultScenario } from '../../scenarios/default-scenario.ts'
import { type EnsembleRequest, ensembleOfScenario, type ScenarioEnsemble } from '../../scenarios/ensemble-of-scenario.ts'
import { headlineOutcomes } from '../../scenarios/headline-outcomes.ts'
import { ScenarioRefusal } from '../../scenarios/refusal.ts'
import { resolve } from '../../scenarios/resolve.ts'
import type { Scenario, Settings } from '../../scenarios/schema.ts'
import { facts, kernel, library, program } from '../model/engine.ts'

const parts = { kernel, program, facts, library }
const lanes = await loadLanes()
const OWN = 'extensive-domestic-ownership'
const CLOUD = 'foreign-cloud-reliance'
const estonia: Scenario = { ...defaultScenario('EST'), years: [2025, 2028], strategies: [OWN, CLOUD] }

function made(change: Partial<Scenario> = {}, request: Partial<EnsembleRequest> = {}): ScenarioEnsemble {
  return ensembleOfScenario(parts, { scenario: { ...estonia, ...change }, members: 8, seed: 3, sampler: 'sobol', outcomes: [{ variable: 'total_spend' }, { variable: 'compute_required' }], ...request })
}

function refusal(make: () => unknown): ScenarioRefusal {
  try {
    make()
  } catch (error) {
    if (error instanceof ScenarioRefusal) return error
    throw error
  }
  throw new Error('It was not refused.')
}

const namesOf = ({ beliefs }: ScenarioEnsemble): string[] => beliefs.drawn.map(({ input }) => input.name)

describe('what is drawn', () => {
  const whole = made()

  test('every belief with a cited range, and nothing else', () => {
    const ranged = program.parameters.filter(({ definition: { role, low, high, distribution } }) => role === 'uncertainty' && low !== undefined && JSON.stringify(low) !== JSON.stringify(high) && distribution !== 'fixed').map(({ name }) => name)
    expect(namesOf(whole)).toEqual(ranged)
    expect(ranged.length).toBeGreaterThan(200)
    expect(whole.beliefs.held).toEqual([])
  })

  test('expert and statistical ranges are told apart by their grade', () => {
    for (const { basis, parameter: { definition } } of whole.beliefs.drawn) expect(basis).toBe(['found', 'derived'].includes(definition.grade ?? '') ? 'statistical' : 'expert')
  })

  test('the headlines are kept where no outcome is named', () => {
    const { outcomes: _outcomes, ...request } = { scenario: estonia, members: 8, seed: 3, sampler: 'sobol' as const, outcomes: undefined }
    const { ensemble } = ensembleOfScenario(parts, request)
    expect(ensemble.outcomes.map(({ variable }) => variable)).toEqual(headlineOutcomes)
    const block = new MemberRunner(ensemble).run(0, 2)
    expect(block.failures).toEqual([])
    // Of what no strategy here finances there is no rate of return.
    const absent = new Set(columnsOf(ensemble).filter((_, column) => Number.isNaN(block.values[column * 2])).map(({ outcome }) => outcome.variable))
    expect([...absent].filter((name) => !['internal_rate_of_return', 'minimum_dscr', 'levelised_compute_cost'].includes(name))).toEqual([])
  })

  test('a number that the scenario sets is held, one that it states is drawn from that', () => {
    const set = made({ set: { accelerator_life: 5 } })
    expect(namesOf(set)).not.toContain('accelerator_life')
    expect(set.beliefs.held.map(({ parameter, layer }) => [parameter.name, layer])).toEqual([['accelerator_life', 'scenario']])
    const stated = made({ set: { accelerator_life: 5 }, uncertainties: { accelerator_life: { uniform: [48, 60], unit: 'month' } } })
    const belief = stated.beliefs.drawn.find(({ input }) => input.name === 'accelerator_life')!
    expect(belief.basis).toBe('stated')
    for (const distribution of belief.input.distributions) {
      expect(distribution).toEqual({ kind: 'uniform', low: expect.closeTo(4, 12), high: expect.closeTo(5, 12) })
    }
  })

  test('what one strategy sets is kept there, and drawn for the others', () => {
    const variant = made({ strategies: [OWN, { use: OWN, as: 'long-lived', set: { accelerator_life: 7 } }] })
    expect(variant.beliefs.drawn.find(({ input }) => input.name === 'accelerator_life')!.keptIn).toEqual(['long-lived'])
    expect(variant.ensemble.kept!.map((names) => [...names])).toEqual([[], ['accelerator_life']])
  })

  test('one member of a dimension may be stated, the others keep their own ranges', () => {
    const { input } = made({ uncertainties: { boundary_share: { fixed: 0.7, at: { boundary: 'all_data_centre' } } } }).beliefs.drawn.find((one) => one.input.name === 'boundary_share')!
    const own = namesOf(whole).indexOf('boundary_share')
    const members = program.dimensions['boundary']!
    expect(input.distributions).toEqual(whole.beliefs.drawn[own]!.input.distributions.map((distribution, element) => (members[element] === 'all_data_centre' ? { kind: 'fixed', value: 0.7 } : distribution)))
  })
})

describe('a member', () => {
  const settable = (names: readonly string[], values: readonly Float64Array[]): Settings => Object.fromEntries(names.flatMap((name, at): [string, Settings[string]][] => {
    const { over } = program.parameters.find((one) => one.name === name)!
    if (over.length === 0) return [[name, values[at]![0]!]]
    const indices = over.reduce<Record<string, string>[]>((all, dimension) => all.flatMap((index) => program.dimensions[dimension]!.map((member) => ({ ...index, [dimension]: member }))), [{}])
    return [[name, indices.map((index, element) => ({ value: values[at]![element]!, at: index }))]]
  }))

  test('is, bit for bit, the run of the scenario with every drawn number written into it', () => {
    const { ensemble } = made()
    const runner = new MemberRunner(ensemble)
    const draws = new Draws(ensemble.design)
    const names = ensemble.design.inputs.map(({ name }) => name)
    for (const member of [0, 5]) {
      const block = runner.run(member, member + 1)
      const resolved = resolve({ ...estonia, set: settable(names, draws.values(member)) }, library, facts, program)
      const run = runScenario(kernel, program, resolved)
      const written = columnsOf(ensemble).map(({ strategy, outcome, year }) => run.strategies.find(({ name }) => name === strategy)!.value(outcome.variable, outcome.index, year))
      expect(block.failures).toEqual([])
      expect(Array.from(block.values)).toEqual(written)
    }
  })

  test('has what the scenario, a strategy and a shock multiply or add made to what is drawn', () => {
    const change: Partial<Scenario> = {
      set: { accelerator_price_base: { times: 1.3 }, boundary_share: [{ plus: 0.02, at: { boundary: 'all_data_centre' } }] },
      strategies: [OWN, { use: OWN, as: 'dear', set: { accelerator_price_base: { times: 2 }, risk_free_rate: { plus: 0.01 } } }, { use: OWN, as: 'given', set: { accelerator_price_base: 50_000 } }],
      uncertainties: { real_core_wacc: { uniform: [0.05, 0.06] } },
    }
    const all = made(change)
    const { ensemble } = all
    expect(all.beliefs.held).toEqual([])
    expect(all.beliefs.drawn.filter(({ changed }) => changed).map(({ input: { name }, keptIn }) => [name, keptIn]).sort()).toEqual([['accelerator_price_base', ['given']], ['boundary_share', []], ['risk_free_rate', []]])
    const drawn = new Draws(ensemble.design).values(3)
    const names = ensemble.design.inputs.map(({ name }) => name)
    const central = settable(names, drawn)
    const asList = (name: string) => (typeof central[name] === 'number' ? [{ value: central[name] }] : (central[name] as []))
    const after = change.set as Record<string, object>
    const set = { ...central, accelerator_price_base: [...asList('accelerator_price_base'), after['accelerator_price_base']], boundary_share: [...asList('boundary_share'), ...(after['boundary_share'] as [])] } as Settings
    const run = runScenario(kernel, program, resolve({ ...estonia, ...change, set }, library, facts, program))
    const written = columnsOf(ensemble).map(({ strategy, outcome, year }) => run.strategies.find(({ name }) => name === strategy)!.value(outcome.variable, outcome.index, year))
    expect(Array.from(new MemberRunner(ensemble).run(3, 4).values)).toEqual(written)
  })

  test('recalibrates the world for the growth path and its boundary alone: demand does not move with prices', () => {
    const only = (uncertainties: Scenario['uncertainties']) => {
      const all = made({ uncertainties })
      const inputs = all.ensemble.design.inputs.filter(({ name }) => Object.keys(uncertainties!).includes(name))
      const runner = new MemberRunner({ ...all.ensemble, design: { ...all.ensemble.design, inputs, correlations: [] } })
      const demand = columnsOf(all.ensemble).findIndex(({ outcome, year }) => outcome.variable === 'compute_required' && year === 2028)
      const spend = columnsOf(all.ensemble).findIndex(({ outcome, year }) => outcome.variable === 'total_spend' && year === 2028)
      const { values } = runner.run(0, 4)
      return [demand, spend].map((column) => new Set(values.subarray(column * 4, (column + 1) * 4)).size)
    }
    expect(only({ boundary_share: { uniform: [0.5, 0.6] } })).toEqual([4, 4])
    expect(only({ accelerator_price_base: { uniform: [20_000, 40_000] } })).toEqual([1, 4])
  })
  test('of a host draws for its guests too', () => {
    const hosting = library.scenarios.get('luxembourg-host')!
    const { ensemble } = ensembleOfScenario(parts, { scenario: hosting, members: 4, seed: 1, sampler: 'random', outcomes: [{ variable: 'hosting_revenue' }] })
    const at = ensemble.scenario.strategies.findIndex(({ guests }) => (guests?.length ?? 0) > 0)
    expect(at).toBeGreaterThanOrEqual(0)
    const column = columnsOf(ensemble).findLastIndex(({ strategy }) => strategy === ensemble.scenario.strategies[at]!.name)
    expect(new Set(new MemberRunner(ensemble).run(0, 3).values.subarray(column * 3, (column + 1) * 3)).size).toBe(3)
  })
})

describe('members of scenarios with one key', () => {
  const drawnPath: Partial<Scenario> = { set: { accelerator_price_base: { times: 1.3 } }, uncertainties: { real_core_wacc: { uniform: [0.05, 0.06] } } }

  test('are what they are alone, whatever choices have moved since they were known', () => {
    for (const change of [{}, drawnPath]) {
      const levers: readonly Settings[] = [{}, { ambition: 1.25 }, { reserve_margin: 0.4, liquid_cooling: 0.9 }]
      const moved = levers.map((set) => made({ ...change, set: { ...change.set, ...set } }))
      expect(new Set(moved.map(({ membersKey }) => membersKey)).size).toBe(1)
      const known = new KnownMembers()
      for (const { ensemble } of moved) expect(new MemberRunner({ ...ensemble, lanes }, { known }).run(0, 8)).toEqual(new MemberRunner({ ...ensemble, lanes }).run(0, 8))
    }
  })

  test('are what they are alone where facts move, of all strategies or of one', () => {
    const dear: Settings = { electricity_price: { times: 1.5, at: { location: 'home' } } }
    const changes: readonly Partial<Scenario>[] = [
      {}, { set: dear }, { set: { wage_index: { times: 2 } } }, { strategies: [OWN, { use: CLOUD, set: dear }] }, { strategies: [{ use: OWN, set: { electricity_price_factor: { times: 1.2 } } }, CLOUD] },
      { places: { foreign_cloud: { vendor: 'USA', region: 'DEU' } } }, { shocks: [{ use: 'energy-price', year: 2027 }] },
    ]
    const known = new KnownMembers()
    const moved = changes.map((change) => made(change))
    expect(new Set(moved.map(({ membersKey }) => membersKey)).size).toBeLessThan(changes.length)
    for (const { ensemble } of moved) {
      const apart = { ...ensemble, derive: { ...ensemble.derive!, alike: ensemble.derive!.alike.map(() => undefined) } }
      const wanted = new MemberRunner({ ...apart, lanes }).run(0, 6)
      expect(new MemberRunner({ ...ensemble, lanes }, { known }).run(0, 6)).toEqual(wanted)
      expect(new MemberRunner({ ...ensemble, lanes }).run(0, 6)).toEqual(wanted)
    }
  })

  test('strategies are alike where the same follows from draws, and nowhere else', () => {
    const alike = (change: Partial<Scenario>) => made(change).ensemble.derive!.alike
    const [own, cloud] = alike({})
    expect(own).toBe(cloud)
    const others: readonly Partial<Scenario>[] = [
      { set: { electricity_price: { times: 1.5 } } }, { set: { wage_index: { times: 2 } } }, { strategies: [{ use: OWN, set: { electricity_price: 80 } }, CLOUD] },
      { places: { foreign_cloud: { vendor: 'USA', region: 'DEU' } } }, { growth_path: 'multi-source-low' }, { economy: 'LVA' }, { shocks: [{ use: 'energy-price', year: 2027 }] },
    ]
    expect(new Set([own, ...others.map((change) => alike(change)[0])]).size).toBe(others.length + 1)
    const [dear, fair] = alike({ strategies: [{ use: OWN, set: { electricity_price: 80 } }, CLOUD] })
    expect(dear).not.toBe(fair)
    expect(fair).toBe(cloud)
    expect(alike({ set: { reserve_margin: 0.4 } })).toEqual([own, cloud])
  })

  test('have other keys where what is drawn, or the world, is another', () => {
    const others: readonly (readonly [Partial<Scenario>, Partial<EnsembleRequest>?])[] = [
      [{}], [{}, { seed: 4 }], [{}, { sampler: 'random' }], [{}, { members: 9 }], [{}, { correlations: [{ first: 'flop_growth', second: 'real_core_wacc', rank: 0.3 }] }],
      [{ years: [2025, 2029] }], [{ strategies: [OWN] }], [{ growth_path: 'multi-source-low' }], [drawnPath], [{ set: { flop_growth: 1.1 } }], [{ set: { real_core_wacc: { plus: 0.01 } } }],
    ]
    const keys = others.map(([change, request]) => made(change, request).membersKey)
    expect(new Set(keys).size).toBe(others.length)
  })
})

describe('what is refused', () => {
  test.each([
    [{ ambition: { uniform: [1, 2] as [number, number] } }, '/scenario/uncertainties/ambition', 'choices and facts are not drawn'],
    [{ nothing: { fixed: 1 } }, '/scenario/uncertainties/nothing', 'the name of a parameter'],
    [{ electricity_price: { fixed: 1 } }, '/scenario/uncertainties/electricity_price', 'choices and facts are not drawn'],
    [{ accelerator_life: { fixed: 1, unit: 'MW' } }, '/scenario/uncertainties/accelerator_life/unit', 'a unit like year'],
    [{ accelerator_life: { fixed: 4, at: { nowhere: 'x' } } }, '/scenario/uncertainties/accelerator_life/at/nowhere', ''],
  ])('an uncertainty of %o', (uncertainties, pointer, wanted) => {
    const refused = refusal(() => made({ uncertainties: uncertainties as Scenario['uncertainties'] }))
    expect(refused.pointer).toBe(pointer)
    expect(refused.wanted).toContain(wanted)
  })

  test.each([
    [{ variable: 'totl_spend' }, '/outcomes/0/variable', 'total_spend'],
    [{ variable: 'binding_limit' }, '/outcomes/0/variable', undefined],
    [{ variable: 'total_spend', index: { workload: 'research' } }, '/outcomes/0/index/workload', undefined],
    [{ variable: 'it_power', index: { location: 'hom' } }, '/outcomes/0/index/location', 'home'],
  ])('an outcome %o', (outcome, pointer, suggestion) => {
    const refused = refusal(() => made({}, { outcomes: [outcome] }))
    expect([refused.pointer, refused.suggestion]).toEqual([pointer, suggestion])
  })

  test('correlations: names that are not drawn, matrices that are none, and what cannot be together, with its smallest eigenvalue', () => {
    const [a, b, c] = ['price_elasticity', 'accelerator_life', 'grid_connection_cost'] as const
    const of = (correlations: EnsembleRequest['correlations']) => refusal(() => made({}, { correlations: correlations! }))
    expect(of([{ first: 'flop_grwth', second: b, rank: 0.5 }])).toMatchObject({ pointer: '/correlations/0/first', suggestion: 'flop_growth' })
    expect(of([{ first: a, second: 'ambition', rank: 0.5 }]).pointer).toBe('/correlations/0/second')
    expect(of([{ first: a, second: a, rank: 0.5 }]).found).toContain('with itself')
    expect(of([{ first: a, second: b, rank: 0.5 }, { first: b, second: a, rank: 0.4 }]).found).toContain('given twice')
    const apart = of([{ first: a, second: b, rank: -0.9 }, { first: b, second: c, rank: -0.9 }, { first: a, second: c, rank: -0.9 }])
    expect(apart.found).toMatch(/smallest eigenvalue of the matrix is -0\.8\d+$/)
    expect(Number(apart.suggestion)).toBeGreaterThan(-0.9)
    const matrix = (rows: number[][], names: string[] = [a, b]) => of({ names, rows })
    expect(matrix([[1, 0.5], [0.4, 1]])).toMatchObject({ pointer: '/correlations/rows/0/1', wanted: 'a symmetric matrix' })
    expect(matrix([[0.9, 0.5], [0.5, 1]])).toMatchObject({ pointer: '/correlations/rows/0/0', wanted: '1 on the diagonal' })
    expect(matrix([[1, 0.5]])).toMatchObject({ pointer: '/correlations/rows' })
    expect(matrix([[1, 0.5], [0.5]])).toMatchObject({ pointer: '/correlations/rows/1' })
    expect(matrix([[1, 0.5], [0.5, 1]], [a, a])).toMatchObject({ pointer: '/correlations/names/1' })
    expect(matrix([[1, 0.5], [0.5, 1]], [a, 'none'])).toMatchObject({ pointer: '/correlations/names' })
  })

  test('a stated pair stands in the place of the model\'s own, and 0 undoes it', () => {
    const pair = { first: 'flop_per_dollar_growth', second: 'flop_growth' }
    expect(made().correlations).toContainEqual({ first: pair.second, second: pair.first, rank: 0.6 })
    expect(made({}, { correlations: [{ ...pair, rank: 0.3 }] }).correlations.filter(({ first, second }) => [first, second].includes('flop_growth'))).toContainEqual({ ...pair, rank: 0.3 })
    const undone = made({}, { correlations: [{ ...pair, rank: 0 }] }).correlations
    expect(undone.some(({ first, second }) => [first, second].sort().join() === 'flop_growth,flop_per_dollar_growth')).toBe(false)
  })
})

test.each([...library.scenarios.keys()])('members of the example %s run, alone and side by side', (name) => {
  const { ensemble, beliefs } = ensembleOfScenario(parts, { scenario: library.scenarios.get(name)!, members: 64, seed: 1, sampler: 'sobol' })
  expect(beliefs.drawn.length).toBeGreaterThan(200)
  const { failures, values } = new MemberRunner(ensemble).run(10, 12)
  expect(new MemberRunner({ ...ensemble, lanes }).run(10, 12)).toEqual({ from: 10, to: 12, failures, values })
  expect(failures).toEqual([])
  expect(values.some((value) => value > 0)).toBe(true)
})
