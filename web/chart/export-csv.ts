/** A chart as a long table: one row a value, each row with everything that is known about it. */
import { csvText, type Cell } from '../../model/run/csv.ts'
import type { ExportDocument } from './export-document.ts'

export const CSV_COLUMNS = [
  'year', 'strategy', 'economy', 'variable', 'index', 'unit', 'value', 'perimeter', 'account', 'price_base', 'source', 'licence', 'model', 'hash', 'link',
  'less', 'title', 'summary', 'scenario',
] as const

/** Of a chart with bands, before its quantiles. */
export const ENSEMBLE_COLUMNS = ['sampler', 'seed', 'members', 'members_planned', 'members_failed', 'ensemble_hash'] as const

export function exportCsv({ facts, rows }: ExportDocument): string {
  // Percent-encoded, since nothing that could begin a formula or a cell is left of a scenario then.
  const scenario = facts.scenarios === undefined ? null : encodeURIComponent(JSON.stringify(facts.scenarios))
  const { ensemble } = facts
  const probabilities = ensemble === undefined ? [] : Object.keys(rows.find(({ quantiles }) => quantiles !== undefined)?.quantiles ?? {}).sort((left, right) => Number(left) - Number(right))
  const columns = ensemble === undefined ? CSV_COLUMNS : [...CSV_COLUMNS, ...ENSEMBLE_COLUMNS, ...probabilities.map((probability) => `quantile_${probability}`)]
  return csvText(columns, rows.map((row, place): Cell[] => [
    row.year, row.strategy, row.economy, row.variable, row.index, row.unit, row.value,
    facts.perimeter, facts.account ?? null, facts.priceBase ?? null, facts.source, facts.licence, facts.model, facts.hash, facts.link ?? null,
    row.less ?? null, facts.title, facts.summary,
    // Once is enough: it is far longer than the row.
    place === 0 ? scenario : null,
    ...(ensemble === undefined ? [] : [ensemble.sampler, ensemble.seed, ensemble.members, ensemble.of, ensemble.failed, ensemble.hash ?? null, ...probabilities.map((probability) => row.quantiles?.[probability] ?? null)]),
  ]))
}
