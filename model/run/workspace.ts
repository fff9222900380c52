/** Buffers that one run after another writes over. */
import type { Kernel } from '../compile/kernel.ts'
import { outputLength } from '../compile/layout.ts'
import type { Layout } from '../compile/layout.ts'
import type { Axis } from './axis.ts'
import { emptyInputs } from './inputs.ts'
import type { PackedInputs } from './inputs.ts'

/** What a result depends on beside its inputs. */
interface Frame {
  readonly kernel: Kernel
  readonly layout: Layout
  readonly axis: Axis
  readonly decisionYear: number
}

/** What buffers hold once a run has filled them. */
export interface Held {
  readonly frame: Frame
  /** Functions of the kernel that have yet to run on the inputs that stand in the buffers, or whose values have yet to be checked; absent where there are none. */
  readonly rest: { readonly waiting: Uint8Array; readonly unchecked: Uint8Array } | undefined
  /** Names of the variables that have been read of the result; in a patient workspace alone they are kept. */
  readonly read: ReadonlySet<string>
}

export interface Buffers {
  readonly packed: PackedInputs
  readonly out: Float64Array
}

/**
 * The buffers of a run, and what they hold: a run that finds there the result of inputs like its own computes only what
 * differs, to the same bits. Whoever runs in a workspace gives up the result that was there before.
 *
 * In a patient workspace a run computes at once what was read of both results before it, and the rest when any of it is
 * first read; a result that is given up can be read still, at the price of running it again.
 */
export class Workspace {
  readonly patient: boolean
  #buffers: Buffers | undefined
  #length = -1
  #layout: Layout | undefined
  #held: Held | undefined
  #turn: object | undefined
  #readBefore: ReadonlySet<string> | undefined
  #wanted: ReadonlySet<string> | undefined

  constructor({ patient = false }: { readonly patient?: boolean } = {}) {
    this.patient = patient
  }

  /**
   * Buffers for a run, its turn at them, what they hold where that is a result of the same frame, and which names readers are
   * likely to want: absent where too little has been read to tell. Until `fill` they count as empty: a run that fails leaves no result.
   */
  open(frame: Frame): Buffers & { readonly turn: object; readonly held?: Held; readonly wanted?: ReadonlySet<string> } {
    const { layout, axis } = frame
    const length = outputLength(layout, axis.length)
    const before = this.#held
    this.#held = undefined
    const turn = {}
    this.#turn = turn
    if (this.#buffers === undefined || length !== this.#length || layout !== this.#layout) {
      this.#buffers = { packed: emptyInputs(layout, axis), out: new Float64Array(length) }
      this.#length = length
      this.#layout = layout
    }
    const readBefore = this.#readBefore
    this.#readBefore = before?.read
    if (before === undefined || !sameFrame(before.frame, frame)) return { ...this.#buffers, turn }
    if (!this.patient || readBefore === undefined) return { ...this.#buffers, turn, held: before }
    const wanted = new Set([...before.read].filter((name) => readBefore.has(name)))
    return { ...this.#buffers, turn, held: before, wanted: this.#keep(wanted) }
  }

  /** The same set for the same names: what is worked out for a set is kept by it. */
  #keep(wanted: ReadonlySet<string>): ReadonlySet<string> {
    const kept = this.#wanted
    if (kept !== undefined && kept.size === wanted.size && [...wanted].every((name) => kept.has(name))) return kept
    this.#wanted = wanted
    return wanted
  }

  /** The buffers hold the result of a run; undefined where they hold none any more. */
  fill(held: Held | undefined): void {
    this.#held = held
  }

  /** True until another run begins. */
  isTurn(turn: object): boolean {
    return this.#turn === turn
  }
}

function sameFrame(left: Frame, right: Frame): boolean {
  return (
    left.kernel === right.kernel && left.layout === right.layout && left.decisionYear === right.decisionYear &&
    left.axis.start === right.axis.start && left.axis.first === right.axis.first && left.axis.last === right.axis.last && left.axis.length === right.axis.length
  )
}
