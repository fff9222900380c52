import type { Parameter } from '../model/compile/program.ts'
import type { Axis } from '../model/run/axis.ts'
import { overYears } from '../model/run/over-years.ts'
import { parseUnit } from '../model/units/parse-unit.ts'
import { convertFactor } from '../model/units/unit.ts'
import type { LayeredValue } from './compiled-setting.ts'
import type { InputValue } from './input-values.ts'

/** A value made by the resolver, in the unit and form the program declares. */
export function conform(parameter: Parameter, input: InputValue, axis: Axis): LayeredValue {
  if (input.over.length !== parameter.over.length || input.over.some((dimension, index) => dimension !== parameter.over[index])) {
    throw new Error(`${parameter.name}: the model wants it over [${parameter.over.join(', ')}], the resolver makes it over [${input.over.join(', ')}]`)
  }
  let { values } = input
  if (input.yearly && !parameter.yearly) throw new Error(`${parameter.name}: the resolver makes it by year, the model reads one value`)
  if (parameter.yearly && !input.yearly) values = overYears(values, axis.length)
  if (input.unit !== parameter.unit) {
    const factor = convertFactor(parseUnit(input.unit), parseUnit(parameter.unit))
    if (factor !== 1) values = values.map((value) => value * factor)
  }
  return { values, provenance: input.provenance }
}
