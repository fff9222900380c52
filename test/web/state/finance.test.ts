/** What the Finance screen reads: two ledgers that balance, parts that add up, run-off shown as such, and words where there is nothing. */
import { describe, expect, test } from 'vitest'
import { seriesValue, unitRead } from '../../../web/chart/line-chart-data.ts'
import { coverOf, couldPromise, decidedYears, LEDGERS, ledgerRows, partsOfWhole, promises, ratesOf, readWhole, recordOf, RENEWALS, RETURNS, sides, standingOf, TRANSFERS, withRunOff, yearRows, FISCAL, PROMISES, type Ledger } from '../../../web/state/finance.ts'
import { readIn } from '../../../web/state/catalogue.ts'
import { strategyOf, type Outcome, type StrategyOutcome } from '../../../web/state/outcome.ts'
import { defaultState, type PageState } from '../../../web/state/page-state.ts'
import { stackOf } from '../../../web/state/stack-data.ts'
import { finance as words } from '../../../web/text/english/finance.ts'
import { pageEngine } from '../page-engine.ts'

const engine = pageEngine()
const { dimensions } = engine.catalogue
const PARTNERSHIP = 'trusted-international-partnerships'
const OWN = 'extensive-domestic-ownership'
const CLOUD = 'foreign-cloud-reliance'

function runOf(changes: Partial<PageState>, key: string): { readonly outcome: Outcome; readonly strategy: StrategyOutcome } {
  const outcome = engine.run({ ...defaultState, ...changes })
  return { outcome, strategy: strategyOf(outcome, key)! }
}

describe('a ledger', () => {
  test.each([['nation', OWN, 'social'], ['nation', CLOUD, 'social'], ['vehicle', PARTNERSHIP, 'social'], ['vehicle', OWN, 'investor']] as const)('of the %s balances under %s, seen by %s, in every year and in all', (ledger: Ledger, key, perspective) => {
    const { outcome, strategy } = runOf({ perspective }, key)
    const years = decidedYears(outcome)
    const totals = sides.map((side) => {
      const { dimension } = LEDGERS[ledger][side]
      const rows = ledgerRows(outcome, strategy, LEDGERS[ledger][side], dimensions[dimension]!, years)
      const [total, ...parts] = [...rows].reverse()
      expect(total!.member).toBeUndefined()
      years.forEach((_, place) => {
        const sum = parts.reduce((all, { cells }) => all + cells[place]!.value, 0)
        expect(Math.abs(sum - total!.cells[place]!.value)).toBeLessThan(1e-9 * (Math.abs(sum) + 1))
      })
      return total!
    })
    const [sources, uses] = totals as [typeof totals[0], typeof totals[0]]
    sources.cells.forEach((cell, place) => expect(Math.abs(cell!.value - uses.cells[place]!.value)).toBeLessThan(1e-9 * (cell!.value + 1)))
    expect(Math.abs(sources.inAll!.value - uses.inAll!.value)).toBeLessThan(1e-9 * sources.inAll!.value)
    expect(uses.inAll!.value).toBeGreaterThan(0)
    expect(sources.cells.at(-1)!.proof).toEqual({ strategy: key, variable: LEDGERS[ledger].sources.variable, year: 2040 })
  })

  test('leaves out members that are nothing in every year, and names every member it can show', () => {
    const { outcome, strategy } = runOf({}, CLOUD)
    const rows = ledgerRows(outcome, strategy, LEDGERS.nation.uses, dimensions['outlay']!, decidedYears(outcome))
    expect(rows.map(({ member }) => member)).toEqual(['fees', undefined])
    for (const dimension of ['funder', 'outlay', 'cash_source', 'cash_use', 'tranche', 'build', 'party', 'cost_part', 'premium']) {
      expect(Object.keys(words.members[dimension]!).sort(), dimension).toEqual([...dimensions[dimension]!].sort())
    }
  })

  test('of transfers comes to nothing', () => {
    const { outcome, strategy } = runOf({}, PARTNERSHIP)
    const rows = ledgerRows(outcome, strategy, TRANSFERS, dimensions['party']!, [2030, 2040])
    for (const place of [0, 1]) expect(Math.abs(rows.at(-1)!.cells[place]!.value)).toBeLessThan(1e-6)
  })
})

test('parts of the hour and of the rate begin at nothing and end at the whole', () => {
  const { outcome, strategy } = runOf({}, PARTNERSHIP)
  for (const [variable, dimension, whole] of [['levelised_by', 'cost_part', 'levelised_compute_cost'], ['built_rate_by', 'premium', 'built_rate']] as const) {
    const members = dimensions[dimension]!.map((name) => ({ name, label: name }))
    const data = partsOfWhole(outcome, strategy, recordOf(engine.model, variable), dimension, members, 'All')!
    expect(data.series.reduce((sum, series) => sum + seriesValue(series, 0), 0)).toBeCloseTo(strategy.summary(whole)!, 12)
    expect(seriesValue(data.total!, 0)).toBeCloseTo(strategy.summary(whole)!, 12)
    expect(data.series.every((series) => series.proof!.whole === true && series.address === `${PARTNERSHIP}~${variable}~~${dimension}.${series.id}`)).toBe(true)
  }
})

describe('run-off', () => {
  const stacked = (variable: string, dimension: string) => {
    const { outcome, strategy } = runOf({}, PARTNERSHIP)
    return withRunOff(stackOf(outcome, strategy, recordOf(engine.model, variable), dimension, dimensions, { member: (_, name) => name, other: String })!, strategy)
  }

  test('goes on after the last reported year, as far as anything is left, and says where it begins', () => {
    const data = stacked('debt_by_tranche', 'tranche')
    expect(data.lastReported).toBe(2040)
    expect(data.years.at(-1)).toBeGreaterThan(2045)
    expect(data.years.at(-1)).toBeLessThan(2060)
    expect(data.publishedUntil).toBeUndefined()
    data.years.forEach((year, index) => {
      const sum = data.series.reduce((all, series) => all + seriesValue(series, index), 0)
      expect(Math.abs(sum - seriesValue(data.total!, index)), String(year)).toBeLessThan(1e-6 * (sum + 1))
    })
  })

  test('of layers drawn as one is theirs together', () => {
    const data = stacked('cash_out', 'cash_use')
    const joined = data.series.find((series) => series.joined !== undefined)!
    const place = data.years.indexOf(2044)
    expect(seriesValue(joined, place)).toBeCloseTo(joined.joined!.reduce((sum, series) => sum + seriesValue(series, place), 0), 3)
    expect(data.series.reduce((sum, series) => sum + seriesValue(series, place), 0)).toBeCloseTo(seriesValue(data.total!, place), 3)
  })

  test('of a figure after the last reported year has a proof', async () => {
    const proof = await engine.prove(defaultState, { strategy: PARTNERSHIP, variable: 'debt_by_tranche', year: 2045, index: { tranche: 'shell_debt' } })
    const { strategy } = runOf({}, PARTNERSHIP)
    expect(proof.node(proof.root)!.value).toBeCloseTo(strategy.runOff!('debt_by_tranche', { tranche: 'shell_debt' })![4]!, 3)
  })

  test('a record that stops with the reported years has none', () => {
    const { strategy } = runOf({}, PARTNERSHIP)
    expect(strategy.runOff!('total_spend')).toBeUndefined()
    expect(strategy.runOff!('vehicle_debt')).toHaveLength(30)
  })
})

test('cover is drawn where debt is served in earnest, beside what lenders ask', () => {
  const { outcome, strategy } = runOf({}, PARTNERSHIP)
  const data = coverOf(outcome, strategy, recordOf(engine.model, 'debt_cover'), 'asked', 'times')!
  const [cover, asked] = data.series
  const shown = data.years.flatMap((year, index) => (Number.isFinite(seriesValue(cover!, index)) ? [year] : []))
  expect(shown[0]).toBeGreaterThan(2029)
  expect(data.years.at(-1)).toBe(shown.at(-1))
  for (const year of shown) expect(seriesValue(cover!, data.years.indexOf(year))).toBeGreaterThanOrEqual(strategy.summary('minimum_dscr')! * (1 - 1e-9))
  expect(seriesValue(asked!, 0)).toBe(1.35)
  expect([data.unit, unitRead(data)]).toEqual(['1', 'times'])
})

test('the record says what a number is read in, on every screen', () => {
  const read = (variable: string) => readIn(recordOf(engine.model, variable))
  expect(['minimum_dscr', 'mean_dscr', 'loan_life_cover', 'cover_asked'].map(read)).toEqual(['times', 'times', 'times', 'times'])
  expect(['debt_repaid_year', 'renewal_peak_year', 'payback_time', 'private_rate', 'total_spend'].map(read)).toEqual(['calendar year', 'calendar year', undefined, '%', undefined])
  for (const entry of engine.catalogue.outcomes) expect(entry.readAs, entry.variable).toBe(recordOf(engine.model, entry.variable).readAs)
})

describe('where there is nothing to finance', () => {
  test('a cloud contract has no vehicle, whoever looks, and no debt, cover or return', () => {
    for (const perspective of ['social', 'investor'] as const) {
      const { strategy } = runOf({ perspective }, CLOUD)
      expect(standingOf(strategy)).toBe('no_vehicle')
      for (const variable of ['minimum_dscr', 'mean_dscr', 'debt_repaid_year', 'equity_rate_of_return']) expect(strategy.summary(variable)).toBeNaN()
    }
  })

  test('what residents own is a vehicle to an investor alone', () => {
    expect(standingOf(runOf({}, OWN).strategy)).toBe('no_vehicle')
    expect(standingOf(runOf({ perspective: 'investor' }, OWN).strategy)).toBe('debt')
    expect(standingOf(runOf({}, PARTNERSHIP).strategy)).toBe('debt')
  })

  test('without revenue the vehicle stands, and says that it has none', () => {
    const file = { version: 1 as const, name: 'no-revenue', economy: 'KEN' as const, growth_path: defaultState.growthPath, revenue_basis: 'none' as const, strategies: [PARTNERSHIP] }
    const { outcome, strategy } = runOf({ base: { file }, strategies: [{ key: PARTNERSHIP, name: PARTNERSHIP, slot: 0 }], selected: PARTNERSHIP }, PARTNERSHIP)
    expect(standingOf(strategy)).toBe('no_revenue')
    expect(strategy.terms?.revenueBasis).toBeUndefined()
    expect(ratesOf(outcome, strategy, dimensions['root']!)).toEqual([])
  })
})

test('rates are listed lowest first, each with its own proof', () => {
  const { outcome, strategy } = runOf({}, PARTNERSHIP)
  const rates = ratesOf(outcome, strategy, dimensions['root']!)
  expect(rates.map(({ value }) => value)).toEqual([strategy.summary('internal_rate_of_return')])
  expect(rates[0]!.proof).toEqual({ strategy: PARTNERSHIP, variable: 'rate_root', index: { root: 'first' } })
  expect(strategy.terms).toEqual({ revenueBasis: 'cost_recovery', fiscalStart: 1 })
})

test('a promise shows once capacity is promised, and only where a partner charges for any', () => {
  expect(promises(runOf({}, PARTNERSHIP).strategy)).toBe(false)
  expect(couldPromise(runOf({}, PARTNERSHIP).strategy)).toBe(true)
  expect(couldPromise(runOf({}, OWN).strategy)).toBe(false)
  expect(promises(runOf({ levers: { take_or_pay_share: 0.5 } }, PARTNERSHIP).strategy)).toBe(true)
})

test('every record that the screen names is one of the model', () => {
  const { outcome, strategy } = runOf({ levers: { take_or_pay_share: 0.5 } }, PARTNERSHIP)
  for (const { variable, cells } of yearRows(outcome, strategy, [...FISCAL, ...PROMISES.yearly], [2035])) expect(cells[0]?.value, variable).toBeDefined()
  for (const variable of [...RENEWALS, ...PROMISES.whole, ...RETURNS.filter((name) => name !== 'rate_root')]) expect(readWhole(outcome, strategy, variable)?.unit, variable).toBeDefined()
})
