import type { RatesOfReturn } from './internal-rate-of-return.ts'
import { exp } from '../numeric/exponential.ts'
import { log1p } from '../numeric/log1p.ts'
import { yearsFromFirst } from './dated-flows.ts'
import { reasonFor } from './internal-rate-of-return.ts'
import { scannedRates } from './rate-scan.ts'
import { signChanges } from './sign-changes.ts'

/**
 * All internal rates of return of flows on given days, fractions per 365 days: rates at which `datedNpv` is zero. The
 * spreadsheet function XIRR gives one of them. Descartes' rule holds for flows in order of their days, whatever
 * lies between. Throws LENGTHS_DIFFER, NOT_FINITE (for a day) or DATE_BEFORE_FIRST.
 */
export function datedRatesOfReturn(flows: ArrayLike<number>, days: ArrayLike<number>): RatesOfReturn {
  const dated = inOrder(flows, yearsFromFirst(flows, days))
  let largest = 0
  for (const { flow } of dated) {
    if (!Number.isFinite(flow)) return { roots: [], reason: 'not_finite', signChanges: 0 }
    largest = Math.max(largest, Math.abs(flow))
  }
  const bound = signChanges(dated.map(({ flow }) => flow))
  if (bound === 0) return { roots: [], reason: 'no_sign_change', signChanges: 0 }
  const scaled = dated.map(({ flow, year }) => ({ flow: flow / largest, year }))
  const sizes = scaled.map(({ flow, year }) => ({ flow: Math.abs(flow), year }))
  const roots = scannedRates({ value: (rate) => scaledValue(scaled, rate), size: (rate) => scaledValue(sizes, rate), count: scaled.length }, bound)
  return { roots, reason: reasonFor(roots), signChanges: bound }
}

interface DatedFlow {
  readonly flow: number
  /** Years from the first day. */
  readonly year: number
}

/** Flows in order of their days, those of one day added up and days without any left out. */
function inOrder(flows: ArrayLike<number>, years: Float64Array): DatedFlow[] {
  const byYear = new Map<number, number>()
  years.forEach((year, t) => byYear.set(year, (byYear.get(year) ?? 0) + flows[t]!))
  return Array.from(byYear, ([year, flow]) => ({ flow, year })).filter(({ flow }) => flow !== 0).sort((a, b) => a.year - b.year)
}

/** Present value up to a positive factor: discounted to the first flow for rates above 0, compounded to the last below. */
function scaledValue(dated: readonly DatedFlow[], rate: number): number {
  const origin = dated.at(rate > 0 ? 0 : -1)!.year
  const logGrowth = log1p(rate)
  let value = 0
  for (const { flow, year } of dated) value += flow * exp((origin - year) * logGrowth)
  return value
}
