/** Buffers that one run of two after another writes over. */
import type { LaneBuffers, LaneKernel } from '../compile/lanes/lane-kernel.ts'
import { emptyInputs, type PackedInputs } from './inputs.ts'
import { RunPlace } from './run-place.ts'

export interface PairBuffers {
  readonly lanes: LaneBuffers
  /** What was packed last for each of the two; the lanes hold the same. */
  readonly packed: readonly [PackedInputs, PackedInputs]
}

export class PairWorkspace extends RunPlace<LaneKernel, PairBuffers> {
  constructor(options?: { readonly patient?: boolean }) {
    super(({ engine, layout, axis }) => ({ lanes: engine.open(layout, axis.length), packed: [emptyInputs(layout, axis), emptyInputs(layout, axis)] }), options)
  }
}
