/** A run that has computed what its reader is known to want, and computes the rest when any of it is first read. */
import type { Figures } from './result.ts'
import { RunFailure } from './run-failure.ts'
import type { Held } from './workspace.ts'

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
  readonly frame: Held['frame']
  readonly read = new Set<string>()
  readonly #out: Float64Array
  readonly #inTurn: () => boolean
  readonly #again: () => Float64Array
  #rest: Rest | undefined
  #own: Float64Array | undefined
  #failure: RunFailure | undefined

  /**
   * @param out buffer of the workspace
   * @param inTurn whether it is this run's still
   * @param again the same run from its inputs, whole and in a buffer of its own: who reads figures that another run has
   *   written over is seldom, and waits for it
   */
  constructor(frame: Held['frame'], out: Float64Array, inTurn: () => boolean, again: () => Float64Array, rest?: Rest) {
    this.frame = frame
    this.#out = out
    this.#inTurn = inTurn
    this.#again = again
    this.#rest = rest
  }

  get rest(): Rest | undefined {
    return this.#rest
  }

  /** Throws as `finish` does where the variable has to wait for that. */
  reading(name: string): Float64Array {
    this.read.add(name)
    if (!this.#inTurn()) return this.#ownFigures()
    return this.#rest?.holds(name) === true ? this.finish() : this.#out
  }

  /** Computes and checks what waits. Throws a RunFailure where the run fails in it. */
  finish(): Float64Array {
    if (this.#failure !== undefined) throw this.#failure
    if (!this.#inTurn()) return this.#ownFigures()
    if (this.#rest !== undefined) {
      this.#failing(this.#rest.finish)
      this.#rest = undefined
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
