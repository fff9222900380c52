/** Every form in which a scenario may state an uncertainty, from its text to what is drawn and back. */
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { type Distribution, valueAt } from '../../model/ensemble/distribution.ts'
import { Draws } from '../../model/ensemble/draws.ts'
import { MemberRunner } from '../../model/ensemble/run-members.ts'
import { beliefsOf } from '../../scenarios/decide/beliefs.ts'
import { defaultScenario } from '../../scenarios/default-scenario.ts'
import { ensembleOfScenario } from '../../scenarios/ensemble-of-scenario.ts'
import { parseScenario } from '../../scenarios/parse-scenario.ts'
import { parseYaml } from '../../scenarios/parse-yaml.ts'
import { ScenarioRefusal } from '../../scenarios/refusal.ts'
import { resolve } from '../../scenarios/resolve.ts'
import type { Scenario, Uncertainty } from '../../scenarios/schema.ts'
import { statedDistribution } from '../../scenarios/stated-distribution.ts'
import { facts, kernel, library, program } from '../model/engine.ts'

const parts = { kernel, program, facts, library }
const MEMBERS = 256

/** In months, and what they are in years, the unit of the lives of accelerators. */
const forms: readonly (readonly [Omit<Uncertainty, 'unit' | 'at'>, Distribution])[] = [
  [{ triangular: [36, 48, 72] }, { kind: 'triangular', low: 3, mode: 4, high: 6 }],
  [{ pert: [36, 48, 72] }, { kind: 'pert', low: 3, mode: 4, high: 6 }],
  [{ uniform: [36, 72] }, { kind: 'uniform', low: 3, high: 6 }],
  [{ normal: [48, 6] }, { kind: 'normal', mean: 4, deviation: 0.5 }],
  [{ lognormal: [4, 0.1] }, { kind: 'lognormal', mean: 4 - Math.log(12), deviation: 0.1 }],
  [{ loguniform: [36, 72] }, { kind: 'loguniform', low: 3, high: 6 }],
  [{ truncated_normal: [48, 12, 36, 60] }, { kind: 'truncated_normal', mean: 4, deviation: 1, low: 3, high: 5 }],
  [{ weibull: [4, 60] }, { kind: 'weibull', shape: 4, scale: 5 }],
  [{ discrete: { values: [60, 36, 48], probabilities: [0.2, 0.3, 0.5] } }, { kind: 'discrete', values: [3, 4, 5], probabilities: [0.3, 0.5, 0.2] }],
  [{ fixed: 48 }, { kind: 'fixed', value: 4 }],
]

const scenarioOf = (uncertainty: Uncertainty): Scenario => ({ ...defaultScenario('EST'), years: [2025, 2026], strategies: ['extensive-domestic-ownership'], uncertainties: { accelerator_life: uncertainty } })
const ensembleOf = (scenario: Scenario) => ensembleOfScenario(parts, { scenario, members: MEMBERS, seed: 1, sampler: 'sobol', outcomes: [{ variable: 'total_spend' }] })
const livesOf = ({ ensemble: { design } }: ReturnType<typeof ensembleOf>): number[] => {
  const draws = new Draws({ ...design, inputs: design.inputs.filter(({ name }) => name === 'accelerator_life'), correlations: [] })
  return Array.from({ length: MEMBERS }, (_, member) => draws.values(member)[0]![0]!)
}

describe.each(forms)('%o', (form, wanted) => {
  const written = scenarioOf({ ...form, unit: 'month' })
  const close = (value: unknown): unknown => (typeof value === 'number' ? expect.closeTo(value, 1) : Array.isArray(value) ? value.map(close) : value)

  test('is read in its unit', () => {
    const inMonths = statedDistribution(form, 1 / 12, '')
    for (const at of [0.01, 0.3, 0.5, 0.9, 0.99]) expect(valueAt(inMonths, at)).toBeCloseTo(valueAt(wanted, at), 12)
    // Twelve months are a year to within the leap days.
    const read = ensembleOf(parseScenario(written)).beliefs.drawn.find(({ input }) => input.name === 'accelerator_life')!.input.distributions[0]!
    expect(read).toEqual(Object.fromEntries(Object.entries(wanted).map(([name, value]) => [name, close(value)])))
  })

  test('is the same scenario, with the same draws, written and read again as YAML and as JSON', () => {
    const scenario = parseScenario(written)
    expect(scenario).toEqual(written)
    const again = [parseScenario(parseYaml(new TextEncoder().encode(stringify(scenario)))), parseScenario(JSON.parse(JSON.stringify(scenario)))]
    const made = ensembleOf(scenario)
    for (const one of again) {
      expect(one).toEqual(scenario)
      const other = ensembleOf(one)
      expect([other.resolved.hash, other.membersKey]).toEqual([made.resolved.hash, made.membersKey])
      expect(livesOf(other)).toEqual(livesOf(made))
    }
  })

  test('is drawn as a Sobol sequence spreads it, and its members run', () => {
    const inYears = parseScenario(scenarioOf(statedAs(wanted)))
    const made = ensembleOf(inYears)
    const lives = livesOf(made).sort((one, other) => one - other)
    for (const at of [0.1, 0.45, 0.75, 0.95]) {
      expect(lives[Math.floor(at * MEMBERS)]).toBeGreaterThanOrEqual(valueAt(wanted, at - 0.01))
      expect(lives[Math.floor(at * MEMBERS)]).toBeLessThanOrEqual(valueAt(wanted, at + 0.01))
    }
    const block = new MemberRunner(made.ensemble).run(0, 4)
    expect(block.failures).toEqual([])
    expect(Array.from(block.values).every(Number.isFinite)).toBe(true)
  })
})

/** The same in years. */
function statedAs(distribution: Distribution): Uncertainty {
  switch (distribution.kind) {
    case 'triangular': return { triangular: [distribution.low, distribution.mode, distribution.high] }
    case 'pert': return { pert: [distribution.low, distribution.mode, distribution.high] }
    case 'uniform': return { uniform: [distribution.low, distribution.high] }
    case 'normal': return { normal: [distribution.mean, distribution.deviation] }
    case 'lognormal': return { lognormal: [distribution.mean, distribution.deviation] }
    case 'loguniform': return { loguniform: [distribution.low, distribution.high] }
    case 'truncated_normal': return { truncated_normal: [distribution.mean, distribution.deviation, distribution.low, distribution.high] }
    case 'weibull': return { weibull: [distribution.shape, distribution.scale] }
    case 'discrete': return { discrete: { values: [...distribution.values], probabilities: [...distribution.probabilities] } }
    case 'fixed': return { fixed: distribution.value }
    default: throw new Error(distribution.kind)
  }
}

test.each<[string, Uncertainty]>([
  ['loguniform', { loguniform: [0.1, 1.5] }],
  ['truncated_normal', { truncated_normal: [0.5, 0.1, -0.1, 0.9] }],
  ['discrete', { discrete: { values: [0.2, 1.5], probabilities: [0.5, 0.5] } }],
])('an end that the parameter cannot mean is refused: %s', (form, uncertainty) => {
  const make = () => ensembleOf({ ...scenarioOf({ fixed: 4 }), uncertainties: { real_core_wacc: uncertainty } })
  expect(make).toThrow(ScenarioRefusal)
  expect(make).toThrow(expect.objectContaining({ code: 'out_of_range', pointer: `/scenario/uncertainties/real_core_wacc/${form}` }))
})

test.each<[string, Uncertainty]>([
  ['high', { loguniform: [1e-300, 1e300] }],
  ['low', { truncated_normal: [4, 1, 50, 60] }],
  ['high', { truncated_normal: [400, 1, 3, 6] }],
])('numbers that the model cannot draw from are refused for their %s: %o', (field, uncertainty) => {
  const wanted = expect.objectContaining({ code: 'out_of_range', pointer: '/scenario/uncertainties/accelerator_life', wanted: expect.stringContaining(`${field}: `) })
  expect(() => ensembleOf(parseScenario(scenarioOf(uncertainty)))).toThrow(wanted)
  expect(() => beliefsOf(resolve(parseScenario(scenarioOf(uncertainty)), library, facts, program), program, library)).toThrow(wanted)
})
