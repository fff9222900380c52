/** A scenario: the world's calibration first, then each strategy against it. */
import type { Kernel } from '../compile/kernel.ts'
import type { Program } from '../compile/program.ts'
import { indexOfYear, yearOfIndex } from './axis.ts'
import type { Axis } from './axis.ts'
import type { StrategyInputs } from './inputs.ts'
import type { StrategyResult } from './result.ts'
import type { ResultShape } from './result.ts'
import { runStrategy } from './run.ts'
import type { Workspace } from './workspace.ts'

/** What a run needs of a resolved scenario. */
export interface ScenarioInputs {
  readonly world: StrategyInputs
  readonly strategies: readonly StrategyInputs[]
}

export interface ScenarioResult<Scenario extends ScenarioInputs = ScenarioInputs> {
  readonly scenario: Scenario
  readonly world: StrategyResult
  /** In the scenario's order. */
  readonly strategies: readonly StrategyResult[]
}

/** A program as a scenario needs it: the parameters' roles tell which the world fills. */
export type ScenarioProgram = Omit<ResultShape, 'parameters'> & {
  readonly hash: string
  readonly parameters: readonly Pick<Program['parameters'][number], 'name' | 'over' | 'yearly' | 'definition'>[]
}

// reference_<record>, by year; or reference_<record>_in_<year>, its value in that year.
const REFERENCE = /^reference_(.+?)(?:_in_(\d{4}))?$/

/**
 * Runs the world, unless the caller kept its result for the same world, and every strategy, each in its workspace
 * where one is given: whoever hands them in gives up the results that they held. A parameter of role 'world' named `reference_x` takes the total of record x of the world's run.
 */
export function runScenario<Scenario extends ScenarioInputs>(
  kernel: Kernel,
  program: ScenarioProgram,
  scenario: Scenario,
  calibrated?: StrategyResult,
  workspaces?: readonly Workspace[],
): ScenarioResult<Scenario> {
  const world = calibrated ?? runWorld(kernel, program, scenario.world)
  const strategies = scenario.strategies.map((strategy, position) => {
    const values = new Map(strategy.values)
    for (const [parameter, series] of knownWorldSeries(program, world, strategy.axis)) values.set(parameter, series)
    // What else the caller's strategy carries may be costly to read.
    const { name, title, axis } = strategy
    return runStrategy(kernel, program, { name, ...(title === undefined ? {} : { title }), axis, values }, workspaces?.[position])
  })
  return { scenario, world, strategies }
}

/** The calibration run: what it is to yield, it is not given. */
export function runWorld(kernel: Kernel, program: ScenarioProgram, inputs: StrategyInputs, workspace?: Workspace): StrategyResult {
  const values = new Map(inputs.values)
  for (const parameter of worldParameters(program)) {
    values.set(parameter.name, new Float64Array(parameter.yearly ? inputs.axis.length : 1))
  }
  return runStrategy(kernel, program, { ...inputs, values }, workspace)
}

// One world serves every strategy and every move of a lever.
const seriesOfWorlds = new WeakMap<StrategyResult, Map<string, ReadonlyMap<string, Float64Array>>>()

function knownWorldSeries(program: ScenarioProgram, world: StrategyResult, axis: Axis): ReadonlyMap<string, Float64Array> {
  let byAxis = seriesOfWorlds.get(world)
  if (byAxis === undefined) seriesOfWorlds.set(world, (byAxis = new Map()))
  const key = `${axis.start} ${axis.last}`
  let series = byAxis.get(key)
  if (series === undefined) byAxis.set(key, (series = worldSeries(program, world, axis)))
  return series
}

/** Values of the parameters of role 'world' on an axis. Years the world did not compute take its nearest computed year. */
export function worldSeries(program: ScenarioProgram, world: StrategyResult, axis: Axis): ReadonlyMap<string, Float64Array> {
  const series = new Map<string, Float64Array>()
  for (const parameter of worldParameters(program)) {
    const { variable: name, year: fixed } = referenceOf(parameter.name)!
    const variable = world.variable(name)
    const { length, start, last, history } = world.axis
    const pastKnown = variable.exogenous || variable.definition?.history !== undefined
    const from = pastKnown ? 0 : history
    const to = variable.exogenous ? length - 1 : last - start + history
    series.set(
      parameter.name,
      Float64Array.from({ length: parameter.yearly ? axis.length : 1 }, (_, t) => {
        const year = fixed ?? yearOfIndex(axis, t)
        const at = Math.max(from, Math.min(to, indexOfYear(world.axis, year)))
        const value = world.totalAt(name, at)
        if (value === undefined) throw new Error(`'${name}' has no total to fill '${parameter.name}' with.`)
        return value
      }),
    )
  }
  return series
}

/** Record of the world's run that a parameter of role 'world' repeats, with the year where that is fixed; undefined for any other name. */
export function referenceOf(parameter: string): { readonly variable: string; readonly year?: number } | undefined {
  const [, variable, year] = REFERENCE.exec(parameter) ?? []
  return variable === undefined ? undefined : { variable, ...(year === undefined ? {} : { year: Number(year) }) }
}

function worldParameters(program: ScenarioProgram): ScenarioProgram['parameters'] {
  return program.parameters.filter((parameter) => {
    if (parameter.definition.role !== 'world') return false
    const reference = referenceOf(parameter.name)
    if (reference !== undefined && parameter.over.length === 0 && parameter.yearly === (reference.year === undefined)) return true
    throw new Error(`World series '${parameter.name}': wanted a parameter without dimensions, reference_<record> by year or reference_<record>_in_<year>.`)
  })
}
