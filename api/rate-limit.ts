/** Counts what each client asked lately, so that one cannot keep all others waiting. */

export interface Rate {
  readonly most: number
  /** Milliseconds. */
  readonly within: number
}

// A count nobody asked for a while costs memory and means nothing.
const MOST_CLIENTS = 10_000

export class RateLimit {
  readonly #rate: Rate
  readonly #now: () => number
  /** Times of what was counted, by client, oldest first. */
  readonly #times = new Map<string, number[]>()

  /** @param now milliseconds of a clock that only goes forward */
  constructor(rate: Rate, now: () => number) {
    this.#rate = rate
    this.#now = now
  }

  /** Milliseconds until the client may ask again; 0 where it may now, which is then counted. */
  take(client: string): number {
    const now = this.#now()
    const since = now - this.#rate.within
    const times = (this.#times.get(client) ?? []).filter((time) => time > since)
    this.#times.delete(client)
    if (this.#times.size >= MOST_CLIENTS) this.#times.delete(this.#times.keys().next().value!)
    this.#times.set(client, times)
    if (times.length >= this.#rate.most) return times[0]! - since
    times.push(now)
    return 0
  }
}
