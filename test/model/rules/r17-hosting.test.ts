/** R17 and R18 seen by the host: guests are economies of their own, their load is on our ground and in no service of ours, and what they pay is what we receive. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Country, Settings } from '../../../scenarios/schema.ts'
import type { StrategyResult } from '../../../model/run/result.ts'
import { anySettings } from '../admissible-draws.ts'
import { inputOf, program, run, value } from '../engine.ts'
import { noHaircuts, noLimits } from '../level-field.ts'
import { expectNear } from '../relative.ts'

type Code = Country

const OWN = 'extensive-domestic-ownership'
const HOST = { use: OWN, as: 'host', overlay: 'digital-embassy-host' } as const
const everyoneComes = { ...noLimits, hosting_uptake: 1, hosting_fill_time: 0 }

function host(economy: Code, guests: readonly { guest: Code; share?: number }[], options: { set?: Settings; override?: Parameters<typeof run>[1] } = {}): { alone: StrategyResult; with: StrategyResult } {
  const { strategy } = run({ economy, strategies: [OWN, HOST], places: { hosting: { guests: guests.map((guest) => ({ ...guest })) } }, ...(options.set === undefined ? {} : { set: options.set }) }, options.override)
  return { alone: strategy(OWN), with: strategy('host') }
}

/** The guest's own scenario, with its embassy at the host. */
function guest(economy: Code, at: Code, share: number): StrategyResult {
  return run({
    economy, places: { embassy: [{ host: at }] },
    strategies: [{ use: 'digital-embassy-guest', placement: { compute: { default: { embassy: share, foreign_cloud: 1 - share } } } }],
  }).strategy()
}

describe('in a closed world', () => {
  const guests = [{ guest: 'EST', share: 0.3 }, { guest: 'MCO', share: 0.5 }] as const
  const luxembourg = host('LUX', guests, { override: { override: everyoneComes } }).with
  const theirs = guests.map(({ guest: economy, share }) => guest(economy, 'LUX', share))
  const embassy = { arrangement: 'embassy', location: 'abroad' }
  const ofAll = (name: string, year: number) => theirs.reduce((sum, result) => sum + value(result, name, embassy, year), 0)

  test('what the host receives is what its guests pay on its ground', () => {
    for (const year of luxembourg.years) {
      const paid = ['operating_spend_fees', 'operating_spend_energy', 'operating_spend_water'].reduce((sum, name) => sum + ofAll(name, year), 0)
      const staffHere = inputOf(luxembourg.inputs, 'guest_staff_here') * ofAll('operating_spend_staff', year)
      expectNear(value(luxembourg, 'hosting_revenue', {}, year), paid + staffHere, 1e-9, String(year))
    }
  })

  test('what guests cause abroad stands on the host\'s ground', () => {
    for (const name of ['it_power', 'facility_power', 'grid_power', 'electricity_use', 'emissions', 'water_consumption_onsite', 'water_withdrawal_onsite', 'water_consumption_offsite', 'water_withdrawal_offsite', 'land_use']) {
      for (const year of luxembourg.years) expectNear(value(luxembourg, `${name}_home`, { arrangement: 'embassy' }, year), ofAll(name, year), 1e-9, `${name} ${year}`)
    }
  })

  test('the host builds the halls that guests count as its capital', () => {
    for (const year of luxembourg.years) expectNear(value(luxembourg, 'hosting_capital', {}, year), ofAll('provider_capital_spend', year), 1e-9)
  })
})

const anyHost = fc.record({ economy: fc.constantFrom<Code>('LUX', 'CHE', 'SAU', 'BHR', 'IND', 'KEN', 'ISL'), guests: fc.uniqueArray(fc.constantFrom<Code>('EST', 'MCO', 'JOR', 'RWA', 'NOR'), { minLength: 1, maxLength: 3 }), share: fc.double({ min: 0.05, max: 1, noNaN: true }) })

describe('for any host and guests', () => {
  test('hosted load is at home and in no service, footprint or capital of ours', () => {
    fc.assert(fc.property(anyHost, anySettings(), ({ economy, guests, share }, set) => {
      const { alone, with: hosting } = host(economy, guests.map((name) => ({ guest: name, share })), { set, override: { override: noLimits } })
      for (const year of hosting.years) {
        for (const name of ['compute_required', 'compute_served', 'compute_installed', 'it_power', 'facility_power', 'land_use', 'capital_spend_it', 'capital_spend_facility']) {
          expect(value(hosting, name, {}, year), name).toBe(value(alone, name, {}, year))
        }
        expectNear(value(hosting, 'facility_power_home', {}, year), value(alone, 'facility_power_home', {}, year) + value(hosting, 'hosted_power', {}, year), 1e-12)
      }
      expect(value(hosting, 'hosted_power', {}, 2040)).toBeGreaterThan(0)
    }), { numRuns: 12 })
  })

  test('transfers between all parties, guests included, sum to zero; halls let and empty are the halls', () => {
    fc.assert(fc.property(anyHost, anySettings(), ({ economy, guests, share }, set) => {
      const { with: hosting } = host(economy, guests.map((name) => ({ guest: name, share })), { set: { ...set, hosting_incentive: 0.2 } })
      for (const year of hosting.years) {
        const by = program.dimensions['party']!.map((party) => value(hosting, 'transfer', { party }, year))
        const scale = by.reduce((sum, one) => sum + Math.abs(one), 0)
        expect(Math.abs(by.reduce((sum, one) => sum + one, 0))).toBeLessThanOrEqual(1e-12 * scale)
        expectNear(value(hosting, 'transfer', { party: 'guests' }, year), -value(hosting, 'hosting_revenue', {}, year))
        expect(value(hosting, 'hosting_tax', {}, year)).toBeGreaterThanOrEqual(0)
        expect(value(hosting, 'hosting_losses', {}, year)).toBeGreaterThanOrEqual(-1e-6)
        expect(value(hosting, 'hall_part', {}, year)).toBeLessThanOrEqual(1)
        const halls = value(hosting, 'halls_standing', {}, year)
        if (halls > 0) expectNear(value(hosting, 'halls_empty', {}, year), halls * (1 - value(hosting, 'hosting_occupancy', {}, year)), 1e-12)
      }
    }), { numRuns: 12 })
  })

  test('receipts from abroad lower annual spend, and taxes on them public spend', () => {
    fc.assert(fc.property(anyHost, ({ economy, guests, share }) => {
      const { alone, with: hosting } = host(economy, guests.map((name) => ({ guest: name, share })), { override: { override: { ...noLimits, deep_slope: 0, marginal_threshold: 1 } } })
      for (const year of hosting.years) {
        const net = value(hosting, 'hosting_capital', {}, year) + value(hosting, 'hosting_operating', {}, year) - value(hosting, 'hosting_revenue', {}, year)
        expectNear(value(hosting, 'total_spend', {}, year), value(alone, 'total_spend', {}, year) + net, 1e-9)
        expectNear(value(hosting, 'public_spend', {}, year), value(alone, 'public_spend', {}, year) - value(hosting, 'hosting_public_receipts', {}, year), 1e-9)
      }
      expectNear(value(hosting, 'equal_service_cost'), value(alone, 'equal_service_cost') - value(hosting, 'hosting_gain'), 1e-9)
      expectNear(value(hosting, 'levelised_compute_cost'), value(alone, 'levelised_compute_cost'), 1e-9)
    }), { numRuns: 12 })
  })
})

test('at the break-even occupancy the nation neither gains nor loses', () => {
  const bent = { ...noLimits, ...noHaircuts, hosting_fill_time: 0, marginal_threshold: 1 }
  const at = (hosting_uptake: number) => host('LUX', [{ guest: 'EST', share: 0.5 }], { override: { override: { ...bent, hosting_uptake } } }).with
  const level = value(at(0.5), 'break_even_occupancy')
  expect(level).toBeGreaterThan(0)
  // The uptake is unbounded here: a level above 1 would be one at which full halls do not pay.
  const scale = Math.abs(value(at(0), 'hosting_gain'))
  expect(Math.abs(value(at(level), 'hosting_gain'))).toBeLessThan(1e-9 * scale)
  expect(value(at(level * 1.1), 'hosting_gain')).toBeGreaterThan(0)
})

test('guests share the limits at home with us', () => {
  const crowded = host('MLT', [{ guest: 'ITA', share: 1 }])
  const unbounded = host('MLT', [{ guest: 'ITA', share: 1 }], { override: { override: noLimits } })
  expect(value(crowded.with, 'hall_part', {}, 2028)).toBeLessThan(1)
  expect(value(crowded.with, 'halls_standing', {}, 2035)).toBeLessThan(value(unbounded.with, 'halls_standing', {}, 2035))
  expect(value(crowded.with, 'compute_served', {}, 2033)).toBeLessThan(value(crowded.alone, 'compute_served', {}, 2033))
})

test('the tax on a year of profit after a loss is on what the loss leaves, by hand', () => {
  const { with: hosting } = host('LUX', [{ guest: 'EST', share: 0.3 }], { override: { override: noLimits } })
  let losses = 0
  for (const year of hosting.years) {
    const profit = value(hosting, 'hosting_taxable', {}, year)
    const used = Math.min(Math.max(profit, 0), losses)
    expectNear(value(hosting, 'hosting_tax', {}, year), 0.22 * (Math.max(profit, 0) - used), 1e-9)
    losses += Math.max(-profit, 0) - used
  }
  expect(losses).toBeGreaterThanOrEqual(0)
})

describe('guests', () => {
  test('with a treaty in force come first, the nearest economies where there is none', () => {
    const named = (economy: Code) => run({ economy, strategies: [HOST] }).resolved.strategies[0]!.places.hosting!.guests.map(({ guest: name }) => name)
    expect(named('LUX')).toEqual(['EST', 'MCO'])
    expect(named('SAU')).toHaveLength(5)
    expect(named('SAU')).toContain('BHR')
  })

  test('see the tariff their host sets', () => {
    const revenue = (factor: number) => {
      const { strategy } = run({ economy: 'LUX', strategies: [HOST], places: { hosting: { guests: [{ guest: 'EST' }] } }, set: { electricity_price: { times: factor, at: { location: 'home' } } } })
      return value(strategy(), 'hosting_revenue', {}, 2038)
    }
    expect(revenue(2)).toBeGreaterThan(revenue(1))
  })

  test('are not moved by the ambition of their host', () => {
    const halls = (ambition: number) => value(host('SAU', [{ guest: 'JOR' }], { set: { ambition }, override: { override: noLimits } }).with, 'halls_standing', {}, 2038)
    expect(halls(4)).toBe(halls(1))
  })
})

test('an overlay is no strategy, and a strategy no overlay', () => {
  expect(() => run({ economy: 'LUX', strategies: ['digital-embassy-host'] })).toThrow(/overlay/)
  expect(() => run({ economy: 'LUX', strategies: [{ use: OWN, overlay: 'regional-pooling' }] })).toThrow(/overlay/)
  expect(() => run({ economy: 'LUX', strategies: [HOST], places: { hosting: { guests: [{ guest: 'LUX' }] } } })).toThrow(/abroad/)
})
