/** The bands of the page: what was asked for, how far it is, and what there is so far. */
import { signal } from '@preact/signals'
import { text } from '../text/text.ts'
import type { AskedBands } from './asked-bands.ts'
import type { BandSet } from './band-set.ts'
import type { Engine } from './engine.ts'
import { loadChunk } from './load-chunk.ts'
import { problemFrom, type Problem } from './problem.ts'

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
