/** Stress packs: shocks that come together, stacked, with a dial. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ResolvedStrategy } from '../../scenarios/resolved-scenario.ts'
import { library, resolved, facts } from './sources.ts'

const PACKS = [...library.stressPacks.values()]
const anyPack = fc.constantFrom(...PACKS)
const anyYear = fc.integer({ min: 2027, max: 2039 })

/** All inputs of the only strategy. */
function inputs(changes: Readonly<Record<string, unknown>>): ReadonlyMap<string, Float64Array> {
  return new Map((resolved(changes).strategies[0] as ResolvedStrategy).values)
}

const writtenOut = (pack: (typeof PACKS)[number], year: number, strength = 1) => pack.shocks.map(({ use, after = 0, severity = 1 }) => ({ use, year: year + after, severity: severity * strength }))

describe('a stress pack', () => {
  test('of the library names shocks of the library, each drawn from an event with an origin', () => {
    expect(PACKS.length).toBeGreaterThanOrEqual(5)
    for (const { name, shocks } of PACKS) for (const { use } of shocks) expect(facts.origins, name).toHaveProperty([library.shocks.get(use)!.event.origin])
  })

  test('at strength 1 is its shocks written out, in every number', () => {
    fc.assert(fc.property(anyPack, anyYear, (pack, year) => {
      const shocks = writtenOut(pack, year)
      expect(inputs({ stresses: [{ use: pack.name, year }] })).toEqual(inputs({ shocks }))
      expect(inputs({ stresses: [{ use: pack.name, year, strength: 1 }] })).toEqual(inputs({ shocks }))
    }), { numRuns: 15 })
  })

  test('at strength 0 is no shock, in every number', () => {
    const calm = inputs({})
    fc.assert(fc.property(anyPack, anyYear, (pack, year) => {
      expect(inputs({ stresses: [{ use: pack.name, year, strength: 0 }] })).toEqual(calm)
    }), { numRuns: 15 })
  })

  test('in between is its shocks at that part of their severity', () => {
    fc.assert(fc.property(anyPack, anyYear, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (pack, year, strength) => {
      expect(inputs({ stresses: [{ use: pack.name, year, strength }] })).toEqual(inputs({ shocks: writtenOut(pack, year, strength) }))
    }), { numRuns: 15 })
  })

  test('moves an input further the stronger it is', () => {
    const price = (strength: number) => Math.max(...inputs({ stresses: [{ use: 'energy-crisis', year: 2030, strength }] }).get('electricity_price')!)
    expect([0, 0.25, 0.5, 1].map(price)).toEqual([0, 0.25, 0.5, 1].map(price).sort((a, b) => a - b))
    expect(price(0.25)).toBeGreaterThan(price(0))
  })

  test('stacks on others and on shocks', () => {
    const [one, other] = PACKS as [(typeof PACKS)[number], (typeof PACKS)[number]]
    expect(inputs({ shocks: [{ use: 'faulty-update', year: 2029 }], stresses: [{ use: one.name, year: 2030 }, { use: other.name, year: 2032, strength: 0.5 }] }))
      .toEqual(inputs({ shocks: [{ use: 'faulty-update', year: 2029 }, ...writtenOut(one, 2030), ...writtenOut(other, 2032, 0.5)] }))
  })

  test('that is not known, or reaches beyond the years, is refused where it stands', () => {
    expect(() => resolved({ stresses: [{ use: 'energy-crises', year: 2030 }] })).toThrow(/\/stresses\/0\/use.*Did you mean energy-crisis/)
    expect(() => resolved({ stresses: [{ use: 'energy-crisis', year: 2040 }] })).toThrow(/\/stresses\/0\/year/)
    expect(() => resolved({ stresses: [{ use: 'energy-crisis', year: 2030, strength: 2 }] })).toThrow('/stresses/0/strength')
  })
})
