/** Buffers that one run of two members after another writes over. */
import type { LaneBuffers, LaneKernel } from '../compile/lanes/lane-kernel.ts'
import type { Layout } from '../compile/layout.ts'
import type { Axis } from './axis.ts'
import { emptyInputs, type PackedInputs } from './inputs.ts'

interface Frame {
  readonly lanes: LaneKernel
  readonly layout: Layout
  readonly axis: Axis
  readonly decisionYear: number
}

export interface PairBuffers {
  readonly lanes: LaneBuffers
  /** What was packed last for each member; the lanes hold the same. */
  readonly packed: readonly [PackedInputs, PackedInputs]
}

/** As `Workspace`, for members side by side. */
export class PairWorkspace {
  #buffers: PairBuffers | undefined
  #opened: Frame | undefined
  #held: Frame | undefined

  /**
   * Buffers for a run, and whether they hold both results of a run of the same years. Until `fill` they count as empty: a run
   * that fails leaves no result.
   */
  open(frame: Frame): PairBuffers & { readonly held: boolean } {
    const { lanes, layout, axis } = frame
    const before = this.#opened
    const held = this.#held
    this.#held = undefined
    if (this.#buffers === undefined || before === undefined || before.lanes !== lanes || before.layout !== layout || before.axis.length !== axis.length) {
      this.#buffers = { lanes: lanes.open(layout, axis.length), packed: [emptyInputs(layout, axis), emptyInputs(layout, axis)] }
    }
    this.#opened = frame
    const same = held !== undefined && held.lanes === lanes && held.layout === layout && held.decisionYear === frame.decisionYear
      && held.axis.start === axis.start && held.axis.first === axis.first && held.axis.last === axis.last && held.axis.length === axis.length
    return { ...this.#buffers, held: same }
  }

  /** The buffers hold both results of the run that was opened last. */
  fill(): void {
    this.#held = this.#opened
  }

  /** Gives the buffers up: what was packed and what the lanes hold may differ. */
  clear(): void {
    this.#buffers = undefined
    this.#held = undefined
  }
}
