/** Inputs to result: one strategy through the kernel. */
import type { Kernel } from '../compile/kernel.ts'
import { layoutOf, outputLength } from '../compile/layout.ts'
import type { Layout } from '../compile/layout.ts'
import { checkFinite, solidStretches } from './check-finite.ts'
import { packInputs } from './inputs.ts'
import type { StrategyInputs } from './inputs.ts'
import { StrategyResult } from './result.ts'
import type { ResultShape } from './result.ts'

/** What is worked out once for a program, whatever runs on it. */
interface Prepared {
  readonly layout: Layout
  readonly stretches: Map<number, readonly number[]>
}

const prepared = new WeakMap<ResultShape, Prepared>()

/**
 * Runs one strategy. The result has a buffer of its own unless `out` is given, which it then holds on to.
 * Throws a RunFailure where a value that may not be a gap is not a finite number.
 */
export function runStrategy(kernel: Kernel, program: ResultShape & { readonly hash: string }, inputs: StrategyInputs, out?: Float64Array): StrategyResult {
  if (kernel.hash !== program.hash) throw new Error(`The kernel was made from model ${kernel.hash}, the program is ${program.hash}.`)
  const { layout, stretches } = prepare(program)
  const { axis } = inputs
  const length = outputLength(layout, axis.length)
  const buffer = out ?? new Float64Array(length)
  if (buffer.length !== length) throw new Error(`Result buffer: found ${buffer.length} doubles, wanted ${length}.`)
  const { scalars, series } = packInputs(program.parameters, layout, inputs)
  const decisionYear = inputs.values.get('decision_year')?.[0] ?? axis.first
  kernel.run(scalars, series, axis.length, axis.start, axis.first, axis.last, decisionYear, buffer)
  let solid = stretches.get(axis.length)
  if (solid === undefined) stretches.set(axis.length, (solid = solidStretches(program, layout, axis.length)))
  checkFinite(program, layout, axis, buffer, solid)
  return new StrategyResult(program, layout, inputs, buffer)
}

function prepare(program: ResultShape): Prepared {
  let known = prepared.get(program)
  if (known === undefined) prepared.set(program, (known = { layout: layoutOf(program), stretches: new Map() }))
  return known
}
