import { bracketedRoot } from './bracketed-root.ts'
import { internalRatesOfReturn, scaledValue } from './internal-rate-of-return.ts'
import { signChanges } from './sign-changes.ts'

// Rates tried one after the other until the value changes sign: near zero first, where returns lie.
const ABOVE = [0.05, 0.1, 0.2, 0.5, 1, 3, 10, 100, 1e4, 1e6]
const BELOW = [-0.05, -0.1, -0.2, -0.5, -0.9, -0.99]

/** The internal rate of return of flows one period apart, a fraction per period, where there is exactly one; NaN where none or several balance the flows. */
export function singleRateOfReturn(flows: ArrayLike<number>): number {
  const rates = ratesOfReturn(flows, 1)
  return rates.length === 1 ? rates[0]! : NaN
}

/** The rate at a place, 1 the lowest, among all that balance the flows; NaN where there are not so many. */
export function rateOfReturnAt(flows: ArrayLike<number>, place: number): number {
  return ratesOfReturn(flows, place)[place - 1] ?? NaN
}

/**
 * All rates, ascending; none where flows cannot have as many as are wanted, by Descartes' bound. The first root found is
 * the only one if the balance compounded at it stays below zero until the end (R. Soper, Economic Journal 69, 1959,
 * 174-177) or if the flows change sign once; otherwise all rates are looked for.
 */
function ratesOfReturn(flows: ArrayLike<number>, wanted: number): readonly number[] {
  let largest = 0
  for (let t = 0; t < flows.length; t++) {
    const flow = flows[t]!
    if (!Number.isFinite(flow)) return []
    largest = Math.max(largest, Math.abs(flow))
  }
  const changes = signChanges(flows)
  if (changes < Math.max(1, wanted)) return []
  const scaled = new Float64Array(flows.length)
  for (let t = 0; t < flows.length; t++) scaled[t] = flows[t]! / largest
  const value = (rate: number) => scaledValue(scaled, rate)
  const here = value(0)
  if (here !== 0) {
    const outlayFirst = scaled.find((flow) => flow !== 0)! < 0
    let before = 0
    // Of an outlay that is more than paid back, the rate lies above zero.
    for (const rate of here > 0 === outlayFirst ? ABOVE : BELOW) {
      if (value(rate) > 0 !== here > 0) {
        const root = bracketedRoot(value, before, rate)
        if (changes === 1 || staysInvested(scaled, root)) return [root]
        break
      }
      before = rate
    }
  }
  return internalRatesOfReturn(flows).roots
}

/** Whether what is invested, compounded at the rate, is below zero in every period before the last flow. */
function staysInvested(flows: Float64Array, rate: number): boolean {
  let last = flows.length - 1
  while (flows[last] === 0) last--
  let balance = 0
  let begun = false
  for (let t = 0; t < last; t++) {
    balance = balance * (1 + rate) + flows[t]!
    if (!begun && balance === 0) continue
    begun = true
    if (balance >= 0) return false
  }
  return true
}
