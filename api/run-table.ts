/** A run as a long table: one row a value, each row complete in itself. */
import type { Program } from '../model/compile/program.ts'
import { csvText, type Cell } from '../model/run/csv.ts'
import { priceBaseOf } from '../model/run/price-base.ts'
import type { ResolvedScenario } from '../scenarios/resolved-scenario.ts'
import type { Run } from './schemas/run.ts'

const BEFORE_INDEX = ['strategy', 'variable']
const AFTER_INDEX = ['year', 'value', 'unit', 'perimeter', 'account', 'price_base', 'source', 'hash', 'gap_reason']

export function runCsv(run: Run, program: Program, resolved: ResolvedScenario): string {
  const variables = new Map(program.variables.map((variable) => [variable.name, variable]))
  const used = new Set([...run.series, ...run.summary].flatMap((item) => Object.keys(item.index)))
  const dimensions = Object.keys(program.dimensions).filter((name) => used.has(name))

  function row(item: Run['series'][number] | Run['summary'][number], year: number | null, value: Cell, reason: string): Cell[] {
    const variable = variables.get(item.variable)
    return [
      item.strategy, item.variable, ...dimensions.map((name) => item.index[name] ?? null),
      year, value, item.unit, resolved.perimeter,
      variable?.definition?.account ?? null, priceBaseOf(item.unit) ?? null,
      variable?.definition?.cite?.join(' ') ?? null, run.hash, reason === '' ? null : reason,
    ]
  }

  function* rows(): Generator<Cell[]> {
    for (const item of run.series) {
      for (const [position, year] of run.years.entries()) {
        const value = item.values[position] ?? null
        const shown = value !== null && item.members !== undefined ? (item.members[value] ?? null) : value
        yield row(item, year, shown, item.gaps?.find((gap) => gap.year === year)?.reason ?? '')
      }
    }
    for (const item of run.summary) yield row(item, null, item.value, item.reason ?? '')
  }

  return csvText([...BEFORE_INDEX, ...dimensions, ...AFTER_INDEX], rows())
}
