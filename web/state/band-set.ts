/** The bands of one stage of the page's ensembles, and the charts that they are put around. */
import { LIKELY, WHOLE_FAN } from '../chart/bands.ts'
import type { BandsOrigin, LineChartData, SeriesBands } from '../chart/line-chart-data.ts'
import type { AskedBands } from './asked-bands.ts'

export interface BandSet extends Omit<BandsOrigin, 'stale'> {
  /** Of what was asked for. */
  readonly key: string
  readonly asked: AskedBands
  readonly probabilities: readonly number[]
  /** What the first run failed of. */
  readonly failure?: string
  /** Of a strategy's outcome, or of its difference from the first strategy. */
  quantiles(strategy: string, variable: string, difference?: boolean): readonly ArrayLike<number>[] | undefined
}

/**
 * The chart with its bands; as it is where there are none of what it shows. Bands of figures that have moved on are marked.
 *
 * @param only the series whose bands are all drawn, where one is named and there: fans of six strategies one over the other
 *   would be a fog, so of the others only the band called likely is
 */
export function withBands(data: LineChartData, found: BandSet | undefined, key: string | undefined, only?: string): LineChartData {
  if (found === undefined || key === undefined) return data
  const difference = data.against !== undefined
  const first = data.series.some(({ id }) => id === only) ? only : data.series[0]?.id
  let some = false
  const series = data.series.map((one) => {
    const { proof } = one
    const quantiles = proof === undefined || proof.index !== undefined ? undefined : found.quantiles(proof.strategy, proof.variable, difference)
    // Bands of another number of years would stand beside the wrong ones.
    if (quantiles === undefined || quantiles.some(({ length }) => length !== data.years.length)) return one
    some = true
    const against = difference ? one.less?.strategy : undefined
    const bands: SeriesBands = { probabilities: found.probabilities, quantiles, shares: only === undefined || one.id === first ? WHOLE_FAN : [LIKELY], ...(against === undefined ? {} : { against }) }
    return { ...one, bands }
  })
  if (!some) return data
  const { sampler, seed, members, of, failed, hash } = found
  return { ...data, series, bands: { sampler, seed, members, of, failed, ...(hash === undefined ? {} : { hash }), stale: found.key !== key } }
}
