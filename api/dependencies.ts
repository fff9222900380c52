/** What the routes and the command line stand on. */
import { fileURLToPath } from 'node:url'
import { loadEngine, type Engine } from './engine.ts'
import type { EnsembleQuotas } from './ensembles/ensemble-jobs.ts'
import { logToStandardOutput, type Log } from './log.ts'
import { realityDraw, type RealityDraw } from './reality/reality-draw.ts'
import { ThreadPool, type Threads } from './threads/thread-pool.ts'

export interface Dependencies {
  readonly engine: Engine
  readonly log: Log
  /** Folder of the built page. */
  readonly pageDirectory: string
  /** Begun and stopped with the server. */
  readonly reality: RealityDraw
  /** For what takes longer than an answer should keep others waiting. */
  readonly threads: Threads
  /** What may be asked of them, where it is not as by default. */
  readonly quotas?: Partial<EnsembleQuotas>
}

/** @param threads as many as suit the machine by default */
export async function loadDependencies(threads?: number): Promise<Dependencies> {
  const engine = await loadEngine()
  return {
    engine,
    log: logToStandardOutput,
    pageDirectory: fileURLToPath(new URL('../.build/web/', import.meta.url)),
    reality: realityDraw(engine, logToStandardOutput),
    threads: new ThreadPool(threads),
  }
}
