/** Faults of single parameters: values by member, bounds in order, origin, and the outcome each is asserted to move. */
import type { ModelDefinition, ParameterDefinition, ParameterValue } from '../equations/definition.ts'
import { checkShares } from './check-shares.ts'
import { flatten } from './flatten-value.ts'
import type { Fault } from './model-error.ts'
import { suggestName } from './names.ts'

type Dimensions = ModelDefinition['dimensions']

/** `origins`: ids of the origins table; left out where it is not at hand. `records`: names an outcome may be. */
export function parameterFaults(
  parameter: ParameterDefinition, dimensions: Dimensions, origins: ReadonlySet<string> | undefined, records: ReadonlySet<string>,
): Fault[] {
  const faults: Fault[] = []
  if (parameter.origin.trim() === '') {
    faults.push({ code: 'no-origin', problem: 'a number without an origin', wanted: 'the id of a row of the origins table' })
  } else if (origins !== undefined && !origins.has(parameter.origin)) {
    const suggestion = suggestName(parameter.origin, origins)
    faults.push({
      code: 'no-origin', problem: 'no such origin', found: parameter.origin, wanted: 'the id of a row of the origins table',
      ...(suggestion ? { suggestion } : {}),
    })
  }
  if (parameter.central === undefined && (parameter.role === 'lever' || parameter.role === 'uncertainty')) {
    faults.push({ code: 'no-value', problem: `a parameter of role ${parameter.role} has no central value` })
  }
  const over = (parameter.over ?? []).filter((name) => Object.hasOwn(dimensions, name))
  for (const field of ['low', 'central', 'high'] as const) {
    const value = parameter[field]
    if (value !== undefined) faults.push(...valueFaults(value, over, dimensions, field))
  }
  const { low, central, high } = parameter
  for (const [smaller, larger] of [[low, central], [central, high], [low, high]] as const) {
    if (typeof smaller === 'number' && typeof larger === 'number' && smaller > larger) {
      faults.push({ code: 'bounds', problem: 'low, central and high are out of order', found: `${smaller} above ${larger}` })
      break
    }
  }
  if (parameter.sharesOver !== undefined && central !== undefined && faults.length === 0) {
    faults.push(...checkShares(flatten(central, over, dimensions), over, parameter.sharesOver, dimensions))
  }
  const { moves } = parameter
  if (moves !== undefined && !records.has(moves.outcome)) {
    const suggestion = suggestName(moves.outcome, records)
    faults.push({ code: 'unknown-name', problem: 'no such outcome', found: moves.outcome, ...(suggestion ? { suggestion } : {}) })
  }
  return faults
}

function valueFaults(value: ParameterValue, over: readonly string[], dimensions: Dimensions, path: string): Fault[] {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? [] : [{ code: 'number', problem: `${path} is not a finite number`, found: String(value) }]
  }
  const [dimension, ...rest] = over
  if (dimension === undefined) {
    return [{ code: 'dimension', problem: `${path} has more levels than the parameter has dimensions` }]
  }
  const members = dimensions[dimension]!
  const faults: Fault[] = []
  for (const [member, inner] of Object.entries(value)) {
    if (members.includes(member)) faults.push(...valueFaults(inner, rest, dimensions, `${path}.${member}`))
    else {
      const suggestion = suggestName(member, members)
      faults.push({
        code: 'unknown-member', problem: `no such member in ${path}`, found: member, wanted: `a member of ${dimension}`,
        ...(suggestion ? { suggestion } : {}),
      })
    }
  }
  const missing = members.filter((member) => !Object.hasOwn(value, member))
  if (missing.length > 0) {
    faults.push({
      code: 'no-value', problem: `${path} lacks members of ${dimension}`,
      found: missing.slice(0, 5).join(', ') + (missing.length > 5 ? ` and ${missing.length - 5} more` : ''),
    })
  }
  return faults
}
