/** Members of an ensemble through the kernel. Pure: whoever has threads gives each of them blocks of members. */
import type { Kernel } from '../compile/kernel.ts'
import type { LaneKernel } from '../compile/lanes/lane-kernel.ts'
import { LANES } from '../compile/lanes/lane-memory.ts'
import type { StrategyInputs } from '../run/inputs.ts'
import { PairWorkspace } from '../run/pair-workspace.ts'
import type { StrategyResult } from '../run/result.ts'
import { RunFailure } from '../run/run-failure.ts'
import { runScenarioPair, runWorldPair, ScenarioPairWorkspace } from '../run/scenario-pair.ts'
import { type ScenarioInputs, type ScenarioProgram, runScenario, runWorld } from '../run/scenario.ts'
import type { Steps } from '../run/steps.ts'
import { Workspace } from '../run/workspace.ts'
import { type Block, type Column, Columns, type Failure, type OutcomeName } from './columns.ts'
import { type Design, Draws } from './draws.ts'
import { DrawnInputs } from './drawn-inputs.ts'

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
  /** Drawn inputs that a strategy has set for itself and keeps, in the order of the strategies. */
  readonly kept?: readonly ReadonlySet<string>[]
  /**
   * Inputs of a member whose drawn values are read before the kernel, by whoever makes inputs of them. Throws a
   * MemberFailure where they cannot be made.
   */
  readonly derive?: (drawn: ReadonlyMap<string, Float64Array>) => ScenarioInputs
}

/** What kept the inputs of a member from being made. */
export class MemberFailure extends Error {}

/** Columns of an ensemble: strategies, their outcomes, and the reported years of those that have years. */
export function columnsOf({ program, scenario, outcomes }: Ensemble): Column[] {
  return scenario.strategies.flatMap(({ name, axis }) => outcomes.flatMap((outcome): Column[] => {
    const variable = program.variables.find((one) => one.name === outcome.variable)
    if (variable === undefined) throw new Error(`There is no variable '${outcome.variable}'.`)
    if (variable.stage !== 'yearly') return [{ strategy: name, outcome }]
    return Array.from({ length: axis.last - axis.first + 1 }, (_, year) => ({ strategy: name, outcome, year: axis.first + year }))
  }))
}

/** A block while its members run. */
interface Filling {
  readonly from: number
  readonly length: number
  readonly values: Float64Array
  readonly failures: Failure[]
}

/** A member with the inputs that were made for it. */
interface Drawn {
  readonly member: number
  readonly values: ReadonlyMap<string, Float64Array>
  readonly scenario: ScenarioInputs
  readonly inputs: DrawnInputs
}

interface Calibrated extends Drawn {
  readonly world: StrategyResult
}

/** Runs block after block; every member's numbers are the same whatever the blocks and their order. */
export class MemberRunner {
  readonly #ensemble: Ensemble
  readonly #draws: Draws
  readonly #columns: number
  /** By strategy. */
  readonly #stretches: readonly (readonly Stretch[])[]
  readonly #world = new Workspace()
  readonly #pairWorld = new PairWorkspace()
  // One for all strategies: most of what is drawn reaches them alike, so that each finds a part of its results made by the one
  // before it.
  readonly #workspace = new Workspace()
  readonly #pairWorkspace = new ScenarioPairWorkspace()
  /** Drawn inputs that have a value for each year. */
  readonly #yearly: ReadonlySet<string>
  #calibration: StrategyResult | undefined

  /** Throws on what the draws refuse, unknown outcomes, and inputs that are no parameters of the program. */
  constructor(ensemble: Ensemble) {
    const { program, scenario, design } = ensemble
    this.#ensemble = ensemble
    this.#draws = new Draws(design)
    const columns = columnsOf(ensemble)
    this.#columns = columns.length
    this.#stretches = scenario.strategies.map((strategy) => stretchesOf(columns, strategy))
    const { dimensions } = program
    this.#yearly = new Set(design.inputs.flatMap(({ name, distributions }) => {
      const parameter = program.parameters.find((one) => one.name === name)
      if (parameter === undefined) throw new Error(`There is no parameter '${name}' to draw.`)
      if (parameter.definition.role !== 'uncertainty') throw new Error(`'${name}' is a ${parameter.definition.role}: beliefs are drawn, choices are not.`)
      const elements = parameter.over.reduce((count, dimension) => count * (dimensions[dimension] as readonly string[]).length, 1)
      if (distributions.length !== elements) throw new Error(`'${name}': found ${distributions.length} distributions, wanted ${elements}, one for each element.`)
      return parameter.yearly ? [name] : []
    }))
  }

  /** Members `from` to `to` - 1. */
  run(from: number, to: number): Block {
    return this.runUnless(() => false, from, to) as Block
  }

  /** The same; undefined where `stopped` says so between two members, or two pairs of them where they run by two. */
  runUnless(stopped: () => boolean, from: number, to: number): Block | undefined {
    const steps = this.runInSteps(from, to)
    while (!stopped()) {
      const { done, value } = steps.next()
      if (done === true) return value
    }
    return undefined
  }

  /** The same, giving way after each member, or each pair of them. */
  *runInSteps(from: number, to: number): Steps<Block> {
    const length = to - from
    const values = new Float64Array(this.#columns * length).fill(NaN)
    const failures: Failure[] = []
    const together = this.#ensemble.lanes === undefined ? 1 : LANES
    for (let first = from; first < to; first += together) {
      const members = Array.from({ length: Math.min(together, to - first) }, (_, lane) => first + lane)
      this.#runTogether(members, { from, length, values, failures })
      if (first + together < to) yield
    }
    // Members side by side fail strategy by strategy.
    return { from, to, values, failures: failures.sort((left, right) => left.member - right.member) }
  }

  /** One member, or two side by side; what fails of one leaves the other alone. */
  #runTogether(members: readonly number[], filling: Filling): void {
    const calibrated = this.#calibrate(members.flatMap((member) => this.#draw(member, filling)), filling)
    for (const [number, { name }] of this.#ensemble.scenario.strategies.entries()) {
      for (const [at, result] of this.#results(calibrated, number).entries()) {
        const { member } = calibrated[at] as Calibrated
        if (isFailure(result)) filling.failures.push({ member, strategy: name, message: result.message })
        else this.#write(result, this.#stretches[number] as readonly Stretch[], member, filling)
      }
    }
  }

  /** Nothing where its inputs cannot be made. */
  #draw(member: number, { failures }: Filling): Drawn[] {
    const { design, derive, scenario: central } = this.#ensemble
    const elements = this.#draws.values(member)
    const values = new Map(design.inputs.map(({ name }, number) => [name, elements[number] as Float64Array]))
    const scenario = attempt(() => derive?.(values) ?? central)
    if (!isFailure(scenario)) return [{ member, values, scenario, inputs: new DrawnInputs(this.#yearly, values) }]
    failures.push({ member, message: scenario.message })
    return []
  }

  /** Those whose world has numbers. */
  #calibrate(drawn: readonly Drawn[], { failures }: Filling): Calibrated[] {
    const worlds = this.#worlds(drawn)
    return drawn.flatMap((each, at) => {
      const world = worlds[at] as StrategyResult | RunFailure | MemberFailure
      if (!isFailure(world)) return [{ ...each, world }]
      failures.push({ member: each.member, message: world.message })
      return []
    })
  }

  #worlds(drawn: readonly Drawn[]): readonly (StrategyResult | RunFailure | MemberFailure)[] {
    const { kernel, lanes, program, scenario, design, calibrated = NONE, derive } = this.#ensemble
    if (derive === undefined && !design.inputs.some(({ name }) => calibrated.has(name))) {
      return drawn.map(() => attempt(() => (this.#calibration ??= runWorld(kernel, program, scenario.world, this.#world))))
    }
    const inputsOf = ({ values, scenario: own }: Drawn): StrategyInputs => {
      const read = new Map<string, Float64Array>()
      for (const name of calibrated) {
        const drawn = values.get(name)
        if (drawn !== undefined) read.set(name, drawn)
      }
      return new DrawnInputs(this.#yearly, read).over(own.world)
    }
    const [first, second] = drawn
    if (lanes !== undefined && first !== undefined && second !== undefined) return runWorldPair({ kernel, lanes }, program, [inputsOf(first), inputsOf(second)], this.#pairWorld)
    return drawn.map((each) => attempt(() => runWorld(kernel, program, inputsOf(each), this.#world)))
  }

  /** A strategy's runs, of two members in lanes. They stand until a strategy is run again. */
  #results(members: readonly Calibrated[], number: number): readonly (StrategyResult | RunFailure | MemberFailure)[] {
    const { kernel, lanes, program } = this.#ensemble
    const [first, second] = members
    if (lanes !== undefined && first !== undefined && second !== undefined) {
      const inputs = [this.#inputsOf(first, number), this.#inputsOf(second, number)] as const
      return runScenarioPair({ kernel, lanes }, program, inputs, [first.world, second.world], this.#pairWorkspace)
    }
    return members.map((member) => attempt(() => {
      const scenario = { world: member.scenario.world, strategies: [this.#inputsOf(member, number)] }
      return runScenario(kernel, program, scenario, member.world, [this.#workspace]).strategies[0] as StrategyResult
    }))
  }

  /** A strategy and its guests with what is drawn and not kept. */
  #inputsOf({ scenario, inputs }: Drawn, number: number): StrategyInputs {
    const strategy = scenario.strategies[number] as StrategyInputs
    const kept = this.#ensemble.kept?.[number]
    const guests = strategy.guests?.map((guest) => inputs.over(guest, kept))
    return { ...inputs.over(strategy, kept), ...(guests === undefined ? {} : { guests }) }
  }

  #write(result: StrategyResult, stretches: readonly Stretch[], member: number, { from, length, values }: Filling): void {
    for (const { outcome: { variable, index }, first, yearly } of stretches) {
      const found = yearly ? result.series(variable, index) : result.value(variable, index)
      if (found === undefined) throw new Error(`'${variable}' has no total over what its index leaves out.`)
      const at = first * length + member - from
      if (typeof found === 'number') values[at] = found
      else for (let year = 0; year < found.length; year++) values[at + year * length] = found[year] as number
    }
  }
}

/** Columns of an outcome in a strategy: one for each reported year where it is yearly. */
interface Stretch {
  readonly outcome: OutcomeName
  readonly first: number
  readonly yearly: boolean
}

function stretchesOf(columns: readonly Column[], { name, axis }: StrategyInputs): Stretch[] {
  return columns.flatMap(({ strategy, outcome, year }, first) => (strategy === name && (year === undefined || year === axis.first) ? [{ outcome, first, yearly: year !== undefined }] : []))
}

const NONE: ReadonlySet<string> = new Set()

function isFailure(result: unknown): result is RunFailure | MemberFailure {
  return result instanceof RunFailure || result instanceof MemberFailure
}

/** A failed run is a result of its own; anything else is a fault of the program. */
function attempt<Result>(run: () => Result): Result | RunFailure | MemberFailure {
  try {
    return run()
  } catch (error) {
    if (isFailure(error)) return error
    throw error
  }
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
