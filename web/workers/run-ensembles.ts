/** Ensembles on a crew: members dealt out in blocks, stage by stage, with figures of all at the end of each. */
import { LANES } from '../../model/compile/lanes/lane-memory.ts'
import { stagesOf } from '../../model/ensemble/summary.ts'
import type { EnsembleRequest } from '../../scenarios/ensemble-of-scenario.ts'
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
  /** Members of a block. */
  readonly chunk?: number
}

// A block of one strategy takes a tenth of a second: progress is told that often, and there are few messages. The last of an
// odd number would run alone: blocks are even.
const CHUNK = 12 * LANES
// While an answer is on its way the next block is already being worked on.
const BLOCKS_A_WORKER = 2

let numbers = 0

/**
 * All ensembles have as many members. Each stage is told before the next is begun; rejects with the signal's reason once
 * that is aborted, and the workers are then free within a member.
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
    let before = 0
    for (const stage of stagesOf(asked[0]?.request.members ?? 0)) {
      let done = 0
      const blocks = opened.flatMap(({ number }) => blocksOf(before, stage, chunk).map((block) => ({ ensemble: number, ...block })))
      onProgress(before, stage)
      const work = async (hand: number): Promise<void> => {
        for (let block = blocks.shift(); block !== undefined; block = blocks.shift()) {
          const { from, to, ensemble } = block
          crew.place(ensemble, await crew.members(hand, { kind: 'members', ensemble, from, to }))
          signal.throwIfAborted()
          done += to - from
          onProgress(before + Math.floor(done / opened.length), stage)
        }
      }
      await Promise.all(Array.from({ length: crew.size * BLOCKS_A_WORKER }, (_, place) => work(place % crew.size)))
      const figures = await Promise.all(opened.map(({ number, against }) => crew.figures({ kind: 'figures', ensemble: number, members: stage, ...(against === undefined ? {} : { against }) })))
      signal.throwIfAborted()
      onStage({ members: stage, figures })
      before = stage
    }
  } catch (error) {
    signal.throwIfAborted()
    throw error
  } finally {
    signal.removeEventListener('abort', close)
    close()
  }
}

function blocksOf(from: number, to: number, chunk: number): { readonly from: number; readonly to: number }[] {
  return Array.from({ length: Math.ceil((to - from) / chunk) }, (_, block) => ({ from: from + block * chunk, to: Math.min(to, from + (block + 1) * chunk) }))
}
