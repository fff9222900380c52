/** Old results against new ones, as a report that says what moved, where, and by how much. */
import type { Summary } from './summary.ts'

export interface Difference {
  readonly scenario: string
  readonly strategy: string
  readonly variable: string
  readonly year: string
  /** Undefined where one side has no such number. */
  readonly old: number | null | undefined
  readonly new: number | null | undefined
}

export interface Comparison {
  readonly differences: readonly Difference[]
  /** Strategies whose headline numbers agree while their hashes do not: something behind them moved. */
  readonly behind: readonly string[]
}

/** Exact: the last bit counts. An absent summary has no strategies. */
export function compare(old: Summary | undefined, fresh: Summary): Comparison {
  const differences: Difference[] = []
  const behind: string[] = []
  for (const strategy of union(old?.strategies, fresh.strategies)) {
    const before = old?.strategies[strategy]
    const after = fresh.strategies[strategy]
    const known = differences.length
    for (const variable of union(before?.values, after?.values)) {
      for (const year of union(before?.values[variable], after?.values[variable])) {
        const [was, is] = [before?.values[variable]?.[year], after?.values[variable]?.[year]]
        if (was !== is) differences.push({ scenario: fresh.scenario, strategy, variable, year, old: was, new: is })
      }
    }
    if (before?.hash !== after?.hash && differences.length === known) behind.push(`${fresh.scenario}, ${strategy}`)
  }
  return { differences, behind }
}

/** (new - old) / |old|; infinite where something came from nothing, undefined where a side is missing. */
export function relative({ old, new: fresh }: Difference): number | undefined {
  if (typeof old !== 'number' || typeof fresh !== 'number') return undefined
  return (fresh - old) / Math.abs(old)
}

/** A table of the differences, the largest relative ones first; empty where there are none. */
export function report({ differences, behind }: Comparison, most = 60): string {
  const size = (difference: Difference): number => Math.abs(relative(difference) ?? Infinity)
  const rows = [...differences].sort((a, b) => (size(a) === size(b) ? 0 : size(b) > size(a) ? 1 : -1)).slice(0, most)
  const lines = rows.map((row) => {
    const share = relative(row)
    return [row.scenario, row.variable, row.strategy, row.year, text(row.old), text(row.new), share === undefined ? '' : `${share >= 0 ? '+' : ''}${share.toExponential(2)}`]
  })
  const cells = lines.length === 0 ? [] : [['scenario', 'variable', 'strategy', 'year', 'old', 'new', 'relative'], ...lines]
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]!.length))) ?? []
  return [
    ...cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd()),
    ...(differences.length > most ? [`and ${differences.length - most} smaller differences`] : []),
    ...behind.map((name) => `${name}: the headline numbers agree, the hash over all records does not`),
  ].join('\n')
}

function text(value: number | null | undefined): string {
  return value === undefined ? 'absent' : value === null ? 'gap' : String(value)
}

function union(...records: readonly (Readonly<Record<string, unknown>> | undefined)[]): string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record ?? {})))]
}
