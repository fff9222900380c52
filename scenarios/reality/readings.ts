/** What of the model stands against a published figure: a record of a run, or a few of its parameters and facts, after a named conversion. */
import { dimensions } from '../../model/equations/dimensions.ts'
import type { StrategyResult } from '../../model/run/result.ts'
import { pow } from '../../model/numeric/power.ts'
import type { Amount, Reading, RealityRow } from '../../data/reality.ts'
import { YARDSTICK } from '../../data/facts.ts'
import { DEFAULT_GROWTH_PATH } from '../default-scenario.ts'
import { prepareFacts } from '../prepared-facts.ts'
import type { SizingRequest } from '../sizing-request.ts'
import type { SizingParts } from '../sizing.ts'
import { type Bought, chipOf } from '../sizing-chip.ts'
import type { Draws } from './draws.ts'
import { clusterRun, type MemberRun, rentingRun, worldRun } from './member-run.ts'
import { inUnit, restated } from './restate.ts'

// A machine at its peak, at the meter, over its power under the benchmark: the rule of Epoch AI's register (epoch-gpu-clusters).
const PEAK_OVER_TESTED = 1.5
// Last year that is history in the model.
const LAST_COHORT = 2024
// Prices and cost of capacity stand at their level of this year.
const PRICED_IN = 2025
const MCKINSEY = 'mckinsey-2025-base'
const RENTER = 'USA'

const COMPUTERS = ['capital_spend_it', 'capital_spend_network', 'capital_spend_storage']
const BUILDINGS = ['capital_spend_facility', 'capital_spend_grid', 'capital_spend_land']
const ALL_IN = [...COMPUTERS, ...BUILDINGS]
const OWN = { arrangement: 'domestic', location: 'home' } as const

/** Runs by name: each is run once for a member, whatever number of rows read it. */
export class Runs {
  readonly #made = new Map<string, MemberRun>()
  readonly #results = new Map<string, StrategyResult>()
  #member: number | undefined

  /** Gives up the results of the member before. */
  turnTo(member: number | undefined): void {
    this.#member = member
    this.#results.clear()
  }

  of(key: string, make: () => MemberRun): StrategyResult {
    let result = this.#results.get(key)
    if (result === undefined) {
      let run = this.#made.get(key)
      if (run === undefined) this.#made.set(key, (run = make()))
      this.#results.set(key, (result = run(this.#member)))
    }
    return result
  }
}

export interface Ground {
  readonly parts: SizingParts
  readonly draws: Draws
  readonly runs: Runs
}

type Figure = (row: RealityRow, ground: Ground, member: number | undefined) => Amount

/** The model's figure under a member, central where there is none, in the unit of the row's, dollars of 2025. */
export function modelFigure(row: RealityRow, ground: Ground, member: number | undefined): number {
  return inUnit(figures[row.reading](row, ground, member), restated(row, ground.parts.facts).unit)
}

const inputsOf = (row: RealityRow, { parts }: Ground): Amount[] => row.inputs.map((input) => restated(input, parts.facts))

function firstIn(row: RealityRow, ground: Ground, unit: string): number {
  return inUnit(inputsOf(row, ground)[0]!, unit)
}

/** The cluster of a row: its accelerators, or its power taken as that of the computers. */
function cluster(row: RealityRow, { parts, draws, runs }: Ground, bought: Bought = 'in_server'): StrategyResult {
  const { economy, chip, year } = row
  const { value, unit } = row.inputs[0]!
  const size = unit === 'unit' ? { accelerators: value } : { it_power_mw: inUnit({ value, unit }, 'MW') }
  return runs.of(`${economy} ${chip} ${year} ${value} ${unit} ${bought}`, () => clusterRun({ economy: economy as SizingRequest['economy'], chip: chip!, year, size, bought }, draws, parts))
}

function world({ parts, draws, runs }: Ground, path = DEFAULT_GROWTH_PATH): StrategyResult {
  return runs.of(path, () => worldRun(path, draws, parts))
}

function sumOf(result: StrategyResult, names: readonly string[], year: number): number {
  return names.reduce((sum, name) => sum + result.value(name, {}, year)!, 0)
}

const ofCluster = (variable: string, unit: string, divided = 1): Figure => (row, ground) => ({ value: cluster(row, ground).value(variable, {}, row.year)! / divided, unit })
const capital = (parts: readonly string[], bought: Bought = 'in_server'): Figure => (row, ground) => ({ value: sumOf(cluster(row, ground, bought), parts, row.year), unit: 'USD2025' })
const part = (parts: readonly string[]): Figure => (row, ground) => ({ value: sumOf(cluster(row, ground), parts, row.year) / sumOf(cluster(row, ground), ALL_IN, row.year), unit: '1' })
/** A flow of the first full year over electricity at the meter, GWh. */
const overElectricity = (variable: string, unit: string): Figure => (row, ground) => {
  const result = cluster(row, ground)
  return { value: result.value(variable, {}, row.year + 1)! / result.value('electricity_use', {}, row.year + 1)!, unit }
}
const ofWorld = (variables: readonly string[], unit: string): Figure => (row, ground) => ({ value: sumOf(world(ground), variables, row.year), unit })
const hour = (variable: string): Figure => ({ chip, year }, { parts, draws, runs }, member) => {
  const renting = runs.of('renting', () => rentingRun(RENTER, draws, parts))
  const compute = draws.chip(chipOf(chip!, parts.facts), member).dense_fp16 / parts.facts.chips[YARDSTICK]!.figures.dense_fp16.value
  return { value: renting.value(variable, { arrangement: 'foreign_cloud' }, year)! * compute, unit: 'USD2025/unit/h' }
}

/** All-in capital of the world's new capacity at the meter, USD2025/MW. */
function allInAtMeter(ground: Ground): number {
  const result = world(ground)
  return result.value('all_in_cost', OWN, PRICED_IN)! / result.value('new_pue', OWN, PRICED_IN)!
}

/** Capacity at the meter, MW, that company-wide spending of a year brings. */
function capacityOfSpending(money: number, ground: Ground, member: number | undefined): number {
  const companyWide = dimensions.boundary.indexOf('company_wide')
  return (money * ground.draws.elements('boundary_share', member)[companyWide]!) / allInAtMeter(ground)
}

function inSameUnit(row: RealityRow, ground: Ground): { values: number[]; unit: string } {
  const inputs = inputsOf(row, ground)
  const { unit } = inputs[0]!
  return { values: inputs.map((input) => inUnit(input, unit)), unit }
}

const figures: Readonly<Record<Reading, Figure>> = {
  sum: (row, ground) => {
    const { values, unit } = inSameUnit(row, ground)
    return { value: values.reduce((sum, value) => sum + value, 0), unit }
  },
  difference: (row, ground) => {
    const { values, unit } = inSameUnit(row, ground)
    return { value: values[0]! - values[1]!, unit }
  },
  product: (row, ground) => {
    const [first, second] = inputsOf(row, ground) as [Amount, Amount]
    return { value: first.value * second.value, unit: times(first.unit, second.unit) }
  },
  quotient: (row, ground) => {
    const [above, below] = inputsOf(row, ground) as [Amount, Amount]
    return { value: above.value / below.value, unit: over(above.unit, below.unit) }
  },
  growth: (row, ground) => {
    const [after, before, years] = inputsOf(row, ground) as [Amount, Amount, Amount]
    return { value: pow(inUnit(after, before.unit) / before.value, 1 / inUnit(years, 'year')) - 1, unit: '1/year' }
  },

  it_power: ofCluster('it_power', 'MW'),
  facility_power: ofCluster('facility_power', 'MW'),
  tested_power: ofCluster('facility_power', 'MW', PEAK_OVER_TESTED),
  capital_chips: capital(['capital_spend_it'], 'alone'),
  capital_server: capital(['capital_spend_it']),
  capital_system: capital(COMPUTERS),
  capital_programme: capital(ALL_IN),
  capital_programme_by_power: (row, ground) => ({ value: allInOf(row, ground) * firstIn(row, ground, 'MW'), unit: 'USD2025' }),
  all_in_cost: (row, ground) => ({ value: allInOf(row, ground), unit: 'USD2025/MW' }),
  it_part: part(COMPUTERS),
  facility_part: part(BUILDINGS),
  network_part: part(['capital_spend_network']),
  pue: (row, ground) => ({ value: cluster(row, ground).value('facility_power', {}, row.year)! / cluster(row, ground).value('it_power', {}, row.year)!, unit: '1' }),
  water_use_effectiveness: (row, ground) => {
    const result = cluster(row, ground)
    return { value: result.value('water_consumption_onsite', {}, row.year + 1)! / result.value('it_energy', {}, row.year + 1)!, unit: 'ML/GWh' }
  },
  onsite_consumption: overElectricity('water_consumption_onsite', 'ML/GWh'),
  onsite_withdrawal: overElectricity('water_withdrawal_onsite', 'ML/GWh'),
  offsite_consumption: overElectricity('water_consumption_offsite', 'ML/GWh'),
  carbon_intensity: overElectricity('emissions', 'kt/GWh'),

  energy_of_capacity: (row, ground, member) => ({ value: firstIn(row, ground, 'MW') * ground.draws.value('load_factor', member), unit: 'MW' }),
  share_of_consumption: (row, ground) => {
    const { electricity_supply: supply, network_loss: loss } = ground.parts.facts.economies[row.economy!]!.facts
    return { value: firstIn(row, ground, 'GWh/year') / (supply!.value * (1 - loss!.value)), unit: '1' }
  },
  facility_cost: (_, { draws }, member) => ({ value: draws.value('facility_cost', member), unit: 'USD2025/MW' }),
  ai_facility_cost: (_, { draws }, member) => ({ value: draws.value('facility_cost', member) * (1 + draws.value('ai_premium', member)) * (1 + draws.value('soft_cost', member)), unit: 'USD2025/MW' }),
  on_demand_hour: hour('on_demand_price'),
  contract_hour: hour('contract_price'),

  path_expansion: ({ year }, ground) => {
    const result = world(ground, MCKINSEY)
    return { value: result.value('facility_power', {}, year)! - result.value('facility_power', {}, LAST_COHORT)!, unit: 'MW' }
  },
  path_capacity: ({ year }, ground) => ({ value: world(ground, MCKINSEY).value('facility_power', {}, year)!, unit: 'MW' }),
  world_water: ofWorld(['water_consumption_onsite', 'water_consumption_offsite'], 'ML/year'),
  world_emissions: ofWorld(['emissions'], 'ktCO2e/year'),
  ai_energy: ofWorld(['electricity_use'], 'GWh/year'),
  datacentre_energy: ({ year }, ground) => {
    const result = world(ground)
    return { value: result.value('electricity_use', {}, year)! + inUnit({ value: result.value('conventional_load', {}, year)!, unit: 'MW' }, 'GWh/year'), unit: 'GWh/year' }
  },

  capacity_of_spending: (row, ground, member) => ({ value: capacityOfSpending(firstIn(row, ground, 'USD2025'), ground, member), unit: 'MW' }),
  energy_of_spending: (row, ground, member) => {
    const { values } = inSameUnit(row, ground)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    return { value: capacityOfSpending(mean, ground, member) * ground.draws.value('load_factor', member), unit: 'MW' }
  },
  accelerator_spending: (row, ground) => ({ value: firstIn(row, ground, '1') * sumOf(world(ground), ['capital_spend_it', 'capital_spend_network'], row.year), unit: 'USD2025/year' }),
  vendor_compute: (row, ground) => ({ value: firstIn(row, ground, '1') * world(ground).value('compute_installed', {}, row.year)!, unit: 'H100e' }),

  chip_compute: ({ year }, ground) => ({ value: world(ground).value('accelerator_compute', { arrangement: 'domestic' }, year)!, unit: 'H100e/unit' }),
  chip_power: ({ year }, ground) => ({ value: world(ground).value('new_chip_power', {}, year)! / serverOverhead(world(ground)), unit: 'kW/unit' }),
  chip_price: ({ year, chip }, ground, member) => ({
    value: world(ground).value('accelerator_price', { arrangement: 'domestic' }, year)! / ground.draws.chip(chipOf(chip!, ground.parts.facts), member).server_price, unit: 'USD2025/unit',
  }),

  region_left_out: ({ entity }, { parts: { facts }, draws }, member) => {
    const region = dimensions.region.find((each) => each === entity)!
    let own = 0
    let others = 0
    for (const [iso3, weight] of prepareFacts(facts).weights(draws.value('consumption_elasticity', member))) {
      if (facts.economies[iso3]!.region === region) own += weight
      else others += weight
    }
    const elsewhere = dimensions.region.reduce((sum, each) => sum + (each === region ? 0 : facts.hostingAnchors[each].value), 0)
    return { value: (elsewhere * own) / others, unit: 'TWh/year' }
  },
  country_left_out: (row, ground) => {
    const { facts } = ground.parts
    const own = facts.economies[row.economy!]!
    const supply = own.facts.electricity_supply!.value
    const rest = Object.values(facts.economies).reduce((sum, { iso3, region, facts: { electricity_supply: theirs } }) => sum + (region === own.region && iso3 !== own.iso3 ? theirs!.value : 0), 0)
    const published = inUnit(row, 'TWh/year')
    return { value: ((facts.hostingAnchors[own.region].value - published) * supply) / rest, unit: 'TWh/year' }
  },
}

/** All-in capital over power at the meter, USD2025/MW. */
function allInOf(row: RealityRow, ground: Ground): number {
  const result = cluster(row, ground)
  return sumOf(result, ALL_IN, row.year) / result.value('facility_power', {}, row.year)!
}

function serverOverhead({ inputs }: StrategyResult): number {
  return inputs.values.get('server_overhead')![0]!
}

function over(above: string, below: string): string {
  const [first, ...rest] = below.split('/')
  return [...rest, `${above}/${first}`].join('*')
}

function times(first: string, second: string): string {
  return second === '1' ? first : `${second}*${first}`
}
