import { parseArgs } from 'node:util'
import { askedEnsemble, thresholdsByColumn } from '../ensembles/asked-ensemble.ts'
import { EnsembleRun } from '../ensembles/ensemble-run.ts'
import { ensembleCsv, percentileName } from '../ensembles/ensemble-table.ts'
import { serialiseEnsemble } from '../ensembles/serialise-ensemble.ts'
import type { Engine } from '../engine.ts'
import type { Ensemble } from '../schemas/ensemble.ts'
import { ThreadPool } from '../threads/thread-pool.ts'
import { readScenario } from './read-scenario.ts'
import type { Terminal } from './terminal.ts'
import { shortNumber, textTable } from './text-table.ts'
import { UsageError } from './usage.ts'

// Settled to a percent or so of the band, in about ten seconds of two threads.
const DEFAULT_MEMBERS = '500'
// Tables show the band of 90 per cent and the median; all nine quantiles stand in CSV and JSON.
const SHOWN = [0.05, 0.25, 0.5, 0.75, 0.95]
const MOST_SHOWN_YEARS = 4

export async function ensembleCommand(args: readonly string[], engine: Engine, terminal: Terminal): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      economy: { type: 'string' },
      strategy: { type: 'string', multiple: true },
      set: { type: 'string', multiple: true },
      members: { type: 'string', default: DEFAULT_MEMBERS },
      seed: { type: 'string' },
      sampler: { type: 'string' },
      outcomes: { type: 'string' },
      above: { type: 'string', multiple: true },
      threads: { type: 'string' },
      format: { type: 'string', default: 'table' },
    },
  })
  const { format } = values
  if (format !== 'table' && format !== 'csv' && format !== 'json') throw new UsageError(`--format: found "${format}", wanted table, csv or json.`)
  if (positionals.length > 1) throw new UsageError(`One scenario at a time: found ${positionals.join(', ')}.`)
  const threads = values.threads === undefined ? undefined : numberOf('--threads', values.threads)
  if (threads !== undefined && !(Number.isInteger(threads) && threads >= 1 && threads <= 64)) throw new UsageError(`--threads: found "${values.threads}", wanted 1 to 64.`)
  const scenario = await readScenario(positionals[0], { economy: values.economy, strategies: values.strategy, set: values.set }, engine.library, terminal)
  const asked = askedEnsemble(engine, {
    scenario, members: numberOf('--members', values.members),
    ...(values.seed === undefined ? {} : { seed: numberOf('--seed', values.seed) }),
    ...(values.sampler === undefined ? {} : { sampler: values.sampler }),
    ...(values.outcomes === undefined ? {} : { outcomes: values.outcomes.split(',').map((variable) => ({ variable: variable.trim() })) }),
    ...(values.above === undefined ? {} : { thresholds: values.above.map(thresholdOf) }),
  })
  const pool = new ThreadPool(threads)
  try {
    const run = new EnsembleRun(pool, asked.made, asked.request, {
      thresholds: thresholdsByColumn(asked),
      onStage: ({ members }) => terminal.error(`${members} of ${asked.request.members} members\n`),
    })
    const ensemble = serialiseEnsemble(engine.program, asked, await run.finish())
    if (format === 'json') terminal.out(`${JSON.stringify(ensemble)}\n`)
    else if (format === 'csv') terminal.out(ensembleCsv(ensemble))
    else terminal.out(ensembleTables(ensemble))
  } finally {
    await pool.close()
  }
}

export function ensembleTables(ensemble: Ensemble): string {
  const { series, summary, years, probabilities, exceedances, convergence, failures, sampled } = ensemble
  const shown = SHOWN.map((probability) => probabilities.indexOf(probability))
  const titles = shown.map((at) => ({ title: percentileName(probabilities[at]!), right: true }))
  const chosen = shownYears(years)
  const parts = [`${ensemble.scenario.title}: ${ensemble.members} members, ${sampled.length} beliefs drawn (${ensemble.sampler}, seed ${ensemble.seed})\n`]
  const rows = [
    ...series.flatMap((item) => chosen.map((year) => {
      const at = years.indexOf(year)
      return [item.variable, item.unit, item.strategy, Object.values(item.index).join(' '), String(year), ...shown.map((quantile) => shortNumber(item.quantiles[quantile]![at]!))]
    })),
    ...summary.map((item) => [item.variable, item.unit, item.strategy, Object.values(item.index).join(' '), '', ...shown.map((quantile) => shortNumber(item.quantiles[quantile]!))]),
  ]
  const order = [...new Set(rows.map(([variable]) => variable!))]
  parts.push(textTable([{ title: 'variable' }, { title: 'unit' }, { title: 'strategy' }, { title: 'of' }, { title: 'year' }, ...titles], rows.sort((left, right) => order.indexOf(left[0]!) - order.indexOf(right[0]!))))
  if (exceedances.length > 0) {
    parts.push(textTable(
      [{ title: 'chance that' }, { title: 'strategy' }, { title: 'year' }, { title: 'is above', right: true }, { title: 'unit' }, { title: 'is', right: true }, { title: 'from', right: true }, { title: 'to', right: true }],
      exceedances.map(({ variable, strategy, year, above, unit, probability, low, high }) => [variable, strategy, year === undefined ? '' : String(year), shortNumber(above), unit, shortNumber(probability), shortNumber(low), shortNumber(high)]),
    ))
  }
  const last = convergence.at(-1)!
  const settled = last.shift === null || last.median_shift === null
    ? 'one stage only: nothing tells how far the figures have settled'
    : `shift of quantiles since ${convergence.at(-2)!.members} members, in parts of their bands: half below ${shortNumber(last.median_shift)}, all below ${shortNumber(last.shift)}`
  parts.push(`${settled}; runs failed: ${failures.runs}\nmodel ${ensemble.model.version}, ensemble ${ensemble.hash!.slice(0, 16)}\n`)
  return parts.join('\n')
}

function shownYears(years: readonly number[]): readonly number[] {
  if (years.length <= MOST_SHOWN_YEARS) return years
  return Array.from({ length: MOST_SHOWN_YEARS }, (_, column) => years[Math.round((column * (years.length - 1)) / (MOST_SHOWN_YEARS - 1))]!)
}

function numberOf(option: string, text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) throw new UsageError(`${option}: found "${text}", wanted a number.`)
  return value
}

/** `total_spend=1e9` or `total_spend=1e9@2035`. */
function thresholdOf(text: string): { variable: string; above: number; year?: number } {
  const [, variable, above, year] = /^([a-z][a-z0-9_]*)=([^@\s]+)(?:@(\d{4}))?$/.exec(text.trim()) ?? []
  if (variable === undefined) throw new UsageError(`--above: found "${text}", wanted variable=number, or variable=number@year.`)
  return { variable, above: numberOf('--above', above!), ...(year === undefined ? {} : { year: Number(year) }) }
}
