/** Relation 5: what stands abroad takes no electricity, water, land or grid at home. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyEconomy, anySettings } from '../admissible-draws.ts'
import { run, value } from '../engine.ts'

const FOOTPRINT = ['electricity_use', 'generation_required', 'water_consumption_onsite', 'water_withdrawal_onsite', 'water_consumption_offsite', 'water_withdrawal_offsite', 'land_use', 'grid_power', 'shells_standing', 'capital_spend_grid', 'capital_spend_land']

test('an embassy, and a cloud without a local region, take nothing at home', () => {
  fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
    const { resolved, strategies } = run({ economy, set })
    const region = resolved.strategies[0]!.places.foreign_cloud.region
    for (const [name, arrangement] of [['digital-embassy-guest', 'embassy'], ['foreign-cloud-reliance', 'foreign_cloud']] as const) {
      if (arrangement === 'foreign_cloud' && region === economy) continue
      const result = strategies.get(name)!
      for (const variable of FOOTPRINT) for (const year of result.years) expect(value(result, variable, { arrangement, location: 'home' }, year), variable).toBe(0)
      // And the home fleet of before runs off, where there was one.
      expect(value(result, 'shell_starts', { arrangement: 'domestic', location: 'home' }, 2040)).toBe(0)
    }
  }), { numRuns: 40 })
})
