/** An ensemble as a long table: one row an outcome and year, its nine quantiles across, each row complete in itself. */
import { csvText, type Cell } from '../../model/run/csv.ts'
import type { Ensemble } from '../schemas/ensemble.ts'

/** Column title of a quantile: p2.5, p50. */
export function percentileName(probability: number): string {
  return `p${Number((probability * 100).toPrecision(6))}`
}

export function ensembleCsv({ series, summary, years, probabilities, counted, members, seed, sampler, model, hash }: Ensemble): string {
  const dimensions = [...new Set([...series, ...summary].flatMap(({ index }) => Object.keys(index)))]
  const design: Cell[] = [counted, members, sampler, seed, model.hash, hash]
  const common = ({ strategy, variable, index }: Ensemble['summary'][number] | Ensemble['series'][number]): Cell[] => [strategy, variable, ...dimensions.map((name) => index[name] ?? null)]
  function* rows(): Generator<Cell[]> {
    for (const item of series) for (const [at, year] of years.entries()) yield [...common(item), year, item.unit, item.counts[at]!, ...item.quantiles.map((values) => values[at]!), ...design]
    for (const item of summary) yield [...common(item), null, item.unit, item.count, ...item.quantiles, ...design]
  }
  return csvText(['strategy', 'variable', ...dimensions, 'year', 'unit', 'count', ...probabilities.map(percentileName), 'counted', 'members', 'sampler', 'seed', 'model', 'hash'], rows())
}
