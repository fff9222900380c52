/** Rows of two results that are added up to see whether all numbers are finite: no more of them than it takes. */
import type { KernelFunctions } from '../compile/kernel.ts'
import type { Rows } from '../compile/lanes/lane-kernel.ts'
import type { Layout, VariableShape } from '../compile/layout.ts'
import { RUN_OFF } from '../compile/time.ts'
import { indexOfYear, sameYears, type Axis } from './axis.ts'
import { solidStretches, type SolidStretches } from './check-finite.ts'
import type { ResultShape } from './result.ts'

interface Known {
  readonly functions: KernelFunctions | undefined
  readonly layout: Layout
  readonly axis: Axis
  readonly rows: readonly Rows[]
}

const known = new WeakMap<SolidStretches, Known>()

/** Where these stretches hold a number that is not finite, one of the rows does. The same functions are due for one member after another. */
export function checkedRows(program: ResultShape, functions: KernelFunctions | undefined, layout: Layout, axis: Axis, stretches: SolidStretches): readonly Rows[] {
  let found = known.get(stretches)
  if (found === undefined || found.functions !== functions || found.layout !== layout || !sameYears(found.axis, axis)) {
    const looked = solidStretches(notPassedOn(program, functions, stretches.variables), layout, axis.length)
    known.set(stretches, (found = { functions, layout, axis, rows: [...everyStretch(looked, layout, axis)] }))
  }
  return found.rows
}

/** Without those that others of them pass on. */
function notPassedOn({ variables }: ResultShape, functions: KernelFunctions | undefined, some: readonly VariableShape[]): readonly VariableShape[] {
  const passedOn = functions?.passedOn
  if (passedOn === undefined) return some
  const numbers = new Map<VariableShape, number>(variables.map((variable, number) => [variable, number]))
  const among = new Set(some)
  return some.filter((variable) => passedOn[numbers.get(variable) as number]?.some((other) => among.has(variables[other] as VariableShape)) !== true)
}

/** Every stretch in the years in which it is computed. */
function* everyStretch({ single, ahead, reported, runningOff }: SolidStretches, { yearly: stride }: Layout, axis: Axis): Iterable<Rows> {
  const last = indexOfYear(axis, axis.last)
  for (const [pairs, rows] of [[single, 1], [ahead, axis.length], [reported, last + 1], [runningOff, last + 1 + RUN_OFF]] as const) {
    for (let at = 0; at < pairs.length; at += 2) {
      const from = pairs[at] as number
      yield { from, length: (pairs[at + 1] as number) - from, stride, rows }
    }
  }
}
