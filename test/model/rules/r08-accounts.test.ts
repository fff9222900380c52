/** R8: three accounts that are never added. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEconomy, anySettings } from '../admissible-draws.ts'
import { type Outcome, program, run, value } from '../engine.ts'
import { noHaircuts, noLimits } from '../level-field.ts'
import type { StrategyResult } from '../../../model/run/result.ts'

const arrangements = program.dimensions['arrangement']!
const locations = program.dimensions['location']!
const payers = program.dimensions['payer']!
const owners = program.dimensions['owner']!
const parts = program.dimensions['part']!

const PARTNERSHIP = 'trusted-international-partnerships'

function sum(names: readonly string[], of: (name: string) => number): number {
  return names.reduce((total, name) => total + of(name), 0)
}

function close(got: number, wanted: number, relative: number, scale = Math.abs(wanted)): void {
  expect(Math.abs(got - wanted), `got ${got}, wanted ${wanted}`).toBeLessThanOrEqual(relative * scale)
}

function everyYear(outcome: Outcome, check: (result: StrategyResult, year: number) => void): void {
  for (const result of outcome.strategies.values()) for (const year of result.years) check(result, year)
}

describe('in any admissible draw', () => {
  test('transfers over all parties, the rest of the world included, sum to zero', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      everyYear(run({ economy, set: { ...set, import_levy: 0.1 } }), (result, year) => {
        const by = program.dimensions['party']!.map((party) => value(result, 'transfer', { party }, year))
        close(sum(by.map(String), Number), 0, 1e-12, sum(by.map((one) => String(Math.abs(one))), Number))
      })
    }), { numRuns: 40 })
  })

  test('what residents pay in fees is what partners, hosts, pools and providers receive', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      everyYear(run({ economy, set }), (result, year) => {
        close(value(result, 'transfer', { party: 'partner' }, year) + value(result, 'transfer', { party: 'provider' }, year), value(result, 'operating_spend_fees', {}, year), 1e-12)
      })
    }), { numRuns: 40 })
  })

  test('every asset has owners for the whole of it, and their capital is the capital of the resource account', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      everyYear(run({ economy, set: { ...set, real_depreciation: 0 } }), (result, year) => {
        for (const arrangement of arrangements) {
          for (const part of parts) close(sum(owners, (owner) => value(result, 'owner_share', { arrangement, owner, part })), 1, 1e-15)
        }
        const owned = sum(['capital_spend', 'partner_capital_spend', 'provider_capital_spend', 'fund_capital_spend'], (name) => value(result, name, {}, year))
        close(owned, value(result, 'resource_capital', {}, year), 1e-12)
      })
    }), { numRuns: 40 })
  })

  test('payers pay the whole of every bill', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      everyYear(run({ economy, set }), (result, year) => {
        for (const arrangement of arrangements) {
          if (value(result, 'total_spend', { arrangement }, year) === 0) continue
          close(sum(payers, (payer) => value(result, 'payer_part', { arrangement, payer }, year)), 1, 1e-12)
        }
      })
    }), { numRuns: 40 })
  })

  test('a provider\'s fleet is in no capital of the nation, and its users pay nothing but fees', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      everyYear(run({ economy, set }), (result, year) => {
        for (const arrangement of ['sovereign_cloud', 'foreign_cloud']) {
          expect(value(result, 'capital_spend', { arrangement }, year)).toBe(0)
          expect(value(result, 'operating_spend', { arrangement }, year)).toBe(value(result, 'operating_spend_fees', { arrangement }, year))
        }
      })
    }), { numRuns: 40 })
  })

  test('capital spend is the sum of its parts, of its arrangements and of its places; annual spend is capital and operating spend, the grid cost spread over all, what is invested abroad in return and what hosting nets', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      everyYear(run({ economy, set }), (result, year) => {
        const capital = value(result, 'capital_spend', {}, year)
        close(sum(parts, (part) => value(result, `capital_spend_${part}`, {}, year)), capital, 1e-12)
        close(sum(arrangements, (arrangement) => value(result, 'capital_spend', { arrangement }, year)), capital, 1e-12)
        close(sum(locations, (location) => value(result, 'capital_spend', { location }, year)), capital, 1e-12)
        const operating = sum(program.dimensions['expense']!, (expense) => value(result, `operating_spend_${expense}`, {}, year))
        close(operating, value(result, 'operating_spend', {}, year), 1e-12)
        const beside = sum(['system_cost_socialised', 'matching_spend', 'reciprocal_spend', 'hosting_net_spend'], (name) => value(result, name, {}, year))
        close(capital + operating + beside, value(result, 'total_spend', {}, year), 1e-12)
      })
    }), { numRuns: 40 })
  })

  test('a partner that brings anything from nothing to all of the capital, at the public rate and without tax, leaves the national present value unchanged while capital falls and fees rise', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), fc.double({ min: 0, max: 0.9, noNaN: true }), fc.double({ min: 0.1, max: 1, noNaN: true }), (economy, set, low, step) => {
      const rate = value(run({ economy, strategies: [PARTNERSHIP] }).strategy(), 'discount_rate_used')
      const bent = { ...noHaircuts, ...noLimits, build_rates: 0, partner_rate: rate, partner_premium: 0, real_depreciation: 0 }
      const [less, more] = [low, Math.min(1, low + step)].map((partner_share) => run({ economy, strategies: [PARTNERSHIP], set }, { override: { ...bent, partner_share } }).strategy())
      const national = (result: StrategyResult) => value(result, 'discounted_cost') - value(result, 'residual_value')
      close(national(more!), national(less!), 1e-9)
      expect(value(more!, 'cumulative_capital')).toBeLessThan(value(less!, 'cumulative_capital'))
      const fees = (result: StrategyResult) => sum(result.years.map(String), (year) => value(result, 'operating_spend_fees', {}, Number(year)))
      expect(fees(more!)).toBeGreaterThan(fees(less!))
    }), { numRuns: 40 })
  })
})

test('with a partner that brings everything it may, the country still buys its land and its connection', () => {
  const result = run({ economy: 'KEN', strategies: [PARTNERSHIP] }, { override: { partner_share: 1 } }).strategy()
  const capital = (part: string) => sum(result.years.map(String), (year) => value(result, `capital_spend_${part}`, { arrangement: 'partnership' }, Number(year)))
  for (const part of ['it', 'facility', 'network', 'storage']) expect(capital(part)).toBe(0)
  for (const part of ['grid', 'land']) expect(capital(part)).toBeGreaterThan(0)
})

test('state, public and research workloads are paid by the budget and the others by private residents, but for what a state enterprise holds', () => {
  const result = run({ economy: 'EST' }).strategy('foreign-cloud-reliance')
  const budget = ['state_critical', 'public_service', 'research']
  const required = (workloads: readonly string[]) => sum(workloads, (workload) => value(result, 'compute_required', { workload }, 2035))
  const part = required(budget) / required(program.dimensions['workload']!)
  close(value(result, 'public_spend', {}, 2035), part * value(result, 'total_spend', {}, 2035), 1e-12)
  const own = run({ economy: 'EST' }).strategy('extensive-domestic-ownership')
  // What the budget pays for, less the tax that private residents pay on their part of the halls.
  const tax = 0.005 * value(own, 'shell_capital_standing', { arrangement: 'domestic', location: 'home' }, 2035) * 0.7 * (1 - part)
  close(value(own, 'public_spend', {}, 2035), (0.7 * part + 0.3) * value(own, 'total_spend', {}, 2035) - tax, 1e-12)
})
