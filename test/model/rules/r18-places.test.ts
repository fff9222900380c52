/** Hosts, partners, members, vendors and regions are economies, chosen by a stated rule and said aloud, whose facts count. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TrustAnswer } from '../../../data/facts.ts'
import { type TrustTest, trustTestNames, trustTests } from '../../../model/equations/trust-tests.ts'
import { defaultScenario } from '../../../scenarios/default-scenario.ts'
import { resolve } from '../../../scenarios/resolve.ts'
import { anyEconomy } from '../admissible-draws.ts'
import { economies, facts, inputOf, library, program, resolveScenario, run, value } from '../engine.ts'

describe('places', () => {
  test('every place a preset uses is an economy of the tables, and the rule that chose it is said', () => {
    fc.assert(fc.property(anyEconomy, (economy) => {
      const { strategies, warnings } = resolveScenario({ economy })
      const { places } = strategies[0]!
      const used = [...places.embassy.map(({ host }) => host), places.partnership.partner, places.pool.host, ...places.pool.members, places.foreign_cloud.vendor, places.foreign_cloud.region, places.sovereign_cloud.vendor]
      for (const place of used) expect(economies).toContain(place)
      const said = warnings.filter(({ code }) => code === 'place_chosen' || code === 'no_neighbours').map(({ pointer }) => pointer)
      for (const pointer of ['/places/embassy', '/places/partnership', '/places/pool', '/places/foreign_cloud', '/places/sovereign_cloud']) expect(said).toContain(pointer)
    }), { numRuns: 60 })
  })

  test('an embassy host has a hosting regime, is not the guest, and is named in the warning', () => {
    fc.assert(fc.property(anyEconomy, (economy) => {
      const { strategies, warnings } = resolveScenario({ economy, strategies: ['digital-embassy-guest'] })
      const { host } = strategies[0]!.places.embassy[0]!
      expect(host).not.toBe(economy)
      expect(facts.hostingRegimes.some((regime) => regime.host === host && (regime.status === 'in_force' || regime.status === 'offered'))).toBe(true)
      expect(warnings.find(({ pointer }) => pointer === '/places/embassy')!.message).toContain(facts.economies[host]!.name)
    }), { numRuns: 60 })
  })

  test('a host is passed over only where the answers to the tests refute a trust of 0.6; else the notice says it is unproven', () => {
    const chosen = (known = facts) => {
      const { strategies, warnings } = resolve({ ...defaultScenario('KEN'), strategies: ['digital-embassy-guest'] }, library, known, program)
      return { host: strategies[0]!.places.embassy[0]!.host, message: warnings.find(({ pointer }) => pointer === '/places/embassy')!.message }
    }
    const before = chosen()
    expect(before.host).toBe('BHR')
    expect(before.message).toContain('unproven: 18 of 20 tests have no cited answer')
    const answers = (value: number, tests: readonly TrustTest[]): TrustAnswer[] => tests.map((name) => ({ arrangements: ['embassy'], place: 'BHR', guest: 'KEN', test: name, value, year: 2026, origin: 'bahrain-law-56-2018' }))
    const refuted = chosen({ ...facts, trustAnswers: [...answers(0, trustTests.data_management), ...facts.trustAnswers] })
    expect(refuted.host).not.toBe('BHR')
    const proven = chosen({ ...facts, trustAnswers: [...answers(1, trustTestNames), ...facts.trustAnswers] })
    expect(proven.host).toBe('BHR')
    expect(proven.message).toContain('trust is at least 0.6')
  })

  test('a place the scenario names is taken without a word', () => {
    const { strategies, warnings } = resolveScenario({ economy: 'KEN', strategies: ['digital-embassy-guest'], places: { embassy: [{ host: 'ISL' }] } })
    expect(strategies[0]!.places.embassy).toEqual([{ host: 'ISL', share: 1 }])
    expect(warnings.some(({ pointer }) => pointer === '/places/embassy')).toBe(false)
  })

  test('the facts of the place drive price, PUE, carbon and water', () => {
    const facts = ['electricity_price', 'new_build_pue', 'carbon_intensity', 'water_use_effectiveness', 'wage_index', 'transmission_loss']
    for (const host of ['ISL', 'SGP', 'USA'] as const) {
      const guest = run({ economy: 'KEN', strategies: ['digital-embassy-guest'], places: { embassy: [{ host }] } })
      const own = resolveScenario({ economy: host, strategies: ['extensive-domestic-ownership'] }).strategies[0]!
      for (const name of facts) {
        expect(inputOf(guest.resolved.strategies[0]!, name, { arrangement: 'embassy', location: 'abroad' }), `${name} of ${host}`).toBe(inputOf(own, name, { arrangement: 'domestic', location: 'home' }))
      }
    }
    const hosted = (host: 'ISL' | 'SGP') => run({ economy: 'KEN', strategies: ['digital-embassy-guest'], places: { embassy: [{ host }] } }).strategy()
    for (const name of ['electricity_use', 'emissions']) {
      expect(value(hosted('ISL'), name, { arrangement: 'embassy', location: 'abroad' }, 2038), name).toBeLessThan(value(hosted('SGP'), name, { arrangement: 'embassy', location: 'abroad' }, 2038))
    }
  })
})

describe('a home vendor', () => {
  const cloud = 'foreign-cloud-reliance'
  test('costs no foreign currency and leaves no foreign legal exposure', () => {
    const { resolved, strategy } = run({ economy: 'USA', strategies: [cloud] })
    const result = strategy()
    expect(inputOf(resolved.strategies[0]!, 'home_vendor', { arrangement: 'foreign_cloud' })).toBe(1)
    for (const year of result.years) expect(value(result, 'foreign_currency_spend', { arrangement: 'foreign_cloud' }, year)).toBe(0)
    expect(value(result, 'control_score', { arrangement: 'foreign_cloud', axis: 'legal' })).toBe(inputOf(resolved.strategies[0]!, 'home_vendor_control', { axis: 'legal' }))
  })

  test('is one only where vendor and economy are the same', () => {
    const { resolved, strategy } = run({ economy: 'FRA', strategies: [cloud] })
    expect(inputOf(resolved.strategies[0]!, 'home_vendor', { arrangement: 'foreign_cloud' })).toBe(0)
    expect(value(strategy(), 'foreign_currency_spend', { arrangement: 'foreign_cloud' }, 2036)).toBeGreaterThan(0)
    const french = run({ economy: 'FRA', strategies: [cloud], places: { foreign_cloud: { vendor: 'FRA', region: 'FRA' } } })
    expect(value(french.strategy(), 'foreign_currency_spend', { arrangement: 'foreign_cloud' }, 2036)).toBe(0)
    expect(value(french.strategy(), 'control_score', { arrangement: 'foreign_cloud', axis: 'legal' })).toBeGreaterThan(value(strategy(), 'control_score', { arrangement: 'foreign_cloud', axis: 'legal' }))
  })
})
