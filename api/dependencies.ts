/** What the routes and the command line stand on. */
import { fileURLToPath } from 'node:url'
import { loadEngine, type Engine } from './engine.ts'
import { logToStandardOutput, type Log } from './log.ts'
import { realityDraw, type RealityDraw } from './reality/reality-draw.ts'

export interface Dependencies {
  readonly engine: Engine
  readonly log: Log
  /** Folder of the built page. */
  readonly pageDirectory: string
  /** Begun and stopped with the server. */
  readonly reality: RealityDraw
}

export async function loadDependencies(): Promise<Dependencies> {
  const engine = await loadEngine()
  return {
    engine,
    log: logToStandardOutput,
    pageDirectory: fileURLToPath(new URL('../.build/web/', import.meta.url)),
    reality: realityDraw(engine, logToStandardOutput),
  }
}
