/** Reads the published figures that the model is held against, and why it misses some. Node only. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Facts } from './facts.ts'
import { knownOrigin, optional, wholeYear } from './read-fact.ts'
import { COMPARABLE, INDEPENDENT, READINGS, REALITY_GROUPS, type Amount, type RealityRow } from './reality.ts'
import { parseTable, type Row } from './table.ts'

const ROWS = 'reality-rows.csv'
const REASONS = 'reality-reasons.csv'
const HEADER = [
  'row', 'group', 'entity', 'economy', 'chip', 'inputs', 'reading', 'year', 'value', 'low', 'high', 'unit', 'basis', 'comparable', 'independent', 'grade', 'origin', 'note',
]

/** @throws TableError naming file, row, column, what was found and what was wanted */
export function readReality({ origins, economies, chips }: Facts, directory: string = fileURLToPath(new URL('.', import.meta.url))): RealityRow[] {
  const table = (file: string, header: readonly string[]) => parseTable(file, readFileSync(join(directory, file), 'utf8'), header)
  const reasons = new Map<string, string>()
  const reasonRows = table(REASONS, ['row', 'reason'])
  for (const row of reasonRows) {
    const id = row.required('row')
    if (reasons.has(id)) throw row.fault('row', id, 'one reason for each row')
    reasons.set(id, row.required('reason'))
  }
  const seen = new Set<string>()
  const rows = table(ROWS, HEADER).map((row): RealityRow => {
    const id = row.required('row')
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw row.fault('row', id, 'lower-case words joined by hyphens')
    if (seen.has(id)) throw row.fault('row', id, 'an id not used above')
    seen.add(id)
    const value = row.number('value', Number.MIN_VALUE)
    const low = row.optionalNumber('low', Number.MIN_VALUE, value)
    const high = row.optionalNumber('high', value)
    if ((low === undefined) !== (high === undefined)) throw row.fault('low', row.text('low'), 'both ends of a range, or none')
    return {
      id, value,
      group: row.oneOf('group', REALITY_GROUPS),
      entity: row.required('entity'),
      ...optional('economy', row.text('economy') === '' ? undefined : row.oneOf('economy', Object.keys(economies))),
      ...optional('chip', row.text('chip') === '' ? undefined : row.oneOf('chip', Object.keys(chips))),
      inputs: inputsOf(row),
      reading: row.oneOf('reading', READINGS),
      year: wholeYear(row, 'year'),
      ...optional('low', low),
      ...optional('high', high),
      unit: row.required('unit'),
      basis: row.required('basis'),
      comparable: row.oneOf('comparable', COMPARABLE),
      independent: row.oneOf('independent', INDEPENDENT),
      grade: row.oneOf('grade', ['found', 'recalled'] as const),
      origins: row.required('origin').split(' ').map((origin) => knownOrigin(row, origin, origins)),
      ...optional('note', row.text('note')),
      ...optional('reason', reasons.get(id)),
    }
  })
  for (const row of reasonRows) if (!seen.has(row.required('row'))) throw row.fault('row', row.required('row'), `a row of ${ROWS}`)
  return rows
}

/** Amounts such as `74 GW; 325 TWh/year`. */
function inputsOf(row: Row): Amount[] {
  const text = row.text('inputs')
  return text === '' ? [] : text.split('; ').map((amount) => {
    const [, number, unit] = /^([0-9.]+) (\S+)$/.exec(amount) ?? []
    if (unit === undefined) throw row.fault('inputs', amount, 'a number and a unit')
    return { value: Number(number), unit }
  })
}
