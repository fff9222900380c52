import { scannedRates } from './rate-scan.ts'
import { signChanges } from './sign-changes.ts'

/** Why there are as many rates as there are. */
export type RateOfReturnReason =
  | 'unique' | 'multiple'
  /** Outlays only, receipts only, nothing at all, or a single flow: no rate can balance them. */
  | 'no_sign_change'
  /** The flows change sign, yet no rate in (-1, 1e6] balances them. */
  | 'no_root'
  | 'not_finite'
  | 'too_long'

export interface RatesOfReturn {
  /** Every rate in (-1, 1e6] found, ascending, as fractions per period. */
  readonly roots: readonly number[]
  readonly reason: RateOfReturnReason
  /** Descartes' bound on the number of rates. */
  readonly signChanges: number
}

// A thousand monthly flows are 83 years; the scan of a thousand takes about 2 ms.
const MOST_FLOWS = 1000

/**
 * Present value at `rate` up to a positive factor: discounted to the start for rates above 0 and compounded to the end
 * for rates below, so that no power overflows.
 */
export function scaledValue(flows: ArrayLike<number>, rate: number): number {
  const compounding = rate <= 0
  // Growth or discount less 1, so that a rate near 0 keeps its digits.
  const change = compounding ? rate : -rate / (1 + rate)
  let value = 0
  for (let i = 0; i < flows.length; i++) value = value + value * change + flows[compounding ? i : flows.length - 1 - i]!
  return value
}

/** Flows divided by the largest, without the zeros at either end; they have the same rates. */
function normalised(cashflows: ArrayLike<number>): Float64Array {
  const flows = Float64Array.from(cashflows)
  let largest = 0
  for (const flow of flows) largest = Math.max(largest, Math.abs(flow))
  let from = 0
  let to = flows.length
  while (from < to && flows[from] === 0) from++
  while (to > from && flows[to - 1] === 0) to--
  return flows.subarray(from, to).map((flow) => flow / largest)
}

/**
 * All internal rates of return of flows one period apart: rates at which their present value is zero. Several can be
 * true at once and none may exist, so the answer is a list with a reason and never one of several.
 * Method: `scannedRates`, to which two rates about 1e-8 apart are one.
 */
export function internalRatesOfReturn(cashflows: ArrayLike<number>): RatesOfReturn {
  for (let t = 0; t < cashflows.length; t++) {
    if (!Number.isFinite(cashflows[t])) return { roots: [], reason: 'not_finite', signChanges: 0 }
  }
  const bound = signChanges(cashflows)
  if (cashflows.length > MOST_FLOWS) return { roots: [], reason: 'too_long', signChanges: bound }
  if (bound === 0) return { roots: [], reason: 'no_sign_change', signChanges: 0 }

  const flows = normalised(cashflows)
  const value = (rate: number) => scaledValue(flows, rate)
  const sizes = flows.map(Math.abs)
  const roots = scannedRates({ value, size: (rate) => scaledValue(sizes, rate), count: flows.length }, bound)
  return { roots, reason: reasonFor(roots), signChanges: bound }
}

/** What the number of rates found says, of flows that change sign. */
export function reasonFor(roots: readonly number[]): RateOfReturnReason {
  return roots.length === 0 ? 'no_root' : roots.length === 1 ? 'unique' : 'multiple'
}
