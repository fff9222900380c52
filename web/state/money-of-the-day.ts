/** Money of the day: a figure of a year in real money, times the price level of that year, each proven by both. */
import { MONEY_OF_THE_DAY } from '../../model/run/price-base.ts'
import { seriesValue, type LineChartData, type LineSeries, type SeriesProof } from '../chart/line-chart-data.ts'
import type { YearRow } from './finance.ts'
import { finite, type Outcome, type StrategyOutcome } from './outcome.ts'

/** Prices that money is shown in, as the view of an address says. */
export type Prices = 'real' | 'of-the-day'

const LEVEL = 'price_level'
const REAL = 'USD2025'

/** Of money; every other unit is its own. */
export function unitOfTheDay(unit: string): string {
  return isMoney(unit) ? MONEY_OF_THE_DAY + unit.slice(REAL.length) : unit
}

function isMoney(unit: string): boolean {
  return unit === REAL || unit.startsWith(`${REAL}/`)
}

/** Rows of money times the price level of each year; without what they come to over all years, which is no figure of one year. */
export function rowsOfTheDay<Row extends YearRow>(rows: readonly Row[], { years }: Outcome, strategy: StrategyOutcome, shown: readonly number[]): readonly Row[] {
  const levels = strategy.series(LEVEL)
  return rows.map((row) => ({
    ...row,
    inAll: undefined,
    cells: row.cells.map((read, place) => {
      if (read === undefined || !isMoney(read.unit)) return read
      const year = shown[place] ?? NaN
      const level = finite(levels?.[years.indexOf(year)])
      return level === undefined ? undefined : { ...read, value: read.value * level, unit: unitOfTheDay(read.unit), times: { strategy: strategy.key, variable: LEVEL, year } }
    }),
  }))
}

/** A chart of one strategy over the reported years, in money of the day. */
export function chartOfTheDay(data: LineChartData, strategy: StrategyOutcome): LineChartData {
  if (!isMoney(data.unit)) return data
  const levels = strategy.series(LEVEL)
  const times: SeriesProof = { strategy: strategy.key, variable: LEVEL }
  const dated = (values: ArrayLike<number>): Float64Array => Float64Array.from(data.years, (_, index) => (values[index] ?? NaN) * (levels?.[index] ?? NaN))
  const made = (series: LineSeries): LineSeries => ({
    ...series, times,
    values: dated(Array.from(data.years, (_, index) => seriesValue(series, index))),
    ...(series.before === undefined ? {} : { before: dated(series.before) }),
    ...(series.joined === undefined ? {} : { joined: series.joined.map(made) }),
  })
  return { ...data, unit: unitOfTheDay(data.unit), series: data.series.map(made), ...(data.total === undefined ? {} : { total: made(data.total) }) }
}
