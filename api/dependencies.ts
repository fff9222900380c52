/** What the routes and the command line stand on. */
import { fileURLToPath } from 'node:url'
import { loadEngine, type Engine } from './engine.ts'
import { logToStandardOutput, type Log } from './log.ts'

export interface Dependencies {
  readonly engine: Engine
  readonly log: Log
  /** Folder of the built page. */
  readonly pageDirectory: string
}

export async function loadDependencies(): Promise<Dependencies> {
  return {
    engine: await loadEngine(),
    log: logToStandardOutput,
    pageDirectory: fileURLToPath(new URL('../.build/web/', import.meta.url)),
  }
}
