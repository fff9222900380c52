/** Bit-for-bit comparison of two kernels. */
import type { Kernel } from '../../../model/compile/kernel.ts'
import { layoutOf, membersAt, offsetOf, outputLength, strideOf } from '../../../model/compile/layout.ts'
import type { Place } from '../../../model/compile/layout.ts'
import type { Program } from '../../../model/compile/program.ts'
import { AGES } from '../../../model/compile/time.ts'
import { packInputs } from '../../../model/run/packed-inputs.ts'
import type { StrategyInputs } from '../../../model/run/inputs.ts'

/** The result buffer of a run, gaps and faults included. */
export function outputOf(kernel: Kernel, program: Program, inputs: StrategyInputs): Float64Array {
  const layout = layoutOf(program)
  const { axis } = inputs
  const { scalars, series } = packInputs(program.parameters, layout, inputs)
  const out = new Float64Array(outputLength(layout, axis.length))
  const decisionYear = inputs.values.get('decision_year')?.[0] ?? axis.first
  kernel.run(scalars, series, axis.length, axis.start, axis.first, axis.last, decisionYear, out)
  return out
}

/** The first value that differs, in words; undefined where all bits agree. NaN counts as one value whatever its bits. */
export function firstDifference(program: Program, inputs: StrategyInputs, left: Float64Array, right: Float64Array): string | undefined {
  if (left.length !== right.length) return `${left.length} doubles against ${right.length}`
  const layout = layoutOf(program)
  const { length } = inputs.axis
  for (const variable of program.variables) {
    const place = layout.variables.get(variable.name) as Place
    const values = place.block === 'yearly' ? length : place.block === 'kernel' ? AGES : 1
    for (let element = 0; element < place.size; element++) {
      const offset = offsetOf(layout, place, element, length)
      for (let at = 0; at < values; at++) {
        const index = offset + at * strideOf(layout, place)
        if (Object.is(left[index], right[index])) continue
        return `${variable.name}[${membersAt(place.shape, element).join(',')}] at ${at}: ${left[index]} against ${right[index]}`
      }
    }
  }
  return undefined
}
