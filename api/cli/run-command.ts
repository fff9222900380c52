import { parseArgs } from 'node:util'
import type { Engine } from '../engine.ts'
import { readNames } from '../query.ts'
import { runCsv } from '../run-table.ts'
import type { Run } from '../schemas/run.ts'
import { recordsOf } from '../../model/run/records.ts'
import { serialiseRun } from '../serialise-run.ts'
import { readScenario } from './read-scenario.ts'
import type { Terminal } from './terminal.ts'
import { shortNumber, textTable } from './text-table.ts'
import { UsageError } from './usage.ts'

// What a reader asks first; everything else is one --variables away.
const HEADLINES = [
  'compute_required', 'compute_served', 'it_power', 'facility_power', 'electricity_use', 'emissions', 'water_consumption_onsite', 'land_use',
  'capital_spend', 'operating_spend', 'total_spend', 'public_spend', 'domestic_control',
  'equal_service_cost', 'discounted_cost', 'residual_value', 'cumulative_capital', 'levelised_compute_cost', 'peak_funding', 'peak_funding_year', 'unserved_share',
]
// As many years as stand beside one another on a terminal of 120 columns.
const MOST_COLUMNS = 7

export async function runCommand(args: readonly string[], engine: Engine, terminal: Terminal): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      economy: { type: 'string' },
      strategy: { type: 'string', multiple: true },
      set: { type: 'string', multiple: true },
      variables: { type: 'string' },
      by: { type: 'string' },
      format: { type: 'string', default: 'table' },
    },
  })
  const { format } = values
  if (format !== 'table' && format !== 'csv' && format !== 'json') throw new UsageError(`--format: found "${format}", wanted table, csv or json.`)
  if (positionals.length > 1) throw new UsageError(`One scenario at a time: found ${positionals.join(', ')}.`)
  const { program } = engine
  const records = new Set(recordsOf(program).map((record) => record.name))
  const asked = readNames('variables', values.variables, records)
  const by = readNames('by', values.by, new Set(Object.keys(program.dimensions)))
  const scenario = await readScenario(positionals[0], { economy: values.economy, strategies: values.strategy, set: values.set }, engine.library, terminal)
  const { resolved, strategies, indicators } = engine.evaluate(scenario)
  const variables = asked ?? (format === 'table' ? new Set(HEADLINES) : undefined)
  const run = serialiseRun(program, resolved, strategies, { variables, by, indicators })
  if (format === 'json') terminal.out(`${JSON.stringify(run)}\n`)
  else if (format === 'csv') terminal.out(runCsv(run, program, resolved))
  else {
    terminal.out(`${resolved.title} (${resolved.economy}, perimeter ${resolved.perimeter}, growth path ${resolved.growthPath.name})\n\n`)
    terminal.out(runTables(run, by !== undefined, new Set(recordsOf(program).filter(({ definition }) => definition?.readAs === 'calendar_year').map(({ name }) => name))))
    for (const warning of run.warnings) terminal.error(`note: ${warning.message}\n`)
    terminal.out(`\nmodel ${run.model.version}, run ${run.hash.slice(0, 16)}\n`)
  }
}

/** Years across, totals first: a record with a total shows its parts only when they are asked for. `calendarYears`: the records whose figure is one, written without grouping. */
export function runTables(run: Run, withParts: boolean, calendarYears: ReadonlySet<string>): string {
  const years = shownYears(run.years)
  const totalled = new Set([...run.series, ...run.summary].filter((item) => Object.keys(item.index).length === 0).map((item) => item.variable))
  const shown = (item: { variable: string; index: Record<string, string> }) => withParts || Object.keys(item.index).length === 0 || !totalled.has(item.variable)
  const parts: string[] = []
  const series = byVariable(run.series.filter(shown))
  if (series.length > 0) {
    parts.push(textTable(
      [{ title: 'variable' }, { title: 'unit' }, { title: 'strategy' }, { title: 'of' }, ...years.map((year) => ({ title: String(year), right: true }))],
      series.map((item) => [
        item.variable, item.unit, item.strategy, Object.values(item.index).join(' '),
        ...years.map((year) => {
          const value = item.values[run.years.indexOf(year)] ?? null
          return value !== null && item.members !== undefined ? (item.members[value] ?? '') : shortNumber(value)
        }),
      ]),
    ))
  }
  const summary = byVariable(run.summary.filter(shown))
  if (summary.length > 0) {
    parts.push(textTable(
      [{ title: 'figure' }, { title: 'unit' }, { title: 'strategy' }, { title: 'of' }, { title: 'value', right: true }],
      summary.map((item) => [
        item.variable, item.unit, item.strategy, Object.values(item.index).join(' '),
        calendarYears.has(item.variable) && item.value !== null ? String(item.value) : shortNumber(item.value),
      ]),
    ))
  }
  return parts.join('\n')
}

/** Strategies under one another, in the order in which variables first come. */
function byVariable<Item extends { variable: string }>(items: readonly Item[]): readonly Item[] {
  return [...Map.groupBy(items, (item) => item.variable).values()].flat()
}

function shownYears(years: readonly number[]): readonly number[] {
  if (years.length <= MOST_COLUMNS) return years
  const last = years.length - 1
  return Array.from({ length: MOST_COLUMNS }, (_, column) => years[Math.round((column * last) / (MOST_COLUMNS - 1))]!)
}
