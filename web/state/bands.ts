/** The bands of the page: what was asked for, how far it is, and what there is so far. */
import { signal } from '@preact/signals'
import { text } from '../text/text.ts'
import { MEMBERS, type AskedBands } from './asked-bands.ts'
import { bandsFirst } from './bands-first.ts'
import type { BandSet } from './band-set.ts'
import type { Engine } from './engine.ts'
import { loadChunk } from './load-chunk.ts'
import type { runBands } from './run-bands.ts'
import { problemFrom, type Problem } from './problem.ts'

interface Progress {
  readonly done: number
  /** Members after which the next bands are shown. */
  readonly stage: number
  /** Members in all. */
  readonly of: number
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
  bandsFirst.value = false
  if (bandsUnderWay.peek().key !== undefined) bandsUnderWay.value = {}
}

// Milliseconds: every count that is shown is drawn, by a core that the bands are waiting for.
const TOLD_EVERY = 250
// Members after which bands hardly change to the eye: what has waited for them begins while they are refined.
const NOBODY_WAITS = 2_000

/** Gives up the bands of what is no longer asked for, and begins those that are once the levers rest: with the move itself, before it is worked out here, since workers need no picture. */
export function followBands(engine: Engine, asked: AskedBands | undefined, moving: boolean): void {
  if (bandsUnderWay.peek().key !== asked?.key) stopBands()
  if (asked !== undefined && !moving) startBands(engine, asked)
}

/** Runs what is asked for, unless that is there or under way already. */
export function startBands(engine: Engine, asked: AskedBands): void {
  const { key } = asked
  const found = bandSet.peek()
  if (running !== undefined && bandsUnderWay.peek().key === key) return
  stopBands()
  if (found?.key === key && found.members === found.of) {
    bandsUnderWay.value = { key }
    return
  }
  const own = (running = new AbortController())
  const end = (problem?: Problem): void => {
    if (running !== own) return
    running = undefined
    bandsFirst.value = false
    bandsUnderWay.value = { key, ...(problem === undefined ? {} : { problem }) }
  }
  bandsUnderWay.value = { key, progress: { done: 0, stage: 0, of: MEMBERS } }
  bandsFirst.value = true
  let told = performance.now()
  run(engine, asked, {
    signal: own.signal,
    onProgress(done, stage) {
      if (performance.now() - told < TOLD_EVERY) return
      told = performance.now()
      bandsUnderWay.value = { key, progress: { done, stage, of: MEMBERS } }
    },
    onBands(found) {
      bandSet.value = found
      if (found.members >= NOBODY_WAITS) bandsFirst.value = false
    },
  }).then(() => end(), (error: unknown) => end(problemFrom(error, text.value.frame.partFailed)))
}

let fetched: typeof runBands | undefined

/** Browsers give back a module they have fetched only after the next picture. */
async function run(...given: Parameters<typeof runBands>): Promise<void> {
  fetched ??= (await loadChunk(() => import('./run-bands.ts'))).runBands
  await fetched(...given)
}
