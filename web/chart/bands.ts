/** Bands of uncertainty around the lines of a chart: their ends, and what is said of them. */
import { bandsOfChart as english } from '../text/english/bands-of-chart.ts'
import type { LineChartData, LineSeries } from './line-chart-data.ts'
import { amountText } from './summary.ts'

export type BandWords = typeof english

/** Bands of a series drawn whole, in per cent of the members, widest first. */
export const WHOLE_FAN = [95, 80, 50] as const
/** The band that sentences call likely; the one that is drawn of a series beside another. */
export const LIKELY = 80
export const MEDIAN = 0.5

/** Quantiles that a table has columns for: the ends of the bands, and the median. */
export const TABLE_QUANTILES = [0.025, 0.1, 0.25, MEDIAN, 0.75, 0.9, 0.975] as const

export interface BandEnds {
  readonly low: ArrayLike<number>
  readonly high: ArrayLike<number>
}

/** A quantile by year; undefined where the series has none at the probability. */
export function quantileOf({ bands }: LineSeries, probability: number): ArrayLike<number> | undefined {
  return bands?.quantiles[bands.probabilities.indexOf(probability)]
}

/** @param share in per cent of the members, as many of the rest below as above */
export function bandOf(series: LineSeries, share: number): BandEnds | undefined {
  const low = quantileOf(series, (100 - share) / 200)
  const high = quantileOf(series, (100 + share) / 200)
  return low === undefined || high === undefined ? undefined : { low, high }
}

/** Ends of the band called likely in a year, after the figure itself; empty where there is none that is current. */
export function likelyText(data: LineChartData, series: LineSeries, index: number, words: BandWords = english): string {
  if (data.bands === undefined || data.bands.stale) return ''
  const ends = bandOf(series, LIKELY)
  const [low, high] = [ends?.low[index] ?? NaN, ends?.high[index] ?? NaN]
  return Number.isFinite(low) && Number.isFinite(high) ? words.likely(amountText(data, low), amountText(data, high)) : ''
}

/** Where the bands come from, in words; empty where there are none. */
export function bandsSentence(data: LineChartData, words: BandWords = english): string {
  const { bands, series } = data
  if (bands === undefined) return ''
  const { members, of, sampler, seed, failed } = bands
  const drawn = series.map((one) => one.bands?.shares.length ?? 0)
  return [
    words.origin(members, words.samplers[sampler] ?? sampler, seed),
    ...(drawn.includes(1) && drawn.some((shares) => shares > 1) ? [words.othersOnly(LIKELY)] : []),
    ...(members < of ? [words.unfinished(of)] : []),
    ...(failed === 0 ? [] : [words.failed(failed)]),
  ].join(' ')
}

/** The chart without bands of figures that have moved on: what leaves the page shows none. */
export function withCurrentBands(data: LineChartData): LineChartData {
  if (data.bands?.stale !== true) return data
  const { bands: _, ...rest } = data
  return { ...rest, series: data.series.map(({ bands: _own, ...series }) => series) }
}
