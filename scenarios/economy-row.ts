import type { Economy, Fact, Facts } from '../data/facts.ts'
import { dimensions } from '../model/equations/dimensions.ts'
import { pow } from '../model/numeric/power.ts'
import { climateClass } from './climate-class.ts'
import { constructionIndex } from './construction-index.ts'
import { newBuildPue, waterUse } from './climate-figures.ts'
import { demandWeights } from './demand-weight.ts'
import { LastFew } from './last-few.ts'
import type { Provenance } from './resolved-scenario.ts'

const HOURS_A_YEAR = 8760
const MW_A_GW = 1000

/** Parameters on which derived facts depend, as resolved for the strategy. */
export interface FactParameters {
  /** Large-user price over the national business tariff. */
  readonly tariffRatio: number
  /** Average over peak load of a national system. */
  readonly systemLoadFactor: number
  /** Nominal, 1/year. */
  readonly riskFreeRate: number
  readonly inflation: number
  readonly incomeElasticity: number
  readonly wageElasticity: number
  readonly lowestWageIndex: number
  /** Load over national peak from which a connection costs more. */
  readonly deepThreshold: number
}

/** Every one of them: one more that were left out here would not be compiled. */
const COMPARED = Object.keys({
  tariffRatio: true, systemLoadFactor: true, riskFreeRate: true, inflation: true, incomeElasticity: true, wageElasticity: true, lowestWageIndex: true, deepThreshold: true,
} satisfies Record<keyof FactParameters, true>) as (keyof FactParameters)[]

/** Whether facts derived with either are the same. */
export function sameParameters(one: FactParameters, other: FactParameters): boolean {
  return one === other || COMPARED.every((name) => one[name] === other[name])
}

/** A number with where it came from. */
export interface Traced {
  readonly value: number
  readonly from: Provenance
}

/** What the model reads about one economy, or about the world as one. */
export interface EconomyRow {
  readonly iso3: string
  readonly name: string
  /** USD2025/MWh */
  readonly price: Traced
  readonly mix: Readonly<Record<string, number>>
  readonly mixFrom: Provenance
  /** g/kWh */
  readonly carbon: Traced
  readonly loss: Traced
  readonly pue: Traced
  /** L/kWh */
  readonly waterUse: Traced
  readonly wage: Traced
  /** Cost of a facility over that of the world. */
  readonly construction: Traced
  /** MW */
  readonly peakLoad: Traced
  /** GWh/year */
  readonly supply: Traced
  /** ML/year */
  readonly water: Traced
  /** ha */
  readonly land: Traced
  /** H100e */
  readonly clusters: Traced
  readonly spread: Traced
  /** Real, 1/year. */
  readonly borrowing: Traced
  /** Of the government, over GDP; 0 where none is published. */
  readonly revenue: Traced
}

function assumed(value: number, origin: string, detail: string): Traced {
  return { value, from: { layer: 'fact', origin, grade: 'judgement', detail } }
}

function derived(value: number, base: Fact, rule: string, where: string): Traced {
  return { value, from: { layer: 'fact', origin: base.origin, grade: 'derived', detail: `${where}: ${rule}`, ...(base.standIn === undefined ? {} : { standIn: base.standIn }) } }
}

type Derived = 'price' | 'wage' | 'peakLoad' | 'borrowing'

/** What no parameter changes, by economy: a member of an ensemble asks for all economies anew. */
const fixedRows = new WeakMap<Facts, Map<Economy, Omit<EconomyRow, Derived>>>()

function fixedRow(economy: Economy, facts: Facts): Omit<EconomyRow, Derived> {
  let rows = fixedRows.get(facts)
  if (rows === undefined) fixedRows.set(facts, (rows = new Map()))
  let row = rows.get(economy)
  if (row === undefined) rows.set(economy, (row = makeFixedRow(economy, facts)))
  return row
}

function tracedFact(fact: Fact, { name }: Economy, { origins }: Facts): Traced {
  const grade = origins[fact.origin]?.grade
  return {
    value: fact.value,
    from: {
      layer: 'fact', origin: fact.origin, detail: `${name}, ${fact.year}${fact.note === undefined ? '' : `: ${fact.note}`}`,
      ...(grade === undefined ? {} : { grade }), ...(fact.standIn === undefined ? {} : { standIn: fact.standIn }),
    },
  }
}

function makeFixedRow(economy: Economy, facts: Facts): Omit<EconomyRow, Derived> {
  const own = economy.facts
  const where = economy.name
  const traced = (fact: Fact): Traced => tracedFact(fact, economy, facts)
  const climate = climateClass(economy)
  const mix = own.generation_mix!
  const mixGrade = facts.origins[mix.origin]?.grade
  return {
    iso3: economy.iso3,
    name: economy.name,
    mix: mix.shares,
    mixFrom: {
      layer: 'fact', origin: mix.origin, detail: `${where}, ${mix.year}`,
      ...(mixGrade === undefined ? {} : { grade: mixGrade }), ...(mix.standIn === undefined ? {} : { standIn: mix.standIn }),
    },
    carbon: traced(own.carbon_intensity!),
    loss: traced(own.network_loss!),
    pue: assumed(newBuildPue[climate].central, 'assumption-pue-by-climate', `${where}: ${climate.replace('_', ' ')} climate`),
    waterUse: assumed(waterUse[climate].central, 'assumption-wue-by-climate', `${where}: ${climate.replace('_', ' ')} climate`),
    construction: own.construction_cost === undefined
      ? assumed(1, 'assumption-construction-index', `${where}: none published, that of the world`)
      : derived(constructionIndex(economy), own.construction_cost, 'published cost over that of the world', where),
    supply: traced(own.electricity_supply!),
    water: traced(own.water!),
    land: traced(own.land!),
    clusters: traced(own.compute_clusters!),
    spread: traced(own.country_spread!),
    revenue: own.government_revenue === undefined ? assumed(0, 'convention-model', `${where}: none is published`) : traced(own.government_revenue),
  }
}

/** Facts of one economy as the model reads them. The economy must have been completed by stand-ins. */
export function economyRow(economy: Economy, facts: Facts, parameters: FactParameters): EconomyRow {
  const own = economy.facts
  const where = economy.name
  const unitedStates = facts.economies['USA']!.facts
  const perHead = own.gdp!.value / own.population!.value
  const perHeadUnitedStates = unitedStates.gdp!.value / unitedStates.population!.value
  const fixed = fixedRow(economy, facts)
  return {
    ...fixed,
    price: own.large_user_electricity_price === undefined
      ? derived(own.electricity_price!.value * parameters.tariffRatio, own.electricity_price!, `national business tariff times ${parameters.tariffRatio}, ${own.electricity_price!.year}`, where)
      : tracedFact(own.large_user_electricity_price, economy, facts),
    wage: assumed(
      Math.max(parameters.lowestWageIndex, pow(perHead / perHeadUnitedStates, parameters.wageElasticity)), 'assumption-wage-index',
      `${where}: GDP a head over that of the United States, to the power ${parameters.wageElasticity}, at least ${parameters.lowestWageIndex}`,
    ),
    peakLoad: derived((fixed.supply.value * MW_A_GW) / (HOURS_A_YEAR * parameters.systemLoadFactor), own.electricity_supply!, `supply over 8760 h and a system load factor of ${parameters.systemLoadFactor}`, where),
    borrowing: derived(
      borrowingRate(own.country_spread!.value, parameters), own.country_spread!,
      `risk-free rate ${parameters.riskFreeRate} plus country spread, deflated by ${parameters.inflation}`, where,
    ),
  }
}

/** Real, 1/year. */
function borrowingRate(spread: number, { riskFreeRate, inflation }: Pick<FactParameters, 'riskFreeRate' | 'inflation'>): number {
  return (1 + riskFreeRate + spread) / (1 + inflation) - 1
}

const MEAN: Provenance = { layer: 'fact', origin: 'derived-world-mean', grade: 'derived', detail: 'World: mean of all economies weighted by demand' }
const SUM: Provenance = { layer: 'fact', origin: 'derived-world-mean', grade: 'derived', detail: 'World: sum of all economies' }

/** The world as one economy: intensities are means weighted by demand, quantities are sums. */
export function worldRow(rows: readonly EconomyRow[], facts: Facts, parameters: FactParameters): EconomyRow {
  const weights = demandWeights(facts, parameters.incomeElasticity)
  let total = 0
  for (const row of rows) total += weights.get(row.iso3)!
  const mean = (read: (row: EconomyRow) => number): number => rows.reduce((sum, row) => sum + weights.get(row.iso3)! * read(row), 0) / total
  const meanOf = (read: (row: EconomyRow) => Traced): Traced => ({ value: mean((row) => read(row).value), from: MEAN })
  const sumOf = (read: (row: EconomyRow) => Traced): Traced => ({ value: rows.reduce((sum, row) => sum + read(row).value, 0), from: SUM })
  const shares = dimensions.technology.map((technology) => mean((row) => row.mix[technology]!))
  const sum = shares.reduce((a, b) => a + b, 0)
  return {
    iso3: 'WLD',
    name: 'World',
    price: meanOf((row) => row.price),
    mix: Object.fromEntries(dimensions.technology.map((technology, index) => [technology, shares[index]! / sum])),
    mixFrom: MEAN,
    carbon: meanOf((row) => row.carbon),
    loss: meanOf((row) => row.loss),
    pue: meanOf((row) => row.pue),
    waterUse: meanOf((row) => row.waterUse),
    wage: meanOf((row) => row.wage),
    construction: { value: 1, from: { ...MEAN, detail: 'World: what the cost of others is told against' } },
    peakLoad: sumOf((row) => row.peakLoad),
    supply: sumOf((row) => row.supply),
    water: sumOf((row) => row.water),
    land: sumOf((row) => row.land),
    clusters: sumOf((row) => row.clusters),
    spread: meanOf((row) => row.spread),
    borrowing: meanOf((row) => row.borrowing),
    revenue: { value: 0, from: MEAN },
  }
}

/** Country spreads with the demand each counts with, in the order of `facts.economies`. */
interface WeighedSpreads {
  readonly weights: Float64Array
  readonly spreads: Float64Array
  readonly total: number
}

// The calibration has one elasticity, whatever that of a scenario of the world is.
const MOST_ELASTICITIES = 2
const weighedSpreads = new WeakMap<Facts, LastFew<number, WeighedSpreads>>()

function spreadsOf(facts: Facts, elasticity: number): WeighedSpreads {
  let known = weighedSpreads.get(facts)
  if (known === undefined) weighedSpreads.set(facts, (known = new LastFew(MOST_ELASTICITIES, Object.is)))
  return known.get(elasticity, () => {
    const weights = Float64Array.from(demandWeights(facts, elasticity).values())
    return { weights, spreads: Float64Array.from(Object.values(facts.economies), (economy) => economy.facts.country_spread!.value), total: weights.reduce((sum, weight) => sum + weight, 0) }
  })
}

/** The world's row at another risk-free rate and inflation: what it borrows at alone follows them. */
export function worldRowAt(row: EconomyRow, facts: Facts, parameters: FactParameters): EconomyRow {
  const { weights, spreads, total } = spreadsOf(facts, parameters.incomeElasticity)
  let sum = 0
  for (let economy = 0; economy < weights.length; economy++) sum += weights[economy]! * borrowingRate(spreads[economy]!, parameters)
  return { ...row, borrowing: { ...row.borrowing, value: sum / total } }
}

/** Several economies as one place, by shares: power facts weigh by the energy each draws, so price and PUE stay consistent. */
export function blendedRow(parts: readonly { readonly row: EconomyRow; readonly share: number }[]): EconomyRow {
  if (parts.length === 1) return parts[0]!.row
  const detail = parts.map(({ row, share }) => `${row.name} ${share}`).join(', ')
  const energy = parts.map(({ row, share }) => share * row.pue.value)
  const energyTotal = energy.reduce((a, b) => a + b, 0)
  const shareTotal = parts.reduce((total, part) => total + part.share, 0)
  const from = (read: Traced): Provenance => ({ layer: 'fact', origin: read.from.origin, grade: 'derived', detail: `Mean of ${detail}` })
  const byEnergy = (read: (row: EconomyRow) => Traced): Traced => ({
    value: parts.reduce((total, { row }, index) => total + energy[index]! * read(row).value, 0) / energyTotal, from: from(read(parts[0]!.row)),
  })
  const byShare = (read: (row: EconomyRow) => Traced): Traced => ({
    value: parts.reduce((total, { row, share }) => total + share * read(row).value, 0) / shareTotal, from: from(read(parts[0]!.row)),
  })
  const first = parts[0]!.row
  return {
    ...first,
    name: detail,
    price: byEnergy((row) => row.price),
    mix: Object.fromEntries(dimensions.technology.map((technology) => [technology, parts.reduce((total, { row }, index) => total + energy[index]! * row.mix[technology]!, 0) / energyTotal])),
    mixFrom: from({ value: 0, from: first.mixFrom }),
    carbon: byEnergy((row) => row.carbon),
    loss: byEnergy((row) => row.loss),
    pue: byShare((row) => row.pue),
    waterUse: byShare((row) => row.waterUse),
    wage: byShare((row) => row.wage),
    construction: byShare((row) => row.construction),
  }
}
