/** Inputs to result: one strategy through the kernel. */
import type { Kernel } from '../compile/kernel.ts'
import { layoutOf } from '../compile/layout.ts'
import type { Layout } from '../compile/layout.ts'
import { checkFinite, solidStretches } from './check-finite.ts'
import type { SolidStretches } from './check-finite.ts'
import { repackInputs } from './inputs.ts'
import type { StrategyInputs } from './inputs.ts'
import { StrategyResult } from './result.ts'
import type { ResultShape } from './result.ts'
import { Workspace } from './workspace.ts'

/** What is worked out once for a program, whatever runs on it. */
interface Prepared {
  readonly layout: Layout
  /** By length of the axis and by the parameters that changed. */
  readonly stretches: Map<string, SolidStretches>
}

// A handful of levers and of horizons are in use at one time.
const MOST_STRETCHES = 200

const prepared = new WeakMap<ResultShape, Prepared>()

/**
 * Runs one strategy. The result has a buffer of its own unless it is run in a workspace, whose buffer it then holds on to.
 * Throws a RunFailure where a value that may not be a gap is not a finite number.
 */
export function runStrategy(kernel: Kernel, program: ResultShape & { readonly hash: string }, inputs: StrategyInputs, workspace = new Workspace()): StrategyResult {
  if (kernel.hash !== program.hash) throw new Error(`The kernel was made from model ${kernel.hash}, the program is ${program.hash}.`)
  const { layout, stretches } = prepare(program)
  const { axis } = inputs
  const decisionYear = inputs.values.get('decision_year')?.[0] ?? axis.first
  const frame = { kernel, layout, axis, decisionYear }
  const { packed, out, holds } = workspace.open(frame)
  const differing = repackInputs(program.parameters, layout, inputs, packed)
  const changed = holds ? differing : undefined
  kernel.run(packed.scalars, packed.series, axis.length, axis.start, axis.first, axis.last, decisionYear, out, changed)
  const touched = changed === undefined ? undefined : kernel.touched
  const key = `${axis.length} ${touched === undefined ? 'all' : differing.join(' ')}`
  let solid = stretches.get(key)
  if (solid === undefined) {
    if (stretches.size >= MOST_STRETCHES) stretches.clear()
    const variables = touched === undefined ? program.variables : touched(differing).map((number) => program.variables[number] as ResultShape['variables'][number])
    stretches.set(key, (solid = solidStretches(variables, layout, axis.length)))
  }
  checkFinite(program, layout, axis, out, solid)
  workspace.fill(frame)
  return new StrategyResult(program, layout, inputs, out)
}

function prepare(program: ResultShape): Prepared {
  let known = prepared.get(program)
  if (known === undefined) prepared.set(program, (known = { layout: layoutOf(program), stretches: new Map() }))
  return known
}
