/** Records of the model as the Evidence screen lists them, and how they hang together. */
import type { WrittenEquations } from '../../model/book/written-equations.ts'
import type { ProgramOutline, VariableOutline } from '../../model/compile/outline.ts'
import { searchable, type Searchable } from './evidence-search.ts'

export interface RecordEntry extends Searchable {
  readonly record: VariableOutline
}

/**
 * Records alone: what the compiler hid stands written out in the record that uses it. In order of evaluation. Their
 * equations can be searched once these are here.
 */
export function recordEntries(model: ProgramOutline, equations: WrittenEquations = {}): readonly RecordEntry[] {
  return model.variables.flatMap((record) => {
    const { definition, name, kind, unit, sector, over } = record
    if (definition === undefined || (kind !== 'number' && kind !== 'category')) return []
    const text = equations[name]?.text
    const texts = typeof text?.is === 'object' ? Object.values(text.is) : [text?.is]
    return [{ ...searchable(name, definition.label, [definition.doc, unit, sector, record.quantity, ...over, ...texts, text?.initial, text?.history]), record }]
  })
}

export interface RecordFilter {
  readonly sector?: string | undefined
  /** By sector, and in order of evaluation within, unless told `label`. */
  readonly order?: string | undefined
}

/** Sectors in the order in which the model first computes something of them. */
export function sectorsOf(entries: readonly RecordEntry[]): readonly string[] {
  return [...new Set(entries.map(({ record }) => record.sector))]
}

export function filterRecords(entries: readonly RecordEntry[], { sector, order }: RecordFilter): readonly RecordEntry[] {
  if (order === 'label') return [...filterRecords(entries, { sector })].sort((a, b) => a.label.localeCompare(b.label, 'en'))
  return sectorsOf(entries).flatMap((name) => (sector === undefined || sector === name ? entries.filter(({ record }) => record.sector === name) : []))
}

/** What reads a record or a parameter directly, in order of evaluation. */
export function readersOf(equations: WrittenEquations): ReadonlyMap<string, readonly string[]> {
  const readers = new Map<string, string[]>()
  for (const [reader, { reads }] of Object.entries(equations)) {
    for (const name of reads) {
      const known = readers.get(name)
      if (known === undefined) readers.set(name, [reader])
      else known.push(reader)
    }
  }
  return readers
}
