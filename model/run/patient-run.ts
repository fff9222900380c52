/** A run that has computed what its reader is known to want, and computes the rest when any of it is first read. */
import type { Figures } from './result.ts'
import { RunFailure } from './run-failure.ts'
import type { Held, Opened, Turns } from './run-place.ts'

/** What has yet to be computed in the buffers of a run, and what is computed and has yet to be found sound. */
export interface Rest {
  /** Functions of the kernel that have yet to run. */
  readonly waiting: Uint8Array
  /** They, and those that have run and whose values may not all be finite. */
  readonly unchecked: Uint8Array
  /** Whether a variable has to wait for it. */
  holds(name: string): boolean
  /** Computes and checks it. Throws a RunFailure where the run fails in it. */
  finish(): void
}

export class PatientRun implements Held, Figures {
  readonly read = new Set<string>()
  readonly #place: Turns
  readonly #turn: object
  readonly #out: Float64Array
  readonly #again: () => Float64Array
  #rest: Rest | undefined
  #own: Float64Array | undefined
  #failure: RunFailure | undefined

  /**
   * Leaves what a run has computed in its place.
   * @param out buffer of the place
   * @param again the same run from its inputs, whole and in a buffer of its own: who reads figures that another run has
   *   written over is seldom, and waits for it
   */
  constructor(place: Turns, { turn }: Pick<Opened<unknown>, 'turn'>, out: Float64Array, again: () => Float64Array, rest: Rest | undefined) {
    this.#place = place
    this.#turn = turn
    this.#out = out
    this.#again = again
    this.#rest = rest
    place.fill(this)
  }

  get rest(): Rest | undefined {
    return this.#rest
  }

  /** Throws as `finish` does where the variable has to wait for that. */
  reading(name: string): Float64Array {
    this.read.add(name)
    if (!this.#place.isTurn(this.#turn)) return this.#ownFigures()
    return this.#rest?.holds(name) === true ? this.finish() : this.#out
  }

  /** Computes and checks what waits. Throws a RunFailure where the run fails in it. */
  finish(): Float64Array {
    if (this.#failure !== undefined) throw this.#failure
    if (!this.#place.isTurn(this.#turn)) return this.#ownFigures()
    const rest = this.#rest
    if (rest !== undefined) {
      // The buffers hold no result until all of it is there.
      this.#place.fill(undefined)
      this.#failing(rest.finish)
      this.#rest = undefined
      this.#place.fill(this)
    }
    return this.#out
  }

  #ownFigures(): Float64Array {
    if (this.#failure !== undefined) throw this.#failure
    return (this.#own ??= this.#failing(this.#again))
  }

  /** Once a run has failed it is not tried again. */
  #failing<Result>(compute: () => Result): Result {
    try {
      return compute()
    } catch (error) {
      if (error instanceof RunFailure) this.#failure = error
      throw error
    }
  }
}
