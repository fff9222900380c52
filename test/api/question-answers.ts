/** What the answer to each question of README.md must tell, by its number: relations that hold of an answer, and of nothing else. */
import { expect } from 'vitest'
import type { FrontierAnswer } from '../../api/schemas/decisions/frontier.ts'
import type { SensitivityAnswer } from '../../api/schemas/decisions/sensitivity.ts'
import type { Ensemble } from '../../api/schemas/ensemble.ts'
import type { Run } from '../../api/schemas/run.ts'
import { expectNear } from '../model/relative.ts'

type Index = Readonly<Record<string, string>>
type Holding = (answer: any) => void

const OWN = 'extensive-domestic-ownership'
const PARTNER = 'trusted-international-partnerships'
const EMBASSY = 'digital-embassy-guest'
const POOL = 'regional-pooling'
const RENT = 'foreign-cloud-reliance'

const same = (one: Index, other: Index): boolean => Object.keys({ ...one, ...other }).every((dimension) => one[dimension] === other[dimension])
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** A run as it was answered, read by name. */
class Told {
  private readonly run: Run

  constructor(run: Run) {
    this.run = run
  }

  get strategies(): readonly string[] {
    return [...new Set([...this.run.series, ...this.run.summary].map(({ strategy }) => strategy))]
  }

  get years(): readonly number[] {
    return this.run.years
  }

  /** Of every year; a gap is NaN. */
  series(strategy: string, variable: string, index: Index = {}): readonly number[] {
    const found = this.run.series.find((one) => one.strategy === strategy && one.variable === variable && same(one.index, index))
    if (found === undefined) throw new Error(`${strategy} has no ${variable} of ${JSON.stringify(index)}.`)
    return found.values.map((value) => value ?? NaN)
  }

  /** Of every year of a category. */
  members(strategy: string, variable: string): readonly (string | undefined)[] {
    const found = this.run.series.find((one) => one.strategy === strategy && one.variable === variable)!
    return found.values.map((value) => (value === null ? undefined : found.members![value]))
  }

  /** Of the whole run; NaN where it has a reason instead. */
  figure(strategy: string, variable: string, index: Index = {}): number {
    const found = this.run.summary.find((one) => one.strategy === strategy && one.variable === variable && same(one.index, index))
    if (found === undefined) throw new Error(`${strategy} has no ${variable} of ${JSON.stringify(index)}.`)
    if (found.value === null) expect(found.reason).toBeTruthy()
    return found.value ?? NaN
  }

  /** By each member of a dimension. */
  by(strategy: string, variable: string, dimension: string): readonly (readonly number[])[] {
    return this.run.series.filter((one) => one.strategy === strategy && one.variable === variable && Object.keys(one.index).join() === dimension).map(({ index }) => this.series(strategy, variable, index))
  }

  last(strategy: string, variable: string, index: Index = {}): number {
    return this.series(strategy, variable, index).at(-1)!
  }
}

const told = (hold: (told: Told) => void): Holding => (answer: Run) => hold(new Told(answer))

/** The years of every part sum to those of the whole. */
function expectParts(parts: readonly (readonly number[])[], whole: readonly number[]): void {
  expect(parts.length).toBeGreaterThan(1)
  for (const [at, value] of whole.entries()) expectNear(sum(parts.map((part) => part[at]!)), value)
}

const finite = (value: number): void => expect(Number.isFinite(value)).toBe(true)

export const answers: Readonly<Record<number, Holding>> = {
  1: told((run) => {
    expect(run.years.at(-1)).toBe(2035)
    expect(run.strategies).toHaveLength(6)
    const capital = new Map(run.strategies.map((strategy) => [strategy, sum(run.series(strategy, 'capital_spend'))]))
    for (const strategy of run.strategies) {
      expect(run.figure(strategy, 'equal_service_cost')).toBeGreaterThan(0)
      expect(run.figure(strategy, 'discounted_cost')).toBeGreaterThan(0)
      expect(sum(run.series(strategy, 'operating_spend'))).toBeGreaterThan(0)
      expect(capital.get(strategy)).toBeGreaterThanOrEqual(capital.get(RENT)!)
      expect(capital.get(strategy)).toBeLessThanOrEqual(capital.get(OWN)!)
    }
  }),
  2: told((run) => {
    for (const strategy of run.strategies) {
      const spend = run.series(strategy, 'total_spend')
      expect(run.figure(strategy, 'peak_funding')).toBe(Math.max(...spend))
      expect(run.figure(strategy, 'peak_funding_year')).toBe(run.years[spend.indexOf(Math.max(...spend))])
      for (const share of run.series(strategy, 'spend_share_of_gdp')) expect(share).toBeGreaterThan(0)
    }
  }),
  3: told((run) => {
    for (const strategy of run.strategies) {
      expectParts(run.by(strategy, 'paid_by', 'funder'), run.series(strategy, 'paid_by'))
      expect(run.last(strategy, 'public_total')).toBeGreaterThan(0)
      expect(run.last(strategy, 'public_total')).toBeLessThan(run.last(strategy, 'paid_by'))
      expect(run.last(strategy, 'public_debt')).toBeGreaterThan(0)
    }
  }),
  4: told((run) => {
    for (const strategy of run.strategies) {
      const outstanding = run.series(strategy, 'guarantees_outstanding')
      expect(run.figure(strategy, 'peak_guarantees')).toBe(Math.max(...outstanding))
      for (const [at, call] of run.series(strategy, 'expected_call').entries()) expect(call).toBeLessThanOrEqual(run.series(strategy, 'committed_fee')[at]!)
      if (strategy === PARTNER) expect(Math.max(...outstanding)).toBeGreaterThan(0)
      else expect(Math.max(...outstanding)).toBe(0)
    }
    expect(run.last(PARTNER, 'expected_call')).toBeGreaterThan(0)
  }),
  5: ({ frontier, control_prices: prices }: FrontierAnswer) => {
    expect(prices.length).toBeGreaterThan(0)
    for (const { from, to, points, price } of prices) {
      expect(price).toBeGreaterThan(0)
      expectNear(points, 100 * (frontier[to]!.control! - frontier[from]!.control!))
      expectNear(frontier[from]!.cost! + points * price, frontier[to]!.cost!)
    }
  },
  6: told((run) => {
    expect(run.figure(POOL, 'pool_hour_cost')).toBeLessThan(run.figure(OWN, 'levelised_compute_cost'))
    expect(run.figure(POOL, 'equal_service_cost')).toBeLessThan(run.figure(OWN, 'equal_service_cost'))
  }),
  7: told((run) => {
    expect(Math.max(...run.series(POOL, 'stranded_worth'))).toBe(0)
    expect(Math.max(...run.series('shut-out', 'stranded_worth'))).toBeGreaterThan(0)
    // What stands in the pool's place costs the difference.
    expect(run.figure('shut-out', 'equal_service_cost')).toBeGreaterThan(run.figure(POOL, 'equal_service_cost'))
  }),
  8: told((run) => {
    for (const names of [['own-currency-stronger', OWN, 'own-currency-weaker'], ['cloud-currency-stronger', RENT, 'cloud-currency-weaker']]) {
      for (const [at, factor] of [0.8, 1, 1.2].entries()) expectNear(run.last(names[at]!, 'currency_factor'), factor, 1e-5)
      const [stronger, level, weaker] = names.map((name) => run.figure(name, 'equal_service_cost')) as [number, number, number]
      expect(stronger).toBeLessThan(level)
      expect(level).toBeLessThan(weaker)
      for (const name of names) expect(run.last(name, 'foreign_currency_share')).toBeGreaterThan(0)
    }
  }),
  9: told((run) => {
    for (const strategy of run.strategies) {
      const [all, renewal] = [run.series(strategy, 'capital_by_build'), run.series(strategy, 'capital_by_build', { build: 'renewal' })]
      expectParts(run.by(strategy, 'capital_by_build', 'build'), all)
      expectNear(run.figure(strategy, 'renewal_share'), sum(renewal) / sum(all))
      expect(run.figure(strategy, 'renewal_peak_year')).toBe(run.years[renewal.indexOf(Math.max(...renewal))])
    }
  }),
  10: told((run) => {
    expect(run.figure(PARTNER, 'hosting_gain')).toBe(0)
    for (const host of ['partner-and-host', 'own-and-host']) {
      finite(run.figure(host, 'hosting_gain'))
      expect(run.figure(host, 'hosting_gain')).not.toBe(0)
      expect(run.last(host, 'hosting_revenue')).toBeGreaterThan(run.last(host, 'hosting_public_receipts'))
      expect(run.figure(host, 'break_even_occupancy')).toBeGreaterThan(0)
      expect(run.figure(host, 'break_even_occupancy')).toBeLessThanOrEqual(1)
    }
  }),
  11: told((run) => {
    for (const strategy of run.strategies) {
      expect(run.last(strategy, 'electricity_use')).toBeGreaterThan(run.series(strategy, 'electricity_use')[0]!)
      for (const power of run.series(strategy, 'grid_power')) expect(power).toBeGreaterThan(0)
    }
    // What stands abroad asks nothing of the grid at home.
    expect(run.last(EMBASSY, 'grid_share_of_peak')).toBeLessThan(run.last(OWN, 'grid_share_of_peak'))
    expect(run.last(EMBASSY, 'electricity_headroom')).toBeGreaterThan(run.last(OWN, 'electricity_headroom'))
  }),
  12: told((run) => {
    const bridged = run.series(OWN, 'compute_bridged')
    for (const [at, limit] of run.members(OWN, 'home_limit').entries()) if (bridged[at]! > 0) expect(limit).not.toBe('demand')
    expect(run.members(OWN, 'home_limit')).toContain('land')
    expect(bridged.at(-1)).toBeGreaterThan(0)
    // The path of what takes longest: the grid of a fleet at home.
    expect(run.figure(OWN, 'longest_lead', { arrangement: 'domestic' })).toBe(run.figure(OWN, 'prerequisite_lead', { block: 'compute', prerequisite: 'energy' }))
  }),
  13: told((run) => {
    for (const strategy of run.strategies) {
      for (const variable of ['land_use', 'water_withdrawal_onsite']) {
        expect(run.last(strategy, variable)).toBeGreaterThan(0)
        expectParts(run.by(strategy, variable, 'location'), run.series(strategy, variable))
      }
      expect(run.last(strategy, 'water_share_of_basin')).toBeGreaterThan(0)
      expect(run.last(strategy, 'water_share_of_basin')).toBeLessThan(1)
    }
  }),
  14: told((run) => {
    for (const [calm, dear] of [[OWN, 'own-dear'], [PARTNER, 'partner-dear'], [RENT, 'cloud-dear']] as const) {
      expect(run.figure(dear, 'equal_service_cost')).toBeGreaterThan(run.figure(calm, 'equal_service_cost'))
      const added = run.series(dear, 'hour_price').map((price, at) => price - run.series(calm, 'hour_price')[at]!)
      expect(added[0]).toBe(0)
      expect(Math.max(...added)).toBeGreaterThan(0)
    }
  }),
  15: told((run) => {
    const after = (strategy: string, moment: string): number => run.figure(strategy, 'class_service_after', { workload: 'state_critical', moment })
    expect([after(OWN, 'at_once'), after(EMBASSY, 'at_once')]).toEqual([0, 1])
    const back = ['at_once', 'one_day', 'thirty_days', 'ninety_days'].map((moment) => after(OWN, moment))
    for (const [at, service] of back.entries()) if (at > 0) expect(service).toBeGreaterThan(back[at - 1]!)
    expect([run.figure(OWN, 'lowest_service'), run.figure(EMBASSY, 'lowest_service')]).toEqual([0, 1])
    expect(Math.min(...run.series(OWN, 'continuity'))).toBeLessThan(Math.min(...run.series(EMBASSY, 'continuity')))
  }),
  16: told((run) => {
    expect(['one-host', 'two-hosts', OWN].map((strategy) => run.figure(strategy, 'lowest_service'))).toEqual([0, 0.5, 1])
    const [one, two, own] = ['one-host', 'two-hosts', OWN].map((strategy) => Math.min(...run.series(strategy, 'continuity'))) as [number, number, number]
    expect([one < two, two < own, own]).toEqual([true, true, 1])
    expect(run.last('one-host', 'price_of_day_by_doubling')).toBeGreaterThan(0)
  }),
  17: told((run) => {
    const days = (strategy: string): number => run.figure(strategy, 'time_to_recover', { workload: 'state_critical' })
    expect(days(OWN)).toBe(0)
    expect(days(RENT)).toBeGreaterThan(0)
    expect([run.last(RENT, 'forced_exit_cost') > 0, run.last(OWN, 'forced_exit_cost')]).toEqual([true, 0])
    const struck = run.years.indexOf(2033)
    expect(run.series(RENT, 'continuity')[struck]).toBeLessThan(1)
    expect(run.series(OWN, 'continuity')[struck]).toBe(1)
  }),
  18: told((run) => {
    for (const strategy of run.strategies) expect(run.last(strategy, 'price_of_day_by_standby')).toBeGreaterThan(0)
    expect(run.last('luxembourg-alone', 'price_of_day_by_doubling')).toBeGreaterThan(0)
    expect(run.last('two-hosts', 'expected_lost_time')).toBeLessThan(run.last('luxembourg-alone', 'expected_lost_time'))
  }),
  19: told((run) => {
    const most = (strategy: string, variable: string): number => Math.max(...run.series(strategy, variable))
    const MATCHED = 'owned-with-matching-investment'
    expect(most(OWN, 'chips_denied')).toBeGreaterThan(0)
    expect([most(OWN, 'matching_spend'), most(MATCHED, 'chips_denied')]).toEqual([0, 0])
    expect(most(MATCHED, 'matching_spend')).toBeGreaterThan(0)
    expect(run.last(MATCHED, 'compute_unserved')).toBeLessThan(run.last(OWN, 'compute_unserved'))
    expect(run.series(OWN, 'autonomy')[0]).toBeGreaterThan(0)
  }),
  20: told((run) => {
    expect(run.figure('as-expected', 'internal_rate_of_return')).toBeGreaterThan(0)
    expect(run.figure('as-expected', 'payback_time')).toBeGreaterThan(0)
    expect(run.figure('half-sold', 'internal_rate_of_return')).toBeNaN()
    expect(run.figure('half-sold', 'minimum_dscr')).toBeLessThan(1)
    for (const strategy of run.strategies) for (const cover of run.series(strategy, 'debt_cover')) if (!Number.isNaN(cover)) expect(cover).toBeGreaterThanOrEqual(run.figure(strategy, 'minimum_dscr'))
  }),
  21: ({ effects, as_written: asWritten }: SensitivityAnswer) => {
    expect(effects.length).toBeGreaterThan(50)
    const spans = effects.map(({ low, high }) => Math.max(low!, high!, asWritten!) - Math.min(low!, high!, asWritten!))
    expect(spans).toEqual([...spans].sort((one, other) => other - one))
    // It kills: at one end of its range the project is worth less than nothing.
    expect(Math.min(effects[0]!.low!, effects[0]!.high!)).toBeLessThan(0)
  },
  22: told((run) => {
    expect(run.last(PARTNER, 'committed_fee')).toBeGreaterThan(0)
    expect([run.last(OWN, 'committed_fee'), run.last(RENT, 'committed_fee')]).toEqual([0, 0])
    expectParts(run.by(PARTNER, 'class_compute', 'workload'), run.series(PARTNER, 'class_compute'))
  }),
  23: told((run) => {
    expect(run.strategies.length).toBeGreaterThanOrEqual(2)
    for (const strategy of run.strategies) for (const variable of ['compute_per_head', 'total_spend', 'domestic_control']) expect(run.last(strategy, variable)).toBeGreaterThan(0)
    expect(run.last('two-hosts', 'total_spend')).toBeGreaterThan(run.last('luxembourg-alone', 'total_spend'))
  }),
  24: ({ probabilities, series, sampled }: Ensemble) => {
    const [tenth, ninetieth] = [0.1, 0.9].map((probability) => probabilities.indexOf(probability)) as [number, number]
    expect(series.map(({ variable }) => variable)).toEqual(['total_spend', 'total_spend', 'total_spend'])
    for (const { quantiles } of series) expect(quantiles[tenth]!.at(-1)).toBeLessThan(quantiles[ninetieth]!.at(-1)!)
    expect(sampled.length).toBeGreaterThan(100)
    for (const { name, origin, grade, basis } of sampled) expect([name, origin !== '', basis === 'stated' || grade !== undefined]).toEqual([name, true, true])
  },
  25: ({ verdict, cheapest, runner_up: runnerUp, requirements, shocks }: FrontierAnswer) => {
    expect([verdict, shocks.length, cheapest!.gates_failed]).toEqual(['found', 3, 0])
    for (const service of cheapest!.service) expect(service).toBeGreaterThanOrEqual(requirements.find(({ name }) => name === shocks[0])!.least)
    // What binds the cheapest has a price, and the next best costs more.
    expect(requirements.some(({ binding, shadow_price: price }) => binding === true && price! > 0)).toBe(true)
    expect(runnerUp!.cost).toBeGreaterThanOrEqual(cheapest!.cost!)
  },
}
