/** A program's kernel in lanes, inside a test: no file is written but those the bundler needs. */
import { parseAst } from 'vite'
import { bundle } from '../../../../api/cli/build-kernel.ts'
import { emit } from '../../../../model/compile/emit/emit.ts'
import { BESIDE_KERNEL, emitLanes } from '../../../../model/compile/lanes/emit-lanes.ts'
import { LaneKernel } from '../../../../model/compile/lanes/lane-kernel.ts'
import { LANES } from '../../../../model/compile/lanes/lane-memory.ts'
import type { Script } from '../../../../model/compile/lanes/syntax.ts'
import type { ProgramShape } from '../../../../model/compile/layout.ts'
import { layoutOf } from '../../../../model/compile/layout.ts'
import type { Program } from '../../../../model/compile/program.ts'
import type { StrategyInputs } from '../../../../model/run/inputs.ts'
import { packInputs } from '../../../../model/run/packed-inputs.ts'

/** Of a script that has all it calls. */
export function lanesOfScript(text: string, program: ProgramShape & { readonly hash: string }): LaneKernel {
  return new LaneKernel(new WebAssembly.Module(emitLanes(parseAst(text + BESIDE_KERNEL) as Script, program)))
}

export async function lanesOf(program: Program): Promise<LaneKernel> {
  return lanesOfScript(await bundle(emit(program)), program)
}

/** The result buffers of two members, gaps and faults included. */
export function outputsOf(lanes: LaneKernel, program: Program, inputs: readonly [StrategyInputs, StrategyInputs]): readonly [Float64Array, Float64Array] {
  const layout = layoutOf(program)
  const [{ axis, values }] = inputs
  const buffers = lanes.open(layout, axis.length)
  inputs.forEach((each, lane) => {
    const { scalars, series } = packInputs(program.parameters, layout, each)
    scalars.forEach((value, at) => (buffers.scalars[at * LANES + lane] = value))
    series.forEach((value, at) => (buffers.series[at * LANES + lane] = value))
  })
  buffers.run(axis.length, axis.start, axis.first, axis.last, values.get('decision_year')?.[0] ?? axis.first)
  const of = (lane: number): Float64Array => Float64Array.from({ length: buffers.out.length / LANES }, (_, at) => buffers.out[at * LANES + lane] as number)
  return [of(0), of(1)]
}
