/** Buffers that one run after another writes over. */
import type { Kernel } from '../compile/kernel.ts'
import { outputLength } from '../compile/layout.ts'
import { emptyInputs, type PackedInputs } from './packed-inputs.ts'
import { RunPlace } from './run-place.ts'

export interface Buffers {
  readonly packed: PackedInputs
  readonly out: Float64Array
}

export class Workspace extends RunPlace<Kernel, Buffers> {
  constructor(options?: { readonly patient?: boolean }) {
    super(({ layout, axis }) => ({ packed: emptyInputs(layout, axis), out: new Float64Array(outputLength(layout, axis.length)) }), options)
  }
}
