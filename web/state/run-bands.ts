/** Runs the ensembles of the page in its workers. Fetched when bands are first asked for. */
import { QUANTILES } from '../../model/ensemble/summary.ts'
import { fetchLanes } from '../client.ts'
import { bandsText } from '../text/bands-text.ts'
import { runEnsembles, type StageFigures } from '../workers/run-ensembles.ts'
import { startWorker } from '../workers/start-worker.ts'
import { crewSize, WorkerCrew } from '../workers/worker-crew.ts'
import { MEMBERS, SAMPLER, SEED, type AskedBands } from './asked-bands.ts'
import type { BandSet } from './band-set.ts'
import type { Engine } from './engine.ts'

interface RunOptions {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, stage: number) => void
  readonly onBands: (found: BandSet) => void
}

let crew: WorkerCrew | undefined

/** @throws WorkerLost, whatever a worker failed of, or the signal's reason */
export async function runBands(engine: Engine, asked: AskedBands, { signal, onProgress, onBands }: RunOptions): Promise<void> {
  signal.throwIfAborted()
  await runEnsembles(await crewFor(engine, signal), asked.parts, { signal, onProgress, onStage: (stage) => onBands(bandSetOf(asked, stage)) })
}

async function crewFor({ facts, library, model }: Engine, signal: AbortSignal): Promise<WorkerCrew> {
  if (typeof Worker === 'undefined') throw new Error(bandsText.value.noWorkers)
  if (crew !== undefined && !crew.lost) return crew
  const lanes = await fetchLanes()
  // Another run may have begun meanwhile, in place of this one.
  signal.throwIfAborted()
  return (crew = new WorkerCrew({ facts, library, model, lanes }, startWorker, crewSize(navigator.hardwareConcurrency)))
}

export function bandSetOf(asked: AskedBands, { members, figures }: StageFigures): BandSet {
  const places = new Map<string, readonly ArrayLike<number>[]>()
  for (const [part, { series }] of figures.entries()) {
    for (const { strategy, variable, quantiles, against } of series) {
      const choice = asked.parts[part]!.choices.find(({ name }) => name === strategy)
      if (choice !== undefined) places.set(placeOf(choice.key, variable, against !== undefined), quantiles)
    }
  }
  const failures = figures.flatMap((one) => one.failures)
  const hashes = figures.flatMap(({ hash }) => hash ?? [])
  return {
    key: asked.key, asked, members, of: MEMBERS, sampler: SAMPLER, seed: SEED, probabilities: QUANTILES,
    failed: new Set(failures.map(({ member }) => member)).size,
    ...(failures[0] === undefined ? {} : { failure: failures[0].message }),
    ...(hashes.length === figures.length ? { hash: hashes.join('+') } : {}),
    quantiles: (strategy, variable, difference = false) => places.get(placeOf(strategy, variable, difference)),
  }
}

function placeOf(strategy: string, variable: string, difference: boolean): string {
  return `${strategy} ${variable}${difference ? ' difference' : ''}`
}
