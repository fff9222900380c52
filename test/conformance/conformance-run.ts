/** Runs a case worked by hand: its scenario, with the inputs it states in place of the tables and of the world's calibration. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvParse } from 'd3'
import type { Kernel } from '../../model/compile/kernel.ts'
import { indexOfYear } from '../../model/run/axis.ts'
import type { StrategyResult } from '../../model/run/result.ts'
import { runStrategy } from '../../model/run/run.ts'
import { parseScenario } from '../../scenarios/parse-scenario.ts'
import { parseYaml } from '../../scenarios/parse-yaml.ts'
import { resolve } from '../../scenarios/resolve.ts'
import { facts, kernel, library, parameterOf, program } from '../model/engine.ts'

export interface Expected {
  /** 'given': taken from the engine and only quoted; 'worked': found on paper. */
  readonly kind: string
  readonly variable: string
  /** By dimension. */
  readonly index: Readonly<Record<string, string>>
  readonly year?: number
  readonly value: number
}

/** Rows of a table of the case; absent tables are empty. Every row needs every column. */
function rows(folder: string, file: string): readonly Readonly<Record<string, string>>[] {
  return csvParse(readFileSync(join(folder, file), 'utf8'))
}

/** Members in the order of the dimensions, such as 'domestic home'. Throws on a wrong number or an unknown one. */
function indexOf(over: readonly string[], members: string, where: string): Record<string, string> {
  const names = members === '' ? [] : members.split(' ')
  if (names.length !== over.length) throw new Error(`${where}: found '${members}', wanted members of ${over.join(', ') || 'nothing'}.`)
  return Object.fromEntries(over.map((dimension, axis) => {
    const name = names[axis]!
    if (!program.dimensions[dimension]!.includes(name)) throw new Error(`${where}: '${name}' is not of dimension '${dimension}'.`)
    return [dimension, name]
  }))
}

function numberOf(text: string | undefined, where: string): number {
  const value = Number(text)
  if (text === undefined || text.trim() === '' || !Number.isFinite(value)) throw new Error(`${where}: found '${text ?? ''}', wanted a number.`)
  return value
}

/** The only strategy of the case's scenario. Inputs it states hold for it alone; world series must all be stated. */
export function conformanceRun(folder: string): StrategyResult {
  const scenario = parseScenario(parseYaml(readFileSync(join(folder, 'scenario.yaml'))))
  const { strategies } = resolve(scenario, library, facts, program)
  const [strategy] = strategies
  if (strategy === undefined || strategies.length > 1) throw new Error(`${folder}: wanted one strategy.`)
  const values = new Map(strategy.values)
  const stated = rows(folder, 'inputs.csv')
  for (const { name, definition, yearly, over } of program.parameters) {
    if (definition.role !== 'world') continue
    // Who hosts no one has no guests to state.
    if (definition.origin !== 'guests' && !stated.some((row) => row['parameter'] === name)) throw new Error(`${folder}: inputs.csv does not state '${name}'.`)
    if (over.length > 0) throw new Error(`World series '${name}' has dimensions.`)
    values.set(name, new Float64Array(yearly ? strategy.axis.length : 1))
  }
  for (const row of stated) {
    const where = `${folder} inputs.csv, ${row['parameter']}`
    const parameter = parameterOf(row['parameter']!)
    const value = numberOf(row['value'], where)
    const current = values.get(parameter.name)!
    if (row['members'] === '') {
      current.fill(value)
      continue
    }
    if (parameter.yearly && parameter.over.length === 0) {
      current[indexOfYear(strategy.axis, numberOf(row['members'], where))] = value
      continue
    }
    const index = indexOf(parameter.over, row['members']!, where)
    const element = parameter.over.reduce((sum, dimension) => sum * program.dimensions[dimension]!.length + program.dimensions[dimension]!.indexOf(index[dimension]!), 0)
    const years = parameter.yearly ? strategy.axis.length : 1
    current.fill(value, element * years, (element + 1) * years)
  }
  return runStrategy(kernel as Kernel, program, { ...strategy, values })
}

/** Rows of expected.csv. */
export function expectedOf(folder: string): readonly Expected[] {
  return rows(folder, 'expected.csv').map((row) => {
    const where = `${folder} expected.csv, ${row['variable']}`
    const variable = program.variables.find(({ name }) => name === row['variable'])
    if (variable === undefined) throw new Error(`${where}: there is no such variable.`)
    return {
      kind: row['kind']!, variable: variable.name, index: indexOf(variable.over, row['members']!, where),
      ...(variable.stage === 'yearly' ? { year: numberOf(row['year'], where) } : {}), value: numberOf(row['value'], where),
    }
  })
}
