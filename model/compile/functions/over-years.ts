/** Functions of a whole yearly series, for records of stage `after`. */
import {
  lastValue, meanOverYears, npvOverYears, peak, presentValueLast, totalOverYears, yearOfPeak,
} from '../../finance/over-years.ts'
import type { SeriesFunction } from './function.ts'

const MODULE = 'finance/over-years.ts'
const MID_YEAR = 'mid-year convention, base 1 January of the decision year'
const NEUMAIER = 'Neumaier 1974, ZAMM 54, 39-51, for the sum'

export const seriesFunctions: readonly SeriesFunction[] = [
  {
    form: 'series', name: 'npv', signature: 'npv(x, rate)', arity: [2, 2], wanted: ['rate'], result: 'summed', source: MID_YEAR,
    doc: 'Present value of the yearly flows from the decision year to the last: sum of x(y) (1 + rate)^-(y - decision_year + 0.5).',
    value: (values, offset, stride, from, to, _year, rate) => npvOverYears(values, offset, stride, from, to, rate!),
    from: { module: MODULE, name: 'npvOverYears' },
  },
  {
    form: 'series', name: 'present_value_last', signature: 'present_value_last(x, rate)', arity: [2, 2], wanted: ['rate'],
    result: 'same', source: MID_YEAR,
    doc: 'Present value of what is held one year after the last flow: x(last) (1 + rate)^-(last + 1 - decision_year + 0.5).',
    value: (values, offset, stride, from, to, _year, rate) => presentValueLast(values, offset, stride, from, to, rate!),
    from: { module: MODULE, name: 'presentValueLast' },
  },
  {
    form: 'series', name: 'peak', signature: 'peak(x)', arity: [1, 1], wanted: [], result: 'same', source: 'definition of this model',
    doc: 'Largest value from the decision year to the last.',
    value: (values, offset, stride, from, to) => peak(values, offset, stride, from, to),
    from: { module: MODULE, name: 'peak' },
  },
  {
    form: 'series', name: 'year_of_peak', signature: 'year_of_peak(x)', arity: [1, 1], wanted: [], result: 'year',
    source: 'definition of this model', doc: 'Earliest year of the largest value.',
    value: (values, offset, stride, from, to, year) => yearOfPeak(values, offset, stride, from, to, year),
    from: { module: MODULE, name: 'yearOfPeak' },
  },
  {
    form: 'series', name: 'total', signature: 'total(x)', arity: [1, 1], wanted: [], result: 'summed', source: NEUMAIER,
    doc: 'Sum of the yearly flows from the decision year to the last.',
    value: (values, offset, stride, from, to) => totalOverYears(values, offset, stride, from, to),
    from: { module: MODULE, name: 'totalOverYears' },
  },
  {
    form: 'series', name: 'mean', signature: 'mean(x)', arity: [1, 1], wanted: [], result: 'same', source: NEUMAIER,
    doc: 'Mean of the yearly values from the decision year to the last.',
    value: (values, offset, stride, from, to) => meanOverYears(values, offset, stride, from, to),
    from: { module: MODULE, name: 'meanOverYears' },
  },
  {
    form: 'series', name: 'last', signature: 'last(x)', arity: [1, 1], wanted: [], result: 'same', source: 'definition of this model',
    doc: 'Value in the last reported year.',
    value: (values, offset, stride, _from, to) => lastValue(values, offset, stride, to),
    from: { module: MODULE, name: 'lastValue' },
  },
]
