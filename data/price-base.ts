/** Published dollars restated in dollars of 2025. */
export const PRICE_YEAR = 2025

/**
 * Factor from dollars of `year` to dollars of 2025: the product of 1 + inflation over the years after `year`.
 * @param inflation rise of dollar prices from the year before, by year, as fractions
 * @throws RangeError where a year in between has no inflation
 */
export function dollarFactor(year: number, inflation: ReadonlyMap<number, number>): number {
  const rise = (of: number) => {
    const value = inflation.get(of)
    if (value === undefined) throw new RangeError(`no dollar inflation for ${of}, wanted to restate dollars of ${year}`)
    return 1 + value
  }
  let factor = 1
  for (let of = year + 1; of <= PRICE_YEAR; of += 1) factor *= rise(of)
  for (let of = PRICE_YEAR + 1; of <= year; of += 1) factor /= rise(of)
  return factor
}
