/** Whose money a record counts, and in which prices. */

// The three accounts are never added (a purchase of one is not a cost of another), so each row says whose it is.
const ACCOUNTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:capital_spend|operating_spend|total_spend|foreign_currency_spend)(?:_|$)/, 'national'],
  [/^resource_(?:cost|capital|operating)$/, 'resource'],
  [/^(?:public_spend|levy_receipts)$/, 'public'],
  [/^(?:partner|provider|fund)_capital_spend$/, 'memo'],
]

/** The account a record of money belongs to; undefined for everything else. */
export function accountOf(name: string): string | undefined {
  return ACCOUNTS.find(([pattern]) => pattern.test(name))?.[1]
}

/** Prices that a unit of money counts in; undefined for everything else. */
export function priceBaseOf(unit: string): string | undefined {
  return unit.includes('USD2025') ? 'real 2025 US dollars' : undefined
}
