/** A run that has computed what its reader is known to want, and computes the rest when any of it is first read. */
import { RunFailure } from './run-failure.ts'
import type { Held } from './workspace.ts'

export class UnfinishedRun implements Held {
  readonly frame: Held['frame']
  readonly read = new Set<string>()
  #waiting: Uint8Array | undefined
  readonly #names: ReadonlySet<string> | undefined
  readonly #compute: (() => void) | undefined
  #failure: RunFailure | undefined

  /** `names` are those of the variables that `waiting` functions compute, which `compute` runs. Nothing waits without them. */
  constructor(frame: Held['frame'], waiting?: Uint8Array, names?: ReadonlySet<string>, compute?: () => void) {
    this.frame = frame
    this.#waiting = waiting
    this.#names = names
    this.#compute = compute
  }

  get waiting(): Uint8Array | undefined {
    return this.#waiting
  }

  /** A variable is about to be read. Throws as `finish` does where it has to wait for that. */
  reading(name: string): void {
    this.read.add(name)
    if (this.#waiting !== undefined && this.#names?.has(name) === true) this.finish()
  }

  /** Computes what waits. Throws a RunFailure where the run fails in it, and where another has taken its buffers. */
  finish(): void {
    if (this.#failure !== undefined) throw this.#failure
    if (this.#waiting === undefined) return
    try {
      this.#compute?.()
      this.#waiting = undefined
    } catch (error) {
      if (error instanceof RunFailure) this.#failure = error
      throw error
    }
  }
}
