/** Classes of property by the years over which their cost is recovered. */
export type RecoveryYears = 3 | 5 | 7 | 10 | 15 | 20

/** A class: how many times straight line its declining balance is, and in how many parts of the cost its table is rounded. */
interface RecoveryClass {
  readonly factor: number
  readonly parts: number
}

// Two decimals of a per cent, but for the longest class, which has three: IRS Publication 946, table A-1.
const CLASSES: Readonly<Record<RecoveryYears, RecoveryClass>> = {
  3: { factor: 2, parts: 10_000 },
  5: { factor: 2, parts: 10_000 },
  7: { factor: 2, parts: 10_000 },
  10: { factor: 2, parts: 10_000 },
  15: { factor: 1.5, parts: 10_000 },
  20: { factor: 1.5, parts: 100_000 },
}

/**
 * Parts of the cost that the United States' Modified Accelerated Cost Recovery System lets be deducted in each year,
 * half-year convention: declining balance until straight line over the years left gives more, each year rounded and
 * taken from what the rounded years before left over. Sums to 1. They are the tables of IRS Publication 946, table A-1
 * (Revenue Procedure 87-57), worked out.
 */
export function acceleratedCostRecovery(years: RecoveryYears): number[] {
  const { factor, parts } = CLASSES[years]
  let left = parts
  return Array.from({ length: years + 1 }, (_, year) => {
    // In service for half of the first year, and so for half a year after the last whole one.
    const declining = (left * factor) / years / (year === 0 ? 2 : 1)
    const straight = year === 0 ? 0 : left / (years + 0.5 - year)
    const charge = Math.min(left, Math.round(Math.max(declining, straight)))
    left -= charge
    return charge / parts
  })
}
