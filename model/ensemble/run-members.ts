/** Members of an ensemble through the kernel. Pure: whoever has threads gives each of them blocks of members. */
import type { Kernel } from '../compile/kernel.ts'
import type { StrategyInputs } from '../run/inputs.ts'
import { OverlaidMap } from '../run/overlaid-map.ts'
import type { StrategyResult } from '../run/result.ts'
import { RunFailure } from '../run/run-failure.ts'
import { type ScenarioInputs, type ScenarioProgram, runScenario, runWorld } from '../run/scenario.ts'
import type { Steps } from '../run/steps.ts'
import { Workspace } from '../run/workspace.ts'
import { type Block, type Column, Columns, type Failure, type OutcomeName } from './columns.ts'
import { type Design, Draws } from './draws.ts'

export interface Ensemble {
  readonly kernel: Kernel
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

/** Runs block after block; every member's numbers are the same whatever the blocks and their order. */
export class MemberRunner {
  readonly #ensemble: Ensemble
  readonly #draws: Draws
  readonly #columns: readonly Column[]
  readonly #world = new Workspace()
  readonly #workspaces: readonly Workspace[]
  /** Elements by drawn input. */
  readonly #spans: ReadonlyMap<string, number>
  #calibration: StrategyResult | undefined

  /** Throws on what the draws refuse, unknown outcomes, and inputs that are no parameters of the program. */
  constructor(ensemble: Ensemble) {
    const { program, scenario, design } = ensemble
    this.#ensemble = ensemble
    this.#draws = new Draws(design)
    this.#columns = columnsOf(ensemble)
    this.#workspaces = scenario.strategies.map(() => new Workspace())
    const { dimensions } = program
    this.#spans = new Map(design.inputs.map(({ name, distributions }) => {
      const parameter = program.parameters.find((one) => one.name === name)
      if (parameter === undefined) throw new Error(`There is no parameter '${name}' to draw.`)
      if (parameter.definition.role !== 'uncertainty') throw new Error(`'${name}' is a ${parameter.definition.role}: beliefs are drawn, choices are not.`)
      const elements = parameter.over.reduce((count, dimension) => count * (dimensions[dimension] as readonly string[]).length, 1)
      if (distributions.length !== elements) throw new Error(`'${name}': found ${distributions.length} distributions, wanted ${elements}, one for each element.`)
      return [name, elements]
    }))
  }

  /** Members `from` to `to` - 1. */
  run(from: number, to: number): Block {
    return this.runUnless(() => false, from, to) as Block
  }

  /** The same; undefined where `stopped` says so between two members. */
  runUnless(stopped: () => boolean, from: number, to: number): Block | undefined {
    const steps = this.runInSteps(from, to)
    while (!stopped()) {
      const { done, value } = steps.next()
      if (done === true) return value
    }
    return undefined
  }

  /** The same, giving way after each member. */
  *runInSteps(from: number, to: number): Steps<Block> {
    const length = to - from
    const values = new Float64Array(this.#columns.length * length).fill(NaN)
    const failures: Failure[] = []
    for (let member = from; member < to; member++) {
      this.#runMember(member, values, member - from, length, failures)
      if (member < to - 1) yield
    }
    return { from, to, values, failures }
  }

  #runMember(member: number, values: Float64Array, at: number, length: number, failures: Failure[]): void {
    const { kernel, program, kept } = this.#ensemble
    const elements = this.#draws.values(member)
    const drawn = new Map(this.#ensemble.design.inputs.map(({ name }, number) => [name, elements[number] as Float64Array]))
    const scenario = attempt(() => this.#ensemble.derive?.(drawn) ?? this.#ensemble.scenario)
    const world = isFailure(scenario) ? scenario : attempt(() => this.#calibrate(scenario, drawn))
    if (isFailure(scenario) || isFailure(world)) {
      failures.push({ member, message: (world as Error).message })
      return
    }
    const overlay = new Overlay(this.#spans, drawn)
    let column = 0
    for (const [number, strategy] of scenario.strategies.entries()) {
      const own = kept?.[number]
      const inputs = overlay.over(strategy, own)
      const guests = strategy.guests?.map((guest) => overlay.over(guest, own))
      const workspace = this.#workspaces[number] as Workspace
      const result = attempt(() => runScenario(kernel, program, { world: scenario.world, strategies: [guests === undefined ? inputs : { ...inputs, guests }] }, world, [workspace]).strategies[0] as StrategyResult)
      if (isFailure(result)) failures.push({ member, strategy: strategy.name, message: result.message })
      for (; this.#columns[column]?.strategy === strategy.name; column++) {
        if (isFailure(result)) continue
        const { outcome, year } = this.#columns[column] as Column
        const value = result.value(outcome.variable, outcome.index, year)
        if (value === undefined) throw new Error(`'${outcome.variable}' has no total over what its index leaves out.`)
        values[column * length + at] = value
      }
    }
  }

  #calibrate(scenario: ScenarioInputs, drawn: ReadonlyMap<string, Float64Array>): StrategyResult {
    const { kernel, program, calibrated = NONE, derive } = this.#ensemble
    const read = new Map([...drawn].filter(([name]) => calibrated.has(name)))
    if (read.size === 0 && derive === undefined) return (this.#calibration ??= runWorld(kernel, program, scenario.world, this.#world))
    return runWorld(kernel, program, new Overlay(this.#spans, read).over(scenario.world), this.#world)
  }
}

const NONE: ReadonlySet<string> = new Set()

/** Drawn values over the inputs of one run after another. */
class Overlay {
  readonly #elements: ReadonlyMap<string, number>
  readonly #drawn: ReadonlyMap<string, Float64Array>
  /** By length of the axis, for runs that keep nothing of their own. */
  readonly #spread = new Map<number, ReadonlyMap<string, Float64Array>>()

  /** @param elements of every drawn input, of which some may not be drawn here */
  constructor(elements: ReadonlyMap<string, number>, drawn: ReadonlyMap<string, Float64Array>) {
    this.#elements = elements
    this.#drawn = drawn
  }

  over(inputs: StrategyInputs, kept: ReadonlySet<string> = NONE): StrategyInputs {
    const { length } = inputs.axis
    let spread = this.#spread.get(length)
    if (spread === undefined) {
      const made = new Map<string, Float64Array>()
      for (const [name, elements] of this.#drawn) {
        const span = (inputs.values.get(name) as Float64Array).length / (this.#elements.get(name) as number)
        made.set(name, span === 1 ? elements : overYears(elements, span))
      }
      spread = made
      this.#spread.set(length, spread)
    }
    const values = kept.size === 0 ? spread : new Map([...spread].filter(([name]) => !kept.has(name)))
    return { name: inputs.name, ...(inputs.title === undefined ? {} : { title: inputs.title }), axis: inputs.axis, values: new OverlaidMap(inputs.values, values) }
  }
}

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

/** Values of elements, each in so many years. */
export function overYears(elements: Float64Array, years: number): Float64Array {
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
