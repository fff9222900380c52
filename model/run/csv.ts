/** Comma-separated text (RFC 4180, UTF-8, CRLF, dot decimals) that a spreadsheet opens without running anything. */

export type Cell = string | number | null

// Spreadsheets start a formula at these, in ASCII, full width, and as the minus sign U+2212.
const FORMULA = new Set(['=', '+', '-', '@', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}', '\u{2212}'])

// Where a spreadsheet of another locale may start a new cell, whatever the quotes say.
const SEPARATOR = new Set([',', ';', '\t', '|', '\r', '\n'])

// Skipped by some spreadsheet before it looks for a formula: spaces of any kind, invisible characters, quotes.
const SKIPPED = /[\s\p{Cc}\p{Cf}"\u{2800}\u{3164}]/u

/** Text that no spreadsheet takes for a formula: an apostrophe stands before any place where one could start. */
export function neutralise(text: string): string {
  let neutral = ''
  let copied = 0
  let cellStart = 0
  let mayStart = true
  let position = 0
  for (const character of text) {
    const next = position + character.length
    if (SEPARATOR.has(character)) {
      mayStart = true
      cellStart = next
    } else if (mayStart && FORMULA.has(character)) {
      neutral += `${text.slice(copied, cellStart)}'`
      copied = cellStart
      mayStart = false
    } else if (mayStart && !SKIPPED.test(character)) {
      mayStart = false
    }
    position = next
  }
  neutral += text.slice(copied)
  const first = text[0]
  return first === '\t' || first === '\r' || first === '\n' ? `'${neutral}` : neutral
}

const QUOTED = /[",;\t|\r\n]|^\s|\s$/

/** Numbers as their shortest text that reads back to the same double; missing as an empty cell; text neutralised. */
export function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new Error('A table holds a number that is not finite.')
    return String(cell)
  }
  const text = neutralise(cell)
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export function csvText(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const lines = [header.map(csvCell).join(',')]
  for (const row of rows) lines.push(row.map(csvCell).join(','))
  return `${lines.join('\r\n')}\r\n`
}
