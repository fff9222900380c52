import { nearestName } from '../../model/compile/nearest-name.ts'
import type { Program } from '../../model/compile/program.ts'
import type { StrategyResult } from '../../model/run/result.ts'
import { ScenarioRefusal, quote } from '../refusal.ts'

/** The figure that a question is about. */
export interface OutcomeRequest {
  readonly variable: string
  /** Members by dimension; the total over those left out. */
  readonly index?: Readonly<Record<string, string>> | undefined
  /** Of a figure that has one for each year: the last year of the scenario where it is left out. */
  readonly year?: number | undefined
}

export interface ChosenOutcome {
  readonly variable: string
  readonly index: Readonly<Record<string, string>>
  /** Absent where the figure belongs to no year. */
  readonly year?: number
  readonly label: string
  readonly unit: string
}

/**
 * The outcome asked for, checked.
 *
 * @param pointer of the outcome in the request
 * @throws ScenarioRefusal on names, members and years that there are not, on categories, and where there is no total over what the index leaves out
 */
export function chooseOutcome(asked: OutcomeRequest, program: Program, years: readonly [number, number], pointer: string): ChosenOutcome {
  const { index = {} } = asked
  const refuse = (at: string, found: string, wanted: string, suggestion?: string): never => {
    throw new ScenarioRefusal({ code: 'unknown_name', pointer: pointer + at, found, wanted, ...(suggestion === undefined ? {} : { suggestion }) })
  }
  const variable = program.variables.find(({ name }) => name === asked.variable)
  if (variable === undefined) return refuse('/variable', quote(asked.variable), 'the name of a variable', nearestName(asked.variable, program.variables.map(({ name }) => name)))
  if (variable.categories !== undefined) return refuse('/variable', asked.variable, 'a variable with numbers, not a category')
  for (const [dimension, member] of Object.entries(index)) {
    if (!variable.over.includes(dimension)) refuse('/index', quote(dimension), variable.over.length === 0 ? `no index: ${variable.name} is one number` : `one of ${variable.over.join(', ')}`)
    const members = program.dimensions[dimension] ?? []
    if (!members.includes(member)) refuse('/index', quote(member), `a member of ${dimension}`, nearestName(member, members))
  }
  if (variable.over.some((dimension) => index[dimension] === undefined) && (variable.definition?.total ?? 'none') === 'none') {
    refuse('/index', `${variable.name} without ${variable.over.filter((dimension) => index[dimension] === undefined).join(', ')}`, 'a member of each: it has no total')
  }
  const named = { variable: variable.name, index, label: variable.definition?.label ?? variable.name, unit: variable.unit }
  if (variable.stage !== 'yearly') {
    if (asked.year !== undefined) refuse('/year', String(asked.year), `no year: ${variable.name} belongs to none`)
    return named
  }
  const { year = years[1] } = asked
  if (year < years[0] || year > years[1]) throw new ScenarioRefusal({ code: 'out_of_range', pointer: `${pointer}/year`, found: String(year), wanted: `a year from ${years[0]} to ${years[1]}` })
  return { ...named, year }
}

/** Value of the outcome in a run; NaN is a gap. */
export function outcomeOf(result: StrategyResult, { variable, index, year }: ChosenOutcome): number {
  return result.value(variable, index, year) ?? NaN
}
