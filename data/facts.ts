/** What is known about the economies, as plain JSON: the reader makes it from the tables, the API serves it, the page reads it. */
import type { Arrangement, dimensions } from '../model/equations/dimensions.ts'
import type { TrustTest } from '../model/equations/trust-tests.ts'

export type Technology = (typeof dimensions.technology)[number]
export type IncomeGroup = (typeof dimensions.income_group)[number]
export type Region = (typeof dimensions.region)[number]
export type OriginGrade = 'found' | 'recalled' | 'derived' | 'judgement'

/** Facts of an economy that are one number each, with the unit every value is given in. */
export const factUnits = {
  population: 'person',
  gdp: 'USD2025/year',
  internet_use: '1',
  electricity_supply: 'GWh/year',
  carbon_intensity: 'g/kWh',
  electricity_price: 'USD2025/MWh',
  large_user_electricity_price: 'USD2025/MWh',
  water: 'ML/year',
  land: 'ha',
  total_area: 'ha',
  elevation: 'm',
  network_loss: '1',
  compute_clusters: 'H100e',
  corporate_tax: '1',
  government_revenue: '1',
  country_spread: '1',
  /** Traditional facility per critical IT power, without land, soft cost and IT. */
  construction_cost: 'USD2025/MW',
} as const

export type FactName = keyof typeof factUnits

/** A value chosen by a stated rule where nothing is published. `from` names what it was taken from. */
export interface StandIn {
  readonly rule: string
  readonly from: string
}

/** One number about an economy. `published` is there when the value was restated in dollars of 2025. */
export interface Fact {
  readonly value: number
  readonly year: number
  readonly unit: string
  readonly origin: string
  readonly low?: number
  readonly high?: number
  readonly note?: string
  readonly published?: { readonly value: number; readonly unit: string }
  readonly standIn?: StandIn
}

/** Shares of electricity generation, summing to 1. */
export interface MixFact {
  readonly shares: Readonly<Record<Technology, number>>
  readonly year: number
  readonly unit: '1'
  readonly origin: string
  readonly note?: string
  readonly standIn?: StandIn
}

export type EconomyFacts = { readonly [name in FactName]?: Fact } & { readonly generation_mix?: MixFact }

/** How much of an economy is stand-in: `names` of the facts, out of `of` that the model reads. */
export interface StandInCount {
  readonly names: readonly string[]
  readonly of: number
  readonly share: number
  /** More than 40 % of the facts are stand-ins: results show the order of magnitude only. */
  readonly indicative: boolean
}

export interface Economy {
  readonly iso3: string
  readonly iso2: string
  /** Three digits as text; empty where ISO assigns none. */
  readonly numeric: string
  readonly name: string
  readonly region: Region
  readonly subregion: string
  readonly incomeGroup?: IncomeGroup
  readonly incomeGroupStandIn?: StandIn
  readonly capital: string
  /** Of the capital, degrees. */
  readonly latitude: number
  readonly longitude: number
  /** ISO 4217; absent where the economy uses several. */
  readonly currency?: string
  readonly landlocked: boolean
  readonly status: 'sovereign' | 'territory'
  /** The economy a territory belongs to. */
  readonly sovereign?: string
  readonly origins: readonly string[]
  readonly facts: EconomyFacts
  readonly standIns?: StandInCount
}

export interface Origin {
  readonly producer: string
  readonly title: string
  readonly citation: string
  readonly page?: string
  readonly url?: string
  readonly published: string
  readonly retrieved: string
  readonly licence: string
  readonly grade: OriginGrade
  readonly note?: string
}

export type HostingStatus = 'in_force' | 'offered' | 'draft' | 'announced' | 'declared' | 'exploring'

/** A legal regime under which one economy can host another's systems. No `guest` means any. */
export interface HostingRegime {
  readonly host: string
  readonly guest?: string
  readonly regime: string
  readonly status: HostingStatus
  readonly since: number
  readonly origin: string
  readonly note?: string
}

export interface CloudRegion {
  readonly vendorHome: string
  readonly provider: string
  readonly region: string
  readonly economy: string
  readonly origin: string
}

/** Economies by alliance, such as EU. */
export type AllianceMembers = Readonly<Record<string, readonly string[]>>

/** One cited answer to a test of trust. Place and guest are economies or alliances; without one it holds for any. */
export interface TrustAnswer {
  readonly arrangements: readonly Arrangement[]
  /** Whose ground or whose law is asked about. */
  readonly place?: string
  /** Who relies on it. */
  readonly guest?: string
  readonly test: TrustTest
  /** 0 absent, 0.5 announced, contractual or partial, 1 in force. */
  readonly value: number
  readonly year: number
  readonly origin: string
  readonly note?: string
}

/** Part of the world's supply of a layer that comes from one supplier. No `economy` where its home is not one country. */
export interface SupplierShare {
  readonly layer: 'chips' | 'models' | 'cloud_software'
  readonly supplier: string
  readonly economy?: string
  readonly fact: Fact
}

/** The figures of an accelerator, with the unit every value is given in. */
export const chipUnits = {
  /** Dense half-precision rate. */
  dense_fp16: 'TFLOP/s',
  /** Of the package. */
  design_power: 'W',
  /** Critical IT power over design power. */
  server_overhead: '1',
  price: 'USD2025/unit',
  /** Price in its server or rack over the price alone. */
  server_price: '1',
} as const

/** The chip that rates are told against, in H100 equivalents. */
export const YARDSTICK = 'h100'

export type ChipFigure = keyof typeof chipUnits

/** An accelerator that can be bought by name. */
export interface Chip {
  readonly name: string
  readonly vendor: string
  /** What it stands in. */
  readonly form: string
  /** What its price buys: the accelerator alone, or its share of a rack. */
  readonly priceBasis: 'alone' | 'in_rack'
  /** First year of supply. */
  readonly since: number
  readonly origin: string
  readonly note?: string
  readonly figures: Readonly<Record<ChipFigure, Fact>>
}

/** Everything the resolver needs to know about the world's economies. JSON-serialisable. */
export interface Facts {
  /** By ISO 3166-1 alpha-3 code, in the declared order of the dimension `economy`. */
  readonly economies: Readonly<Record<string, Economy>>
  readonly origins: Readonly<Record<string, Origin>>
  readonly hostingRegimes: readonly HostingRegime[]
  readonly cloudRegions: readonly CloudRegion[]
  readonly alliances: AllianceMembers
  readonly trustAnswers: readonly TrustAnswer[]
  readonly supplierShares: readonly SupplierShare[]
  /** Real GDP growth a year. */
  readonly incomeGroupGrowth: Readonly<Record<IncomeGroup, Fact>>
  /** Nominal sovereign default spread over the United States. */
  readonly incomeGroupSpread: Readonly<Record<IncomeGroup, Fact>>
  /** Data-centre electricity by region, TWh/year. */
  readonly hostingAnchors: Readonly<Record<Region, Fact>>
  /** Life-cycle greenhouse-gas intensity of generation, g/kWh. */
  readonly lifeCycleIntensity: Readonly<Record<Technology, Fact>>
  /** Yearly rise of dollar prices by year, used to restate published dollars. */
  readonly dollarInflation: Readonly<Record<string, Fact>>
  /** By id, such as h100. */
  readonly chips: Readonly<Record<string, Chip>>
}

/** Which origin stands behind a parameter of the model, by the parameter's evidence id. */
export interface ParameterEvidence {
  readonly origin: string
  readonly grade: OriginGrade
}
