/** Asks that a client may repeat without being served twice. */
import { RequestProblem } from '../problem-details.ts'

const DAY = 24 * 3_600_000
const MOST_KEYS = 10_000
// Enough for a UUID and a name before it.
const KEY = /^[\x21-\x7e]{1,128}$/

interface Kept {
  readonly body: string
  readonly until: number
  job: string | undefined
}

export class IdempotencyKeys {
  readonly #kept = new Map<string, Kept>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /**
   * The job that the same ask has made before; undefined where it made none. The key is forgotten after 24 hours.
   *
   * @param body what tells one ask from another
   * @throws RequestProblem 400 for a key that is none, 409 where it came with another body
   */
  jobOf(client: string, key: string, body: string): string | undefined {
    if (!KEY.test(key)) throw new RequestProblem({ status: 400, code: 'invalid_header', detail: 'Idempotency-Key: wanted 1 to 128 printable characters without spaces.', wanted: 'such as a UUID' })
    const now = this.#now()
    const place = `${client} ${key}`
    const kept = this.#kept.get(place)
    if (kept !== undefined && kept.until > now) {
      if (kept.body !== body) throw new RequestProblem({ status: 409, code: 'idempotency_conflict', detail: 'The Idempotency-Key came before with another body.', wanted: 'a key of its own for each ask' })
      return kept.job
    }
    this.#kept.delete(place)
    if (this.#kept.size >= MOST_KEYS) this.#kept.delete(this.#kept.keys().next().value!)
    this.#kept.set(place, { body, until: now + DAY, job: undefined })
    return undefined
  }

  /** Remembers the job that an ask made; without one, forgets that it came. */
  settle(client: string, key: string, job: string | undefined): void {
    const kept = this.#kept.get(`${client} ${key}`)
    if (kept !== undefined) kept.job = job
  }
}
