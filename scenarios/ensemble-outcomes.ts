import { nearestName } from '../model/compile/nearest-name.ts'
import type { Variable } from '../model/compile/program.ts'
import type { OutcomeName } from '../model/ensemble/columns.ts'
import { pointerStep, quote, ScenarioRefusal } from './refusal.ts'

/** A program as far as outcomes are named in it. */
export interface OutcomeProgram {
  readonly dimensions: Readonly<Record<string, readonly string[]>>
  readonly variables: readonly Pick<Variable, 'name' | 'kind' | 'over' | 'definition'>[]
}

/**
 * Checks that an outcome is one number a year, or one in all.
 *
 * @param pointer where it is written
 * @throws ScenarioRefusal for names and members there are none of, categories, and indices that leave out what has no total
 */
export function checkOutcome({ variable: name, index = {} }: OutcomeName, { dimensions, variables }: OutcomeProgram, pointer: string): void {
  const variable = variables.find((one) => one.name === name)
  if (variable?.kind !== 'number') {
    const numbers = variables.filter(({ kind }) => kind === 'number').map((one) => one.name)
    const near = nearestName(name, numbers)
    throw new ScenarioRefusal({ code: 'unknown_name', pointer: `${pointer}/variable`, found: quote(name), wanted: variable?.kind === 'category' ? 'a record that is a number: this one is a category' : 'the name of a record', ...(near === undefined || near === name ? {} : { suggestion: near }) })
  }
  for (const [dimension, member] of Object.entries(index)) {
    const here = `${pointer}/index${pointerStep(dimension)}`
    if (!variable.over.includes(dimension)) throw new ScenarioRefusal({ code: 'unknown_member', pointer: here, found: quote(dimension), wanted: variable.over.length === 0 ? `no index: ${name} is one number` : `one of ${variable.over.join(', ')}` })
    const members = dimensions[dimension]!
    const near = nearestName(member, members)
    if (!members.includes(member)) throw new ScenarioRefusal({ code: 'unknown_member', pointer: here, found: quote(member), wanted: members.length > 12 ? `a member of ${dimension}` : `one of ${members.join(', ')}`, ...(near === undefined ? {} : { suggestion: near }) })
  }
  const left = variable.over.filter((dimension) => index[dimension] === undefined)
  if (left.length > 0 && (variable.definition?.total ?? 'none') === 'none') {
    throw new ScenarioRefusal({ code: 'missing_key', pointer: `${pointer}/index`, found: quote(Object.keys(index).length === 0 ? undefined : index), wanted: `a member of ${left.join(' and of ')}: ${name} has no total` })
  }
}
