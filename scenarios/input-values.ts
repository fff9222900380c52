/** Values of the parameters of role `fact` and `choice`, by name, in a declared unit and over declared dimensions. */
import type { Facts } from '../data/facts.ts'
import { dimensions } from '../model/equations/dimensions.ts'
import type { Axis } from '../model/run/axis.ts'
import { pointsAt } from './points-at.ts'
import type { ChosenPlaces, Provenance } from './resolved-scenario.ts'
import type { Placement } from './schema.ts'
import { WORLD } from './world.ts'

/** A value as the resolver makes it, before it is put into the program's own unit. */
export interface InputValue {
  readonly unit: string
  readonly over: readonly string[]
  /** Elements row-major; for yearly parameters times the axis. */
  readonly values: Float64Array
  readonly yearly: boolean
  readonly provenance: readonly Provenance[]
}

const { arrangement: ARRANGEMENTS, workload: WORKLOADS } = dimensions
export const PLACED = ['arrangement', 'location'] as const

/** Facts over all economies: the same for every scenario. */
export function economyTables(facts: Facts): Map<string, InputValue> {
  const economies = dimensions.economy.map((code) => facts.economies[code]!)
  const from = (origin: string, detail: string, standIn: Provenance['standIn']): Provenance => {
    const grade = facts.origins[origin]?.grade
    return { layer: 'fact', origin, detail, ...(grade === undefined ? {} : { grade }), ...(standIn === undefined ? {} : { standIn }) }
  }
  const table = (unit: string, name: 'gdp' | 'population' | 'internet_use' | 'electricity_supply'): InputValue => ({
    unit, over: ['economy'], yearly: false,
    values: Float64Array.from(economies, (economy) => economy.facts[name]!.value),
    provenance: economies.map((economy) => {
      const fact = economy.facts[name]!
      return from(fact.origin, `${economy.name}, ${fact.year}`, fact.standIn)
    }),
  })
  const oneHot = (dimension: 'income_group' | 'region', memberOf: (index: number) => string, standInOf: (index: number) => Provenance['standIn'], origin: string): InputValue => {
    const members: readonly string[] = dimensions[dimension]
    const values = new Float64Array(economies.length * members.length)
    for (const index of economies.keys()) values[index * members.length + members.indexOf(memberOf(index))] = 1
    return {
      unit: '1', over: ['economy', dimension], yearly: false, values,
      provenance: economies.flatMap((economy, index) => {
        const mark = from(origin, economy.name, standInOf(index))
        return members.map(() => mark)
      }),
    }
  }
  return new Map([
    ['economy_gdp', table('USD2025/year', 'gdp')],
    ['economy_population', table('person', 'population')],
    ['economy_internet_use', table('1', 'internet_use')],
    ['economy_electricity_supply', table('GWh/year', 'electricity_supply')],
    ['economy_income_group', oneHot('income_group', (index) => economies[index]!.incomeGroup!, (index) => economies[index]!.incomeGroupStandIn, 'world-bank-income-groups')],
    ['economy_region', oneHot('region', (index) => economies[index]!.region, () => undefined, 'assumption-iea-regions')],
  ])
}

export interface Programme {
  readonly accelerators?: number
  /** MW of IT load. */
  readonly power?: number
  /** USD2025, all-in. */
  readonly money?: number
  readonly by: number
  readonly ramp: 'straight' | 's'
  readonly arrangement?: string
}

export interface Choices {
  readonly economy: string
  readonly axis: Axis
  readonly placement: Placement
  readonly places: ChosenPlaces | undefined
  readonly perimeter: 'state' | 'sovereign' | 'national'
  readonly perspective: string
  readonly revenueBasis: string
  readonly decisionYear: number
  /** Great-circle kilometres to the places of arrangements that stand abroad. */
  readonly distances: Readonly<Record<string, number>>
  readonly programme: Programme | undefined
  readonly calibrating: boolean
  readonly boundary: string
  /** Where the choice was written: preset, strategy or scenario. */
  readonly placementFrom: Provenance
  readonly scenarioFrom: Provenance
}

const PERIMETERS: Readonly<Record<Choices['perimeter'], readonly string[]>> = {
  state: ['state_critical', 'public_service'],
  sovereign: ['state_critical', 'public_service', 'regulated_industry', 'research'],
  national: WORKLOADS,
}

type Block = Placement['compute']

function mixOf(block: Block, workload: string): Readonly<Record<string, number | Readonly<Record<string, number>> | undefined>> {
  const mixes = block as Readonly<Record<string, Readonly<Record<string, number | Record<string, number>>> | undefined>>
  return mixes[workload] ?? mixes['default'] ?? { foreign_cloud: 1 }
}

/** Target shares over [arrangement, workload] by year. A workload the placement does not name is rented. */
function placementShares(block: Block, axis: Axis): Float64Array {
  const values = new Float64Array(ARRANGEMENTS.length * WORKLOADS.length * axis.length)
  for (const [column, workload] of WORKLOADS.entries()) {
    const mix = mixOf(block, workload)
    for (const [row, arrangement] of ARRANGEMENTS.entries()) {
      const share = mix[arrangement]
      if (share === undefined) continue
      const from = (row * WORKLOADS.length + column) * axis.length
      if (typeof share === 'number') values.fill(share, from, from + axis.length)
      else for (let index = 0; index < axis.length; index++) values[from + index] = pointsAt(share, axis.start - axis.history + index)
    }
  }
  return values
}

/** The arrangement that carries most of the perimeter in the last year; ties go to declared order. */
function mainArrangement(block: Block, perimeter: readonly string[], last: number): string {
  const weight = (arrangement: string) => perimeter.reduce((sum, workload) => {
    const share = mixOf(block, workload)[arrangement]
    return sum + (share === undefined ? 0 : typeof share === 'number' ? share : pointsAt(share, last))
  }, 0)
  return ARRANGEMENTS.reduce<string>((best, arrangement) => (weight(arrangement) > weight(best) ? arrangement : best), ARRANGEMENTS[0])
}

/** What the scenario and the strategy choose, as parameters of role `choice`. */
export function choiceValues(choices: Choices): Map<string, InputValue> {
  const { axis, places, economy } = choices
  const world = economy === WORLD
  const scenario = choices.scenarioFrom
  const perimeter = world ? WORKLOADS : PERIMETERS[choices.perimeter]
  const values = (over: readonly string[], list: readonly number[], unit = '1', mark = scenario): InputValue => ({
    unit, over, yearly: false, values: Float64Array.from(list), provenance: [mark],
  })
  const oneHot = (dimension: keyof typeof dimensions, member: string, mark = scenario) => values([dimension], (dimensions[dimension] as readonly string[]).map((name) => (name === member ? 1 : 0)), '1', mark)
  const home = (arrangement: string): boolean =>
    places === undefined || !(arrangement === 'embassy' || (arrangement === 'pool' && places.pool.host !== economy) || (arrangement === 'foreign_cloud' && places.foreign_cloud.region !== economy))
  const vendorOf: Readonly<Record<string, string | undefined>> = { sovereign_cloud: places?.sovereign_cloud.vendor, foreign_cloud: places?.foreign_cloud.vendor }
  const programme = choices.programme
  return new Map([
    ['economy_selected', values(['economy'], dimensions.economy.map((code) => (world || code === economy ? 1 : 0)))],
    ['location_share', values(PLACED, ARRANGEMENTS.flatMap((arrangement) => (home(arrangement) ? [1, 0] : [0, 1])))],
    ['placement_share', { unit: '1', over: ['arrangement', 'workload'], yearly: true, values: placementShares(choices.placement.compute, axis), provenance: [choices.placementFrom] }],
    ['storage_share', { unit: '1', over: ['arrangement', 'workload'], yearly: true, values: placementShares(choices.placement.storage ?? choices.placement.compute, axis), provenance: [choices.placementFrom] }],
    ['place_distance', values(['arrangement'], ARRANGEMENTS.map((arrangement) => choices.distances[arrangement] ?? 0), 'km')],
    ['in_perimeter', values(['workload'], WORKLOADS.map((workload) => (perimeter.includes(workload) ? 1 : 0)))],
    ['perspective_selected', oneHot('perspective', choices.perspective)],
    ['decision_year', values([], [choices.decisionYear], 'year')],
    ['horizon_year', values([], [axis.last], 'year')],
    ['revenue_basis_selected', oneHot('revenue_basis', choices.revenueBasis)],
    ['home_vendor', values(['arrangement'], ARRANGEMENTS.map((arrangement) => (vendorOf[arrangement] === economy ? 1 : 0)))],
    ['programme_mode', values([], [programme === undefined ? 0 : 1])],
    ['programme_accelerators', values([], [programme?.accelerators ?? 0], 'unit')],
    ['programme_it_power', values([], [programme?.power ?? 0], 'MW')],
    ['programme_money', values([], [programme?.money ?? 0], 'USD2025')],
    ['programme_by', values([], [programme?.by ?? axis.last], 'year')],
    ['programme_s_curve', values([], [programme?.ramp === 's' ? 1 : 0])],
    ['programme_arrangement', oneHot('arrangement', programme?.arrangement ?? mainArrangement(choices.placement.compute, perimeter, axis.last))],
    ['struck_site', oneHot('arrangement', mainArrangement(choices.placement.compute, perimeter, axis.last), choices.placementFrom)],
    ['programme_reference', oneHot('arrangement', programme?.arrangement ?? 'domestic')],
    ['calibrating', values([], [choices.calibrating ? 1 : 0])],
    ['whole_world', values([], [world ? 1 : 0])],
    ['limits_on', values([], [world ? 0 : 1])],
    ['path_boundary', values(['boundary'], dimensions.boundary.map((name) => (name === choices.boundary ? 1 : 0)))],
  ])
}
