import type { Failure } from '../../model/ensemble/columns.ts'

// More would be no ensemble but a model that fails, and each is kept with its message.
const MOST_FAILURES = 100_000

/** So many runs failed that what is left says little. */
export class TooManyFailures extends Error {
  constructor(first: Failure) {
    super(`More than ${MOST_FAILURES} runs failed; the first, of member ${first.member}: ${first.message}`)
    this.name = 'TooManyFailures'
  }
}

/** Failures in the order of their members, however they come. */
export class FailedRuns {
  readonly #failures: Failure[] = []
  readonly #messages = new Map<string, string>()
  #sorted = true

  /** @throws TooManyFailures */
  add(failures: readonly Failure[]): void {
    for (const { message, ...failure } of failures) {
      // Messages repeat: one text serves all.
      if (!this.#messages.has(message)) this.#messages.set(message, message)
      this.#failures.push({ ...failure, message: this.#messages.get(message)! })
      this.#sorted = false
    }
    if (this.#failures.length > MOST_FAILURES) throw new TooManyFailures(this.inOrder[0]!)
  }

  get count(): number {
    return this.#failures.length
  }

  /** By member, then as the strategies are ordered: a member's own come together. */
  get inOrder(): readonly Failure[] {
    if (!this.#sorted) this.#failures.sort((left, right) => left.member - right.member)
    this.#sorted = true
    return this.#failures
  }
}
