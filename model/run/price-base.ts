/** In which prices a record counts. */

/** Unit of nominal money, which no record of the model has: real money times the price level of its year. */
export const MONEY_OF_THE_DAY = 'USD'

/** Prices that a unit of money counts in; undefined for everything else. */
export function priceBaseOf(unit: string): string | undefined {
  if (unit.includes('USD2025')) return 'real 2025 US dollars'
  return unit.startsWith(MONEY_OF_THE_DAY) ? 'US dollars of the day: real 2025 US dollars times price_level' : undefined
}
