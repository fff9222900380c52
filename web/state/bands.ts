/** The bands of the page: what was asked for, how far it is, and what there is so far. */
import { signal } from '@preact/signals'
import type { BandsOrigin, LineChartData, SeriesBands } from '../chart/line-chart-data.ts'
import { LIKELY, WHOLE_FAN } from '../chart/bands.ts'
import { text } from '../text/text.ts'
import type { AskedBands } from './asked-bands.ts'
import type { Engine } from './engine.ts'
import { loadChunk } from './load-chunk.ts'
import { problemFrom, type Problem } from './problem.ts'

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

interface Progress {
  readonly done: number
  /** Members after which the next bands are shown. */
  readonly stage: number
}

interface BandsUnderWay {
  /** Of what is being run, or was run last. */
  readonly key?: string
  readonly progress?: Progress
  readonly problem?: Problem
}

/** The last bands there are, of whatever they are: `key` tells. */
export const bandSet = signal<BandSet | undefined>(undefined)
export const bandsUnderWay = signal<BandsUnderWay>({})

let running: AbortController | undefined

/** Gives up what is being run. Bands that are there stay. */
export function stopBands(): void {
  running?.abort()
  running = undefined
  if (bandsUnderWay.peek().key !== undefined) bandsUnderWay.value = {}
}

/** Runs what is asked for, unless that is there or under way already. */
export function startBands(engine: Engine, asked: AskedBands): void {
  const { key } = asked
  const whole = bandSet.peek()?.key === key && bandSet.peek()?.members === bandSet.peek()?.of
  if (running !== undefined && bandsUnderWay.value.key === key) return
  running?.abort()
  if (whole) {
    running = undefined
    bandsUnderWay.value = { key }
    return
  }
  const own = (running = new AbortController())
  bandsUnderWay.value = { key, progress: { done: 0, stage: 0 } }
  const failed = (error: unknown): void => {
    if (own.signal.aborted) return
    bandsUnderWay.value = { key, problem: problemFrom(error, text.value.frame.partFailed) }
    running = undefined
  }
  loadChunk(() => import('./run-bands.ts'))
    .then(({ runBands }) => runBands(engine, asked, {
      signal: own.signal,
      onProgress: (done, stage) => (bandsUnderWay.value = { key, progress: { done, stage } }),
      onBands: (found) => (bandSet.value = found),
    }))
    .then(() => {
      bandsUnderWay.value = { key }
      running = undefined
    })
    .catch(failed)
}

/**
 * The chart with its bands; as it is where there are none of what it shows. Bands of figures that have moved on are marked.
 *
 * @param whole series whose bands are all drawn; of the others the one called likely
 */
export function withBands(data: LineChartData, found: BandSet | undefined, key: string | undefined, whole: (id: string) => boolean): LineChartData {
  if (found === undefined || key === undefined) return data
  const difference = data.against !== undefined
  let some = false
  const series = data.series.map((one) => {
    const { proof } = one
    const quantiles = proof === undefined || proof.index !== undefined ? undefined : found.quantiles(proof.strategy, proof.variable, difference)
    // Bands of another number of years would stand beside the wrong ones.
    if (quantiles === undefined || quantiles.some(({ length }) => length !== data.years.length)) return one
    some = true
    const against = difference ? one.less?.strategy : undefined
    const bands: SeriesBands = { probabilities: found.probabilities, quantiles, shares: whole(one.id) ? WHOLE_FAN : [LIKELY], ...(against === undefined ? {} : { against }) }
    return { ...one, bands }
  })
  if (!some) return data
  const { sampler, seed, members, of, failed, hash } = found
  return { ...data, series, bands: { sampler, seed, members, of, failed, ...(hash === undefined ? {} : { hash }), stale: found.key !== key } }
}
