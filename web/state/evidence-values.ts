/** Values of parameters in the words and numbers of the Evidence screen. */
import type { Parameter } from '../../model/compile/program.ts'
import type { ParameterValue } from '../../model/equations/definition.ts'
import { formatAmount, formatQuantity, formatYear, unitWords } from '../chart/number-format.ts'
import { memberLabel } from './catalogue.ts'

const FIRST_CALENDAR_YEAR = 1900

/** Some parameters in years name a year of the calendar, not a span. */
function isCalendarYear(value: number, unit: string): boolean {
  return unit === 'year' && Number.isInteger(value) && value >= FIRST_CALENDAR_YEAR
}

/** With its unit: "$10.7 million per MW". */
export function inputQuantity(value: number, unit: string): string {
  return isCalendarYear(value, unit) ? formatYear(value) : formatQuantity(value, unit, { digits: 4 })
}

/** For places where the unit stands beside it. */
export function inputAmount(value: number, unit: string): string {
  return isCalendarYear(value, unit) ? formatYear(value) : formatAmount(value, unit, { digits: 4 })
}

/** A unit in words; undefined for pure numbers. */
export function unitText(unit: string): string | undefined {
  return unit === '1' || unit === '' ? undefined : unitWords(unit).long
}

/** One value of a parameter with its cited range; `of` are the members it belongs to, none for a single value. */
export interface ParameterRange {
  readonly of: readonly string[]
  readonly low?: number
  readonly central?: number
  readonly high?: number
}

/** Values of a parameter, one for each combination of members that the definition gives. */
export function rangesOf({ definition: { low, central, high } }: Pick<Parameter, 'definition'>): readonly ParameterRange[] {
  const [lows, centrals, highs] = [leaves(low), leaves(central), leaves(high)]
  const keys = new Set([...lows.keys(), ...centrals.keys(), ...highs.keys()])
  return [...keys].map((key) => {
    const [lowest, middle, highest] = [lows.get(key), centrals.get(key), highs.get(key)]
    return {
      of: key === '' ? [] : key.split('/').map(memberLabel),
      ...(lowest === undefined ? {} : { low: lowest }), ...(middle === undefined ? {} : { central: middle }), ...(highest === undefined ? {} : { high: highest }),
    }
  })
}

function leaves(value: ParameterValue | undefined, path: readonly string[] = []): ReadonlyMap<string, number> {
  if (value === undefined) return new Map()
  if (typeof value === 'number') return new Map([[path.join('/'), value]])
  return new Map(Object.entries(value).flatMap(([member, inner]) => [...leaves(inner, [...path, member])]))
}
