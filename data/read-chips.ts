/** Reads the accelerators that can be bought by name, with their figures. */
import { chipUnits, YARDSTICK } from './facts.ts'
import type { Chip, ChipFigure, Fact } from './facts.ts'
import { inUnit, knownOrigin, LONG_BY_MEMBER, optional, readFact, wholeYear, type OriginRows } from './read-fact.ts'
import { TableError } from './table-error.ts'
import type { Row } from './table.ts'

const CHIPS = 'chips.csv'
const FIGURES = 'chip-figures.csv'
const NAMES = Object.keys(chipUnits) as ChipFigure[]

/** Unit in the table, and what a sane value is. */
const SANE: Readonly<Record<ChipFigure, { readonly unit: string; readonly minimum: number; readonly maximum: number }>> = {
  dense_fp16: { unit: 'TFLOP/s', minimum: 1, maximum: 1e5 },
  design_power: { unit: 'W', minimum: 10, maximum: 1e4 },
  server_overhead: { unit: '1', minimum: 1, maximum: 4 },
  price: { unit: 'USD/unit', minimum: 100, maximum: 1e6 },
  server_price: { unit: '1', minimum: 1, maximum: 4 },
}

/** @throws TableError naming file, row, column, what was found and what was wanted */
export function readChips(
  table: (file: string, header: readonly string[]) => readonly Row[], origins: OriginRows, inflation: ReadonlyMap<number, number>,
): Record<string, Chip> {
  const rows = table(CHIPS, ['chip', 'name', 'vendor', 'form', 'price_basis', 'since', 'origin', 'note'])
  const figures = readFigures(table(FIGURES, LONG_BY_MEMBER), new Set(rows.map((row) => row.text('chip'))), origins, inflation)
  const chips: Record<string, Chip> = {}
  for (const row of rows) {
    const id = row.required('chip')
    if (!/^[a-z][a-z0-9]*$/.test(id)) throw row.fault('chip', id, 'small letters and digits')
    if (id in chips) throw row.fault('chip', id, 'one row for each chip')
    const own = figures.get(id) ?? {}
    const missing = NAMES.filter((name) => own[name] === undefined)
    if (missing.length > 0) throw row.fault('chip', `${id} without ${missing.join(', ')}`, `every figure in ${FIGURES}`)
    chips[id] = {
      name: row.required('name'),
      vendor: row.required('vendor'),
      form: row.required('form'),
      priceBasis: row.oneOf('price_basis', ['alone', 'in_rack']),
      since: wholeYear(row, 'since'),
      origin: knownOrigin(row, row.required('origin'), origins),
      ...optional('note', row.text('note')),
      figures: own as Record<ChipFigure, Fact>,
    }
  }
  if (!(YARDSTICK in chips)) throw new TableError({ file: CHIPS }, `no row for ${YARDSTICK}`, 'the chip that rates are told against')
  return chips
}

function readFigures(
  rows: readonly Row[], chips: ReadonlySet<string>, origins: OriginRows, inflation: ReadonlyMap<number, number>,
): Map<string, Partial<Record<ChipFigure, Fact>>> {
  const figures = new Map<string, Partial<Record<ChipFigure, Fact>>>()
  for (const row of rows) {
    const chip = row.required('entity')
    if (!chips.has(chip)) throw row.fault('entity', chip, `a chip of ${CHIPS}`)
    const name = row.oneOf('member', NAMES)
    const own = figures.get(chip) ?? {}
    if (own[name] !== undefined) throw row.fault('member', name, `one row for each figure of ${chip}`)
    const { unit, minimum, maximum } = SANE[name]
    own[name] = inUnit(row, readFact(row, origins, minimum, maximum), unit, chipUnits[name], inflation)
    figures.set(chip, own)
  }
  return figures
}
