/** Decisions worked out on threads: how many at one time, for whom, and given up when who asked goes away. */
import { clientGone, RequestProblem } from '../problem-details.ts'
import { Stopped, ThreadLost, type Session, type Threads } from '../threads/thread-pool.ts'
import type { DecisionAnswer, DecisionTask } from './decision-work.ts'

export interface DecisionQuotas {
  /** At one time, of all clients: each further one slows all, and would keep nobody's promise of seconds. */
  readonly atOnce: number
  /** At one time, of one client: as many as leave room for another's. */
  readonly ofClient: number
}

export const DEFAULT_DECISION_QUOTAS: DecisionQuotas = { atOnce: 4, ofClient: 2 }
const RETRY_AFTER = { 'Retry-After': '5' }
// A thread that is lost may have been another's fault; one lost twice was ours.
const MOST_TRIES = 2

export class DecisionDesk {
  readonly #threads: Threads
  readonly #quotas: DecisionQuotas
  /** Under way, by client. */
  readonly #clients = new Map<string, number>()

  constructor(threads: Threads, quotas: Partial<DecisionQuotas> = {}) {
    this.#threads = threads
    this.#quotas = { ...DEFAULT_DECISION_QUOTAS, ...quotas }
  }

  /**
   * The answer as JSON text.
   *
   * @param signal of a client that went away
   * @throws RequestProblem 429, 503, 499, and what the question itself is refused for
   */
  async answer(client: string, task: DecisionTask, signal: AbortSignal): Promise<string> {
    this.#take(client)
    const session = this.#threads.open('decision', undefined)
    const stop = (): void => session.close()
    signal.addEventListener('abort', stop)
    if (signal.aborted) stop()
    try {
      const answer = await tried(session, task)
      if ('refused' in answer) throw new RequestProblem(answer.refused)
      return answer.text
    } catch (error) {
      throw error instanceof Stopped ? clientGone() : error
    } finally {
      signal.removeEventListener('abort', stop)
      session.close()
      this.#release(client)
    }
  }

  #take(client: string): void {
    const own = this.#clients.get(client) ?? 0
    const { atOnce, ofClient } = this.#quotas
    if (own >= ofClient) throw new RequestProblem({ status: 429, code: 'too_many_requests', detail: `${own} answers of this kind are being worked out for this client. Ask again in a few seconds.` }, RETRY_AFTER)
    if (this.#underWay >= atOnce) throw new RequestProblem({ status: 503, code: 'busy', detail: `${atOnce} answers of this kind are being worked out. Ask again in a few seconds.` }, RETRY_AFTER)
    this.#clients.set(client, own + 1)
  }

  get #underWay(): number {
    return [...this.#clients.values()].reduce((sum, own) => sum + own, 0)
  }

  #release(client: string): void {
    const left = this.#clients.get(client)! - 1
    if (left === 0) this.#clients.delete(client)
    else this.#clients.set(client, left)
  }
}

async function tried(session: Session, task: DecisionTask, tries = 1): Promise<DecisionAnswer> {
  try {
    return await session.run<DecisionAnswer>(task)
  } catch (error) {
    if (!(error instanceof ThreadLost) || tries === MOST_TRIES) throw error
    return tried(session, task, tries + 1)
  }
}
