/**
 * Whole-series functions of the model. Each reads a yearly series that starts at `offset` of a result buffer: the value
 * at axis index t is values[offset + t * stride]. `from` is the index of the decision year (or of the first year, if later), `to`
 * of the last. Sums are compensated; a gap (NaN) makes a sum a gap, and is passed over in search of a peak. `npv` and
 * `presentValueLast` give NaN for a rate of -1 or less.
 */
import { compensatedSum } from '../numeric/compensated-sum.ts'
import { pow } from '../numeric/power.ts'
import { modifiedInternalRateOfReturn } from './modified-irr.ts'
import { paybackIndex } from './payback.ts'
import { rateOfReturnAt, singleRateOfReturn } from './single-rate-of-return.ts'

/** Sum of x(t) (1 + rate)^-(t - from + 0.5): present value in the year `from` of flows that fall in mid-year. */
export function npvOverYears(values: Float64Array, offset: number, stride: number, from: number, to: number, rate: number): number {
  if (!(rate > -1)) return NaN
  const growth = 1 + rate
  let factor = 1 / Math.sqrt(growth)
  let sum = 0
  let lost = 0
  for (let t = from; t <= to; t++) {
    const term = values[offset + t * stride]! * factor
    const next = sum + term
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum
    sum = next
    factor /= growth
  }
  return sum + lost
}

/** x(to) (1 + rate)^-(to + 1 - from + 0.5): present value of what is held one year after the last flow. */
export function presentValueLast(values: Float64Array, offset: number, stride: number, from: number, to: number, rate: number): number {
  if (!(rate > -1)) return NaN
  const growth = 1 + rate
  return (values[offset + to * stride]! * pow(growth, -(to + 1 - from))) / Math.sqrt(growth)
}

/** Index of the earliest largest value, or -1 where all are gaps. */
function indexOfPeak(values: Float64Array, offset: number, stride: number, from: number, to: number): number {
  let best = -1
  for (let t = from; t <= to; t++) {
    const value = values[offset + t * stride]!
    if (value === value && (best < 0 || value > values[offset + best * stride]!)) best = t
  }
  return best
}

/** Largest value; a gap where all are gaps. */
export function peak(values: Float64Array, offset: number, stride: number, from: number, to: number): number {
  const best = indexOfPeak(values, offset, stride, from, to)
  return best < 0 ? NaN : values[offset + best * stride]!
}

/** Year of the earliest largest value, for an axis whose index `from` is the year `yearOfFrom`; a gap where all are gaps. */
export function yearOfPeak(values: Float64Array, offset: number, stride: number, from: number, to: number, yearOfFrom: number): number {
  const best = indexOfPeak(values, offset, stride, from, to)
  return best < 0 ? NaN : yearOfFrom + best - from
}

/** Smallest value; a gap where all are gaps. */
export function smallest(values: Float64Array, offset: number, stride: number, from: number, to: number): number {
  let least = NaN
  for (let t = from; t <= to; t++) {
    const value = values[offset + t * stride]!
    if (value === value && !(value >= least)) least = value
  }
  return least
}

function flowsOf(values: Float64Array, offset: number, stride: number, from: number, to: number): Float64Array {
  const flows = new Float64Array(to - from + 1)
  for (let t = from; t <= to; t++) flows[t - from] = values[offset + t * stride]!
  return flows
}

/** The one rate at which the flows are worth nothing; a gap where there is none or more than one. */
export function irrOverYears(values: Float64Array, offset: number, stride: number, from: number, to: number): number {
  return singleRateOfReturn(flowsOf(values, offset, stride, from, to))
}

/** The rate at a place, 1 the lowest, among all at which the flows are worth nothing; a gap where there are not so many. */
export function irrRootOverYears(values: Float64Array, offset: number, stride: number, from: number, to: number, place: number): number {
  return rateOfReturnAt(flowsOf(values, offset, stride, from, to), place)
}

/** Rate between outlays discounted at one rate and receipts compounded at another; a gap where either is missing. */
export function mirrOverYears(values: Float64Array, offset: number, stride: number, from: number, to: number, finance: number, reinvestment: number): number {
  const flows = flowsOf(values, offset, stride, from, to)
  const sound = finance > -1 && reinvestment > -1 && flows.some((flow) => flow < 0) && flows.some((flow) => flow > 0)
  return sound ? modifiedInternalRateOfReturn(flows, finance, reinvestment) : NaN
}

/** Year from which the running sum of the flows stays at or above zero, as `yearOfPeak`; a gap where it ends below or never was. */
export function yearOfPayback(values: Float64Array, offset: number, stride: number, from: number, to: number, yearOfFrom: number): number {
  const index = paybackIndex(flowsOf(values, offset, stride, from, to))
  return index < 0 ? NaN : yearOfFrom + index
}

export function totalOverYears(values: Float64Array, offset: number, stride: number, from: number, to: number): number {
  return compensatedSum(values, offset + from * stride, offset + to * stride + 1, stride)
}

export function meanOverYears(values: Float64Array, offset: number, stride: number, from: number, to: number): number {
  return totalOverYears(values, offset, stride, from, to) / (to - from + 1)
}

export function lastValue(values: Float64Array, offset: number, stride: number, to: number): number {
  return values[offset + to * stride]!
}
