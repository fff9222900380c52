/** A chart as a long table: one row a value, each row with everything that is known about it. */
import { csvText, type Cell } from '../../model/run/csv.ts'
import type { ExportDocument } from './export-document.ts'

export const CSV_COLUMNS = [
  'year', 'strategy', 'economy', 'variable', 'index', 'unit', 'value', 'perimeter', 'account', 'price_base', 'source', 'licence', 'model', 'hash', 'link',
  'less', 'title', 'summary', 'scenario',
] as const

export function exportCsv({ facts, rows }: ExportDocument): string {
  // Percent-encoded, since nothing that could begin a formula or a cell is left of a scenario then.
  const scenario = facts.scenarios === undefined ? null : encodeURIComponent(JSON.stringify(facts.scenarios))
  return csvText(CSV_COLUMNS, rows.map((row, place): Cell[] => [
    row.year, row.strategy, row.economy, row.variable, row.index, row.unit, row.value,
    facts.perimeter, facts.account ?? null, facts.priceBase ?? null, facts.source, facts.licence, facts.model, facts.hash, facts.link ?? null,
    row.less ?? null, facts.title, facts.summary,
    // Once is enough: it is far longer than the row.
    place === 0 ? scenario : null,
  ]))
}
