/** Pieces of equation text that several records share, so that each is written once. */

/** Part of a vintage of accelerators still in service at its age. */
export const ACCELERATORS_ALIVE = 'survival(age, accelerator_life, accelerator_shape, accelerator_hazard)'

/** Part of a cohort of shells still standing at its age. */
export const SHELLS_ALIVE = 'survival(age, facility_life, facility_shape, 0)'

/** Part of a cohort of captive plant still running at its age. */
export const CAPTIVE_ALIVE = 'survival(age, captive_mean_life, facility_shape, 0)'

/** Part of a cohort of the storage of the state still in service at its age. */
export const STORAGE_ALIVE = 'survival(age, storage_life, accelerator_shape, 0)'

/** Part of a long-haul line still in service at its age. */
export const LINES_ALIVE = 'survival(age, cable_life, facility_shape, 0)'

/** Years of undiminished hardware growth from 2025 to a year: full until 2030, slowing from then on. */
export function technologyYears(year: string): string {
  const late = `max(years(${year} - calendar(2030)), 0)`
  return `min(years(${year} - calendar(2025)), 5) + (technology_slowdown > 0 ? (1 - pow(1 - technology_slowdown * year_step, ${late})) / (technology_slowdown * year_step) : ${late})`
}

/** Growth of facility cost from 2025 to a year. */
export function facilityCostIndex(year: string): string {
  return `pow(1 + facility_cost_growth * year_step, years(${year} - calendar(2025)))`
}

/** Part of facility capital booked at an age, where a shell has this lead. */
export function spendProfile(lead: string): string {
  return `${lead} > 0 ? (years(age) < 1 ? spend_first_year : years(age) < 2 ? spend_second_year : years(age) < 3 ? 1 - spend_first_year - spend_second_year : 0) : years(age) < 1 ? 1 : 0`
}

/** Part of the price of an asset written off in each year of its life. */
export function straightLine(life: string): string {
  return `age < ${life} ? 1 / ${life} : 0`
}

/** Part of its price that an asset is worth at an age: the charges still to come. */
export function worth(life: string, shape: string, hazard: string, rate = 'discount_rate_used'): string {
  return `unexpired(age, ${rate}, ${life}, ${shape}, ${hazard})`
}

/** What a full promise to a partner still commits to one year after the end of the year, seen at a rate. */
export function promiseLeft(rate: string): string {
  return `alive(promise_start * decided, committed_payments(age, take_or_pay_years, ${rate}, asset_life, asset_shape, asset_hazard)) * year_step * sqrt(1 + ${rate})`
}

/** Facility cost per power at a load over that at reference scale: one exponent between the smallest and the largest campus. */
export function capitalScale(load: string): string {
  return `(${load} <= scale_smallest ? scale_of_smallest : ${load} >= scale_largest ? scale_of_largest : pow(${load} / scale_reference, scale_exponent - 1))`
}
