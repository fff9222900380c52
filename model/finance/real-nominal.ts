import { checkedRate } from './rate.ts'

/** Real rate behind a nominal one: (1 + nominal) / (1 + inflation) - 1, after I. Fisher (1930). Throws RATE_OUT_OF_DOMAIN. */
export function realRate(nominal: number, inflation: number): number {
  // The same, without the cancellation of 1 - 1.
  return (checkedRate(nominal) - checkedRate(inflation)) / (1 + inflation)
}

/** Nominal rate that leaves the given real one after inflation. Throws RATE_OUT_OF_DOMAIN. */
export function nominalRate(real: number, inflation: number): number {
  return checkedRate(real) + checkedRate(inflation) + real * inflation
}
