/** Trust by twenty tests: bounds, direction, what a gate makes of it, and that nothing else reads it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { trustDimensionNames, trustTestNames, trustTests } from '../../model/equations/trust-tests.ts'
import type { StrategyResult } from '../../model/run/result.ts'
import { anyEconomy } from './admissible-draws.ts'
import { all, at, type economies, inputOf, program, resolveScenario, run, runResolved, value, type Override } from './engine.ts'
import { expectNear } from './relative.ts'

const ARRANGEMENTS = program.dimensions['arrangement']!
const WORKLOADS = program.dimensions['workload']!
const VERDICTS = program.dimensions['gate_verdict']!
const STRATEGIES = ['extensive-domestic-ownership', 'digital-embassy-guest', 'balanced-portfolio']
const UNKNOWN = -1

const kenya = resolveScenario({ economy: 'KEN', strategies: STRATEGIES })
const answer = fc.constantFrom(UNKNOWN, 0, 0.5, 1)
const answers = fc.array(answer, { minLength: ARRANGEMENTS.length * trustTestNames.length, maxLength: ARRANGEMENTS.length * trustTestNames.length }).map((list) => Float64Array.from(list))
const weights = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }).map((list) => Float64Array.from(list))
const withAnswers = (trust_answer: Override, more: Readonly<Record<string, Override>> = {}) => runResolved(kenya, { override: { trust_answer, ...more } })

/** Every reported value of a record. */
function reported(result: StrategyResult, name: string): readonly unknown[] {
  return result.indices(name).map((index) => (result.variable(name).stage === 'yearly' ? result.series(name, index) : result.value(name, index)))
}

test('there are five dimensions of four tests each', () => {
  expect(program.dimensions['trust_dimension']).toEqual(['political_commitment', 'legal_basis', 'data_management', 'technical_safeguards', 'operational_rules'])
  for (const dimension of trustDimensionNames) expect(trustTests[dimension]).toHaveLength(4)
  expect(new Set(trustTestNames).size).toBe(20)
})

describe('trust in an arrangement', () => {
  test('is the geometric mean of its dimensions, worked by hand', () => {
    // Tests met: 4, 2, 3, 1 and 4 of four, so dimensions of 1, 1/2, 3/4, 1/4 and 1. Their product is 3/32.
    const met = { political_commitment: 4, legal_basis: 2, data_management: 3, technical_safeguards: 1, operational_rules: 4 } as const
    const list = trustDimensionNames.flatMap((dimension) => trustTests[dimension].map((_, index) => (index < met[dimension] ? 1 : 0)))
    const result = withAnswers(Float64Array.from(ARRANGEMENTS.flatMap(() => list))).strategy()
    for (const arrangement of ARRANGEMENTS) {
      expectNear(value(result, 'arrangement_trust', { arrangement }), (3 / 32) ** (1 / 5), 1e-12)
      expect(value(result, 'weakest_link', { arrangement })).toBe(0.25)
      expect(value(result, 'trust_unknown', { arrangement })).toBe(0)
    }
    expectNear(value(result, 'trust', {}, 2040), (3 / 32) ** (1 / 5), 1e-12)
    // All weight on two dimensions of 1/2 and 3/4, in the proportion of 1 to 3.
    const weighed = withAnswers(Float64Array.from(ARRANGEMENTS.flatMap(() => list)), { trust_weight: Float64Array.of(0, 0.1, 0.3, 0, 0) }).strategy()
    expectNear(value(weighed, 'arrangement_trust', { arrangement: 'domestic' }), 0.5 ** 0.25 * 0.75 ** 0.75, 1e-12)
  })

  test('lies in 0..1, at most the arithmetic mean and at least the weakest dimension', () => {
    fc.assert(fc.property(answers, weights, (trust_answer, trust_weight) => {
      const result = withAnswers(trust_answer, { trust_weight }).strategy()
      const total = trust_weight.reduce((sum, weight) => sum + weight, 0)
      for (const arrangement of ARRANGEMENTS) {
        const trust = value(result, 'arrangement_trust', { arrangement })
        const scores = trustDimensionNames.map((trust_dimension) => value(result, 'trust_score', { arrangement, trust_dimension }))
        const mean = scores.reduce((sum, score, index) => sum + (score * trust_weight[index]!) / total, 0)
        expect(trust).toBeGreaterThanOrEqual(0)
        expect(trust).toBeLessThanOrEqual(mean + 1e-12)
        expect(trust).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-12)
        expect(value(result, 'weakest_link', { arrangement })).toBe(Math.min(...scores))
        expect(value(result, 'arrangement_trust_at_best', { arrangement })).toBeGreaterThanOrEqual(trust - 1e-12)
        expect(mean).toBeLessThanOrEqual(1 + 1e-12)
      }
      for (const year of [2026, 2040]) {
        for (const name of ['trust', 'trust_minimum', 'trust_answered']) {
          expect(value(result, name, {}, year)).toBeGreaterThanOrEqual(0)
          expect(value(result, name, {}, year)).toBeLessThanOrEqual(1 + 1e-12)
        }
      }
    }), { numRuns: 40 })
  })

  test('never falls when an answer rises', () => {
    fc.assert(fc.property(answers, fc.nat({ max: ARRANGEMENTS.length * trustTestNames.length - 1 }), answer, (before, element, next) => {
      const after = before.slice()
      after[element] = Math.max(before[element]!, next)
      const [low, high] = [withAnswers(before).strategy('balanced-portfolio'), withAnswers(after).strategy('balanced-portfolio')]
      for (const arrangement of ARRANGEMENTS) expect(value(high, 'arrangement_trust', { arrangement })).toBeGreaterThanOrEqual(value(low, 'arrangement_trust', { arrangement }))
      expect(value(high, 'trust', {}, 2040)).toBeGreaterThanOrEqual(value(low, 'trust', {}, 2040))
    }), { numRuns: 40 })
  })

  test('enters no record but its own and the verdict of the gate', () => {
    // What is lost by expectation reads trust; no replay does.
    const own = /trust|weakest_link|gate_miss|gate_outcome|compute_by_verdict|^chance$|^expected_lost|standby_saving|price_of_day|^doubling_sav|^doubling_saved/
    const others = program.variables.filter(({ name, kind }) => (kind === 'number' || kind === 'category') && !own.test(name)).map(({ name }) => name)
    const base = runResolved(kenya)
    fc.assert(fc.property(answers, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }), (trust_answer, gate_trust) => {
      const moved = withAnswers(trust_answer, { gate_trust: Float64Array.from(gate_trust) })
      for (const [name, before] of base.strategies) {
        const after = moved.strategy(name)
        for (const variable of others) expect(reported(after, variable), variable).toEqual(reported(before, variable))
      }
    }), { numRuns: 10 })
  })
})

describe('what is known', () => {
  const answerOf = (economy: (typeof economies)[number], arrangement: string, trust_test: string, places = {}) =>
    inputOf(resolveScenario({ economy, strategies: STRATEGIES, places }).strategies[0]!, 'trust_answer', { arrangement, trust_test })

  test('Estonia in Luxembourg: treaty, immunity and a certified site; the rest is not said', () => {
    expect(['ratified_treaty', 'lasting_term', 'alliance_alignment', 'site_stability', 'immunity', 'guest_law', 'independent_certification', 'workable_exit']
      .map((name) => answerOf('EST', 'embassy', name))).toEqual([1, 0.5, 1, UNKNOWN, 1, UNKNOWN, 1, UNKNOWN])
  })

  test('the Saudi hub is a draft: half an answer at most, for any guest', () => {
    for (const guest of ['KEN', 'FRA'] as const) {
      for (const name of trustTestNames) expect(answerOf(guest, 'embassy', name, { embassy: [{ host: 'SAU' }] })).toBeLessThanOrEqual(0.5)
      expect(answerOf(guest, 'embassy', 'immunity', { embassy: [{ host: 'SAU' }] })).toBe(0.5)
    }
  })

  test('an ordinary foreign region keeps neither guest law nor the guest\'s keys; a vendor at home keeps the law', () => {
    expect([answerOf('FRA', 'foreign_cloud', 'guest_law'), answerOf('FRA', 'foreign_cloud', 'guest_held_keys'), answerOf('USA', 'foreign_cloud', 'guest_law')]).toEqual([0, 0, 1])
    expect(answerOf('FRA', 'sovereign_cloud', 'guest_law')).toBe(0.5)
  })

  test('a pool of the European Union stands on a regulation; Switzerland was left outside one', () => {
    const pool = (members: readonly string[]) => ({ pool: { host: 'FIN', members } })
    expect(['ratified_treaty', 'lasting_term', 'alliance_alignment'].map((name) => answerOf('FRA', 'pool', name, pool(['FRA', 'FIN'])))).toEqual([1, 1, 1])
    expect(['ratified_treaty', 'lasting_term', 'alliance_alignment'].map((name) => answerOf('CHE', 'pool', name, pool(['CHE', 'FIN'])))).toEqual([UNKNOWN, 0, UNKNOWN])
  })

  test('a site is judged where it stands, whoever holds it', () => {
    expect(answerOf('KEN', 'foreign_cloud', 'site_stability', { foreign_cloud: { vendor: 'USA', region: 'ARE' } })).toBe(0)
    expect(answerOf('ARE', 'partnership', 'site_stability')).toBe(0)
    expect(answerOf('KEN', 'partnership', 'site_stability', { partnership: { partner: 'ARE' } })).toBe(UNKNOWN)
  })

  test('several hosts answer by share, and only where each does', () => {
    const hosts = { embassy: [{ host: 'SAU', share: 0.25 }, { host: 'IND', share: 0.75 }] } as const
    expect(answerOf('KEN', 'embassy', 'immunity', hosts)).toBe(0.5)
    expect(answerOf('KEN', 'embassy', 'workable_exit', hosts)).toBe(UNKNOWN)
    const struck = { embassy: [{ host: 'BHR', share: 0.5 }, { host: 'SAU', share: 0.5 }] } as const
    expect(answerOf('KEN', 'embassy', 'guest_law', struck)).toBe(0.5)
    expect(answerOf('KEN', 'embassy', 'site_stability', struck)).toBe(UNKNOWN)
  })

  test('every answer given names an origin that is not an assumption', () => {
    fc.assert(fc.property(anyEconomy, (economy) => {
      const [strategy] = resolveScenario({ economy }).strategies
      const marks = strategy!.provenance.get('trust_answer')!
      strategy!.values.get('trust_answer')!.forEach((given, element) => expect(marks[element]!.origin.startsWith('assumption-'), String(element)).toBe(given === UNKNOWN))
    }), { numRuns: 40 })
  })

  test('a scenario may answer', () => {
    const set = { trust_answer: { value: 1, at: { arrangement: 'embassy', trust_test: 'guest_law' } } }
    const result = run({ economy: 'EST', strategies: ['digital-embassy-guest'], set })
    expect(value(result.strategy(), 'trust_unknown', { arrangement: 'embassy' })).toBe(value(run({ economy: 'EST', strategies: ['digital-embassy-guest'] }).strategy(), 'trust_unknown', { arrangement: 'embassy' }) - 1)
    expect(() => run({ economy: 'EST', set: { trust_answer: 2 } })).toThrow()
    const answered = run({ economy: 'EST', strategies: ['digital-embassy-guest'], set: { trust_answer: 1 } }).strategy()
    expect(value(answered, 'trust', {}, 2040)).toBe(1)
    expect(value(answered, 'trust_answered', {}, 2040)).toBe(1)
  })
})

describe('the verdict of a gate', () => {
  const verdict = (override: Readonly<Record<string, Override>>, arrangement: string, workload: string) =>
    VERDICTS[value(runResolved(kenya, { override }).strategy(), 'gate_outcome', { arrangement, workload })]

  test('is unproven while unknown tests decide, and passed or failed only by what is answered', () => {
    expect(verdict({ trust_answer: UNKNOWN }, 'domestic', 'state_critical')).toBe('unproven')
    expect(verdict({ trust_answer: 1 }, 'domestic', 'state_critical')).toBe('passed')
    expect(verdict({ trust_answer: 0.5 }, 'domestic', 'state_critical')).toBe('failed')
    expect(verdict({ trust_answer: 0.5 }, 'domestic', 'regulated_industry')).toBe('passed')
    expect(verdict({ trust_answer: UNKNOWN }, 'domestic', 'research')).toBe('passed')
    // One dimension without any of its tests is a trust of 0, whatever the other sixteen would say.
    const refuted = trustTests.data_management.map((trust_test) => at({ arrangement: 'domestic', trust_test }, 0))
    const trust_answer = all(UNKNOWN, ...refuted)
    expect(verdict({ trust_answer }, 'domestic', 'regulated_industry')).toBe('failed')
  })

  test('fails where control does, whatever trust there is', () => {
    expect(verdict({ trust_answer: 1 }, 'foreign_cloud', 'state_critical')).toBe('failed')
  })

  test('is one of three, and agrees with control and with the bounds of trust', () => {
    fc.assert(fc.property(answers, (trust_answer) => {
      const result = withAnswers(trust_answer).strategy()
      for (const arrangement of ARRANGEMENTS) {
        const [least, most] = [value(result, 'arrangement_trust', { arrangement }), value(result, 'arrangement_trust_at_best', { arrangement })]
        for (const workload of WORKLOADS) {
          const need = inputOf(kenya.strategies[0]!, 'gate_trust', { workload })
          const controlled = value(result, 'gate_passed', { arrangement, workload }) === 1
          const wanted = !controlled || most < need - 1e-9 ? 'failed' : least >= need - 1e-9 ? 'passed' : 'unproven'
          expect(VERDICTS[value(result, 'gate_outcome', { arrangement, workload })]).toBe(wanted)
        }
      }
    }), { numRuns: 30 })
  })

  test('holds for all compute that is placed, and for what fails by control at least', () => {
    fc.assert(fc.property(answers, (trust_answer) => {
      const result = withAnswers(trust_answer).strategy('balanced-portfolio')
      for (const workload of WORKLOADS) {
        const by = VERDICTS.map((gate_verdict) => value(result, 'compute_by_verdict', { workload, gate_verdict }, 2040))
        expectNear(by.reduce((sum, compute) => sum + compute, 0), value(result, 'placed_compute', { workload }, 2040), 1e-9)
        expect(by[VERDICTS.indexOf('failed')]).toBeGreaterThanOrEqual(value(result, 'gate_failed_compute', { workload }, 2040) * (1 - 1e-12))
      }
    }), { numRuns: 20 })
  })

  test('unproven, moves neither service nor cost, gates enforced or not', () => {
    for (const enforce_gates of [0, 1]) {
      const [none, all] = [UNKNOWN, 1].map((trust_answer) => runResolved(kenya, { override: { trust_answer, enforce_gates } }))
      for (const [name, before] of none!.strategies) {
        for (const variable of ['equal_service_cost', 'unserved_share', 'gate_failed_share']) expect(value(all!.strategy(name), variable)).toBe(value(before, variable))
      }
    }
  })
})
