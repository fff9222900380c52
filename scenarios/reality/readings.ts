/** What of the model stands against a published figure: a record of a run, or a few of its parameters and facts, after a named conversion. */
import { dimensions } from '../../model/equations/dimensions.ts'
import type { StrategyResult } from '../../model/run/result.ts'
import { pow } from '../../model/numeric/power.ts'
import type { Amount, Reading, RealityRow } from '../../data/reality.ts'
import { YARDSTICK } from '../../data/facts.ts'
import { DEFAULT_GROWTH_PATH } from '../default-scenario.ts'
import { constructionIndex } from '../construction-index.ts'
import { prepareFacts } from '../prepared-facts.ts'
import type { SizingRequest } from '../sizing-request.ts'
import type { SizingParts } from '../sizing.ts'
import { type Bought, chipOf } from '../sizing-chip.ts'
import type { Draws } from './draws.ts'
import { type ConversionName, conversions, HYPERSCALE, LEGACY_YEAR } from './conversions.ts'
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

const KW_A_MW = 1000

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
function ofElectricity(row: RealityRow, ground: Ground, variable: string): number {
  const result = cluster(row, ground)
  return result.value(variable, {}, row.year + 1)! / result.value('electricity_use', {}, row.year + 1)!
}
/** Halls from before the legacy year that still stand in the electricity of a fleet: a life whose years each close an equal part of them. */
function legacyPart(row: RealityRow, ground: Ground, member: number | undefined): number {
  const { values: [then, now] } = inSameUnit(row, ground)
  return (Math.max(0, 1 - (row.year - LEGACY_YEAR) / ground.draws.value('facility_life', member)) * then!) / now!
}

/** On-site water over electricity at the meter, ML/GWh: towers in legacy halls, the climate's usual in newer ones. */
function fleetWater(row: RealityRow, ground: Ground, member: number | undefined): number {
  const legacy = legacyPart(row, ground, member)
  return (legacy * ground.draws.conversion('tower_water', member)) / ground.draws.conversion('legacy_pue', member) + (1 - legacy) * ofElectricity(row, ground, 'water_consumption_onsite')
}
const overElectricity = (variable: string, unit: string): Figure => (row, ground) => ({ value: ofElectricity(row, ground, variable), unit })
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

/** Capacity at the meter, MW, from the last cohort to a year: the publisher divides all of the money by a cost of new capacity, so none of it refreshes. */
function expansion(year: number, ground: Ground): number {
  const result = world(ground, MCKINSEY)
  let capacity = 0
  for (let of = LAST_COHORT + 1; of <= year; of++) {
    capacity += (result.value('calibration_investment', {}, of)! / result.value('all_in_cost', OWN, of)!) * result.value('new_pue', OWN, of)!
  }
  return capacity
}

/** IT capital of the world's new capacity at the meter, USD2025/MW. */
function itAtMeter(ground: Ground): number {
  const result = world(ground)
  const at = { arrangement: 'domestic' }
  return result.value('unit_it_cost', at, PRICED_IN)! / result.value('accelerator_power', at, PRICED_IN)! / result.value('new_pue', OWN, PRICED_IN)! * KW_A_MW
}

function converted(name: ConversionName, unit: string, { parts, draws }: Ground, member: number | undefined): number {
  return inUnit(restated({ value: draws.conversion(name, member), unit: conversions[name].unit }, parts.facts), unit)
}

/** Capacity at the meter, MW, that company-wide spending of a year brings: AI halls, and conventional ones for the rest. */
function capacityOfSpending(money: number, ground: Ground, member: number | undefined, ownChips: boolean): { readonly ai: number; readonly conventional: number } {
  const { draws } = ground
  const aiPart = draws.elements('boundary_share', member)[dimensions.boundary.indexOf('company_wide')]!
  const hall = draws.value('facility_cost', member) * (1 + draws.value('soft_cost', member))
  const conventional = (converted('conventional_it_cost', 'USD2025/MW', ground, member) + hall) / world(ground).value('new_pue', OWN, PRICED_IN)!
  const saved = ownChips ? draws.conversion('own_chip_saving', member) : 0
  return { ai: (money * aiPart) / (allInAtMeter(ground) * (1 - saved)), conventional: (money * (1 - aiPart)) / conventional }
}

const capacityBySpending = (ownChips: boolean): Figure => (row, ground, member) => {
  const { ai, conventional } = capacityOfSpending(firstIn(row, ground, 'USD2025'), ground, member, ownChips)
  return { value: ai + conventional, unit: 'MW' }
}

const energyBySpending = (ownChips: boolean): Figure => (row, ground, member) => {
  const { values } = inSameUnit(row, ground)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const { ai, conventional } = capacityOfSpending(mean, ground, member, ownChips)
  return { value: ai * ground.draws.value('load_factor', member) + conventional * ground.draws.conversion('sold_load', member), unit: 'MW' }
}

/** Average over capacity at the meter, by how much of the world's data-centre electricity is AI in the year. */
function soldLoad(year: number, ground: Ground, member: number | undefined): number {
  const result = world(ground)
  const ai = result.value('electricity_use', {}, year)!
  const conventional = inUnit({ value: result.value('conventional_load', {}, year)!, unit: 'MW' }, 'GWh/year')
  const { draws } = ground
  return (ai + conventional) / (ai / draws.value('load_factor', member) + conventional / draws.conversion('sold_load', member))
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
  capital_server_list: (row, ground, member) => ({ value: sumOf(cluster(row, ground), ['capital_spend_it'], row.year) * ground.draws.conversion('list_price', member), unit: 'USD2025' }),
  capital_system: capital(COMPUTERS),
  capital_programme: capital(ALL_IN),
  capital_programme_by_power: (row, ground) => ({ value: allInOf(row, ground) * firstIn(row, ground, 'MW'), unit: 'USD2025' }),
  capital_tender: (row, ground, member) => ({ value: tenderPrice(row, ground, member), unit: 'USD2025' }),
  capital_tender_programme: (row, ground, member) => ({ value: tenderPrice(row, ground, member) + sumOf(cluster(row, ground), BUILDINGS, row.year), unit: 'USD2025' }),
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
  fleet_onsite_consumption: (row, ground, member) => ({ value: fleetWater(row, ground, member), unit: 'ML/GWh' }),
  fleet_water_use_effectiveness: (row, ground, member) => {
    const legacy = legacyPart(row, ground, member)
    const computers = legacy / ground.draws.conversion('legacy_pue', member) + (1 - legacy) * ofElectricity(row, ground, 'it_energy')
    return { value: fleetWater(row, ground, member) / computers, unit: 'ML/GWh' }
  },
  tower_onsite_consumption: (row, ground, member) => {
    const { draws } = ground
    const towers = draws.conversion('tower_halls', member)
    return { value: towers * draws.value('tower_cooling_water', member) * ofElectricity(row, ground, 'it_energy') + (1 - towers) * ofElectricity(row, ground, 'water_consumption_onsite'), unit: 'ML/GWh' }
  },
  onsite_withdrawal: overElectricity('water_withdrawal_onsite', 'ML/GWh'),
  offsite_consumption: overElectricity('water_consumption_offsite', 'ML/GWh'),
  carbon_intensity: overElectricity('emissions', 'kt/GWh'),

  energy_of_capacity: (row, ground, member) => ({ value: firstIn(row, ground, 'MW') * soldLoad(row.year, ground, member), unit: 'MW' }),
  share_of_consumption: (row, ground) => {
    const { electricity_supply: supply, network_loss: loss } = ground.parts.facts.economies[row.economy!]!.facts
    return { value: firstIn(row, ground, 'GWh/year') / (supply!.value * (1 - loss!.value)), unit: '1' }
  },
  facility_cost: ({ economy }, { parts, draws }, member) => ({ value: draws.value('facility_cost', member) * (economy === undefined ? 1 : constructionIndex(parts.facts.economies[economy]!)), unit: 'USD2025/MW' }),
  ai_facility_cost: (_, { draws }, member) => ({ value: draws.value('facility_cost', member) * (1 + draws.value('ai_premium', member)) * (1 + draws.value('soft_cost', member)), unit: 'USD2025/MW' }),
  on_demand_hour: hour('on_demand_price'),
  contract_hour: hour('contract_price'),

  path_expansion: ({ year }, ground) => ({ value: expansion(year, ground), unit: 'MW' }),
  path_capacity: ({ year }, ground) => ({ value: world(ground, MCKINSEY).value('facility_power', {}, LAST_COHORT)! + expansion(year, ground), unit: 'MW' }),
  world_water: ofWorld(['water_consumption_onsite', 'water_consumption_offsite'], 'ML/year'),
  world_emissions: ofWorld(['emissions'], 'ktCO2e/year'),
  ai_energy: ofWorld(['electricity_use'], 'GWh/year'),
  datacentre_energy: ({ year }, ground) => {
    const result = world(ground)
    return { value: result.value('electricity_use', {}, year)! + inUnit({ value: result.value('conventional_load', {}, year)!, unit: 'MW' }, 'GWh/year'), unit: 'GWh/year' }
  },

  capacity_of_spending: capacityBySpending(false),
  capacity_of_own_chips: capacityBySpending(true),
  capacity_of_it_spending: (row, ground) => ({ value: firstIn(row, ground, 'USD2025') / itAtMeter(ground), unit: 'MW' }),
  energy_of_spending: energyBySpending(false),
  energy_of_own_chips: energyBySpending(true),
  accelerator_spending: (row, ground) => ({ value: firstIn(row, ground, '1') * sumOf(world(ground), ['capital_spend_it', 'capital_spend_network'], row.year), unit: 'USD2025/year' }),
  vendor_compute: (row, ground) => ({ value: firstIn(row, ground, '1') * world(ground).value('compute_installed', {}, row.year)!, unit: 'H100e' }),

  chip_compute: ({ year }, ground) => ({ value: world(ground).value('accelerator_compute', { arrangement: 'domestic' }, year)!, unit: 'H100e/unit' }),
  chip_power: ({ year }, ground) => ({ value: world(ground).value('new_chip_power', {}, year)! / serverOverhead(world(ground)), unit: 'kW/unit' }),
  chip_price: ({ year, chip }, ground, member) => ({
    value: world(ground).value('accelerator_price', { arrangement: 'domestic' }, year)! / ground.draws.chip(chipOf(chip!, ground.parts.facts), member).server_price, unit: 'USD2025/unit',
  }),

  region_left_out: ({ entity }, { parts: { facts }, draws }, member) => {
    const region = dimensions.region.find((each) => each === entity)!
    let inside = 0
    let outside = 0
    for (const [iso3, weight] of prepareFacts(facts).weights(draws.value('consumption_elasticity', member))) {
      if (facts.economies[iso3]!.region === region) inside += weight
      else outside += weight
    }
    const sites = draws.value('hosting_site_part', member)
    const own = sites * HYPERSCALE[region] + ((1 - sites) * inside) / (inside + outside)
    const elsewhere = dimensions.region.reduce((sum, each) => sum + (each === region ? 0 : facts.hostingAnchors[each].value), 0)
    return { value: (elsewhere * own) / (1 - own), unit: 'TWh/year' }
  },
  country_left_out: (row, ground, member) => {
    const { parts: { facts }, draws } = ground
    const { iso3, region } = facts.economies[row.economy!]!
    const weights = prepareFacts(facts).weights(draws.value('consumption_elasticity', member))
    let supply = 0
    let use = 0
    for (const { iso3: of, region: where, facts: { electricity_supply: theirs } } of Object.values(facts.economies)) {
      if (where !== region) continue
      supply += theirs!.value
      use += weights.get(of)!
    }
    const sites = draws.value('hosting_site_part', member)
    return leftOut(row, ground, member, (sites * facts.economies[iso3]!.facts.electricity_supply!.value) / supply + ((1 - sites) * weights.get(iso3)!) / use)
  },
  hub_left_out: (row, ground, member) => leftOut(row, ground, member, capacityPart(row, ground, 1)),
  hub_computers_left_out: (row, ground, member) => leftOut(row, ground, member, capacityPart(row, ground, ground.draws.conversion('survey_pue', member))),
}

/** What a part of its region takes beside the published electricity of the others in it. */
function leftOut(row: RealityRow, { parts: { facts }, draws }: Ground, member: number | undefined, part: number): Amount {
  const others = facts.hostingAnchors[facts.economies[row.economy!]!.region].value - inUnit(row, 'TWh/year')
  return { value: ((others * part) / (1 - part)) * draws.value('hosting_spread', member), unit: 'TWh/year' }
}

/** Capacity of a country, taken to the meter, over that of its region: the rest of the region holds as much for its electricity as the European Union. */
function capacityPart(row: RealityRow, ground: Ground, toMeter: number): number {
  const { facts } = ground.parts
  const { region } = facts.economies[row.economy!]!
  const [own, union] = inputsOf(row, ground).map((amount) => inUnit(amount, 'GW')) as [number, number]
  const members = facts.alliances['EU']!
  let inUnion = 0
  let inRegion = 0
  for (const { iso3, region: of, facts: { electricity_supply: supply } } of Object.values(facts.economies)) {
    if (members.includes(iso3)) inUnion += supply!.value
    if (of === region) inRegion += supply!.value
  }
  return (own * toMeter * inUnion) / (union * inRegion)
}

function tenderPrice(row: RealityRow, ground: Ground, member: number | undefined): number {
  return firstIn(row, ground, 'unit') * converted('tender_price', 'USD2025/unit', ground, member)
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
