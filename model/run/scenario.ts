/** A scenario: the world's calibration first, then each strategy against it. */
import type { Kernel } from '../compile/kernel.ts'
import type { Program } from '../compile/program.ts'
import { indexOfYear, yearOfIndex } from './axis.ts'
import type { Axis } from './axis.ts'
import type { StrategyInputs } from './inputs.ts'
import type { StrategyResult } from './result.ts'
import type { ResultShape } from './result.ts'
import { JoinedValues } from './joined-values.ts'
import { OverlaidMap } from './overlaid-map.ts'
import { runStrategy } from './run.ts'
import { Workspace } from './workspace.ts'

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
// guests_<record>, by year: the sum over the runs of the guests.
const GUESTS = /^guests_(.+)$/

/**
 * Runs the world, unless the caller kept its result for the same world, and every strategy, each in its workspace
 * where one is given: whoever hands them in gives up the results that they held. A parameter of role 'world' named `reference_x` takes the total of record x of the world's run,
 * one named `guests_x` the sum of record x over the runs of the strategy's guests.
 */
export function runScenario<Scenario extends ScenarioInputs>(
  kernel: Kernel,
  program: ScenarioProgram,
  scenario: Scenario,
  calibrated?: StrategyResult,
  workspaces?: readonly Workspace[],
): ScenarioResult<Scenario> {
  const world = calibrated ?? runWorld(kernel, program, scenario.world)
  const strategies = scenario.strategies.map((strategy, position) => runAgainst(kernel, program, worldSeries(program, world, strategy.axis), strategy, workspaces?.[position]))
  return { scenario, world, strategies }
}

/** Values of the parameters of role 'world' on the axis of a strategy. */
export type WorldSeries = ReadonlyMap<string, Float64Array>

/** Runs a strategy, or a guest of one. */
export type RunOne = (inputs: StrategyInputs, workspace: Workspace | undefined, isGuest: boolean) => StrategyResult

/** One strategy against the world, its guests before it. @param run whole where it is left out */
export function runAgainst(
  kernel: Kernel,
  program: ScenarioProgram,
  world: WorldSeries,
  strategy: StrategyInputs,
  workspace?: Workspace,
  run: RunOne = (inputs, place) => runStrategy(kernel, program, inputs, place),
): StrategyResult {
  const given = (inputs: StrategyInputs, guests: readonly StrategyResult[]): StrategyInputs => completeInputs(program, world, strategy, inputs, guests)
  const guests = (strategy.guests ?? []).map((guest, place) => run(given(guest, NO_GUESTS), workspace === undefined ? undefined : guestWorkspace(workspace, place), true))
  return run(given(strategy, guests), workspace, false)
}

/** Inputs of a strategy or of one of its guests with what the world and the guests' runs give them, on the strategy's axis. */
export function completeInputs(
  program: ScenarioProgram,
  world: WorldSeries,
  // What else the caller's strategy carries may be costly to read.
  { name, title, axis }: StrategyInputs,
  inputs: StrategyInputs,
  guests: readonly StrategyResult[],
): StrategyInputs {
  const worldly = new OverlaidMap(inputs.values, world)
  const values = guests.length === 0 ? worldly : new OverlaidMap(worldly, guestSeries(program, guests, axis))
  return { name, ...(title === undefined ? {} : { title }), axis, values }
}

const NO_GUESTS: readonly StrategyResult[] = []

// A moving lever changes little of a guest's run either, so each keeps its buffers beside those of its host.
const workspacesOfGuests = new WeakMap<Workspace, Workspace[]>()

function guestWorkspace(host: Workspace, place: number): Workspace {
  let kept = workspacesOfGuests.get(host)
  if (kept === undefined) workspacesOfGuests.set(host, (kept = []))
  return (kept[place] ??= new Workspace())
}

/** Values of the parameters `guests_x` on the axis of host and guests alike: 0 before the first year, and after the last as in it. */
export function guestSeries(program: ScenarioProgram, guests: readonly StrategyResult[], axis: Axis): ReadonlyMap<string, Float64Array> {
  const last = axis.last - axis.start + axis.history
  return JoinedValues.of(program.parameters, new Map(worldParameters(program).flatMap(({ name }) => {
    const record = guestRecordOf(name)
    if (record === undefined) return []
    const series = new Float64Array(axis.length)
    for (const guest of guests) {
      for (let t = axis.history; t < axis.length; t++) {
        const value = guest.totalAt(record, Math.min(t, last))
        if (value === undefined) throw new Error(`'${record}' has no total to fill '${name}' with.`)
        series[t] = (series[t] as number) + value
      }
    }
    return [[name, series] as const]
  })))
}

/** Record of the guests' runs that a parameter sums; undefined for any other name. */
export function guestRecordOf(parameter: string): string | undefined {
  return GUESTS.exec(parameter)?.[1]
}

/** The calibration run: what it is to yield, it is not given. */
export function runWorld(kernel: Kernel, program: ScenarioProgram, inputs: StrategyInputs, workspace?: Workspace): StrategyResult {
  return runStrategy(kernel, program, worldInputs(program, inputs), workspace)
}

/** Inputs of the calibration run. */
export function worldInputs(program: ScenarioProgram, inputs: StrategyInputs): StrategyInputs {
  return { ...inputs, values: new OverlaidMap(inputs.values, nothingOf(program, inputs.axis)) }
}

// Members of an ensemble are calibrated one after the other on the same years.
const nothings = new WeakMap<ScenarioProgram['parameters'], Map<number, ReadonlyMap<string, Float64Array>>>()

/** 0 for every parameter of role 'world'. */
function nothingOf(program: ScenarioProgram, { length }: Axis): ReadonlyMap<string, Float64Array> {
  let byLength = nothings.get(program.parameters)
  if (byLength === undefined) nothings.set(program.parameters, (byLength = new Map()))
  let nothing = byLength.get(length)
  if (nothing === undefined) byLength.set(length, (nothing = new Map(worldParameters(program).map(({ name, yearly }) => [name, new Float64Array(yearly ? length : 1)]))))
  return nothing
}

// One world serves every strategy and every move of a lever.
const seriesOfWorlds = new WeakMap<StrategyResult, Map<string, WorldSeries>>()

/**
 * Values of the parameters of role 'world' on an axis, 0 for those of guests. Years the world did not compute take its nearest
 * computed year. Read once for an axis: they stand when the result's buffers are written over.
 */
export function worldSeries(program: ScenarioProgram, world: StrategyResult, axis: Axis): WorldSeries {
  let byAxis = seriesOfWorlds.get(world)
  if (byAxis === undefined) seriesOfWorlds.set(world, (byAxis = new Map()))
  const key = `${axis.start} ${axis.last}`
  let series = byAxis.get(key)
  if (series === undefined) byAxis.set(key, (series = readSeries(program, world, axis)))
  return series
}

function readSeries(program: ScenarioProgram, world: StrategyResult, axis: Axis): WorldSeries {
  const series = new Map(nothingOf(program, axis))
  const { length, start, last, history } = world.axis
  for (const { name, yearly, reference } of worldParameters(program)) {
    if (reference === undefined) continue
    const variable = world.variable(reference.variable)
    const pastKnown = variable.exogenous || variable.definition?.history !== undefined
    const from = pastKnown ? 0 : history
    const to = variable.ahead ? length - 1 : last - start + history
    const values = new Float64Array(yearly ? axis.length : 1)
    for (let t = 0; t < values.length; t++) {
      const at = Math.max(from, Math.min(to, indexOfYear(world.axis, reference.year ?? yearOfIndex(axis, t))))
      const value = world.totalAt(reference.variable, at)
      if (value === undefined) throw new Error(`'${reference.variable}' has no total to fill '${name}' with.`)
      values[t] = value
    }
    series.set(name, values)
  }
  return JoinedValues.of(program.parameters, series)
}

/** Record of the world's run that a parameter of role 'world' repeats, with the year where that is fixed; undefined for any other name. */
export function referenceOf(parameter: string): { readonly variable: string; readonly year?: number } | undefined {
  const [, variable, year] = REFERENCE.exec(parameter) ?? []
  return variable === undefined ? undefined : { variable, ...(year === undefined ? {} : { year: Number(year) }) }
}

interface WorldParameter {
  readonly name: string
  readonly yearly: boolean
  /** Absent where the world's run does not fill it. */
  readonly reference: ReturnType<typeof referenceOf>
}

const knownWorldParameters = new WeakMap<ScenarioProgram['parameters'], readonly WorldParameter[]>()

function worldParameters({ parameters }: ScenarioProgram): readonly WorldParameter[] {
  let known = knownWorldParameters.get(parameters)
  if (known === undefined) knownWorldParameters.set(parameters, (known = readWorldParameters(parameters)))
  return known
}

function readWorldParameters(parameters: ScenarioProgram['parameters']): readonly WorldParameter[] {
  return parameters.filter(({ definition }) => definition.role === 'world').map(({ name, over, yearly }) => {
    const reference = referenceOf(name)
    const named = reference !== undefined || guestRecordOf(name) !== undefined
    if (named && over.length === 0 && yearly === (reference?.year === undefined)) return { name, yearly, reference }
    throw new Error(`World series '${name}': wanted a parameter without dimensions, reference_<record> or guests_<record> by year, or reference_<record>_in_<year>.`)
  })
}
