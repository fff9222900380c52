/** What binds us to providers and partners: run-off, notice, and investment asked in return. */
import { describe, expect, test } from 'vitest'
import { run, value } from './engine.ts'
import { expectNear } from './relative.ts'

const cloud = { arrangement: 'foreign_cloud' }

describe('contracts run off', () => {
  const own = (contract_tenor: number) => run({ economy: 'FRA', strategies: ['sovereign-operated-cloud'], set: { contract_tenor } }).strategy()

  test('at no cost where the move takes longer than they run', () => {
    for (const tenor of [1, 2]) for (let year = 2025; year <= 2040; year++) expect(value(own(tenor), 'run_off_fee', {}, year)).toBeLessThan(1e-6 * value(own(tenor), 'total_spend', {}, year))
  })

  test('at the fees still owed where it is quicker, by hand', () => {
    // Decided in 2027 and served from 2029: of contracts of five years three fifths still run, then two, then one.
    const result = own(5)
    const left = value(result, 'contract_left', cloud, 2029)
    expect(left).toBeGreaterThan(0)
    expectNear(value(result, 'run_off_fee', cloud, 2029), 0.6 * left, 1e-9)
    expectNear(value(result, 'run_off_fee', cloud, 2030), 0.4 * (left + value(result, 'contract_left', cloud, 2030)), 1e-9)
    expect(value(result, 'run_off_fee', cloud, 2032)).toBe(0)
    expectNear(left, value(result, 'contract_fee', cloud, 2028) * value(result, 'moved_part', cloud, 2029), 1e-12)
  })

  test('and are paid to the provider, once', () => {
    const [short, long] = [own(1), own(5)]
    for (const year of [2029, 2030]) expectNear(value(long, 'total_spend', {}, year) - value(short, 'total_spend', {}, year), value(long, 'run_off_fee', {}, year) - value(short, 'run_off_fee', {}, year), 1e-6)
  })
})

describe('notice', () => {
  test('shorter than the time to move leaves a gap, longer none', () => {
    const shortfall = (switching_time: number) => value(run({ economy: 'EST', strategies: ['foreign-cloud-reliance'], set: { switching_time } }).strategy(), 'notice_shortfall', cloud)
    expectNear(shortfall(0.75), 0.5, 1e-12)
    expect(shortfall(0.25)).toBe(0)
  })

  test('makes a forced exit dearer than a chosen one, by the service lost', () => {
    const result = run({ economy: 'EST', strategies: ['foreign-cloud-reliance'] }).strategy()
    expect(value(result, 'forced_exit_cost', cloud, 2035)).toBeGreaterThan(value(result, 'exit_cost', cloud, 2035))
    const home = run({ economy: 'EST', strategies: ['extensive-domestic-ownership'] }).strategy()
    expect(value(home, 'forced_exit_cost', { arrangement: 'domestic' }, 2035)).toBe(0)
  })
})

describe('investment asked in return for a partnership', () => {
  const partnership = (reciprocal_investment: number, reciprocal_worth = 0.75) => run({ economy: 'ARE', strategies: ['trusted-international-partnerships'], set: { reciprocal_investment, reciprocal_worth } }).strategy()

  test('is a dollar abroad for each dollar at home, from the decision year on', () => {
    const result = partnership(1)
    for (let year = 2025; year <= 2040; year++) {
      expectNear(value(result, 'reciprocal_spend', {}, year), year < 2027 ? 0 : value(result, 'resource_capital', { arrangement: 'partnership' }, year), 1e-12)
      expectNear(value(result, 'total_spend', {}, year), value(partnership(0), 'total_spend', {}, year) + value(result, 'reciprocal_spend', {}, year), 1e-12)
    }
  })

  test('is cash and not service: no compute, power or capital of ours comes of it', () => {
    const [without, with_] = [partnership(0), partnership(1)]
    for (const name of ['compute_served', 'compute_installed', 'facility_power', 'capital_spend', 'resource_cost', 'operating_spend']) expect(value(with_, name, {}, 2035), name).toBe(value(without, name, {}, 2035))
    expect(value(with_, 'peak_funding')).toBeGreaterThan(value(without, 'peak_funding'))
  })

  test('is worth less at the horizon than it cost, as much as is said', () => {
    const paid = (result: ReturnType<typeof partnership>) => result.years.reduce((sum, year) => sum + value(result, 'reciprocal_spend', {}, year), 0)
    const result = partnership(0.5)
    expectNear(value(result, 'reciprocal_holding', {}, 2040), 0.75 * paid(result), 1e-12)
    expect(value(partnership(1, 0.2), 'equal_service_cost')).toBeGreaterThan(value(partnership(1, 1), 'equal_service_cost'))
  })
})

describe('investment asked for chips and for a partnership, of the same dollars', () => {
  const asked = (partner: 'USA' | 'FRA', set: Readonly<Record<string, number>>) => run({
    economy: 'POL', growth_path: 'ubs-2026', perimeter: 'national', strategies: ['trusted-international-partnerships'], places: { partnership: { partner } }, shocks: [{ use: 'chip-cap', year: 2027 }], set: { ...set },
  }).strategy()
  const both = { matching_investment: 1, reciprocal_investment: 1 }

  test('is paid once where the partner is the home of the chips, and lifts the cap by itself', () => {
    const [once, alone] = [asked('USA', both), asked('USA', { reciprocal_investment: 1 })]
    expect(value(once, 'matching_spend', {}, 2033)).toBe(0)
    expect(value(once, 'total_spend', {}, 2033)).toBe(value(alone, 'total_spend', {}, 2033))
    for (const result of [once, alone]) expect(value(result, 'chips_denied', {}, 2033)).toBe(0)
    expect(value(asked('USA', {}), 'chips_denied', {}, 2033)).toBeGreaterThan(0)
  })

  test('is paid twice where it is not: what is invested with another partner frees no chips', () => {
    const [twice, alone] = [asked('FRA', both), asked('FRA', { reciprocal_investment: 1 })]
    expect(value(twice, 'matching_spend', {}, 2033)).toBeGreaterThan(0)
    expect(value(alone, 'chips_denied', {}, 2033)).toBeGreaterThan(0)
  })

  test('is a holding, whoever asked for it', () => {
    const result = asked('FRA', { matching_investment: 1 })
    const paid = result.years.reduce((sum, year) => sum + value(result, 'matching_spend', {}, year), 0)
    expect(paid).toBeGreaterThan(0)
    expectNear(value(result, 'reciprocal_holding', {}, 2040), 0.75 * paid, 1e-12)
  })
})
