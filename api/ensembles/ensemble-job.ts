/** One large ensemble: its state, its progress, and whoever waits to hear of them. */
import type { Engine } from '../engine.ts'
import type { Ensemble, EnsembleJob as JobAnswer, jobStates } from '../schemas/ensemble.ts'
import { Stopped, type Threads } from '../threads/thread-pool.ts'
import { type AskedEnsemble, thresholdsByColumn } from './asked-ensemble.ts'
import { type EnsembleFigures, EnsembleRun } from './ensemble-run.ts'
import { NoRoom } from './column-store.ts'
import { TooManyFailures } from './failed-runs.ts'
import { serialiseEnsemble } from './serialise-ensemble.ts'

export type JobState = (typeof jobStates)[number]

const ENDED: ReadonlySet<JobState> = new Set<JobState>(['done', 'failed', 'cancelled'])

/** queued -> running -> done | failed, and from the first two -> cancelled. Nothing leaves the last three. */
export class EnsembleJob {
  readonly id: string
  readonly client: string
  readonly #engine: Engine
  readonly #members: number
  /** What the numbers are made with; given up at the end, for it is many times what is shown of it. */
  #asked: AskedEnsemble | undefined
  readonly #listeners = new Set<() => void>()
  #state: JobState = 'queued'
  #done = 0
  #failedRuns = 0
  #reason: string | undefined
  #counted = 0
  #figures: EnsembleFigures | undefined
  #shown: Ensemble | undefined
  #run: EnsembleRun | undefined
  #endedAt: number | undefined

  constructor(id: string, client: string, engine: Engine, asked: AskedEnsemble) {
    this.id = id
    this.client = client
    this.#engine = engine
    this.#asked = asked
    this.#members = asked.request.members
  }

  get state(): JobState {
    return this.#state
  }

  get ended(): boolean {
    return ENDED.has(this.#state)
  }

  /** By the clock that `start` and `cancel` were given. */
  get endedAt(): number | undefined {
    return this.#endedAt
  }

  /** Of the last stage reached. */
  get ensemble(): Ensemble | undefined {
    if (this.#figures !== undefined && this.#asked !== undefined) this.#shown ??= serialiseEnsemble(this.#engine.program, this.#asked, this.#figures)
    return this.#shown
  }

  get progress(): Omit<JobAnswer, 'ensemble'> {
    return { id: this.id, state: this.#state, members: this.#members, done: this.#done, failed_runs: this.#failedRuns, reason: this.#reason ?? null }
  }

  /** Members that the figures shown are of; 0 before the first stage. */
  get counted(): number {
    return this.#counted
  }

  /** Runs to an end of whatever kind; never rejects. `report` hears of faults that are no ensemble's own. */
  async start(threads: Threads, now: () => number, report: (error: unknown) => void): Promise<void> {
    const asked = this.#asked
    if (this.#state !== 'queued' || asked === undefined) return
    this.#move('running')
    try {
      this.#run = new EnsembleRun(threads, asked.made, asked.request, {
        thresholds: thresholdsByColumn(asked),
        onProgress: ({ done, failedRuns }) => {
          this.#done = done
          this.#failedRuns = failedRuns
          this.#tell()
        },
        onStage: (figures) => this.#show(figures),
      })
      this.#show(await this.#run.finish())
      this.#end('done', now)
    } catch (error) {
      if (this.ended) return
      if (error instanceof Stopped) return this.#end('cancelled', now)
      const own = error instanceof TooManyFailures || error instanceof NoRoom
      this.#reason = own ? error.message : 'The server failed to run it. The log holds the reason under this id.'
      if (!own) report(error)
      this.#end('failed', now)
    }
  }

  /** False where it had ended otherwise. Cancelled twice is cancelled. */
  cancel(now: () => number): boolean {
    if (this.#state === 'cancelled') return true
    if (this.ended) return false
    const run = this.#run
    this.#end('cancelled', now)
    run?.stop()
    return true
  }

  /** Calls `hear` after every change, until the function it gives is called. */
  listen(hear: () => void): () => void {
    this.#listeners.add(hear)
    return () => void this.#listeners.delete(hear)
  }

  #show(figures: EnsembleFigures): void {
    // What was cancelled meanwhile keeps what it had shown.
    if (this.ended) return
    this.#figures = figures
    this.#counted = figures.members
    this.#shown = undefined
    this.#tell()
  }

  #end(state: JobState, now: () => number): void {
    if (this.ended) return
    this.#endedAt = now()
    this.#shown = this.ensemble
    this.#asked = undefined
    this.#figures = undefined
    this.#run = undefined
    this.#move(state)
  }

  #move(state: JobState): void {
    this.#state = state
    this.#tell()
  }

  #tell(): void {
    for (const hear of this.#listeners) hear()
  }
}
