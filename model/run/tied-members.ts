/** Ties behind a category: which other members were as small as the one that was chosen by being declared first. */
import { evaluate } from '../compile/evaluate.ts'
import type { Program } from '../compile/program.ts'
import { HISTORY } from '../compile/time.ts'
import { ResultSource } from './result-source.ts'
import type { Index, StrategyResult } from './result.ts'

/** Names of the members that tie, the chosen one first; empty where one is smallest alone, or where nothing is compared. */
export function tiedMembers(program: Program, result: StrategyResult, name: string, index: Index, year?: number): readonly string[] {
  const source = new ResultSource(program, result)
  const variable = source.variable(name)
  if (variable === undefined) throw new Error(`There is no variable '${name}'.`)
  const { is } = variable
  if (!('kind' in is) || is.kind !== 'reduce' || is.operator !== 'which_min') return []
  const fixed = new Map(variable.over.map((dimension) => [dimension, (program.dimensions[dimension] ?? []).indexOf(index[dimension] ?? '')]))
  const t = year === undefined ? 0 : year - source.span.start + HISTORY
  const members = program.dimensions[is.dimension] ?? []
  const values = members.map((_, member) => evaluate(is.of, { members: new Map(fixed).set(is.dimension, member), t, age: 0 }, source))
  const least = Math.min(...values.filter((value) => !Number.isNaN(value)))
  const tied = members.filter((_, member) => values[member] === least)
  return tied.length > 1 ? tied : []
}
