import type { Program, Variable } from '../model/compile/program.ts'
import { explainGap } from '../model/run/explain-gap.ts'
import type { Index, StrategyResult } from '../model/run/result.ts'

/** Why a value is missing, in a clause: what is 0 or does not apply, and in which record it began. */
export function gapReason(program: Program, result: StrategyResult, variable: Variable, index: Index, year?: number): string {
  if (Object.keys(index).length < variable.over.length) return 'no member has a value to add'
  const found = explainGap(program, result, variable.name, index, year)
  if (found === undefined) return 'no value'
  const members = Object.values(found.index)
  return found.variable === variable.name ? found.reason : `${found.variable}${members.length === 0 ? '' : ` of ${members.join(', ')}`}: ${found.reason}`
}
