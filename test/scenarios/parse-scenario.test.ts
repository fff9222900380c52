import { describe, expect, test } from 'vitest'
import { parseScenario } from '../../scenarios/parse-scenario.ts'
import { ScenarioRefusal } from '../../scenarios/refusal.ts'
import { written } from './sources.ts'

function refusal(changes: Readonly<Record<string, unknown>>): ScenarioRefusal {
  try {
    parseScenario(written(changes))
  } catch (error) {
    if (error instanceof ScenarioRefusal) return error
    throw error
  }
  throw new Error('was accepted')
}

const preset = 'extensive-domestic-ownership'

describe('the form of a scenario', () => {
  test('the scenario of the design is accepted', () => {
    expect(parseScenario({
      version: 1, name: 'kenya-2040', title: 'Kenya, three ways to 2040', economy: 'KEN', years: [2025, 2040], decision_year: 2027, growth_path: 'ubs-2026',
      demand: { mode: 'share', ambition: 1 }, perimeter: 'sovereign', perspective: 'social',
      places: {
        embassy: [{ host: 'LUX', share: 1 }], partnership: { partner: 'ARE' }, pool: { host: 'RWA', members: ['KEN', 'RWA', 'UGA', 'TZA'], key: 'gdp' },
        foreign_cloud: { vendor: 'USA', region: 'ZAF' }, sovereign_cloud: { vendor: 'USA' },
      },
      strategies: [preset, { use: 'digital-embassy-guest', as: 'embassy-two-hosts', places: { embassy: [{ host: 'LUX', share: 0.5 }, { host: 'CHE', share: 0.5 }] } }],
      set: { electricity_price: { at: { location: 'home' }, points: { 2025: 110, 2035: 80 }, unit: 'USD2025/MWh' }, accelerator_life: { plus: -1, unit: 'year' } },
      uncertainties: { flop_per_dollar_growth: { triangular: [0.09, 0.25, 0.37], unit: '1/year' } },
      shocks: [{ use: 'host-struck', year: 2030 }],
      indicators: [{ name: 'spend_per_head', unit: 'USD2025/person/year', is: 'total_spend / population' }],
    }).name).toBe('kenya-2040')
  })

  test.each<[string, string, string | undefined, Record<string, unknown>]>([
    ['unknown_key', '/stratgies', 'strategies', { stratgies: [] }],
    ['unknown_key', '/demand/ambitoin', 'ambition', { demand: { mode: 'share', ambitoin: 1 } }],
    ['unknown_key', '/strategies/0/plases', 'places', { strategies: [{ use: preset, plases: {} }] }],
    ['unknown_key', '/set/electricity_price/point', 'points', { set: { electricity_price: { point: { 2025: 1 } } } }],
    ['unknown_key', '/isAdmin', undefined, { isAdmin: true }],
    ['unknown_key', '/strategies/0/placement/compute/reserch', 'research', { strategies: [{ use: preset, placement: { compute: { reserch: { domestic: 1 } } } }] }],
    ['missing_key', '/economy', undefined, { economy: undefined }],
    ['missing_key', '/growth_path', undefined, { growth_path: undefined }],
    ['missing_key', '/strategies', undefined, { strategies: undefined }],
    ['unknown_value', '/economy', 'KEN', { economy: 'KEM' }],
    ['unknown_value', '/version', undefined, { version: 2 }],
    ['unknown_value', '/version', undefined, { version: '1' }],
    ['unknown_value', '/perimeter', 'sovereign', { perimeter: 'soverign' }],
    ['wrong_type', '/years', undefined, { years: 2025 }],
    ['wrong_type', '/years/0', undefined, { years: ['2025', 2040] }],
    ['out_of_range', '/years/0', undefined, { years: [2026.5, 2040] }],
    ['out_of_range', '/years/0', undefined, { years: [2009, 2040] }],
    ['out_of_range', '/years/1', undefined, { years: [2025, 2076] }],
    ['out_of_range', '/years', undefined, { years: [2040, 2025] }],
    ['out_of_range', '/years', undefined, { years: [2020, 2070] }],
    ['out_of_range', '/years', undefined, { years: [2025] }],
    ['out_of_range', '/decision_year', undefined, { years: [2025, 2030], decision_year: 2031 }],
    ['wrong_type', '/demand/ambition', undefined, { demand: { ambition: '1' } }],
    ['wrong_type', '/demand/ambition', undefined, { demand: { ambition: true } }],
    ['wrong_type', '/demand/ambition', undefined, { demand: { ambition: null } }],
    ['out_of_range', '/demand/ambition', undefined, { demand: { ambition: NaN } }],
    ['out_of_range', '/demand/ambition', undefined, { demand: { ambition: Infinity } }],
    ['out_of_range', '/demand/ambition', undefined, { demand: { ambition: 5 } }],
    ['conflict', '/demand/mode', undefined, { demand: { mode: 'bottom_up', accelerators: 1000, by: 2030 } }],
    ['missing_key', '/demand', undefined, { demand: { mode: 'programme' } }],
    ['missing_key', '/demand/by', undefined, { demand: { mode: 'programme', accelerators: 5 } }],
    ['missing_key', '/demand/programme', undefined, { demand: { programme: { by: 2030 } } }],
    ['conflict', '/demand/mode', undefined, { demand: { mode: 'share', accelerators: 5, by: 2030 } }],
    ['conflict', '/demand/programme', undefined, { demand: { programme: { accelerators: 5, by: 2030 }, by: 2031 } }],
    ['wrong_form', '/name', undefined, { name: 'Kenya 2040' }],
    ['wrong_form', '/name', undefined, { name: '../../x' }],
    ['out_of_range', '/name', undefined, { name: 'a'.repeat(81) }],
    ['invalid_text', '/title', undefined, { title: 'a'.repeat(201) }],
    ['invalid_text', '/title', undefined, { title: 'two\nlines' }],
    ['invalid_text', '/title', undefined, { title: 'nul\u0000' }],
    ['invalid_text', '/title', undefined, { title: 'lone \ud800' }],
    ['invalid_text', '/title', undefined, { title: 'turned \u202e round' }],
    ['invalid_text', '/title', undefined, { title: `a${'\u0301'.repeat(10_000)}` }],
    ['out_of_range', '/strategies', undefined, { strategies: [] }],
    ['out_of_range', '/strategies', undefined, { strategies: Array.from({ length: 7 }, (_, index) => ({ use: preset, as: `s-${index}` })) }],
    ['conflict', '/strategies/1', undefined, { strategies: [preset, preset] }],
    ['shares', '/places/embassy', undefined, { places: { embassy: [{ host: 'LUX', share: 0.5 }, { host: 'CHE', share: 0.4 }] } }],
    ['shares', '/places/embassy', undefined, { places: { embassy: [{ host: 'LUX' }, { host: 'CHE' }] } }],
    ['conflict', '/places/embassy', undefined, { places: { embassy: [{ host: 'LUX', share: 0.5 }, { host: 'LUX', share: 0.5 }] } }],
    ['conflict', '/places/pool/members', undefined, { places: { pool: { members: ['KEN', 'KEN'] } } }],
    ['shares', '/strategies/0/placement/compute/default', undefined, { strategies: [{ use: preset, placement: { compute: { default: { domestic: 0.6, pool: 0.3 } } } }] }],
    ['shares', '/strategies/0/placement/storage/state_critical', undefined, { strategies: [{ use: preset, placement: { compute: { default: { pool: 1 } }, storage: { state_critical: { domestic: 0.6, embassy: 0.3 } } } }] }],
    ['shares', '/strategies/0/placement/compute/default', undefined, { strategies: [{ use: preset, placement: { compute: { default: { domestic: { 2025: 0, 2030: 1 }, pool: { 2025: 1, 2035: 0 } } } } }] }],
    ['out_of_range', '/strategies/0/placement/compute/default/domestic', undefined, { strategies: [{ use: preset, placement: { compute: { default: { domestic: 1.5, pool: -0.5 } } } }] }],
    ['missing_key', '/set/ambition', undefined, { set: { ambition: {} } }],
    ['conflict', '/set/ambition', undefined, { set: { ambition: { value: 1, plus: 1 } } }],
    ['conflict', '/set/ambition/unit', undefined, { set: { ambition: { times: 2, unit: '1' } } }],
    ['wrong_type', '/set/ambition', undefined, { set: { ambition: '2' } }],
    ['wrong_form', '/set/electricity_price/points/year', undefined, { set: { electricity_price: { points: { year: 1 } } } }],
    ['out_of_range', '/set/electricity_price/points/2009', undefined, { set: { electricity_price: { points: { 2009: 1 } } } }],
    ['out_of_range', '/uncertainties/x/triangular', undefined, { uncertainties: { x: { triangular: [0.3, 0.1, 0.4] } } }],
    ['out_of_range', '/uncertainties/x/pert', undefined, { uncertainties: { x: { pert: [1, 1, 1] } } }],
    ['out_of_range', '/uncertainties/x/normal/1', undefined, { uncertainties: { x: { normal: [0, 0] } } }],
    ['out_of_range', '/uncertainties/x/loguniform/0', undefined, { uncertainties: { x: { loguniform: [0, 1] } } }],
    ['out_of_range', '/uncertainties/x/loguniform', undefined, { uncertainties: { x: { loguniform: [2, 1] } } }],
    ['out_of_range', '/uncertainties/x/truncated_normal/1', undefined, { uncertainties: { x: { truncated_normal: [0, 0, -1, 1] } } }],
    ['out_of_range', '/uncertainties/x/truncated_normal', undefined, { uncertainties: { x: { truncated_normal: [0, 1, 1, 1] } } }],
    ['out_of_range', '/uncertainties/x/weibull/0', undefined, { uncertainties: { x: { weibull: [-1, 1] } } }],
    ['out_of_range', '/uncertainties/x/weibull', undefined, { uncertainties: { x: { weibull: [2] } } }],
    ['out_of_range', '/uncertainties/x/discrete/values', undefined, { uncertainties: { x: { discrete: { values: [], probabilities: [] } } } }],
    ['out_of_range', '/uncertainties/x/discrete/values', undefined, { uncertainties: { x: { discrete: { values: Array.from({ length: 101 }, (_, at) => at), probabilities: [1] } } } }],
    ['missing_key', '/uncertainties/x/discrete/probabilities', undefined, { uncertainties: { x: { discrete: { values: [1] } } } }],
    ['out_of_range', '/uncertainties/x/discrete/probabilities', undefined, { uncertainties: { x: { discrete: { values: [1, 2], probabilities: [1] } } } }],
    ['shares', '/uncertainties/x/discrete/probabilities', undefined, { uncertainties: { x: { discrete: { values: [1, 2], probabilities: [0.6, 0.5] } } } }],
    ['out_of_range', '/uncertainties/x/discrete/probabilities/1', undefined, { uncertainties: { x: { discrete: { values: [1, 2], probabilities: [0.6, -0.5] } } } }],
    ['unknown_key', '/uncertainties/x/discrete/value', 'values', { uncertainties: { x: { discrete: { values: [1], probabilities: [1], value: [1] } } } }],
    ['conflict', '/uncertainties/x', undefined, { uncertainties: { x: { weibull: [2, 1], loguniform: [1, 2] } } }],
    ['conflict', '/indicators/1/name', undefined, { indicators: [{ name: 'a', unit: '1', is: '1' }, { name: 'a', unit: '1', is: '2' }] }],
    ['out_of_range', '/indicators/0/is', undefined, { indicators: [{ name: 'a', unit: '1', is: 'a'.repeat(2001) }] }],
  ])('refuses as %s at %s', (code, pointer, suggestion, changes) => {
    const refused = refusal(Object.fromEntries(Object.entries(changes)))
    expect({ code: refused.code, pointer: refused.pointer, suggestion: refused.suggestion }).toEqual({ code, pointer, suggestion })
    expect(refused.message).toContain(refused.wanted)
  })

  test.each([[null], [[]], ['text'], [5], [undefined]])('refuses %j as a whole', (value) => {
    expect(() => parseScenario(value)).toThrow(ScenarioRefusal)
  })

  test('a title counts what a reader sees, and is kept in NFC', () => {
    expect(parseScenario(written({ title: '👨‍👩‍👧‍👦'.repeat(200) })).title).toHaveLength(11 * 200)
    expect(parseScenario(written({ title: 'cafe\u0301' })).title).toBe('caf\u00e9')
    expect(parseScenario(written({ title: '<script>alert(1)</script>' })).title).toBe('<script>alert(1)</script>')
  })

  test('a scenario that extends another may leave the rest to it', () => {
    expect(parseScenario({ version: 1, name: 'child', extends: 'kenya-2040' }).extends).toBe('kenya-2040')
  })

  test('a hostile name is refused in less than 10 ms', () => {
    for (const name of [`${'a'.repeat(100_000)}!`, ' '.repeat(100_000), '-'.repeat(100_000)]) {
      const start = performance.now()
      refusal({ name })
      expect(performance.now() - start).toBeLessThan(10)
    }
  })
})
