/** Which figure a proof is asked for, checked against the model and the run. */
import { nearestName } from '../model/compile/nearest-name.ts'
import type { Program } from '../model/compile/program.ts'
import { RUN_OFF } from '../model/compile/time.ts'
import { recordsOf } from '../model/run/records.ts'
import type { StrategyResult } from '../model/run/result.ts'
import { pointerOf, quote, ScenarioRefusal } from './refusal.ts'

/** Stands for the calibration run in place of a strategy. */
export const WORLD_RUN = 'world'

/** What was run: the strategies, and the calibration they rest on. */
export interface RunResults {
  readonly strategies: readonly StrategyResult[]
  readonly world: StrategyResult
}

/** The figure whose proof is asked for. */
export interface TraceTarget {
  readonly strategy: string
  readonly variable: string
  /** Absent for figures of the whole run. */
  readonly year?: number
  readonly index: Readonly<Record<string, string>>
}

export interface AskedTarget {
  readonly strategy: string
  readonly variable: string
  readonly year?: number | undefined
  readonly index?: Readonly<Record<string, string>> | undefined
}

/**
 * The figure asked for, as the run has it.
 *
 * @throws ScenarioRefusal pointing into { strategy, variable, year, index }
 */
export function checkTraceTarget(program: Program, { strategies, world }: RunResults, asked: AskedTarget): TraceTarget {
  known('/strategy', asked.strategy, [...strategies.map((strategy) => strategy.name), WORLD_RUN])
  const records = recordsOf(program)
  known('/variable', asked.variable, records.map((record) => record.name))
  const variable = records.find((record) => record.name === asked.variable)!
  const index = asked.index ?? {}
  for (const [dimension, member] of Object.entries(index)) {
    known(pointerOf(['index', dimension]), dimension, variable.over)
    known(pointerOf(['index', dimension]), member, program.dimensions[dimension]!)
  }
  const given = Object.keys(index).length
  const total = variable.definition?.total ?? 'none'
  if (given !== variable.over.length && total === 'none') {
    throw new ScenarioRefusal({
      code: 'missing_key', pointer: '/index', found: given === 0 ? 'no index' : quote(Object.keys(index).join(', ')),
      wanted: `a member for each of ${variable.over.join(', ')}: the record has no total`,
    })
  }
  if (variable.stage !== 'yearly') return { strategy: asked.strategy, variable: variable.name, index }
  const { first, last: reported } = (strategies.find((strategy) => strategy.name === asked.strategy) ?? world).axis
  const last = reported + (variable.runsOff ? RUN_OFF : 0)
  if (asked.year === undefined || asked.year < first || asked.year > last) {
    throw new ScenarioRefusal({
      code: asked.year === undefined ? 'missing_key' : 'out_of_range', pointer: '/year', found: quote(asked.year), wanted: `a year from ${first} to ${last}`,
    })
  }
  return { strategy: asked.strategy, variable: variable.name, year: asked.year, index }
}

function known(pointer: string, name: string, names: readonly string[]): void {
  if (names.includes(name)) return
  const near = nearestName(name, names)
  const wanted = names.length === 0 ? 'no index: the record has no dimensions' : names.length <= 12 ? `one of ${names.join(', ')}` : 'a known name'
  throw new ScenarioRefusal({ code: 'unknown_name', pointer, found: quote(name), wanted, ...(near === undefined ? {} : { suggestion: near }) })
}
