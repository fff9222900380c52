/** Ensembles on a crew: members dealt out in blocks, stage by stage, with figures of all at the end of each. */
import { LANES } from '../../model/compile/lanes/lane-memory.ts'
import { stagesOf } from '../../model/ensemble/summary.ts'
import type { EnsembleRequest } from '../../scenarios/ensemble-of-scenario.ts'
import { DealtBlocks } from './dealt-blocks.ts'
import type { Figures } from './ensemble-messages.ts'
import type { WorkerCrew } from './worker-crew.ts'

export interface AskedEnsemble {
  readonly request: EnsembleRequest
  /** Name of the strategy that differences are taken against. */
  readonly against?: string
}

export interface StageFigures {
  readonly members: number
  /** In the order of what was asked. */
  readonly figures: readonly Figures[]
}

export interface EnsemblesOptions {
  readonly signal: AbortSignal
  /** Members done of those of the stage, over all ensembles alike. */
  readonly onProgress: (done: number, stage: number) => void
  readonly onStage: (stage: StageFigures) => void
  /** Members of a block in the first stage. */
  readonly chunk?: number
}

// A block of one strategy takes some milliseconds: one that is given up is soon over. The last of an odd number would run
// alone: blocks are even.
const CHUNK = 12 * LANES
// While an answer is on its way the next block is already being worked on.
const BLOCKS_A_WORKER = 2

let numbers = 0

/**
 * All ensembles have as many members. Stages are told one after another, each once all its members have run; rejects with the
 * signal's reason once that is aborted, and the workers are then free within a member.
 */
export async function runEnsembles(crew: WorkerCrew, asked: readonly AskedEnsemble[], options: EnsemblesOptions): Promise<void> {
  const { signal, onProgress, onStage, chunk = CHUNK } = options
  const opened = asked.map((one) => ({ ...one, number: ++numbers }))
  const close = (): void => {
    for (const { number } of opened) crew.tell({ kind: 'close', ensemble: number })
  }
  signal.throwIfAborted()
  signal.addEventListener('abort', close)
  try {
    for (const { number, request } of opened) crew.tell({ kind: 'open', ensemble: number, request })
    const stages = stagesOf(asked[0]?.request.members ?? 0)
    const dealt = new DealtBlocks(crew.size, opened.map(({ number }) => number), stages, chunk)
    const left = stages.map((stage, at) => (stage - (stages[at - 1] ?? 0)) * opened.length)
    let done = 0
    let reached = 0
    let told: Promise<void> = Promise.resolve()
    /** Members of the next stage run meanwhile. */
    const tell = (members: number): void => {
      const figures = Promise.all(opened.map(({ number, against }) => crew.figures({ kind: 'figures', ensemble: number, members, ...(against === undefined ? {} : { against }) })))
      told = told.then(async () => {
        const found = await figures
        signal.throwIfAborted()
        onStage({ members, figures: found })
      })
      // Whoever waits for the end hears of it.
      for (const promise of [figures, told]) promise.catch(() => undefined)
    }
    onProgress(0, stages[0] ?? 0)
    const work = async (hand: number): Promise<void> => {
      for (let block = dealt.next(hand); block !== undefined; block = dealt.next(hand)) {
        const { from, to, ensemble, stage } = block
        crew.place(ensemble, await crew.members(hand, { kind: 'members', ensemble, from, to }))
        signal.throwIfAborted()
        done += to - from
        left[stage]! -= to - from
        while (left[reached] === 0) tell(stages[reached++]!)
        if (reached < stages.length) onProgress(Math.min(Math.floor(done / opened.length), stages[reached]!), stages[reached]!)
      }
    }
    await Promise.all(Array.from({ length: crew.size * BLOCKS_A_WORKER }, (_, place) => work(place % crew.size)))
    await told
  } catch (error) {
    signal.throwIfAborted()
    throw error
  } finally {
    signal.removeEventListener('abort', close)
    close()
  }
}
