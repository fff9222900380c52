/** How much a run computes. */
import { layoutOf } from '../../model/compile/layout.ts'
import type { Program } from '../../model/compile/program.ts'
import type { Axis } from '../../model/run/axis.ts'

/** Elements of all records, those of a year counted in every year that is computed. */
export function equationYearsOf(program: Program, { start, last, length }: Axis): number {
  const layout = layoutOf(program)
  const computed = last - start + 1
  return program.variables.reduce((sum, variable) => (
    variable.kind === 'kernel' ? sum : sum + (layout.variables.get(variable.name)?.size ?? 0) * (variable.stage === 'yearly' ? (variable.ahead ? length : computed) : 1)
  ), 0)
}
