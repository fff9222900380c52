/** Buffers that one run of two after another writes over. */
import type { LaneBuffers, LaneKernel } from '../compile/lanes/lane-kernel.ts'
import { LANES } from '../compile/lanes/lane-memory.ts'
import { PackedInputs } from './packed-inputs.ts'
import { RunPlace } from './run-place.ts'

export interface PairBuffers {
  readonly lanes: LaneBuffers
  /** What each of the two has in the lanes' own. */
  readonly packed: readonly [PackedInputs, PackedInputs]
}

export class PairWorkspace extends RunPlace<LaneKernel, PairBuffers> {
  constructor(options?: { readonly patient?: boolean }) {
    super(({ engine, layout, axis }) => {
      const lanes = engine.open(layout, axis.length)
      const inLane = (lane: number): PackedInputs => new PackedInputs(lanes.scalars, lanes.series, { lane, apart: LANES })
      return { lanes, packed: [inLane(0), inLane(1)] }
    }, options)
  }
}
