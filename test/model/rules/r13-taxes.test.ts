/** R13: taxes move money between residents and their government; they cost neither the resource nor the national account. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyEconomy, anySettings } from '../admissible-draws.ts'
import { program, run, value } from '../engine.ts'
import { expectNear } from '../relative.ts'

const arrangements = program.dimensions['arrangement']!

test('a levy on imports leaves the resource and national accounts as they were and lowers public spend by what private residents pay of it', () => {
  fc.assert(fc.property(anyEconomy, anySettings(['import_levy']), fc.double({ min: 0.01, max: 0.25, noNaN: true }), (economy, set, import_levy) => {
    const free = run({ economy, set: { ...set, import_levy: 0 } })
    for (const [name, levied] of run({ economy, set: { ...set, import_levy } }).strategies) {
      const before = free.strategy(name)
      for (const year of levied.years) {
        for (const account of ['resource_cost', 'total_spend', 'capital_spend', 'import_spend']) expect(value(levied, account, {}, year)).toBe(value(before, account, {}, year))
        for (const arrangement of arrangements) {
          const paid = import_levy * value(levied, 'import_spend', { arrangement }, year) * value(levied, 'payer_part', { arrangement, payer: 'resident_private' }, year)
          const public_ = value(before, 'public_spend', { arrangement }, year)
          expectNear(value(levied, 'public_spend', { arrangement }, year), public_ - paid, 1e-9)
        }
      }
      expect(value(levied, 'discounted_cost')).toBe(value(before, 'discounted_cost'))
    }
  }), { numRuns: 40 })
})

test('property tax at home leaves the resource and national accounts as they were and lowers public spend by what private residents pay of it', () => {
  fc.assert(fc.property(anyEconomy, anySettings(['property_tax']), fc.double({ min: 0.001, max: 0.02, noNaN: true }), (economy, set, property_tax) => {
    const strategies = ['extensive-domestic-ownership', 'trusted-international-partnerships'] as const
    const free = run({ economy, set: { ...set, property_tax: 0 }, strategies: [...strategies] })
    const taxed = run({ economy, set: { ...set, property_tax }, strategies: [...strategies] })
    for (const name of strategies) {
      const [before, after] = [free.strategy(name), taxed.strategy(name)]
      const arrangement = name === 'extensive-domestic-ownership' ? 'domestic' : 'partnership'
      for (const year of after.years) {
        expectNear(value(after, 'resource_cost', { arrangement }, year), value(before, 'resource_cost', { arrangement }, year), 1e-12)
        expectNear(value(after, 'total_spend', { arrangement }, year), value(before, 'total_spend', { arrangement }, year), 1e-12)
        const paid = property_tax * value(after, 'shell_capital_standing', { arrangement, location: 'home' }, year) * value(after, 'payer_part', { arrangement, payer: 'resident_private' }, year)
        expectNear(value(after, 'property_tax_receipts', { arrangement }, year), paid, 1e-12)
        expectNear(value(after, 'public_spend', { arrangement }, year) + paid, value(before, 'public_spend', { arrangement }, year), 1e-9)
      }
    }
  }), { numRuns: 15 })
})

test('property tax abroad is a cost to residents, through the rent of an embassy, and none to the resource account', () => {
  const of = (property_tax: number) => run({ economy: 'EST', set: { property_tax }, strategies: ['digital-embassy-guest'] }).strategy()
  const [free, taxed] = [of(0), of(0.01)]
  const embassy = { arrangement: 'embassy' }
  expect(value(taxed, 'resource_cost', embassy, 2036)).toBe(value(free, 'resource_cost', embassy, 2036))
  expectNear(value(taxed, 'host_rent', embassy, 2036) - value(free, 'host_rent', embassy, 2036), 0.01 * value(taxed, 'shell_capital_standing', { ...embassy, location: 'abroad' }, 2036) * 1.15 * 1.2, 1e-9)
  expect(value(taxed, 'property_tax_receipts', {}, 2036)).toBe(0)
})

test('imports are capital at its import content and fees whole, and none where the vendor is at home', () => {
  const estonia = run({ economy: 'EST' })
  const own = estonia.strategy('extensive-domestic-ownership')
  const domestic = { arrangement: 'domestic' }
  const content = { it: 0.95, facility: 0.41, grid: 0.5, land: 0, network: 0.95, storage: 0.95, generation: 0.5 }
  const imported = Object.entries(content).reduce((sum, [part, share]) => sum + share * value(own, `capital_spend_${part}`, domestic, 2033), 0)
  expectNear(value(own, 'import_spend', domestic, 2033), imported, 1e-12)
  const cloud = { arrangement: 'foreign_cloud' }
  const rented = estonia.strategy('foreign-cloud-reliance')
  expectNear(value(rented, 'import_spend', cloud, 2033), value(rented, 'operating_spend_fees', cloud, 2033), 1e-12)
  const american = run({ economy: 'USA' }).strategy('foreign-cloud-reliance')
  expect(value(american, 'operating_spend_fees', cloud, 2033)).toBeGreaterThan(0)
  expect(value(american, 'import_spend', cloud, 2033)).toBe(0)
  expect(value(american, 'foreign_currency_spend', cloud, 2033)).toBe(0)
})

test('depreciation of the currency raises import lines, what is paid abroad and nothing else', () => {
  for (const economy of ['KEN', 'EST'] as const) {
    const still = run({ economy })
    const falling = run({ economy, set: { real_depreciation: 0.04 } })
    const factor = 1.04 ** (2033 - 2027)
    for (const [name, after] of falling.strategies) {
      const before = still.strategy(name)
      expect(value(after, 'resource_cost', {}, 2033)).toBe(value(before, 'resource_cost', {}, 2033))
      const foreign = value(before, 'foreign_currency_spend', {}, 2033)
      expectNear(value(after, 'total_spend', {}, 2033) - value(before, 'total_spend', {}, 2033), foreign * (factor - 1), 1e-9)
      expectNear(value(after, 'foreign_currency_spend', {}, 2033), foreign * factor, 1e-9)
    }
    const [before, after] = [still, falling].map((outcome) => outcome.strategy('extensive-domestic-ownership'))
    const domestic = { arrangement: 'domestic' }
    for (const line of ['capital_spend_land', 'operating_spend_staff', 'operating_spend_energy']) expect(value(after!, line, domestic, 2033)).toBe(value(before!, line, domestic, 2033))
    expectNear(value(after!, 'capital_spend_it', domestic, 2033) / value(before!, 'capital_spend_it', domestic, 2033), 1 + 0.95 * (factor - 1), 1e-12)
  }
})
