/** Members of an ensemble through the kernel. Pure: whoever has threads gives each of them blocks of members. */
import type { Kernel } from '../compile/kernel.ts'
import type { LaneKernel } from '../compile/lanes/lane-kernel.ts'
import type { StrategyInputs } from '../run/inputs.ts'
import type { StrategyResult } from '../run/result.ts'
import { PairWorkspace } from '../run/pair-workspace.ts'
import type { Pair, PairEngine } from '../run/run-pair.ts'
import { RunFailure } from '../run/run-failure.ts'
import { runScenarioPair, runWorldPair, ScenarioPairWorkspace } from '../run/scenario-pair.ts'
import { type ScenarioInputs, type ScenarioProgram, runScenario, runWorld } from '../run/scenario.ts'
import type { Steps } from '../run/steps.ts'
import { Workspace } from '../run/workspace.ts'
import { type Block, type Column, Columns, type Failure, type OutcomeName } from './columns.ts'
import { type Design, Draws } from './draws.ts'

export interface Ensemble {
  readonly kernel: Kernel
  /** Where there are any, members run in them two by two: the same numbers in less time. */
  readonly lanes?: LaneKernel
  readonly program: ScenarioProgram
  /** At central values: what is not drawn stays as it is. */
  readonly scenario: ScenarioInputs
  readonly design: Design
  readonly outcomes: readonly OutcomeName[]
  /**
   * Drawn inputs that the calibration of the world reads (rule R1: those of the growth path alone). Where there is any, the
   * world is calibrated for each member; otherwise one calibration serves all.
   */
  readonly calibrated?: ReadonlySet<string>
}

/** Columns of an ensemble: strategies, their outcomes, and the reported years of those that have years. */
export function columnsOf({ program, scenario, outcomes }: Ensemble): Column[] {
  return scenario.strategies.flatMap(({ name, axis }) => outcomes.flatMap((outcome): Column[] => {
    const variable = program.variables.find((one) => one.name === outcome.variable)
    if (variable === undefined) throw new Error(`There is no variable '${outcome.variable}'.`)
    if (variable.stage !== 'yearly') return [{ strategy: name, outcome }]
    return Array.from({ length: axis.last - axis.first + 1 }, (_, year) => ({ strategy: name, outcome, year: axis.first + year }))
  }))
}

/** Runs block after block; every member's numbers are the same whatever the blocks and their order. */
export class MemberRunner {
  readonly #ensemble: Ensemble
  readonly #draws: Draws
  readonly #columns: readonly Column[]
  readonly #world = new Workspace()
  readonly #workspaces: readonly Workspace[]
  readonly #spans: readonly number[]
  readonly #pairWorld = new PairWorkspace()
  readonly #pairWorkspaces: readonly ScenarioPairWorkspace[]
  #calibration: StrategyResult | undefined

  /** Throws on what the draws refuse, unknown outcomes, and inputs that are no parameters of the program. */
  constructor(ensemble: Ensemble) {
    const { program, scenario, design } = ensemble
    this.#ensemble = ensemble
    this.#draws = new Draws(design)
    this.#columns = columnsOf(ensemble)
    this.#workspaces = scenario.strategies.map(() => new Workspace())
    this.#pairWorkspaces = scenario.strategies.map(() => new ScenarioPairWorkspace())
    const { dimensions } = program
    this.#spans = design.inputs.map(({ name, distributions }) => {
      const parameter = program.parameters.find((one) => one.name === name)
      if (parameter === undefined) throw new Error(`There is no parameter '${name}' to draw.`)
      if (parameter.definition.role !== 'uncertainty') throw new Error(`'${name}' is a ${parameter.definition.role}: beliefs are drawn, choices are not.`)
      const elements = parameter.over.reduce((count, dimension) => count * (dimensions[dimension] as readonly string[]).length, 1)
      if (distributions.length !== elements) throw new Error(`'${name}': found ${distributions.length} distributions, wanted ${elements}, one for each element.`)
      return elements
    })
  }

  /** Members `from` to `to` - 1. */
  run(from: number, to: number): Block {
    const length = to - from
    const values = new Float64Array(this.#columns.length * length).fill(NaN)
    const failures: Failure[] = []
    const { lanes } = this.#ensemble
    if (lanes === undefined) for (let member = from; member < to; member++) this.#runMember(member, values, member - from, length, failures)
    // The last of an odd number runs beside itself.
    else for (let member = from; member < to; member += 2) this.#runPair(lanes, [member, Math.min(member + 1, to - 1)], from, values, length, failures)
    return { from, to, values, failures: failures.sort((left, right) => left.member - right.member) }
  }

  #runMember(member: number, values: Float64Array, at: number, length: number, failures: Failure[]): void {
    const { kernel, program, scenario } = this.#ensemble
    const drawn = this.#draws.values(member)
    const world = attempt(() => this.#calibrate(drawn))
    if (world instanceof RunFailure) {
      failures.push({ member, message: world.message })
      return
    }
    let column = 0
    for (const [number, strategy] of scenario.strategies.entries()) {
      const inputs = this.#rewritten(strategy, drawn, () => true)
      const result = attempt(() => runScenario(kernel, program, { world: scenario.world, strategies: [inputs] }, world, [this.#workspaces[number] as Workspace]).strategies[0] as StrategyResult)
      if (result instanceof RunFailure) failures.push({ member, strategy: strategy.name, message: result.message })
      const next = this.#columnAfter(column, strategy.name)
      if (!(result instanceof RunFailure)) this.#write(result, column, next, values, at, length)
      column = next
    }
  }

  #runPair(lanes: LaneKernel, members: Pair<number>, from: number, values: Float64Array, length: number, failures: Failure[]): void {
    const { kernel, program, scenario } = this.#ensemble
    const engine = { kernel, lanes }
    const drawn = [this.#draws.values(members[0]), this.#draws.values(members[1])] as const
    const alone = members[0] === members[1]
    const worlds = this.#calibratePair(engine, drawn)
    const fail = (lane: number, failure: RunFailure, strategy?: string): void => {
      if (lane === 0 || !alone) failures.push({ member: members[lane as 0 | 1], ...(strategy === undefined ? {} : { strategy }), message: failure.message })
    }
    worlds.forEach((world, lane) => world instanceof RunFailure && fail(lane, world))
    // A member without a world leaves its lane to the other's numbers.
    const lane = [worlds[0] instanceof RunFailure ? 1 : 0, worlds[1] instanceof RunFailure ? 0 : 1] as const
    const [first, second] = [worlds[lane[0]], worlds[lane[1]]]
    if (first instanceof RunFailure || second instanceof RunFailure) return
    let column = 0
    for (const [number, strategy] of scenario.strategies.entries()) {
      const inputs = [this.#rewritten(strategy, drawn[lane[0]], () => true), this.#rewritten(strategy, drawn[lane[1]], () => true)] as const
      const outcomes = runScenarioPair(engine, program, inputs, [first, second], this.#pairWorkspaces[number] as ScenarioPairWorkspace)
      const next = this.#columnAfter(column, strategy.name)
      for (const [at, result] of outcomes.entries()) {
        if (worlds[at] instanceof RunFailure) continue
        if (result instanceof RunFailure) fail(at, result, strategy.name)
        else this.#write(result, column, next, values, members[at as 0 | 1] - from, length)
      }
      column = next
    }
  }

  #columnAfter(column: number, strategy: string): number {
    let next = column
    while (this.#columns[next]?.strategy === strategy) next += 1
    return next
  }

  #write(result: StrategyResult, first: number, next: number, values: Float64Array, at: number, length: number): void {
    for (let column = first; column < next; column++) {
      const { outcome, year } = this.#columns[column] as Column
      const value = result.value(outcome.variable, outcome.index, year)
      if (value === undefined) throw new Error(`'${outcome.variable}' has no total over what its index leaves out.`)
      values[column * length + at] = value
    }
  }

  #calibratePair(engine: PairEngine, drawn: Pair<readonly Float64Array[]>): Pair<StrategyResult | RunFailure> {
    const { program, scenario, design, calibrated } = this.#ensemble
    if (calibrated === undefined || !design.inputs.some(({ name }) => calibrated.has(name))) {
      const world = attempt(() => this.#calibrate(drawn[0]))
      return [world, world]
    }
    const inputs = (each: readonly Float64Array[]): StrategyInputs => this.#rewritten(scenario.world, each, (name) => calibrated.has(name))
    return runWorldPair(engine, program, [inputs(drawn[0]), inputs(drawn[1])], this.#pairWorld)
  }

  #calibrate(drawn: readonly Float64Array[]): StrategyResult {
    const { kernel, program, scenario, design, calibrated } = this.#ensemble
    if (calibrated === undefined || !design.inputs.some(({ name }) => calibrated.has(name))) return (this.#calibration ??= runWorld(kernel, program, scenario.world, this.#world))
    return runWorld(kernel, program, this.#rewritten(scenario.world, drawn, (name) => calibrated.has(name)), this.#world)
  }

  #rewritten(central: StrategyInputs, drawn: readonly Float64Array[], reads: (name: string) => boolean): StrategyInputs {
    const values = new Map(central.values)
    for (const [number, { name }] of this.#ensemble.design.inputs.entries()) {
      if (!reads(name)) continue
      const elements = drawn[number] as Float64Array
      const span = (values.get(name) as Float64Array).length / (this.#spans[number] as number)
      values.set(name, span === 1 ? elements : overYears(elements, span))
    }
    return { ...central, values }
  }
}

/** A failed run is a result of its own; anything else is a fault of the program. */
function attempt<Result>(run: () => Result): Result | RunFailure {
  try {
    return run()
  } catch (error) {
    if (error instanceof RunFailure) return error
    throw error
  }
}

function overYears(elements: Float64Array, years: number): Float64Array {
  const spread = new Float64Array(elements.length * years)
  for (let element = 0; element < elements.length; element++) spread.fill(elements[element] as number, element * years, (element + 1) * years)
  return spread
}

/** The whole ensemble in blocks of `chunk` members, giving way after each. */
export function* runEnsemble(ensemble: Ensemble, chunk: number): Steps<Columns> {
  const runner = new MemberRunner(ensemble)
  const { members } = ensemble.design
  const columns = new Columns(columnsOf(ensemble), members)
  for (let from = 0; from < members; from += chunk) {
    columns.place(runner.run(from, Math.min(members, from + chunk)))
    yield
  }
  return columns
}
