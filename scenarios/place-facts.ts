/** Facts of the scenario's economy and of the places of each arrangement, told apart by what each is made of. */
import { dimensions } from '../model/equations/dimensions.ts'
import type { Axis } from '../model/run/axis.ts'
import { overYears } from '../model/run/over-years.ts'
import { type EconomyRow, type Traced, blendedRow } from './economy-row.ts'
import { type InputValue, PLACED } from './input-values.ts'
import type { ChosenPlaces } from './resolved-scenario.ts'

/** An input with its parts: from the same parts the same values are made, so whoever has kept them need not make them again. */
export interface MadeInput {
  readonly name: string
  readonly parts: readonly unknown[]
  make(): InputValue
}

const { arrangement: ARRANGEMENTS, technology: TECHNOLOGIES } = dimensions
// Home first, then where an arrangement stands abroad; every other stands at home.
const ABROAD: readonly string[] = ['embassy', 'pool', 'foreign_cloud']
/** By arrangement and location, the place in the order of home and `ABROAD`. */
const COLUMNS = ARRANGEMENTS.flatMap((arrangement) => [0, ABROAD.indexOf(arrangement) + 1])

function one(name: string, unit: string, traced: Traced): MadeInput {
  return { name, parts: [traced], make: () => ({ unit, over: [], values: Float64Array.of(traced.value), yearly: false, provenance: [traced.from] }) }
}

/** @param rows of home and of each place abroad */
function placed(name: string, unit: string, rows: readonly EconomyRow[], read: (row: EconomyRow) => Traced): MadeInput {
  const parts = rows.map(read)
  return { name, parts, make: () => ({ unit, over: PLACED, yearly: false, values: Float64Array.from(COLUMNS, (column) => parts[column]!.value), provenance: COLUMNS.map((column) => parts[column]!.from) }) }
}

function everyYear(placed: MadeInput, { length }: Axis): MadeInput {
  return {
    ...placed,
    make() {
      const made = placed.make()
      return { ...made, yearly: true, values: overYears(made.values, length) }
    },
  }
}

function generationMix(rows: readonly EconomyRow[]): MadeInput {
  return {
    name: 'generation_mix',
    parts: rows.flatMap(({ mix, mixFrom }) => [mix, mixFrom]),
    make: () => ({
      unit: '1', over: [...PLACED, 'technology'], yearly: false,
      values: Float64Array.from(COLUMNS.flatMap((column) => TECHNOLOGIES.map((technology) => rows[column]!.mix[technology]!))),
      provenance: COLUMNS.flatMap((column) => TECHNOLOGIES.map(() => rows[column]!.mixFrom)),
    }),
  }
}

export function placeFacts(home: EconomyRow, places: ChosenPlaces | undefined, rowOf: (iso3: string) => EconomyRow, axis: Axis): readonly MadeInput[] {
  const rows = places === undefined
    ? [home, home, home, home]
    : [home, blendedRow(places.embassy.map(({ host, share }) => ({ row: rowOf(host), share }))), rowOf(places.pool.host), rowOf(places.foreign_cloud.region)]
  return [
    everyYear(placed('electricity_price', 'USD2025/MWh', rows, (row) => row.price), axis),
    generationMix(rows),
    placed('carbon_intensity', 'g/kWh', rows, (row) => row.carbon),
    placed('transmission_loss', '1', rows, (row) => row.loss),
    placed('new_build_pue', '1', rows, (row) => row.pue),
    placed('water_use_effectiveness', 'L/kWh', rows, (row) => row.waterUse),
    placed('wage_index', '1', rows, (row) => row.wage),
    placed('construction_index', '1', rows, (row) => row.construction),
    one('peak_load', 'MW', home.peakLoad),
    one('electricity_supply', 'GWh/year', home.supply),
    one('renewable_water', 'ML/year', home.water),
    one('land_area', 'ha', home.land),
    one('known_cluster_compute', 'H100e', home.clusters),
    one('real_borrowing_cost', '1', home.borrowing),
    one('country_spread', '1', home.spread),
    one('government_revenue', '1', home.revenue),
  ]
}
