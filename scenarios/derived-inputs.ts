/** Values that no layer sets but that follow from places, choices and a few levers: facts, choices and the growth path. */
import type { Parameter } from '../model/compile/program.ts'
import type { Axis } from '../model/run/axis.ts'
import type { LayeredValue } from './compiled-setting.ts'
import { conform } from './conformed-value.ts'
import { type FactParameters, sameParameters } from './economy-row.ts'
import type { PathKind } from './growth-path.ts'
import { type GrowthPathSeries, growthPathSeries } from './growth-path-series.ts'
import { type MadeInput, placeFacts } from './place-facts.ts'
import type { PreparedFacts } from './prepared-facts.ts'
import type { Provenance } from './resolved-scenario.ts'
import { type Grounds, type RunFrame, scenarioMark } from './run-frame.ts'
import { isMade, settledInputs } from './settled-inputs.ts'

export interface Derived {
  /** Whatever levers say. */
  readonly settled: ReadonlyMap<string, LayeredValue>
  /** What follows them; none of it is settled. */
  readonly following: ReadonlyMap<string, LayeredValue>
  readonly pathKinds: ReadonlyMap<number, PathKind>
}

interface KeptPath {
  readonly growthAfter: number
  readonly inflation: number
  readonly series: GrowthPathSeries
}

/** What was derived for a prepared scenario. Most levers change none of it. */
export class DerivedInputs {
  readonly #grounds: Grounds
  readonly #frames = new Map<string, DerivedFrame>()
  /** By what is read of a frame: strategies with the same places share what follows. */
  readonly #following = new Map<string, FollowingInputs>()
  /** On the years of the strategies, and on those of the world. */
  readonly #paths = new WeakMap<Axis, KeptPath>()

  constructor(grounds: Grounds) {
    this.#grounds = grounds
  }

  /** For one of the scenario's frames, and what its levers say of the parameters that facts and the path follow. What does not follow them is the same array each time. */
  of(frame: RunFrame, parameters: FactParameters, growthAfter: number): Derived {
    let derived = this.#frames.get(frame.key)
    if (derived === undefined) this.#frames.set(frame.key, (derived = { settled: settledInputs(this.#grounds, frame), following: this.#followingOf(frame), last: undefined }))
    const { last } = derived
    if (last !== undefined && isSame(last, parameters, growthAfter)) return last.derived
    const path = this.#pathOn(frame.axis, growthAfter, parameters.inflation)
    const made = { settled: derived.settled, following: derived.following.at(parameters, growthAfter, path), pathKinds: path.kinds }
    derived.last = { parameters, growthAfter, derived: made }
    return made
  }

  #followingOf(frame: RunFrame): FollowingInputs {
    const key = JSON.stringify([frame.calibrating, frame.economy, frame.places])
    let following = this.#following.get(key)
    if (following === undefined) this.#following.set(key, (following = new FollowingInputs(this.#grounds, frame)))
    return following
  }

  #pathOn(axis: Axis, growthAfter: number, inflation: number): GrowthPathSeries {
    let known = this.#paths.get(axis)
    if (known === undefined || known.growthAfter !== growthAfter || known.inflation !== inflation) {
      known = { growthAfter, inflation, series: growthPathSeries(this.#grounds.growthPath, axis.start - axis.history, axis.length, growthAfter, inflation) }
      this.#paths.set(axis, known)
    }
    return known.series
  }
}

/** What levers said when something was made. */
interface Said {
  readonly parameters: FactParameters
  readonly growthAfter: number
}

interface DerivedFrame {
  readonly settled: Derived['settled']
  readonly following: FollowingInputs
  last: (Said & { readonly derived: Derived }) | undefined
}

interface Kept {
  readonly parts: MadeInput['parts']
  readonly value: LayeredValue
}

function isSame(said: Said, parameters: FactParameters, growthAfter: number): boolean {
  return said.growthAfter === growthAfter && sameParameters(said.parameters, parameters)
}

/** What follows from levers in frames that share their economy, places and years: made anew where its parts are not those it was made of last. */
class FollowingInputs {
  readonly #grounds: Grounds
  readonly #frame: RunFrame
  /** What the program has of what may follow. */
  readonly #parameters: ReadonlyMap<string, Parameter>
  readonly #kept = new Map<string, Kept>()
  #last: (Said & { readonly values: Derived['following'] }) | undefined

  constructor(grounds: Grounds, frame: RunFrame) {
    const { program, facts } = grounds
    this.#grounds = grounds
    this.#frame = frame
    this.#parameters = new Map(program.parameters.flatMap((parameter) => (parameter.name === PATH || (isMade(parameter) && !facts.tables.has(parameter.name)) ? [[parameter.name, parameter] as const] : [])))
  }

  at(parameters: FactParameters, growthAfter: number, path: GrowthPathSeries): Derived['following'] {
    if (this.#last !== undefined && isSame(this.#last, parameters, growthAfter)) return this.#last.values
    const { facts, growthPath, scenario } = this.#grounds
    const { economy, places, axis } = this.#frame
    const values = new Map<string, LayeredValue>()
    for (const made of placeFacts(facts.row(economy, parameters), places, (iso3) => facts.row(iso3, parameters), axis)) this.#put(made, values)
    for (const made of poolShares(this.#frame, facts, parameters.incomeElasticity, scenarioMark(this.#frame, scenario))) this.#put(made, values)
    this.#put({ name: PATH, parts: [path], make: () => ({ unit: 'USD2025/year', over: [], yearly: true, values: path.values, provenance: [{ layer: 'growth-path', origin: growthPath.origin, detail: growthPath.title }] }) }, values)
    this.#last = { parameters, growthAfter, values }
    return values
  }

  #put({ name, parts, make }: MadeInput, into: Map<string, LayeredValue>): void {
    const parameter = this.#parameters.get(name)
    if (parameter === undefined) return
    let kept = this.#kept.get(name)
    if (kept === undefined || kept.parts.some((part, at) => part !== parts[at])) {
      kept = { parts, value: conform(parameter, make(), this.#frame.axis) }
      this.#kept.set(name, kept)
    }
    into.set(name, kept.value)
  }
}

const PATH = 'path_investment'

/** Load of the whole pool over our own, and the part of its cost we bear over the part of its load we are. A member without demand pays nothing. */
function poolShares({ places, economy }: RunFrame, facts: PreparedFacts, elasticity: number, from: Provenance): readonly MadeInput[] {
  const ratios = (load: number, paid: number): readonly MadeInput[] => [['pool_load_ratio', load] as const, ['pool_paid_ratio', paid] as const].map(([name, ratio]) => ({
    name, parts: [ratio], make: () => ({ unit: '1', over: [], yearly: false, values: Float64Array.of(ratio), provenance: [from] }),
  }))
  if (places === undefined) return ratios(1, 1)
  const { members, key } = places.pool
  const demand = (iso3: string): number => facts.weight(iso3, elasticity)
  const own = demand(economy)
  const load = members.reduce((sum, member) => sum + demand(member), 0) / own
  if (key === 'demand') return ratios(load, 1)
  const weight = (member: string): number => (key === 'equal' ? 1 : facts.facts.economies[member]!.facts[key]!.value)
  const paying = members.filter((member) => demand(member) > 0)
  return ratios(load, own > 0 ? (load * weight(economy)) / paying.reduce((sum, member) => sum + weight(member), 0) : 1)
}
