/** Relation 7: domestic never serves before its longest lead; cloud is earliest. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyEconomy, anySettings } from '../admissible-draws.ts'
import { program, run, value } from '../engine.ts'

const PURE = {
  domestic: 'extensive-domestic-ownership', partnership: 'trusted-international-partnerships', embassy: 'digital-embassy-guest',
  pool: 'regional-pooling', sovereign_cloud: 'sovereign-operated-cloud', foreign_cloud: 'foreign-cloud-reliance',
} as const

test('a domestic fleet serves nothing beyond the past before its longest lead', () => {
  fc.assert(fc.property(anyEconomy, anySettings(), fc.integer({ min: 2026, max: 2031 }), (economy, set, decision) => {
    const result = run({ economy, set, decision_year: decision, strategies: [PURE.domestic] }).strategy()
    const lead = value(result, 'longest_lead', { arrangement: 'domestic' })
    for (const year of result.years) {
      if (year + 1 > decision + lead) continue
      const past = value(result, 'incumbent_domestic_share') * value(result, 'compute_required', {}, year)
      expect(value(result, 'compute_served', { arrangement: 'domestic' }, year)).toBeLessThanOrEqual(past * (1 + 1e-9))
    }
  }), { numRuns: 60 })
})

test('a cloud has the shortest lead, and its strategy is in service first', () => {
  fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
    const { strategies } = run({ economy, set })
    const lead = (arrangement: string) => value(strategies.get(PURE.foreign_cloud)!, 'longest_lead', { arrangement })
    for (const arrangement of program.dimensions['arrangement']!) expect(lead('foreign_cloud')).toBeLessThanOrEqual(lead(arrangement))
    for (let year = 2027; year <= 2040; year++) {
      const placed = (arrangement: keyof typeof PURE) => value(strategies.get(PURE[arrangement])!, 'ready', { arrangement }, year)
      for (const arrangement of Object.keys(PURE) as (keyof typeof PURE)[]) expect(placed('foreign_cloud')).toBeGreaterThanOrEqual(placed(arrangement))
    }
  }), { numRuns: 40 })
})
