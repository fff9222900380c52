/** The offer to plan a small economy by a programme of accelerators instead of by its share of world demand. */
import type { StrategyResult } from '../model/run/result.ts'
import type { Warning } from './resolved-scenario.ts'

/** Year in which the size of the demand is judged (R4 of the comparison). */
const YEAR = 2030
// Below a couple of dozen megawatts a country buys a machine, not a share of the world.
const SMALL_FACILITY_POWER = 20
// Below this a fleet of its own stands mostly idle: sharing is worth a look first.
const TINY_IT_POWER = 2

/** Two significant figures; one below ten, where a second would be a part of a machine. */
function rounded(value: number): number {
  return value >= 10 ? Number(value.toPrecision(2)) : value > 0 ? Number(value.toPrecision(1)) : 0
}

/**
 * A warning that offers demand by programme, prefilled with what the share of world demand comes to; undefined where
 * demand is large, is a programme already, or the year is not reported.
 *
 * @param result one strategy of the scenario: required compute is the same in all
 */
export function programmeOffer(result: StrategyResult): Warning | undefined {
  const { first, last } = result.axis
  if (YEAR < first || YEAR > last || result.inputs.values.get('programme_mode')?.[0] === 1) return undefined
  const served = result.indices('placed_load', ['arrangement']).map(({ arrangement }) => arrangement!)
  const facilityPower = served.reduce((sum, arrangement) => sum + result.value('placed_load', { course: 'chosen', arrangement }, YEAR)!, 0)
  if (!(facilityPower < SMALL_FACILITY_POWER)) return undefined
  const accelerators = Math.max(1, rounded(result.value('accelerator_stock', {}, YEAR)!))
  const itPower = result.value('it_power', {}, YEAR)!
  const size = facilityPower >= 1 ? `${rounded(facilityPower)} MW` : `${rounded(facilityPower * 1000)} kW`
  return {
    code: 'programme_offered',
    message: `Demand by share comes to ${size} of facility power in ${YEAR}. A programme of ${accelerators} accelerators by ${YEAR} would plan the same as a machine.`
      + (itPower < TINY_IT_POWER ? ' At this size compare a regional pool and a digital embassy beside it.' : ''),
    pointer: '/demand',
    programme: { accelerators, by: YEAR },
  }
}
