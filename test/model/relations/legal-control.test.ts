/** Relation 8: legal control falls from domestic over sovereign cloud to foreign cloud; equal chips, equal technology. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyEconomy, anySettings } from '../admissible-draws.ts'
import { run, value } from '../engine.ts'

test('in any admissible draw, with one vendor for both clouds', () => {
  fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
    const { strategies } = run({ economy, set })
    const control = (name: string, axis: string) => value(strategies.get(name)!, 'axis_control', { axis }, 2040)
    const names = ['extensive-domestic-ownership', 'sovereign-operated-cloud', 'foreign-cloud-reliance']
    const legal = names.map((name) => control(name, 'legal'))
    expect(legal[0]!).toBeGreaterThanOrEqual(legal[1]! - 1e-12)
    expect(legal[1]!).toBeGreaterThanOrEqual(legal[2]! - 1e-12)
    for (const name of strategies.keys()) expect(control(name, 'technological')).toBeCloseTo(control(names[0]!, 'technological'), 12)
  }), { numRuns: 60 })
})
