/** A reader of CSV that shares nothing with what writes it. */

/** Rows of RFC 4180 text as records by column. */
export function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!
    if (quoted && letter === '"' && text[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1]
    else if (letter === '"') quoted = !quoted
    else if (!quoted && (letter === ',' || text.startsWith('\r\n', at))) {
      rows[rows.length - 1]!.push(cell)
      cell = ''
      if (letter !== ',') [at] = [at + 1, rows.push([])]
    } else cell += letter
  }
  const [header = [], ...body] = rows.slice(0, -1)
  return body.map((row) => Object.fromEntries(header.map((name, place) => [name, row[place]!])))
}
