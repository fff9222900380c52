/** What the map of economies can be coloured by: facts with an origin, in five classes of about as many economies each. */
import { quantileSorted } from 'simple-statistics'
import { CLASSES } from '../chart/class-colours.ts'
import type { Economy, Fact, Facts } from '../../data/facts.ts'

export const measures = ['income', 'electricity_price', 'carbon_intensity', 'electricity'] as const
export type Measure = (typeof measures)[number]

interface MeasureDefinition {
  readonly unit: string
  /** One value of an economy and the facts it is made of, the one that names the year first. */
  readonly of: (economy: Economy) => readonly [number, ...Fact[]] | undefined
}

function perHead(fact: Fact | undefined, population: Fact | undefined): readonly [number, ...Fact[]] | undefined {
  return fact === undefined || population === undefined ? undefined : [fact.value / population.value, fact, population]
}

function alone(fact: Fact | undefined): readonly [number, ...Fact[]] | undefined {
  return fact === undefined ? undefined : [fact.value, fact]
}

// Supply is stored in GWh and read by people in MWh.
const MWH_PER_GWH = 1000

const definitions: Readonly<Record<Measure, MeasureDefinition>> = {
  income: { unit: 'USD2025/person', of: ({ facts }) => perHead(facts.gdp, facts.population) },
  electricity_price: { unit: 'USD2025/MWh', of: ({ facts }) => alone(facts.electricity_price) },
  carbon_intensity: { unit: 'g/kWh', of: ({ facts }) => alone(facts.carbon_intensity) },
  electricity: {
    unit: 'MWh/person',
    of: ({ facts }) => {
      const found = perHead(facts.electricity_supply, facts.population)
      return found === undefined ? undefined : [found[0] * MWH_PER_GWH, ...(found.slice(1) as Fact[])]
    },
  },
}

export interface MeasuredEconomy {
  readonly iso3: string
  readonly name: string
  readonly value: number
  readonly year: number
  /** Who published it. */
  readonly producer: string
}

export interface MapMeasure {
  readonly measure: Measure
  readonly unit: string
  /** Economies with a published value, highest first; the rest have none of their own. */
  readonly economies: readonly MeasuredEconomy[]
  /** Values at which the second to the fifth class begin, rounded to be read. */
  readonly bounds: readonly number[]
  /** Publishers, those of most economies first. */
  readonly producers: readonly string[]
}

const ROUNDED_DIGITS = 2

/** Figures that stand in for missing ones are no news about a country, so they are left out. */
export function mapMeasure(facts: Facts, measure: Measure): MapMeasure {
  const { unit, of } = definitions[measure]
  const counts = new Map<string, number>()
  const economies = Object.values(facts.economies).flatMap((economy): MeasuredEconomy[] => {
    const [value, first, ...others] = of(economy) ?? []
    if (value === undefined || first === undefined || [first, ...others].some((fact) => fact.standIn !== undefined)) return []
    const producer = facts.origins[first.origin]?.producer ?? first.origin
    counts.set(producer, (counts.get(producer) ?? 0) + 1)
    return [{ iso3: economy.iso3, name: economy.name, value, year: first.year, producer }]
  }).sort((a, b) => b.value - a.value)
  return { measure, unit, economies, bounds: boundsOf(economies.map(({ value }) => value).reverse()), producers: [...counts].sort((a, b) => b[1] - a[1]).map(([producer]) => producer) }
}

/** @param ascending values, at least one of each class */
export function boundsOf(ascending: readonly number[]): readonly number[] {
  if (ascending.length === 0) return []
  return Array.from({ length: CLASSES - 1 }, (_, place) => Number(quantileSorted([...ascending], (place + 1) / CLASSES).toPrecision(ROUNDED_DIGITS)))
}

/** Class of a value, 0 for the lowest: a value on a bound belongs to the class above it. */
export function classOf(bounds: readonly number[], value: number): number {
  return bounds.filter((bound) => value >= bound).length
}
