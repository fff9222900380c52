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
  /** That of the strategies, which share their years, and that of the world. */
  readonly #paths = new WeakMap<Axis, KeptPath>()

  constructor(grounds: Grounds) {
    this.#grounds = grounds
  }

  /** For one of the scenario's frames, and what its levers say of the parameters that facts and the path follow. What does not follow them is the same array each time. */
  of(frame: RunFrame, parameters: FactParameters, growthAfter: number): Derived {
    let derived = this.#frames.get(frame.key)
    if (derived === undefined) this.#frames.set(frame.key, (derived = new DerivedFrame(this.#grounds, frame, (growth, inflation) => this.#pathOn(frame.axis, growth, inflation))))
    return derived.at(parameters, growthAfter)
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

interface Kept {
  readonly parts: MadeInput['parts']
  readonly value: LayeredValue
}

class DerivedFrame {
  readonly #grounds: Grounds
  readonly #frame: RunFrame
  readonly #path: (growthAfter: number, inflation: number) => GrowthPathSeries
  /** What the program has of what may follow. */
  readonly #parameters: ReadonlyMap<string, Parameter>
  readonly #settled: ReadonlyMap<string, LayeredValue>
  readonly #kept = new Map<string, Kept>()
  #last: { readonly parameters: FactParameters; readonly growthAfter: number; readonly derived: Derived } | undefined

  constructor(grounds: Grounds, frame: RunFrame, path: (growthAfter: number, inflation: number) => GrowthPathSeries) {
    const { program, facts } = grounds
    this.#grounds = grounds
    this.#frame = frame
    this.#path = path
    this.#settled = settledInputs(grounds, frame)
    this.#parameters = new Map(program.parameters.flatMap((parameter) => (parameter.name === PATH || (isMade(parameter) && !facts.tables.has(parameter.name)) ? [[parameter.name, parameter] as const] : [])))
  }

  at(parameters: FactParameters, growthAfter: number): Derived {
    const last = this.#last
    if (last !== undefined && last.growthAfter === growthAfter && sameParameters(last.parameters, parameters)) return last.derived
    const { facts, growthPath, scenario } = this.#grounds
    const { economy, places, axis } = this.#frame
    const path = this.#path(growthAfter, parameters.inflation)
    const following = new Map<string, LayeredValue>()
    for (const made of placeFacts(facts.row(economy, parameters), places, (iso3) => facts.row(iso3, parameters), axis)) this.#put(made, following)
    for (const made of poolShares(this.#frame, facts, parameters.incomeElasticity, scenarioMark(this.#frame, scenario))) this.#put(made, following)
    this.#put({ name: PATH, parts: [path], make: () => ({ unit: 'USD2025/year', over: [], yearly: true, values: path.values, provenance: [{ layer: 'growth-path', origin: growthPath.origin, detail: growthPath.title }] }) }, following)
    const derived = { settled: this.#settled, following, pathKinds: path.kinds }
    this.#last = { parameters, growthAfter, derived }
    return derived
  }

  /** Made anew where its parts are not those it was made of last. */
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
