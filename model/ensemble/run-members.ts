/** Members of an ensemble through the kernel. Pure: whoever has threads gives each of them blocks of members. */
import { LANES } from '../compile/lanes/lane-memory.ts'
import type { StrategyInputs } from '../run/inputs.ts'
import { JoinedValues } from '../run/joined-values.ts'
import { OverlaidMap } from '../run/overlaid-map.ts'
import { PairWorkspace } from '../run/pair-workspace.ts'
import { inParts, runPart, scenarioWantedOf, type ScenarioWanted } from '../run/part-run.ts'
import type { StrategyResult } from '../run/result.ts'
import { RunFailure } from '../run/run-failure.ts'
import { runScenarioPair, runWorldPair, ScenarioPairWorkspace } from '../run/scenario-pair.ts'
import { runAgainst, type ScenarioProgram, worldInputs, type WorldSeries, worldSeries } from '../run/scenario.ts'
import type { Steps } from '../run/steps.ts'
import { Workspace } from '../run/workspace.ts'
import { type Block, Columns, type Failure } from './columns.ts'
import { Draws } from './draws.ts'
import { DrawnShape, DrawnValues } from './drawn-values.ts'
import { columnsOf, type DerivedInputs, type Ensemble, MemberFailure, type Stretch, stretchesOf } from './ensemble.ts'
import type { KnownMembers, Overlay } from './known-members.ts'

/** Where members run, one after another. */
export class MemberPlaces {
  readonly world = new Workspace()
  readonly pairWorld = new PairWorkspace()
  // One for all strategies: most of what is drawn reaches them alike, so that each finds a part of its results made by the one
  // before it.
  readonly strategies = new Workspace()
  readonly pairStrategies = new ScenarioPairWorkspace()
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
  readonly elements: Float64Array
  /** Absent where what it gives is known. */
  readonly world?: StrategyInputs
  readonly strategies: readonly StrategyInputs[]
}

interface Calibrated extends Drawn {
  /** What the world gives each strategy. */
  readonly given: readonly WorldSeries[]
}

type Worlds = readonly (readonly WorldSeries[] | RunFailure | MemberFailure)[]

/**
 * Runs block after block; every member's numbers are the same whatever the blocks and their order, and whatever else is asked
 * for: of a run that does what its outcomes need and no more, an outcome fails where a figure is not finite that the kernel
 * computes for it.
 */
export class MemberRunner {
  readonly #ensemble: Ensemble
  readonly #draws: Draws
  readonly #columns: number
  readonly #wanted: ScenarioWanted
  /** By strategy. */
  readonly #stretches: readonly (readonly Stretch[])[]
  readonly #places: MemberPlaces
  readonly #drawn: DrawnShape
  /** Of what is drawn, what the calibration reads. */
  readonly #drawnForWorld: DrawnShape
  /** Of what is drawn, what each strategy does not keep as it has set it. */
  readonly #drawnFor: readonly DrawnShape[]
  readonly #known: KnownMembers | undefined
  /** Of strategies, what is laid under all that follows from draws. */
  readonly #grounds: StrategyInputs[] = []
  #calibration: readonly WorldSeries[] | undefined

  /**
   * Throws on what the draws refuse, unknown outcomes, and inputs that are no parameters of the program.
   *
   * @param known of the members of ensembles that draw and calibrate alike
   * @param places of an ensemble before it, whose runs are over
   */
  constructor(ensemble: Ensemble, { known, places = new MemberPlaces() }: { readonly known?: KnownMembers; readonly places?: MemberPlaces } = {}) {
    const { program, scenario, design, outcomes, calibrated = NONE } = ensemble
    this.#ensemble = ensemble
    this.#draws = known?.draws(design) ?? new Draws(design)
    this.#places = places
    this.#known = known
    known?.keepFollowingOf(new Set(ensemble.derive?.alike))
    const columns = columnsOf(ensemble)
    this.#columns = columns.length
    this.#wanted = scenarioWantedOf(program, outcomes.map(({ variable }) => variable))
    this.#stretches = scenario.strategies.map((strategy) => stretchesOf(columns, strategy))
    this.#drawn = DrawnShape.of(program.parameters, design.inputs.map(({ name, distributions }) => ({ name, elements: distributions.length })))
    this.#drawnForWorld = this.#drawn.among((name) => calibrated.has(name))
    this.#drawnFor = scenario.strategies.map((_, number) => this.#drawn.among((name) => ensemble.kept?.[number]?.has(name) !== true))
    const { dimensions } = program
    for (const [place, { name, distributions }] of design.inputs.entries()) {
      const { definition: { role }, over } = program.parameters[this.#drawn.numbers[place] as number] as ScenarioProgram['parameters'][number]
      if (role !== 'uncertainty') throw new Error(`'${name}' is a ${role}: beliefs are drawn, choices are not.`)
      const elements = over.reduce((count, dimension) => count * (dimensions[dimension] as readonly string[]).length, 1)
      if (distributions.length !== elements) throw new Error(`'${name}': found ${distributions.length} distributions, wanted ${elements}, one for each element.`)
    }
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
        const stretches = this.#stretches[number] as readonly Stretch[]
        if (isFailure(result)) filling.failures.push({ member, strategy: name, message: this.#runApart(calibrated[at] as Calibrated, number, filling) ?? result.message })
        else this.#write(result, stretches, member, filling)
      }
    }
  }

  /** A run that has failed, outcome by outcome: those that do not need what failed keep their numbers. Gives what the first of the others failed of. */
  #runApart(calibrated: Calibrated, number: number, filling: Filling): string | undefined {
    const { kernel, program } = this.#ensemble
    const { member, given } = calibrated
    let message: string | undefined
    for (const stretch of this.#stretches[number] as readonly Stretch[]) {
      const wanted = scenarioWantedOf(program, [stretch.outcome.variable])
      const result = attempt(() => runAgainst(kernel, program, given[number] as WorldSeries, this.#inputsOf(calibrated, number), undefined, inParts(kernel, program, wanted)))
      if (isFailure(result)) message ??= result.message
      else this.#write(result, [stretch], member, filling)
    }
    return message
  }

  /** Nothing where its inputs cannot be made. */
  #draw(member: number, { failures }: Filling): Drawn[] {
    const { derive, scenario } = this.#ensemble
    const elements = this.#known?.elements(member, this.#draws) ?? this.#draws.elements(member)
    const values = new DrawnValues(this.#drawn, elements)
    const isKnown = this.#known?.world(member) !== undefined
    const made = attempt(() => (derive === undefined ? scenario : { ...(isKnown ? {} : { world: derive.world(values) }), strategies: this.#derived(derive, member, values) }))
    if (!isFailure(made)) return [{ member, elements, ...made }]
    failures.push({ member, message: made.message })
    return []
  }

  /** What has been made of a strategy like another is laid over its own. */
  #derived({ alike, strategy }: DerivedInputs, member: number, drawn: DrawnValues): readonly StrategyInputs[] {
    const following = new Map<string, Overlay>()
    return alike.map((key, number): StrategyInputs => {
      const ground = this.#grounds[number]
      const known = key === undefined || ground === undefined ? undefined : (following.get(key) ?? this.#known?.following(member, key))
      if (ground !== undefined && known !== undefined) return { ...ground, values: new OverlaidMap(ground.values, known) }
      const made = strategy(number, drawn)
      if (key !== undefined && made.values instanceof OverlaidMap) {
        const values = made.values as OverlaidMap<string, Float64Array>
        const overlay = JoinedValues.of(this.#ensemble.program.parameters, values.overlay)
        this.#grounds[number] = { ...made, values: values.ground }
        following.set(key, overlay)
        this.#known?.keepFollowing(member, key, overlay)
        return { ...made, values: new OverlaidMap(values.ground, overlay) }
      }
      return made
    })
  }

  /** Those whose world has numbers. */
  #calibrate(drawn: readonly Drawn[], { failures }: Filling): Calibrated[] {
    const worlds = this.#worlds(drawn)
    return drawn.flatMap((each, at) => {
      const given = worlds[at] as Worlds[number]
      if (isFailure(given)) {
        failures.push({ member: each.member, message: given.message })
        return []
      }
      this.#known?.keepWorld(each.member, given)
      return [{ ...each, given }]
    })
  }

  #worlds(drawn: readonly Drawn[]): Worlds {
    const { kernel, lanes, program, scenario, derive } = this.#ensemble
    const givenBy = (world: StrategyResult): readonly WorldSeries[] => scenario.strategies.map(({ axis }) => worldSeries(program, world, axis))
    if (derive === undefined && this.#drawnForWorld.numbers.length === 0) {
      return drawn.map(() => attempt(() => (this.#calibration ??= givenBy(this.#runWorld(scenario.world)))))
    }
    const known = drawn.map(({ member }) => this.#known?.world(member))
    const unknown = drawn.filter((_, at) => known[at] === undefined)
    const inputsOf = ({ elements, world = scenario.world }: Drawn): StrategyInputs => over(world, this.#drawnForWorld, elements)
    const [first, second] = unknown
    const run = lanes !== undefined && first !== undefined && second !== undefined
      ? runWorldPair({ kernel, lanes }, program, [inputsOf(first), inputsOf(second)], this.#places.pairWorld, this.#wanted).map((world) => (isFailure(world) ? world : givenBy(world)))
      : unknown.map((each) => attempt(() => givenBy(this.#runWorld(inputsOf(each)))))
    return known.map((each) => each ?? (run.shift() as Worlds[number]))
  }

  #runWorld(world: StrategyInputs): StrategyResult {
    const { kernel, program } = this.#ensemble
    return runPart(kernel, program, worldInputs(program, world), this.#wanted.world, this.#places.world)
  }

  /** A strategy's runs, of two members in lanes. They stand until a strategy is run again. */
  #results(members: readonly Calibrated[], number: number): readonly (StrategyResult | RunFailure | MemberFailure)[] {
    const { kernel, lanes, program } = this.#ensemble
    const [first, second] = members
    if (lanes !== undefined && first !== undefined && second !== undefined) {
      const inputs = [this.#inputsOf(first, number), this.#inputsOf(second, number)] as const
      return runScenarioPair({ kernel, lanes }, program, inputs, [first.given[number] as WorldSeries, second.given[number] as WorldSeries], this.#places.pairStrategies, this.#wanted, this.#known?.figures(first.member, second.member, number))
    }
    return members.map((member) => attempt(() => runAgainst(kernel, program, member.given[number] as WorldSeries, this.#inputsOf(member, number), this.#places.strategies, inParts(kernel, program, this.#wanted))))
  }

  /** A strategy and its guests with what is drawn and not kept. */
  #inputsOf({ strategies, elements }: Drawn, number: number): StrategyInputs {
    const strategy = strategies[number] as StrategyInputs
    const shape = this.#drawnFor[number] as DrawnShape
    const guests = strategy.guests?.map((guest) => over(guest, shape, elements))
    return { ...over(strategy, shape, elements), ...(guests === undefined ? {} : { guests }) }
  }

  #write(result: StrategyResult, stretches: readonly Stretch[], member: number, { from, length, values }: Filling): void {
    for (const { outcome: { variable, index }, first, yearly } of stretches) {
      const at = first * length + member - from
      const found = yearly ? result.writeSeries(variable, index, values, at, length) : result.value(variable, index)
      if (found === undefined || found === false) throw new Error(`'${variable}' has no total over what its index leaves out.`)
      if (typeof found === 'number') values[at] = found
    }
  }
}

const NONE: ReadonlySet<string> = new Set()

/** Inputs with what was drawn in the place of theirs. */
function over({ name, title, axis, values }: StrategyInputs, shape: DrawnShape, elements: Float64Array): StrategyInputs {
  return { name, ...(title === undefined ? {} : { title }), axis, values: new OverlaidMap(values, new DrawnValues(shape, elements, axis.length)) }
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
