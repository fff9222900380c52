/** Climate of an economy for the cooling of its data centres, told from latitude, elevation and water. */
import type { Economy } from '../data/facts.ts'

export const climateClasses = ['cold', 'temperate', 'hot_dry', 'tropical'] as const
export type ClimateClass = (typeof climateClasses)[number]

// Degrees from the equator of the capital: yearly means near 8, 17 and 23 degrees Celsius at sea level.
const COLD_FROM = 54.5
const HOT_UP_TO = 30
const ARID_UP_TO = 38.5
// Above this mean elevation a hot land is cooler by about 6.5 degrees Celsius: one class.
const HIGHLAND_METRES = 1000
// Each 150 m above 500 m counts as one degree of latitude: 6.5 degrees Celsius a kilometre against 1 a degree.
const COOLING_FROM_METRES = 500
const METRES_PER_DEGREE = 150
// People and machines stand in the valleys: what lies above 2,000 m counts no further.
const COOLING_UP_TO_METRES = 2000
// Renewable water spread over the land, in mm a year; below it, deserts and steppe.
const DRY_MILLIMETRES = 50
const ARID_SUBREGIONS: readonly string[] = ['Northern Africa', 'Western Asia']

// Where the capital does not speak for the land: most of Canada lies north of Ottawa's climate and is named as cold in the
// source of the PUE classes; Pakistan is desert fed by a river that rises outside it; the cities of Angola and Taiwan stand on
// hot coasts under a high interior.
const NAMED: Readonly<Record<string, ClimateClass>> = { AGO: 'tropical', CAN: 'cold', PAK: 'hot_dry', TWN: 'tropical' }

/** What the rule reads. A missing elevation counts as sea level, missing water as wet. */
export interface ClimateEvidence {
  readonly iso3: string
  /** Of the capital, degrees. */
  readonly latitude: number
  /** Mean of the land, m. */
  readonly elevation?: number | undefined
  readonly subregion: string
  /** Renewable water over land, mm/year. */
  readonly waterDepth?: number | undefined
}

/**
 * The rule, in this order: named economies; cold where latitude, plus one degree for each 150 m between 500 and 2,000 m,
 * reaches 54.5; highlands of 1,000 m and more are temperate; Northern Africa and Western Asia up to 38.5 degrees are hot and
 * dry; beyond 30 degrees temperate; nearer the equator hot and dry where water is under 50 mm a year, else tropical.
 */
export function climateOf(evidence: ClimateEvidence): ClimateClass {
  const named = NAMED[evidence.iso3]
  if (named !== undefined) return named
  const elevation = evidence.elevation ?? 0
  const latitude = Math.abs(evidence.latitude)
  const cooling = Math.max(0, Math.min(elevation, COOLING_UP_TO_METRES) - COOLING_FROM_METRES) / METRES_PER_DEGREE
  if (latitude + cooling >= COLD_FROM) return 'cold'
  const dry = evidence.waterDepth !== undefined && evidence.waterDepth < DRY_MILLIMETRES
  const arid = ARID_SUBREGIONS.includes(evidence.subregion)
  if (elevation >= HIGHLAND_METRES) return 'temperate'
  if (arid && latitude <= ARID_UP_TO) return 'hot_dry'
  if (latitude > HOT_UP_TO) return 'temperate'
  return dry ? 'hot_dry' : 'tropical'
}

// 1 ML spread over 1 ha is 0.1 m.
const MILLIMETRES_PER_ML_HA = 100

/** The climate class of an economy, by the rule of `climateOf`. */
export function climateClass(economy: Economy): ClimateClass {
  const { water, land, elevation } = economy.facts
  const measured = water !== undefined && land !== undefined && water.standIn === undefined
  return climateOf({
    iso3: economy.iso3,
    latitude: economy.latitude,
    subregion: economy.subregion,
    elevation: elevation?.value,
    waterDepth: measured ? (water.value / land.value) * MILLIMETRES_PER_ML_HA : undefined,
  })
}
