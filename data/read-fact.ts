/** One row of a long table as a fact: its number, its range, its unit and its origin, each refused where it cannot be trusted. */
import type { Fact, Origin } from './facts.ts'
import { dollarFactor } from './price-base.ts'
import type { Row } from './table.ts'

export const LONG = ['entity', 'year', 'value', 'low', 'high', 'unit', 'origin', 'note'] as const
export const LONG_BY_MEMBER = ['entity', 'member', 'year', 'value', 'low', 'high', 'unit', 'origin', 'note'] as const
const FIRST_YEAR = 1990
const LAST_YEAR = 2035

export type OriginRows = Readonly<Record<string, Origin>>

export function optional<Key extends string, Value>(key: Key, value: Value | undefined | ''): { [key in Key]?: Value } {
  return (value === undefined || value === '' ? {} : { [key]: value }) as { [key in Key]?: Value }
}

export function knownOrigin(row: Row, id: string, origins: OriginRows): string {
  if (!Object.hasOwn(origins, id)) throw row.fault('origin', id, 'an id of origins.csv')
  return id
}

export function wholeYear(row: Row, column: string): number {
  const year = row.number(column, FIRST_YEAR, LAST_YEAR)
  if (!Number.isInteger(year)) throw row.fault(column, row.text(column), 'a whole year')
  return year
}

/** The common columns of a long table as a fact in the table's own unit. */
export function readFact(row: Row, origins: OriginRows, minimum: number, maximum: number): Fact {
  const value = row.number('value', minimum, maximum)
  const low = row.optionalNumber('low', minimum, maximum)
  const high = row.optionalNumber('high', minimum, maximum)
  if (low !== undefined && low > value) throw row.fault('low', String(low), `at most the value ${value}`)
  if (high !== undefined && high < value) throw row.fault('high', String(high), `at least the value ${value}`)
  return {
    value,
    year: wholeYear(row, 'year'),
    unit: row.required('unit'),
    origin: knownOrigin(row, row.required('origin'), origins),
    ...optional('low', low),
    ...optional('high', high),
    ...optional('note', row.text('note')),
  }
}

/**
 * The fact in the unit all facts of its name share; dollars of another year are restated, and the published value kept.
 * @param written unit in the table; `USD` stands for dollars of any year
 */
export function inUnit(row: Row, fact: Fact, written: string, unit: string, inflation: ReadonlyMap<number, number>): Fact {
  if (!written.startsWith('USD')) {
    if (fact.unit !== written) throw row.fault('unit', fact.unit, written)
    return fact
  }
  const rest = written.slice('USD'.length)
  const match = /^USD(\d{4})(.*)$/.exec(fact.unit)
  if (match === null || match[2] !== rest) throw row.fault('unit', fact.unit, `USD and a year, then ${rest}, such as USD2023${rest}`)
  const priceYear = Number(match[1])
  let factor: number
  try {
    factor = dollarFactor(priceYear, inflation)
  } catch (error) {
    if (error instanceof RangeError) throw row.fault('unit', fact.unit, `dollars of a year with known inflation (${error.message})`)
    throw error
  }
  if (factor === 1) return { ...fact, unit }
  return {
    ...fact,
    value: fact.value * factor,
    ...optional('low', fact.low === undefined ? undefined : fact.low * factor),
    ...optional('high', fact.high === undefined ? undefined : fact.high * factor),
    unit,
    published: { value: fact.value, unit: fact.unit },
  }
}
