/** Functions of a whole yearly series, for records of stage `after`. */
import {
  irrOverYears, irrRootOverYears, lastValue, smallest, meanOverYears, mirrOverYears, npvOverYears, peak, presentValueLast, totalOverYears, yearOfPayback, yearOfPeak,
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
    result: 'same', ofLast: true, source: MID_YEAR,
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
    form: 'series', name: 'smallest', signature: 'smallest(x)', arity: [1, 1], wanted: [], result: 'same', source: 'definition of this model',
    doc: 'Smallest value from the decision year to the last; years in which it does not apply are passed over.',
    value: (values, offset, stride, from, to) => smallest(values, offset, stride, from, to),
    from: { module: MODULE, name: 'smallest' }, without: 'it applies in no year',
  },
  {
    form: 'series', name: 'irr', signature: 'irr(x)', arity: [1, 1], wanted: [], result: 'number',
    source: 'Soper 1959, Economic Journal 69, 174-177, for uniqueness',
    doc: 'Rate at which the yearly flows from the decision year to the last are worth nothing; does not apply where no rate or more than one does that.',
    value: (values, offset, stride, from, to) => irrOverYears(values, offset, stride, from, to),
    from: { module: MODULE, name: 'irrOverYears' }, without: 'no single rate balances outlays and receipts',
  },
  {
    form: 'series', name: 'irr_root', signature: 'irr_root(x, place)', arity: [2, 2], wanted: ['number'], result: 'number',
    source: 'Soper 1959, Economic Journal 69, 174-177, for uniqueness',
    doc: 'Of all rates at which the yearly flows from the decision year to the last are worth nothing, ascending, the one at a place; 1 is the lowest.',
    value: (values, offset, stride, from, to, _year, place) => irrRootOverYears(values, offset, stride, from, to, place!),
    from: { module: MODULE, name: 'irrRootOverYears' }, without: 'fewer rates balance outlays and receipts',
  },
  {
    form: 'series', name: 'mirr', signature: 'mirr(x, finance, reinvestment)', arity: [3, 3], wanted: ['rate', 'rate'], result: 'number',
    source: 'modified internal rate of return, as in spreadsheets',
    doc: 'One rate between outlays discounted to the decision year at the first rate and receipts compounded to the last at the second.',
    value: (values, offset, stride, from, to, _year, finance, reinvestment) => mirrOverYears(values, offset, stride, from, to, finance!, reinvestment!),
    from: { module: MODULE, name: 'mirrOverYears' }, without: 'outlays or receipts are missing',
  },
  {
    form: 'series', name: 'year_of_payback', signature: 'year_of_payback(x)', arity: [1, 1], wanted: [], result: 'year',
    source: 'definition of this model', doc: 'Year from which the running sum of the flows, once below zero, stays at or above it.',
    value: (values, offset, stride, from, to, year) => yearOfPayback(values, offset, stride, from, to, year),
    from: { module: MODULE, name: 'yearOfPayback' }, without: 'nothing is laid out, or it is not paid back',
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
    form: 'series', name: 'last', signature: 'last(x)', arity: [1, 1], wanted: [], result: 'same', ofLast: true, source: 'definition of this model',
    doc: 'Value in the last reported year.',
    value: (values, offset, stride, _from, to) => lastValue(values, offset, stride, to),
    from: { module: MODULE, name: 'lastValue' },
  },
]
