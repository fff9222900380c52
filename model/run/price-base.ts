/** In which prices a record counts. */

/** Prices that a unit of money counts in; undefined for everything else. */
export function priceBaseOf(unit: string): string | undefined {
  return unit.includes('USD2025') ? 'real 2025 US dollars' : undefined
}
