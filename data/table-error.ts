/** A table that cannot be trusted: says which file, row and column, what was found there and what was wanted. */
export class TableError extends Error {
  readonly file: string
  /** 1 is the header; undefined when the fault is of the whole file. */
  readonly row: number | undefined
  readonly column: string | undefined
  readonly found: string
  readonly wanted: string

  constructor(at: { file: string; row?: number | undefined; column?: string | undefined }, found: string, wanted: string) {
    const place = [at.file, at.row === undefined ? '' : `row ${at.row}`, at.column === undefined ? '' : `column ${at.column}`]
    super(`${place.filter((part) => part !== '').join(', ')}\n  found   ${found === '' ? 'nothing' : found}\n  wanted  ${wanted}`)
    this.name = 'TableError'
    this.file = at.file
    this.row = at.row
    this.column = at.column
    this.found = found
    this.wanted = wanted
  }
}
