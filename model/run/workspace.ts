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

export interface Buffers {
  readonly packed: PackedInputs
  readonly out: Float64Array
}

/**
 * The buffers of a run, and what they hold: a run that finds there the result of inputs like its own computes only what
 * differs, to the same bits. Whoever runs in a workspace gives up the result that was there before.
 */
export class Workspace {
  #buffers: Buffers | undefined
  #length = -1
  #layout: Layout | undefined
  #frame: Frame | undefined

  /**
   * Buffers for a run, and whether they hold a whole result of the same frame. Until `fill` they count as empty: a run that
   * fails leaves no result.
   */
  open(frame: Frame): Buffers & { readonly holds: boolean } {
    const { layout, axis } = frame
    const length = outputLength(layout, axis.length)
    const before = this.#frame
    this.#frame = undefined
    if (this.#buffers === undefined || length !== this.#length || layout !== this.#layout) {
      this.#buffers = { packed: emptyInputs(layout, axis), out: new Float64Array(length) }
      this.#length = length
      this.#layout = layout
    }
    return { ...this.#buffers, holds: before !== undefined && sameFrame(before, frame) }
  }

  /** The buffers hold the result of a run. */
  fill(frame: Frame): void {
    this.#frame = frame
  }
}

function sameFrame(left: Frame, right: Frame): boolean {
  return (
    left.kernel === right.kernel && left.layout === right.layout && left.decisionYear === right.decisionYear &&
    left.axis.start === right.axis.start && left.axis.first === right.axis.first && left.axis.last === right.axis.last && left.axis.length === right.axis.length
  )
}
