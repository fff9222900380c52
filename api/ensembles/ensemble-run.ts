/** One ensemble on threads: members dealt out in blocks, their numbers kept, and figures made of them at each stage and at the end. */
import type { Column, Failure } from '../../model/ensemble/columns.ts'
import { LANES } from '../../model/compile/lanes/lane-memory.ts'
import { resultHash } from '../../model/ensemble/result-hash.ts'
import { columnsOf } from '../../model/ensemble/ensemble.ts'
import { shiftOf, stagesOf } from '../../model/ensemble/summary.ts'
import { quantiles } from '../../model/numeric/quantiles.ts'
import type { EnsembleRequest, ScenarioEnsemble } from '../../scenarios/ensemble-of-scenario.ts'
import { type Session, Stopped, ThreadLost, type Threads } from '../threads/thread-pool.ts'
import { type ColumnStore, openColumnStore } from './column-store.ts'
import type { ColumnFigures, EnsembleTask, FiguresAnswer, MembersAnswer } from './ensemble-work.ts'
import { FailedRuns } from './failed-runs.ts'

// A block of members with six strategies takes about a second, is soon run again when its thread is lost, and its numbers are below a megabyte.
// The last of an odd number would run alone: blocks are even.
const MOST_BLOCK_MEMBERS = 64
// While a thread's answer is on its way, its next block waits there already.
const BLOCKS_A_THREAD = 2
// Thirty-two megabytes of columns are handed to a thread at a time.
const MOST_FIGURES_VALUES = 4_194_304
const MOST_TRIES = 3

/** The figures of every column over the first members. */
export interface EnsembleFigures {
  readonly members: number
  readonly columns: readonly Column[]
  readonly figures: readonly ColumnFigures[]
  readonly convergence: readonly ConvergenceStage[]
  /** Of the members counted, in order. */
  readonly failures: readonly Failure[]
  /** Of every number; the whole ensemble alone has one. */
  readonly hash?: string
}

export interface ConvergenceStage {
  readonly members: number
  /** Largest shift of any quantile since the stage before, as a share of the band of 95 per cent, and the column it is of; absent at the first stage, and where no column has a band. */
  readonly shift?: number
  readonly of?: Column
  /** Half of the columns with a band have shifted by no more. */
  readonly medianShift?: number
}

export interface EnsembleProgress {
  readonly done: number
  readonly failedRuns: number
}

export interface EnsembleRunOptions {
  /** Thresholds of each column, in the order of the columns. */
  readonly thresholds?: readonly (readonly number[])[]
  readonly onProgress?: (progress: EnsembleProgress) => void
  /** Of the stages before the last. */
  readonly onStage?: (figures: EnsembleFigures) => void
  /** Members of a block. */
  readonly chunk?: number
  /** Numbers that are kept in memory rather than in a file. */
  readonly inMemory?: number
}

export class EnsembleRun {
  readonly #made: ScenarioEnsemble
  readonly #modelHash: string
  readonly #options: EnsembleRunOptions
  readonly #session: Session
  readonly #size: number
  readonly #columns: readonly Column[]
  readonly #failed = new FailedRuns()
  #store: ColumnStore | undefined
  #stopped = false

  constructor(threads: Threads, made: ScenarioEnsemble, request: EnsembleRequest, options: EnsembleRunOptions = {}) {
    this.#made = made
    this.#modelHash = made.ensemble.program.hash
    this.#options = options
    this.#size = threads.size
    this.#columns = columnsOf(made.ensemble)
    this.#session = threads.open('ensemble', request)
  }

  /** Gives the run up: `finish` rejects with Stopped, and its threads are free within a second. */
  stop(): void {
    this.#stopped = true
    this.#session.close()
  }

  /**
   * Runs to the end; once.
   *
   * @throws Stopped, NoRoom, TooManyFailures, or whatever a thread failed of
   */
  async finish(): Promise<EnsembleFigures> {
    const { members } = this.#made.ensemble.design
    try {
      this.#store = await openColumnStore(this.#columns.length, members, this.#options.inMemory)
      await this.#runMembers(members)
      return await this.#figures(members)
    } finally {
      this.#session.close()
      await this.#store?.close()
    }
  }

  async #runMembers(members: number): Promise<void> {
    const chunk = this.#options.chunk ?? Math.min(MOST_BLOCK_MEMBERS, LANES * Math.ceil(members / (this.#size * BLOCKS_A_THREAD * 2 * LANES)))
    const stages = stagesOf(members).slice(0, -1)
    const ended = new Map<number, number>()
    let [next, done, whole] = [0, 0, 0]
    const block = async (): Promise<void> => {
      while (next < members) {
        const from = next
        const to = Math.min(members, from + chunk)
        next = to
        const { values, failures } = await this.#tried<MembersAnswer>({ kind: 'members', from, to })
        if (values.length !== (to - from) * this.#columns.length) throw new Error(`Members ${from} to ${to} came with ${values.length} numbers, wanted ${(to - from) * this.#columns.length}.`)
        await this.#store!.place({ from, to, values })
        this.#failed.add(failures)
        done += to - from
        ended.set(from, to)
        for (let end = ended.get(whole); end !== undefined; end = ended.get(whole)) {
          ended.delete(whole)
          whole = end
        }
        this.#options.onProgress?.({ done, failedRuns: this.#failed.count })
        // Only the last stage reached is shown: those between would be over before they were seen.
        const reached = stages.filter((stage) => stage <= whole)
        stages.splice(0, reached.length)
        if (reached.length > 0 && this.#options.onStage !== undefined) this.#options.onStage(await this.#figures(reached.at(-1)!))
      }
    }
    await firstFailure(Array.from({ length: this.#size * BLOCKS_A_THREAD }, block), () => this.#session.close())
  }

  /** A block that loses its thread is run again, for a while. */
  async #tried<Answer>(task: EnsembleTask, tries = 1): Promise<Answer> {
    try {
      return await this.#session.run<Answer>(task)
    } catch (error) {
      if (this.#stopped) throw new Stopped()
      if (!(error instanceof ThreadLost)) throw error
      if (tries === MOST_TRIES) throw new Error(`${task.kind === 'members' ? `Members ${task.from} to ${task.to - 1}` : 'Figures'} ended their thread ${MOST_TRIES} times.`, { cause: error })
      return this.#tried(task, tries + 1)
    }
  }

  async #figures(members: number): Promise<EnsembleFigures> {
    const columns = this.#columns
    const { ensemble, resolved } = this.#made
    const stages = stagesOf(members)
    const batch = Math.max(1, Math.floor(MOST_FIGURES_VALUES / members))
    const starts = Array.from({ length: Math.ceil(columns.length / batch) }, (_, number) => number * batch)
    const figures: ColumnFigures[] = new Array(columns.length)
    const work = async (): Promise<void> => {
      for (let from = starts.shift(); from !== undefined; from = starts.shift()) {
        const to = Math.min(columns.length, from + batch)
        const values = await this.#store!.read(from, to, members)
        const thresholds = Array.from({ length: to - from }, (_, column) => this.#options.thresholds?.[from! + column] ?? [])
        const task: EnsembleTask = { kind: 'figures', values, members, stages, thresholds }
        const answer = await this.#session.run<FiguresAnswer>(task, [values.buffer])
        for (const [number, one] of answer.entries()) figures[from + number] = one
      }
    }
    await firstFailure(Array.from({ length: Math.min(this.#size, starts.length) }, work), () => this.#session.close())
    const failures = this.#failed.inOrder.filter(({ member }) => member < members)
    return {
      members, columns, figures, failures,
      convergence: stages.map((stage, at) => ({ members: stage, ...(at === 0 ? {} : shiftsSince(columns, figures, at)) })),
      ...(members < ensemble.design.members ? {} : { hash: resultHash({ model: this.#modelHash, scenario: resolved.hash, design: ensemble.design, columns, digests: figures.map(({ digest }) => digest), failures }) }),
    }
  }
}

function shiftsSince(columns: readonly Column[], figures: readonly ColumnFigures[], stage: number): Omit<ConvergenceStage, 'members'> {
  const shifts = figures.flatMap((column, number) => {
    const shift = shiftOf(column.quantiles[stage - 1], column.quantiles[stage])
    return shift === undefined ? [] : [{ shift, of: columns[number]! }]
  })
  if (shifts.length === 0) return {}
  const largest = shifts.reduce((found, one) => (one.shift > found.shift ? one : found))
  return { ...largest, medianShift: quantiles(Float64Array.from(shifts, ({ shift }) => shift), [0.5])[0]! }
}

/** Waits for all; where one fails, tells the others to end, waits for them too, and fails of the first. */
async function firstFailure(works: readonly Promise<void>[], end: () => void): Promise<void> {
  let failure: unknown
  let failed = false
  await Promise.all(works.map((work) => work.catch((error: unknown) => {
    if (!failed) failure = error
    failed = true
    end()
  })))
  if (failed) throw failure
}
