import { printable } from './terminal.ts'

export interface Column {
  readonly title: string
  /** Numbers stand right. */
  readonly right?: boolean
}

/** Columns padded to their widest cell, two spaces apart. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = [columns.map((column) => column.title), ...rows.map((row) => row.map(printable))]
  const widths = columns.map((_, at) => cells.reduce((width, row) => Math.max(width, (row[at] ?? '').length), 0))
  const line = (row: readonly string[]) => row
    .map((cell, at) => (columns[at]?.right === true ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
    .join('  ')
    .trimEnd()
  const [head, ...body] = cells.map(line)
  return `${[head, widths.map((width) => '-'.repeat(width)).join('  '), ...body].join('\n')}\n`
}

const plain = new Intl.NumberFormat('en', { maximumSignificantDigits: 5 })

/** Five significant digits; very large and very small numbers in powers of ten. */
export function shortNumber(value: number | null): string {
  if (value === null) return 'none'
  const size = Math.abs(value)
  return size !== 0 && (size >= 1e15 || size < 1e-4) ? value.toExponential(3) : plain.format(value)
}
