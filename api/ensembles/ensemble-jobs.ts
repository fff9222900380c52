/** All ensembles of the server: what each client may ask, what runs, what waits, and what is kept of what ended. */
import type { Engine } from '../engine.ts'
import type { Log } from '../log.ts'
import { clientGone, RequestProblem } from '../problem-details.ts'
import { type Rate, RateLimit } from '../rate-limit.ts'
import type { Ensemble } from '../schemas/ensemble.ts'
import { Stopped, type Threads } from '../threads/thread-pool.ts'
import { type AskedEnsemble, thresholdsByColumn } from './asked-ensemble.ts'
import { EnsembleJob } from './ensemble-job.ts'
import { EnsembleRun } from './ensemble-run.ts'
import { TooManyFailures } from './failed-runs.ts'
import { IdempotencyKeys } from './idempotency.ts'
import { serialiseEnsemble } from './serialise-ensemble.ts'

export interface EnsembleQuotas {
  readonly asks: Rate
  readonly jobs: Rate
  /** Jobs of one client that have not ended. */
  readonly jobsOfClient: number
  /** Jobs that run at one time; others wait. */
  readonly running: number
  readonly waiting: number
  /** Small asks under way at one time. */
  readonly small: number
  /** Milliseconds for which what ended is kept, and how many of them. */
  readonly keptFor: number
  readonly kept: number
  /** Runs of a strategy or the world that are answered at once: a second or two of two threads. */
  readonly smallRuns: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

export const DEFAULT_QUOTAS: EnsembleQuotas = {
  asks: { most: 60, within: MINUTE },
  jobs: { most: 10, within: HOUR },
  jobsOfClient: 2, running: 2, waiting: 32, small: 16, keptFor: HOUR, kept: 64, smallRuns: 2000,
}

export class EnsembleJobs {
  readonly #engine: Engine
  readonly #threads: Threads
  readonly #log: Log
  readonly #now: () => number
  readonly quotas: EnsembleQuotas
  readonly #asks: RateLimit
  readonly #jobsAsked: RateLimit
  readonly #keys: IdempotencyKeys
  /** In the order in which they came. */
  readonly #jobs = new Map<string, EnsembleJob>()
  #small = 0

  constructor(engine: Engine, threads: Threads, log: Log, quotas: Partial<EnsembleQuotas> = {}, now: () => number = () => performance.now()) {
    this.#engine = engine
    this.#threads = threads
    this.#log = log
    this.#now = now
    this.quotas = { ...DEFAULT_QUOTAS, ...quotas }
    this.#asks = new RateLimit(this.quotas.asks, now)
    this.#jobsAsked = new RateLimit(this.quotas.jobs, now)
    this.#keys = new IdempotencyKeys(now)
  }

  /** @throws RequestProblem 429 where the client has asked too much lately. */
  countAsk(client: string): void {
    refuseUntil(this.#asks.take(client), `more than ${this.quotas.asks.most} ensembles a minute`)
  }

  /** The job that the same ask has made before. @throws RequestProblem 400, 409 */
  repeated(client: string, key: string | undefined, body: string): EnsembleJob | undefined {
    const id = key === undefined ? undefined : this.#keys.jobOf(client, key, body)
    return id === undefined ? undefined : this.job(id)
  }

  isSmall({ runs }: AskedEnsemble): boolean {
    return runs <= this.quotas.smallRuns
  }

  /**
   * The answer of a small ensemble, which is not kept.
   *
   * @param signal of a client that went away
   * @throws RequestProblem 429, 422, 499
   */
  async answer(asked: AskedEnsemble, signal: AbortSignal): Promise<Ensemble> {
    if (this.#small >= this.quotas.small) throw busy('as many ensembles as are answered at one time', 1)
    const run = new EnsembleRun(this.#threads, asked.made, asked.request, { thresholds: thresholdsByColumn(asked) })
    const stop = (): void => run.stop()
    signal.addEventListener('abort', stop)
    if (signal.aborted) stop()
    this.#small += 1
    try {
      return serialiseEnsemble(this.#engine.program, asked, await run.finish())
    } catch (error) {
      if (error instanceof Stopped) throw clientGone()
      if (error instanceof TooManyFailures) throw new RequestProblem({ status: 422, code: 'not_finite', detail: error.message, pointer: '/scenario' })
      throw error
    } finally {
      this.#small -= 1
      signal.removeEventListener('abort', stop)
    }
  }

  /** Takes a job on. @throws RequestProblem 429 */
  submit(client: string, asked: AskedEnsemble, key?: string): EnsembleJob {
    this.#forget()
    const open = [...this.#jobs.values()].filter(({ ended }) => !ended)
    if (open.filter((job) => job.client === client).length >= this.quotas.jobsOfClient) throw busy(`${this.quotas.jobsOfClient} ensembles of this client that have not ended: wait, or cancel one`, 10)
    if (open.length >= this.quotas.running + this.quotas.waiting) throw busy('as many ensembles as may wait', 60)
    refuseUntil(this.#jobsAsked.take(client), `more than ${this.quotas.jobs.most} large ensembles an hour`)
    const job = new EnsembleJob(crypto.randomUUID(), client, this.#engine, asked)
    this.#jobs.set(job.id, job)
    if (key !== undefined) this.#keys.settle(client, key, job.id)
    this.#startNext()
    return job
  }

  /** @throws RequestProblem 404, the same for what never was, is no longer kept, and is no id. */
  job(id: string): EnsembleJob {
    this.#forget()
    const job = this.#jobs.get(id)
    if (job === undefined) throw new RequestProblem({ status: 404, code: 'not_found', detail: 'There is no such ensemble, or it is no longer kept.' })
    return job
  }

  /** @throws RequestProblem 404, and 409 for what ended otherwise */
  cancel(id: string): EnsembleJob {
    const job = this.job(id)
    if (!job.cancel(this.#now)) throw new RequestProblem({ status: 409, code: 'already_ended', detail: `The ensemble has ended: ${job.state}.`, found: job.state, wanted: 'an ensemble that is queued or running' })
    this.#startNext()
    return job
  }

  /** Cancels whatever has not ended. */
  close(): void {
    for (const job of this.#jobs.values()) job.cancel(this.#now)
  }

  #startNext(): void {
    const jobs = [...this.#jobs.values()]
    const running = jobs.filter(({ state }) => state === 'running').length
    for (const job of jobs.filter(({ state }) => state === 'queued').slice(0, Math.max(0, this.quotas.running - running))) {
      const report = (error: unknown): void => this.#log({ level: 'error', id: job.id, event: 'failure', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) })
      void job.start(this.#threads, this.#now, report).then(() => this.#startNext())
    }
  }

  #forget(): void {
    const since = this.#now() - this.quotas.keptFor
    const ended = [...this.#jobs.values()].filter(({ ended: over }) => over).sort((left, right) => left.endedAt! - right.endedAt!)
    for (const [at, job] of ended.entries()) if (job.endedAt! < since || at < ended.length - this.quotas.kept) this.#jobs.delete(job.id)
  }
}

function busy(found: string, seconds: number): RequestProblem {
  return new RequestProblem({ status: 429, code: 'too_many_requests', detail: `Found ${found}.`, found, wanted: `another try after ${seconds} s` }, { 'Retry-After': String(seconds) })
}

function refuseUntil(wait: number, found: string): void {
  if (wait > 0) throw busy(found, Math.max(1, Math.ceil(wait / 1000)))
}
