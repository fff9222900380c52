/** A comma-separated table whose cells know where they stand. */
import { csvParseRows } from 'd3'
import { TableError } from './table-error.ts'

/** One row. Every accessor throws a TableError that names file, row and column. */
export interface Row {
  /** Text of a cell, trimmed; may be empty. */
  text(column: string): string
  /** Text that must not be empty. */
  required(column: string): string
  /** A finite number within [minimum, maximum]. */
  number(column: string, minimum?: number, maximum?: number): number
  /** The same, or undefined when the cell is empty. */
  optionalNumber(column: string, minimum?: number, maximum?: number): number | undefined
  /** One of the given words. */
  oneOf<Word extends string>(column: string, words: readonly Word[]): Word
  /** An error about a cell of this row. */
  fault(column: string, found: string, wanted: string): TableError
}

// Decimal notation only: hexadecimal, signs without digits and words such as Infinity are refused.
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

function rowOf(file: string, rowNumber: number, positions: ReadonlyMap<string, number>, cells: readonly string[]): Row {
  const fault = (column: string, found: string, wanted: string) => new TableError({ file, row: rowNumber, column }, found, wanted)
  const text = (column: string) => {
    const position = positions.get(column)
    if (position === undefined) throw fault(column, 'no such column', `one of ${[...positions.keys()].join(', ')}`)
    return (cells[position] ?? '').trim()
  }
  const required = (column: string) => {
    const found = text(column)
    if (found === '') throw fault(column, '', 'a value')
    return found
  }
  const number = (column: string, minimum = -Infinity, maximum = Infinity) => {
    const found = text(column)
    const value = Number(found)
    if (!NUMBER.test(found) || !Number.isFinite(value)) throw fault(column, found, 'a finite number')
    if (value < minimum || value > maximum) throw fault(column, found, `a number from ${minimum} to ${maximum}`)
    return value
  }
  return {
    text,
    required,
    number,
    optionalNumber: (column, minimum, maximum) => (text(column) === '' ? undefined : number(column, minimum, maximum)),
    oneOf: (column, words) => {
      const found = text(column)
      const word = words.find((candidate) => candidate === found)
      if (word === undefined) throw fault(column, found, `one of ${words.join(', ')}`)
      return word
    },
    fault,
  }
}

/** Parses the text of a table. The header must be exactly `header`, and every row as wide as it. */
export function parseTable(file: string, text: string, header: readonly string[]): Row[] {
  const [first, ...rest] = csvParseRows(text.replace(/^\uFEFF/, ''))
  const found = first === undefined ? '' : first.join(',')
  if (found !== header.join(',')) throw new TableError({ file, row: 1 }, found, header.join(','))
  const positions = new Map(header.map((column, position) => [column, position]))
  return rest.map((cells, index) => {
    if (cells.length !== header.length) {
      throw new TableError({ file, row: index + 2 }, `${cells.length} cells: ${cells.join(',')}`, `${header.length} cells`)
    }
    return rowOf(file, index + 2, positions, cells)
  })
}
