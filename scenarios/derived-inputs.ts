/** Values that no layer sets but that follow from places, choices and a few levers: facts, choices and the growth path. */
import type { Parameter } from '../model/compile/program.ts'
import type { Axis } from '../model/run/axis.ts'
import { guestRecordOf } from '../model/run/scenario.ts'
import { parseUnit } from '../model/units/parse-unit.ts'
import { convertFactor } from '../model/units/unit.ts'
import type { LayeredValue } from './compiled-setting.ts'
import type { FactParameters } from './economy-row.ts'
import { exposureValues } from './exposure.ts'
import type { GrowthPath, PathKind } from './growth-path.ts'
import { greatCircleKilometres } from './great-circle.ts'
import { growthPathSeries } from './growth-path-series.ts'
import { type Choices, type InputValue, type Programme, choiceValues, placeFacts } from './input-values.ts'
import type { PreparedFacts } from './prepared-facts.ts'
import type { ProgramInputs } from './program-inputs.ts'
import type { ChosenPlaces, Provenance } from './resolved-scenario.ts'
import type { Backup, Placement } from './schema.ts'
import { supply } from './supply.ts'
import { trustAnswers } from './trust-answers.ts'

/** What one run reads beside the layers of changes. */
export interface RunFrame {
  /** Tells the frames of one prepared scenario apart. */
  readonly key: string
  readonly axis: Axis
  readonly economy: string
  readonly places: ChosenPlaces | undefined
  readonly placement: Placement
  readonly placementFrom: Provenance
  readonly backup: Backup
  readonly perimeter: Choices['perimeter']
  readonly perspective: string
  readonly revenueBasis: string
  readonly programme: Programme | undefined
  readonly decisionYear: number
  readonly calibrating: boolean
}

/** What all runs of a prepared scenario have in common. */
export interface Grounds {
  readonly program: ProgramInputs
  readonly facts: PreparedFacts
  readonly growthPath: GrowthPath
  readonly scenario: string
}

export interface Derived {
  readonly values: ReadonlyMap<string, LayeredValue>
  readonly pathKinds: ReadonlyMap<number, PathKind>
}

// A slider leaves a trail of values behind; those of the six strategies of its last few moves are kept.
const MOST_KEPT = 50

/** What was derived for a prepared scenario. Most levers change none of it. */
export class DerivedInputs {
  readonly #grounds: Grounds
  readonly #settled = new Map<string, ReadonlyMap<string, LayeredValue>>()
  readonly #kept = new Map<string, Derived>()

  constructor(grounds: Grounds) {
    this.#grounds = grounds
  }

  /** For one of the scenario's frames, and what its levers say of the parameters that facts and the path follow. What does not follow them is the same array each time. */
  of(frame: RunFrame, parameters: FactParameters, growthAfter: number): Derived {
    const key = `${frame.key} ${Object.values(parameters).join(' ')} ${growthAfter}`
    let derived = this.#kept.get(key)
    if (derived === undefined) {
      if (this.#kept.size >= MOST_KEPT) this.#kept.clear()
      this.#kept.set(key, (derived = derive(this.#grounds, frame, parameters, growthAfter, this.#settledOf(frame))))
    }
    return derived
  }

  #settledOf(frame: RunFrame): ReadonlyMap<string, LayeredValue> {
    let settled = this.#settled.get(frame.key)
    if (settled === undefined) {
      if (this.#settled.size >= MOST_KEPT) this.#settled.clear()
      this.#settled.set(frame.key, (settled = settle(this.#grounds, frame)))
    }
    return settled
  }
}

/** What a frame alone settles, whatever its levers say. */
function settle({ program, growthPath, facts, scenario }: Grounds, frame: RunFrame): ReadonlyMap<string, LayeredValue> {
  const { axis } = frame
  let distances: Choices['distances'] = {}
  if (frame.places !== undefined) {
    const { economies } = facts.facts
    const to = (iso3: string) => greatCircleKilometres(economies[frame.economy]!, economies[iso3]!)
    const { embassy, pool, foreign_cloud } = frame.places
    distances = { embassy: embassy.reduce((sum, { host, share }) => sum + share * to(host), 0), pool: to(pool.host), foreign_cloud: to(foreign_cloud.region) }
  }
  const scenarioFrom = scenarioMark(frame, scenario)
  const choices = choiceValues({
    economy: frame.economy, axis, placement: frame.placement, places: frame.places, perimeter: frame.perimeter, perspective: frame.perspective, revenueBasis: frame.revenueBasis,
    decisionYear: frame.decisionYear, distances, programme: frame.programme, calibrating: frame.calibrating, boundary: growthPath.boundary,
    placementFrom: frame.placementFrom, scenarioFrom,
  })
  const supplied = supply(facts.facts, frame.economy).set('trust_answer', trustAnswers(facts.facts, frame.economy, frame.places))
  const exposure = exposureValues({ facts: facts.facts, economy: frame.economy, places: frame.places, placement: frame.placement, backup: frame.backup, from: frame.placementFrom })
  const values = new Map<string, LayeredValue>()
  for (const parameter of program.parameters) {
    const { name, definition } = parameter
    if (definition.role === 'world') {
      // Filled after the runs of the world and of guests; NaN until then, so that a run without one fails at once. Nobody comes where none is named.
      const count = parameter.over.reduce((product, dimension) => product * program.dimensions[dimension]!.length, parameter.yearly ? axis.length : 1)
      const ofGuests = guestRecordOf(name) !== undefined
      values.set(name, {
        values: new Float64Array(count).fill(ofGuests && frame.places?.hosting === undefined ? 0 : NaN),
        provenance: [ofGuests ? { ...scenarioFrom, detail: guestsInWords(frame.places, facts) } : { layer: 'world', origin: growthPath.name }],
      })
    } else if (isMade(parameter)) {
      const input = facts.tables.get(name) ?? supplied.get(name) ?? exposure.get(name) ?? choices.get(name)
      if (input !== undefined) values.set(name, conform(parameter, input, axis))
    }
  }
  return values
}

function derive({ program, growthPath, facts, scenario }: Grounds, frame: RunFrame, parameters: FactParameters, growthAfter: number, settled: ReadonlyMap<string, LayeredValue>): Derived {
  const { axis } = frame
  const placed = placeFacts(facts.row(frame.economy, parameters), frame.places, (iso3) => facts.row(iso3, parameters), axis)
  const shares = poolShares(frame, facts, parameters.incomeElasticity, scenarioMark(frame, scenario))
  const path = growthPathSeries(growthPath, axis.start - axis.history, axis.length, growthAfter, parameters.inflation)
  const values = new Map(settled)
  for (const parameter of program.parameters) {
    const { name } = parameter
    if (name === 'path_investment') {
      const input: InputValue = { unit: 'USD2025/year', over: [], yearly: true, values: path.values, provenance: [{ layer: 'growth-path', origin: growthPath.origin, detail: growthPath.title }] }
      values.set(name, conform(parameter, input, axis))
    } else if (isMade(parameter) && !facts.tables.has(name)) {
      const input = placed.get(name) ?? shares.get(name)
      if (input !== undefined) values.set(name, conform(parameter, input, axis))
    }
  }
  return { values, pathKinds: path.kinds }
}

function isMade({ definition }: Parameter): boolean {
  return definition.role === 'fact' || definition.role === 'choice'
}

function scenarioMark({ calibrating }: RunFrame, scenario: string): Provenance {
  return calibrating ? { layer: 'world', origin: 'world' } : { layer: 'scenario', origin: scenario }
}

/** Load of the whole pool over our own, and the part of its cost we bear over the part of its load we are. A member without demand pays nothing. */
function poolShares({ places, economy }: RunFrame, facts: PreparedFacts, elasticity: number, from: Provenance): ReadonlyMap<string, InputValue> {
  const ratios = (load: number, paid: number): ReadonlyMap<string, InputValue> => new Map([['pool_load_ratio', load] as const, ['pool_paid_ratio', paid] as const].map(([name, ratio]) => [
    name, { unit: '1', over: [], yearly: false, values: Float64Array.of(ratio), provenance: [from] },
  ]))
  if (places === undefined) return ratios(1, 1)
  const { members, key } = places.pool
  const demand = facts.weights(elasticity)
  const own = demand.get(economy)!
  const load = members.reduce((sum, member) => sum + demand.get(member)!, 0) / own
  if (key === 'demand') return ratios(load, 1)
  const weight = (member: string): number => (key === 'equal' ? 1 : facts.facts.economies[member]!.facts[key]!.value)
  const paying = members.filter((member) => demand.get(member)! > 0)
  return ratios(load, own > 0 ? (load * weight(economy)) / paying.reduce((sum, member) => sum + weight(member), 0) : 1)
}

function guestsInWords(places: ChosenPlaces | undefined, { facts }: PreparedFacts): string {
  const guests = places?.hosting?.guests ?? []
  if (guests.length === 0) return 'No guests'
  return `Runs of ${guests.map(({ guest, share }) => `${facts.economies[guest]!.name} (${typeof share === 'number' ? share : Object.entries(share).map(([year, part]) => `${year}: ${part}`).join(', ')})`).join(', ')}, with their embassies here`
}

/** A value made by the resolver, in the unit and form the program declares. */
function conform(parameter: Parameter, input: InputValue, axis: Axis): LayeredValue {
  if (input.over.length !== parameter.over.length || input.over.some((dimension, index) => dimension !== parameter.over[index])) {
    throw new Error(`${parameter.name}: the model wants it over [${parameter.over.join(', ')}], the resolver makes it over [${input.over.join(', ')}]`)
  }
  let { values } = input
  if (input.yearly && !parameter.yearly) throw new Error(`${parameter.name}: the resolver makes it by year, the model reads one value`)
  if (parameter.yearly && !input.yearly) {
    const spread = new Float64Array(values.length * axis.length)
    for (const [element, value] of values.entries()) spread.fill(value, element * axis.length, (element + 1) * axis.length)
    values = spread
  }
  if (input.unit !== parameter.unit) {
    const factor = convertFactor(parseUnit(input.unit), parseUnit(parameter.unit))
    if (factor !== 1) values = values.map((value) => value * factor)
  }
  return { values, provenance: input.provenance }
}
