import { describe, expect, test } from 'vitest'
import { defaultScenario } from '../../scenarios/default-scenario.ts'
import { greatCircleKilometres } from '../../scenarios/great-circle.ts'
import type { Library } from '../../scenarios/library.ts'
import { parseScenario } from '../../scenarios/parse-scenario.ts'
import { ScenarioRefusal } from '../../scenarios/refusal.ts'
import { prepare } from '../../scenarios/prepare.ts'
import { resolve, resolvePrepared } from '../../scenarios/resolve.ts'
import type { ResolvedStrategy } from '../../scenarios/resolved-scenario.ts'
import { dimensions } from '../../model/equations/dimensions.ts'
import { indexOfYear } from '../../model/run/axis.ts'
import { facts, library, program, resolved, written } from './sources.ts'

function refusal(changes: Readonly<Record<string, unknown>>, known = library): ScenarioRefusal {
  try {
    resolved(changes, known)
  } catch (error) {
    if (error instanceof ScenarioRefusal) return error
    throw error
  }
  throw new Error('was accepted')
}

function scalar(strategy: ResolvedStrategy | undefined, name: string, element = 0): number {
  return strategy!.values.get(name)![element]!
}

/** A yearly value at an element and year. */
function yearly(strategy: ResolvedStrategy, name: string, element: number, year: number): number {
  return strategy.values.get(name)![element * strategy.axis.length + indexOfYear(strategy.axis, year)]!
}

function withScenarios(scenarios: Readonly<Record<string, Record<string, unknown>>>): Library {
  return { ...library, scenarios: new Map(Object.entries(scenarios).map(([name, value]) => [name, parseScenario({ version: 1, name, ...value })])) }
}

describe('resolve', () => {
  test('gives every parameter of the program a value of the right size', () => {
    const result = resolved()
    for (const inputs of [result.world, ...result.strategies]) {
      for (const parameter of program.parameters) {
        const elements = parameter.over.reduce((count, dimension) => count * program.dimensions[dimension]!.length, 1)
        const values = inputs.values.get(parameter.name)
        expect(values, parameter.name).toHaveLength(elements * (parameter.yearly ? inputs.axis.length : 1))
        if (parameter.definition.role !== 'world') expect(values!.every(Number.isFinite), parameter.name).toBe(true)
      }
    }
  })

  test('names the origin of every fact, each known to the origins table', () => {
    for (const [name, marks] of resolved().strategies[0]!.provenance) {
      for (const mark of marks) if (mark.layer === 'fact') expect(facts.origins, `${name}: ${mark.origin}`).toHaveProperty([mark.origin])
    }
  })

  test('only version, name, economy, growth path and strategies are required; the rest has defaults', () => {
    const result = resolved()
    expect(result).toMatchObject({ years: [2025, 2040], decisionYear: 2027, perimeter: 'sovereign', perspective: 'social', title: 'test' })
    expect(resolved({ years: [2030, 2040] }).decisionYear).toBe(2030)
    expect(Array.from(result.strategies[0]!.values.get('in_perimeter')!)).toEqual([1, 1, 1, 0, 1])
    expect(scalar(result.strategies[0], 'limits_on')).toBe(1)
    expect(scalar(result.strategies[0], 'calibrating')).toBe(0)
    expect(scalar(result.strategies[0], 'ambition')).toBe(1)
  })

  test('an economy that is none, which an address may name, is refused in words', () => {
    expect(() => prepare({ ...defaultScenario('KEN'), economy: 'KEM' as 'KEN' }, library, facts, program)).toThrow('/economy: found "KEM", wanted the name of a country, by its code')
  })

  test.each<[string, string, Record<string, unknown>]>([
    ['unknown_name', '/growth_path', { growth_path: 'ubs-2027' }],
    ['unknown_name', '/strategies/0', { strategies: ['digital-embasy-guest'] }],
    ['unknown_name', '/strategies/0/use', { strategies: [{ use: 'digital-embasy-guest' }] }],
    ['unknown_name', '/shocks/0/use', { shocks: [{ use: 'host-gone', year: 2030 }] }],
    ['out_of_range', '/shocks/0/year', { shocks: [{ use: 'host-struck', year: 2026 }] }],
    ['conflict', '/shocks', { economy: 'WLD', strategies: ['world'], shocks: [{ use: 'host-struck', year: 2030 }] }],
    ['unknown_name', '/extends', { extends: 'no-such-parent' }],
    ['conflict', '/strategies/0', { strategies: ['world'] }],
    ['conflict', '/strategies/0', { economy: 'WLD' }],
    ['conflict', '/places', { economy: 'WLD', strategies: ['world'], places: { sovereign_cloud: { vendor: 'USA' } } }],
    ['conflict', '/places/embassy/0/host', { places: { embassy: [{ host: 'KEN' }] } }],
    ['conflict', '/places/partnership/partner', { places: { partnership: { partner: 'KEN' } } }],
    ['conflict', '/places/pool/members', { places: { pool: { members: ['RWA', 'UGA'] } } }],
    ['conflict', '/places/pool/host', { places: { pool: { host: 'ZAF', members: ['KEN', 'UGA'] } } }],
    ['missing_key', '/places/foreign_cloud/region', { places: { foreign_cloud: { vendor: 'TUV' } } }],
    ['out_of_range', '/decision_year', { decision_year: 2041 }],
    ['unknown_parameter', '/set/ambitoin', { set: { ambitoin: 1 } }],
    ['not_settable', '/set/placement_share', { set: { placement_share: 1 } }],
    ['not_settable', '/set/reference_service', { set: { reference_service: 1 } }],
    ['not_settable', '/strategies/0/set/path_growth_after', { strategies: [{ use: 'extensive-domestic-ownership', set: { path_growth_after: 0.05 } }] }],
    ['wrong_unit', '/set/electricity_price/unit', { set: { electricity_price: { value: 1, unit: 'USD2025/MW' } } }],
    ['wrong_unit', '/set/electricity_price/unit', { set: { electricity_price: { value: 1, unit: 'USD2025/MWhh' } } }],
    ['not_yearly', '/set/ambition/points', { set: { ambition: { points: { 2025: 1 } } } }],
    ['unknown_member', '/set/electricity_price/at/place', { set: { electricity_price: { value: 1, at: { place: 'home' } } } }],
    ['unknown_member', '/set/electricity_price/at/location', { set: { electricity_price: { value: 1, at: { location: 'hoem' } } } }],
    ['unknown_member', '/set/ambition/at/location', { set: { ambition: { value: 1, at: { location: 'home' } } } }],
    ['out_of_range', '/set/tariff_ratio', { set: { tariff_ratio: 68 } }],
    ['out_of_range', '/set/tariff_ratio', { set: { tariff_ratio: -0.1 } }],
    ['out_of_range', '/set/accelerator_life', { set: { accelerator_life: { plus: -50, unit: 'year' } } }],
    ['out_of_range', '/set/electricity_price', { set: { electricity_price: -5 } }],
    ['unknown_parameter', '/uncertainties/flop_per_dolar', { uncertainties: { flop_per_dolar: { uniform: [0, 1] } } }],
    ['wrong_unit', '/uncertainties/accelerator_life/unit', { uncertainties: { accelerator_life: { uniform: [0, 1], unit: 'MW' } } }],
  ])('refuses as %s at %s', (code, pointer, changes) => {
    const refused = refusal(changes)
    expect({ code: refused.code, pointer: refused.pointer }).toEqual({ code, pointer })
  })

  test('a rate above 1 asks whether percent was meant', () => {
    expect(refusal({ set: { tariff_ratio: 68 } }).suggestion).toBe('0.68')
  })

  test('a misspelt strategy, parameter or member is answered with the nearest', () => {
    expect(refusal({ strategies: ['digital-embasy-guest'] }).suggestion).toBe('digital-embassy-guest')
    expect(refusal({ set: { ambitoin: 1 } }).suggestion).toBe('ambition')
    expect(refusal({ set: { electricity_price: { value: 1, at: { location: 'hoem' } } } }).suggestion).toBe('home')
    expect(refusal({ economy: 'WLD' }).suggestion).toBe('world')
  })
})

describe('layers', () => {
  const preset = library.strategies.get('extensive-domestic-ownership')!
  const layered: Library = {
    ...withScenarios({
      grandparent: { economy: 'KEN', growth_path: 'ubs-2026', strategies: ['foreign-cloud-reliance'], set: { ambition: 0.5, accelerator_life: { plus: 1, unit: 'year' } } },
      parent: { extends: 'grandparent', set: { ambition: 2 } },
    }),
    strategies: new Map([...library.strategies, [preset.name, { ...preset, set: { ambition: 3, tariff_ratio: 0.5 } }]]),
  }

  test('stronger layers win, modifiers add up, and each element says who set it', () => {
    const central = scalar(resolved().strategies[0], 'accelerator_life')
    const result = resolved({
      extends: 'parent', strategies: [{ use: preset.name, as: 'mine', set: { accelerator_life: { times: 2 } } }, preset.name], set: { ambition: { times: 0.5 } },
    }, layered)
    const [mine, plain] = result.strategies
    expect(scalar(mine, 'ambition')).toBe(1)
    expect(scalar(mine, 'accelerator_life')).toBe((central + 1) * 2)
    expect(scalar(plain, 'accelerator_life')).toBe(central + 1)
    expect(scalar(plain, 'tariff_ratio')).toBe(0.5)
    expect(mine!.provenance.get('tariff_ratio')).toMatchObject([{ layer: 'preset', origin: preset.name }])
    expect(mine!.provenance.get('ambition')).toMatchObject([{ layer: 'scenario', origin: 'test', modifies: { layer: 'parent', origin: 'parent' } }])
    expect(mine!.provenance.get('accelerator_life')).toMatchObject([{ layer: 'strategy', origin: 'mine', modifies: { layer: 'parent', origin: 'grandparent', modifies: { layer: 'parameter' } } }])
    expect(mine!.name).toBe('mine')
  })

  test('a child inherits what it does not say, and merges places by arrangement', () => {
    const known = withScenarios({ parent: { economy: 'KEN', growth_path: 'ubs-2026', strategies: ['digital-embassy-guest'], years: [2025, 2035], places: { embassy: [{ host: 'CHE' }], partnership: { partner: 'ARE' } } } })
    const result = resolve(parseScenario({ version: 1, name: 'child', extends: 'parent', places: { embassy: [{ host: 'LUX' }] } }), known, facts, program)
    expect(result).toMatchObject({ name: 'child', economy: 'KEN', years: [2025, 2035] })
    expect(result.strategies[0]!.places).toMatchObject({ embassy: [{ host: 'LUX', share: 1 }], partnership: { partner: 'ARE' } })
  })

  test('a parent reached twice counts once', () => {
    const known = withScenarios({
      root: { economy: 'KEN', growth_path: 'ubs-2026', strategies: ['world'], set: { ambition: { times: 2 } } },
      left: { extends: 'root' }, right: { extends: 'root' },
    })
    expect(scalar(resolved({ extends: ['left', 'right'] }, known).strategies[0], 'ambition')).toBe(2)
  })

  test('cycles and chains deeper than 16 are refused', () => {
    expect(refusal({ extends: 'test' }).code).toBe('cycle')
    const ring = withScenarios({ one: { extends: 'two' }, two: { extends: 'one' } })
    expect(refusal({ extends: 'one' }, ring)).toMatchObject({ code: 'cycle', found: 'test extends one extends two extends one' })
    const chain = withScenarios(Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`p${index}`, { extends: `p${index + 1}` }])))
    expect(refusal({ extends: 'p0' }, chain).code).toBe('too_deep')
  })

  test('an index narrows a change, and units convert', () => {
    const result = resolved({ set: { electricity_price: [{ value: 0.09, unit: 'USD2025/kWh', at: { arrangement: 'domestic', location: 'home' } }, { plus: 10, at: { arrangement: 'embassy', location: 'abroad' } }] } })
    const before = resolved().strategies[0]!
    const after = result.strategies[0]!
    expect(yearly(after, 'electricity_price', 0, 2030)).toBeCloseTo(90, 10)
    expect(yearly(after, 'electricity_price', 1, 2030)).toBe(yearly(before, 'electricity_price', 1, 2030))
    expect(yearly(after, 'electricity_price', 5, 2030)).toBe(yearly(before, 'electricity_price', 5, 2030) + 10)
    expect(after.provenance.get('electricity_price')![0]).toMatchObject({ layer: 'scenario', origin: 'test' })
    expect(after.provenance.get('electricity_price')![1]).toMatchObject({ layer: 'fact' })
  })

  test('points are linear between and flat outside', () => {
    const strategy = resolved({ set: { electricity_price: { points: { 2025: 110, 2035: 80 }, at: { location: 'home' } } } }).strategies[0]!
    const values = [2019, 2025, 2026, 2030, 2035, 2040].map((year) => yearly(strategy, 'electricity_price', 0, year))
    expect(values).toEqual([110, 110, 107, 95, 80, 80])
  })

  test('facts follow the levers they are derived from', () => {
    const [half, full] = [0.4, 0.8].map((ratio) => yearly(resolved({ set: { tariff_ratio: ratio } }).strategies[0]!, 'electricity_price', 0, 2030))
    expect(full! / half!).toBeCloseTo(2, 12)
  })
})

describe('demand, perimeter and placement', () => {
  test('a programme sets its parameters, in either writing', () => {
    for (const demand of [{ mode: 'programme', accelerators: 20000, by: 2030 }, { programme: { accelerators: 20000, by: 2030 } }]) {
      const strategy = resolved({ economy: 'IND', demand }).strategies[0]!
      expect(scalar(strategy, 'programme_mode')).toBe(1)
      expect(scalar(strategy, 'programme_accelerators')).toBe(20000)
      expect(scalar(strategy, 'programme_by')).toBe(2030)
      expect(Array.from(strategy.values.get('programme_arrangement')!)).toEqual([1, 0, 0, 0, 0, 0])
    }
  })

  test('each strategy holds the programme in its own arrangement unless one is named', () => {
    const strategies = ['foreign-cloud-reliance', 'balanced-portfolio']
    const hot = (demand: Record<string, unknown>) => resolved({ strategies, demand }).strategies.map((strategy) => dimensions.arrangement[strategy.values.get('programme_arrangement')!.indexOf(1)])
    expect(hot({ mode: 'programme', accelerators: 5, by: 2030 })).toEqual(['foreign_cloud', 'domestic'])
    expect(hot({ mode: 'programme', accelerators: 5, by: 2030, arrangement: 'pool' })).toEqual(['pool', 'pool'])
  })

  test('ambition is written under demand, and training leaders take their full share', () => {
    expect(scalar(resolved({ demand: { ambition: 2, training_ambition: 0.5 } }).strategies[0], 'ambition')).toBe(2)
    expect(scalar(resolved().strategies[0], 'training_ambition')).toBe(0.25)
    expect(scalar(resolved({ economy: 'USA' }).strategies[0], 'training_ambition')).toBe(1)
    expect(scalar(resolved({ economy: 'USA', demand: { training_ambition: 0.5 } }).strategies[0], 'training_ambition')).toBe(0.5)
  })

  test.each([['state', [1, 1, 0, 0, 0]], ['sovereign', [1, 1, 1, 0, 1]], ['national', [1, 1, 1, 1, 1]]])('perimeter %s', (perimeter, wanted) => {
    expect(Array.from(resolved({ perimeter }).strategies[0]!.values.get('in_perimeter')!)).toEqual(wanted)
  })

  test('target shares sum to 1 over arrangements for every workload and year, in every preset', () => {
    const names = [...library.strategies.values()].filter((preset) => preset.scope === undefined).map((preset) => preset.name)
    expect(names).toHaveLength(7)
    for (const name of names) {
      const strategy = resolved({ strategies: [name] }).strategies[0]!
      for (const [column] of dimensions.workload.entries()) {
        for (let year = 2025; year <= 2040; year++) {
          const sum = dimensions.arrangement.reduce((total, _, row) => total + yearly(strategy, 'placement_share', row * dimensions.workload.length + column, year), 0)
          expect(sum).toBeCloseTo(1, 12)
        }
      }
    }
  })

  test('a strategy may place workloads itself, by year', () => {
    const placement = { compute: { default: { domestic: { 2025: 0, 2035: 1 }, foreign_cloud: { 2025: 1, 2035: 0 } } } }
    const strategy = resolved({ strategies: [{ use: 'balanced-portfolio', as: 'mine', placement }] }).strategies[0]!
    expect(yearly(strategy, 'placement_share', 0, 2030)).toBe(0.5)
    expect(yearly(strategy, 'storage_share', 0, 2030)).toBe(0.5)
    expect(strategy.provenance.get('placement_share')).toMatchObject([{ layer: 'strategy', origin: 'mine' }])
  })

  test('storage stands where its own shares say, and takes its places from them', () => {
    const { strategies: [apart], warnings } = resolved({ strategies: [{ use: 'extensive-domestic-ownership', as: 'apart', placement: { compute: { default: { domestic: 1 } }, storage: { default: { embassy: 1 } } } }] })
    const embassy = dimensions.arrangement.indexOf('embassy')
    expect(yearly(apart!, 'placement_share', embassy * dimensions.workload.length, 2030)).toBe(0)
    expect(yearly(apart!, 'storage_share', embassy * dimensions.workload.length, 2030)).toBe(1)
    expect(warnings.some(({ code, pointer }) => code === 'place_chosen' && pointer === '/places/embassy')).toBe(true)
  })

  test('a data embassy stands with a host that is named, and only where a rung is chosen', () => {
    const hosts = (rung: number) => resolved({ strategies: ['extensive-domestic-ownership'], set: { embassy_rung: rung } }).warnings.filter(({ code, pointer }) => code === 'place_chosen' && pointer === '/places/embassy')
    expect(hosts(2)).toHaveLength(1)
    expect(hosts(0)).toEqual([])
    const twice = resolved({ strategies: ['extensive-domestic-ownership', 'digital-embassy-guest'], set: { embassy_rung: 2 } }).warnings.filter(({ pointer }) => pointer === '/places/embassy')
    expect(twice).toHaveLength(1)
  })

  test('a place is as far as the great circle, weighted where there are several, and nothing is far from home', () => {
    const [strategy] = resolved({ economy: 'EST', strategies: ['balanced-portfolio'], places: { embassy: [{ host: 'LUX', share: 0.25 }, { host: 'CHE', share: 0.75 }] } }).strategies
    const distance = strategy!.values.get('place_distance')!
    const to = (iso3: string) => greatCircleKilometres(facts.economies['EST']!, facts.economies[iso3]!)
    expect(distance[dimensions.arrangement.indexOf('embassy')]).toBeCloseTo(0.25 * to('LUX') + 0.75 * to('CHE'), 9)
    for (const arrangement of ['domestic', 'partnership', 'sovereign_cloud'] as const) expect(distance[dimensions.arrangement.indexOf(arrangement)]).toBe(0)
  })
})

describe('places', () => {
  const column = (arrangement: (typeof dimensions.arrangement)[number], location: 0 | 1) => dimensions.arrangement.indexOf(arrangement) * 2 + location

  test('named hosts give share-weighted facts abroad, price by the energy drawn', () => {
    const values = (hosts: readonly Record<string, unknown>[]) => resolved({ strategies: ['digital-embassy-guest'], places: { embassy: hosts } }).strategies[0]!
    const [luxembourg, bahrain, both] = [values([{ host: 'LUX' }]), values([{ host: 'BHR' }]), values([{ host: 'LUX', share: 0.5 }, { host: 'BHR', share: 0.5 }])]
    const at = column('embassy', 1)
    const [pueA, pueB] = [scalar(luxembourg, 'new_build_pue', at), scalar(bahrain, 'new_build_pue', at)]
    expect(scalar(both, 'new_build_pue', at)).toBeCloseTo((pueA + pueB) / 2, 12)
    const [priceA, priceB] = [yearly(luxembourg, 'electricity_price', at, 2030), yearly(bahrain, 'electricity_price', at, 2030)]
    expect(yearly(both, 'electricity_price', at, 2030)).toBeCloseTo((priceA * pueA + priceB * pueB) / (pueA + pueB), 10)
    const mix = Array.from(both.values.get('generation_mix')!.slice(at * 9, at * 9 + 9)).reduce((a, b) => a + b, 0)
    expect(mix).toBeCloseTo(1, 9)
    expect(yearly(both, 'electricity_price', column('embassy', 0), 2030)).toBe(yearly(both, 'electricity_price', 0, 2030))
  })

  test('capacity stands where its place is', () => {
    const home = (strategy: ResolvedStrategy) => dimensions.arrangement.map((_, row) => strategy.values.get('location_share')![row * 2])
    expect(home(resolved({ places: { pool: { host: 'RWA', members: ['KEN', 'RWA'] }, foreign_cloud: { vendor: 'USA', region: 'ZAF' } } }).strategies[0]!)).toEqual([1, 1, 0, 0, 1, 0])
    expect(home(resolved({ places: { pool: { host: 'KEN', members: ['KEN', 'RWA'] }, foreign_cloud: { vendor: 'USA', region: 'KEN' } } }).strategies[0]!)).toEqual([1, 1, 0, 1, 1, 1])
  })

  test('a pool of one has its own load; every member adds to the ratio', () => {
    const ratio = (members: readonly string[]) => scalar(resolved({ places: { pool: { host: 'KEN', members } } }).strategies[0], 'pool_load_ratio')
    expect(ratio(['KEN'])).toBe(1)
    expect(ratio(['KEN', 'UGA'])).toBeGreaterThan(1)
    expect(ratio(['KEN', 'UGA', 'TZA'])).toBeGreaterThan(ratio(['KEN', 'UGA']))
  })

  test('the vendor is at home only for its own economy', () => {
    expect(Array.from(resolved({ economy: 'USA' }).strategies[0]!.values.get('home_vendor')!)).toEqual([0, 0, 0, 0, 1, 1])
    expect(Array.from(resolved({ economy: 'FRA' }).strategies[0]!.values.get('home_vendor')!)).toEqual([0, 0, 0, 0, 0, 0])
  })

  test('a place chosen by rule is named in the warnings of a strategy that uses it, and only then', () => {
    const chosen = (strategies: readonly string[], economy = 'FRA') => resolved({ economy, strategies }).warnings.filter((warning) => warning.code === 'place_chosen')
    expect(chosen(['extensive-domestic-ownership'])).toEqual([])
    expect(chosen(['digital-embassy-guest'])).toMatchObject([{ economy: 'LUX', pointer: '/places/embassy' }])
    expect(chosen(['digital-embassy-guest'], 'EST')[0]!.message).toContain('treaty in force')
    expect(chosen(['trusted-international-partnerships'], 'USA')).toMatchObject([{ economy: 'CAN' }])
    expect(resolved({ strategies: ['digital-embassy-guest'], places: { embassy: [{ host: 'LUX' }] } }).warnings.filter((warning) => warning.code === 'place_chosen')).toEqual([])
  })

  test('stand-ins of home and places are named, and an economy of mostly stand-ins is marked', () => {
    const warnings = resolved({ economy: 'MCO' }).warnings
    expect(warnings.map((warning) => warning.code)).toEqual(expect.arrayContaining(['stand_in', 'indicative']))
    const marks = resolved({ economy: 'MCO' }).strategies[0]!.provenance.get('electricity_price')!
    expect(marks[0]!.standIn).toMatchObject({ rule: 'income-group-median' })
  })

  test('every economy resolves by default', () => {
    for (const economy of dimensions.economy) expect(resolve(defaultScenario(economy), library, facts, program).strategies).toHaveLength(6)
  })
})

describe('the world', () => {
  test('is one economy without limits, all workloads in perimeter', () => {
    const result = resolved({ economy: 'WLD', strategies: ['world'] })
    const world = result.strategies[0]!
    expect(scalar(world, 'limits_on')).toBe(0)
    expect(world.values.get('economy_selected')!.every((value) => value === 1)).toBe(true)
    expect(scalar(world, 'calibrating')).toBe(0)
    expect(scalar({ ...result.world } as ResolvedStrategy, 'calibrating')).toBe(1)
  })

  test('calibration ignores the scenario, but not the parameters of the path', () => {
    const base = resolved()
    expect(resolved({ decision_year: 2030 }).world.values).toEqual(base.world.values)
    expect(resolved({ economy: 'FRA', set: { ambition: 2, accelerator_life: 3, tariff_ratio: 0.5 } }).worldKey).toBe(base.worldKey)
    expect(scalar({ ...resolved({ set: { accelerator_life: 3 } }).world } as ResolvedStrategy, 'accelerator_life')).toBe(scalar({ ...base.world } as ResolvedStrategy, 'accelerator_life'))
    for (const change of [{ set: { path_growth_after: 0.05 } }, { growth_path: 'ubs-2026' }, { years: [2025, 2041] }, { set: { boundary_share: { times: 0.9 } } }]) {
      expect(resolved(change).worldKey).not.toBe(base.worldKey)
    }
  })
})

describe('the hash', () => {
  const hashOf = (value: Record<string, unknown>) => resolve(parseScenario(value), library, facts, program).hash
  const base = written({
    title: 'A title', question: 'Why?', years: [2025, 2035], decision_year: 2027, demand: { ambition: 1.5 }, perimeter: 'state', perspective: 'public',
    places: { embassy: [{ host: 'LUX' }] }, set: { ambition: 2, accelerator_life: { plus: 1 } }, uncertainties: { tariff_ratio: { uniform: [0.5, 0.8] } },
    indicators: [{ name: 'a', unit: '1', is: '1' }],
  })

  test('does not depend on the order of keys', () => {
    const reversed = (value: unknown): unknown => (value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, reversed(inner)])) : value)
    expect(hashOf(reversed(base) as Record<string, unknown>)).toBe(hashOf(base))
  })

  test.each<[string, unknown]>([
    ['name', 'other'], ['title', 'B title'], ['question', 'How?'], ['economy', 'UGA'], ['years', [2025, 2036]], ['decision_year', 2028], ['growth_path', 'ubs-2026'],
    ['demand', { ambition: 1.6 }], ['perimeter', 'sovereign'], ['perspective', 'social'], ['places', { embassy: [{ host: 'CHE' }] }],
    ['strategies', ['foreign-cloud-reliance']], ['set', { ambition: 2, accelerator_life: { plus: 1.0000000000000002 } }],
    ['uncertainties', { tariff_ratio: { uniform: [0.5, 0.81] } }], ['indicators', [{ name: 'a', unit: '1', is: '2' }]],
  ])('changes with %s', (key, value) => {
    expect(hashOf({ ...base, [key]: value })).not.toBe(hashOf(base))
  })

  test('changes with the program, the path and the facts', () => {
    const scenario = parseScenario(base)
    const hash = hashOf(base)
    expect(resolve(scenario, library, facts, { ...program, hash: 'other' }).hash).not.toBe(hash)
    const path = library.growthPaths.get('multi-source-central')!
    const moved = { ...library, growthPaths: new Map([[path.name, { ...path, points: { ...path.points, 2030: 1001 } }]]) }
    expect(resolve(scenario, moved, facts, program).hash).not.toBe(hash)
    const kenya = facts.economies['KEN']!
    const richer = { ...facts, economies: { ...facts.economies, KEN: { ...kenya, facts: { ...kenya.facts, gdp: { ...kenya.facts.gdp!, value: kenya.facts.gdp!.value + 1 } } } } }
    expect(resolve(scenario, library, richer, program).hash).not.toBe(hash)
  })

  test('is the same for a moved slider and the scenario that says so', () => {
    const prepared = prepare(parseScenario(base), library, facts, program)
    const said = resolve(parseScenario({ ...base, set: { ambition: 3, accelerator_life: { plus: 1 }, tariff_ratio: 0.7 } }), library, facts, program)
    const moved = resolvePrepared(prepared, { ambition: 3, tariff_ratio: 0.7 })
    expect(moved.hash).toBe(said.hash)
    for (const [name, values] of said.strategies[0]!.values) expect(moved.strategies[0]!.values.get(name), name).toEqual(values)
  })
})
