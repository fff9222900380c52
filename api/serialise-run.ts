/** A run as the API and the command line show it: series by strategy, variable and index, and figures of the whole run. */
import { hashText } from '../model/compile/hash.ts'
import type { Program, Variable } from '../model/compile/program.ts'
import type { Index, StrategyResult } from '../model/run/result.ts'
import { canonicalJson } from '../scenarios/canonical.ts'
import type { ResolvedScenario } from '../scenarios/resolved-scenario.ts'
import { conventionOf } from './convention.ts'
import { gapReason } from './gap-reason.ts'
import type { Run, Series, Summary } from './schemas/run.ts'

export interface Shown {
  /** Dimensions of partial sums, beside full indices and totals. */
  readonly by?: ReadonlySet<string> | undefined
  /** Names of the variables shown; all records by default. */
  readonly variables?: ReadonlySet<string> | undefined
}

export function serialiseRun(
  program: Program, resolved: ResolvedScenario, strategies: readonly StrategyResult[], { by, variables }: Shown = {},
): Run {
  const [first, last] = resolved.years
  const years = Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
  const known = new Map(program.variables.map((variable) => [variable.name, variable]))
  const shown = recordsOf(program).filter((variable) => variables?.has(variable.name) ?? true)
  const series: Series[] = []
  const summary: Summary[] = []
  for (const result of strategies) {
    for (const variable of shown) {
      for (const index of indicesOf(result, variable, by)) {
        const named = { strategy: result.name, variable: variable.name, index: { ...index }, unit: variable.unit }
        if (variable.stage === 'yearly') series.push({ ...named, ...yearlyValues(program, result, variable, index, years, known) })
        else summary.push({ ...named, ...wholeValue(result, variable, index, known) })
      }
    }
  }
  return {
    hash: runHash(program, resolved),
    model: { version: program.version, hash: program.hash },
    years, series, summary,
    warnings: resolved.warnings.map((warning) => ({ ...warning })),
  }
}

type Known = ReadonlyMap<string, Variable>

function yearlyValues(
  program: Program, result: StrategyResult, variable: Variable, index: Index, years: readonly number[], known: Known,
): Pick<Series, 'values' | 'gaps' | 'members'> {
  const values = (result.series(variable.name, index) ?? []).map(present)
  const gaps = years.flatMap((year, position) => (values[position] === null ? [{ year, reason: gapReason(variable, known) }] : []))
  return {
    values,
    ...(gaps.length === 0 ? {} : { gaps }),
    ...(variable.categories === undefined ? {} : { members: [...program.dimensions[variable.categories]!] }),
  }
}

function wholeValue(result: StrategyResult, variable: Variable, index: Index, known: Known): Pick<Summary, 'value' | 'convention' | 'reason'> {
  const value = present(result.value(variable.name, index) ?? Number.NaN)
  return { value, convention: conventionOf(variable), ...(value === null ? { reason: gapReason(variable, known) } : {}) }
}

/** The records of the model, without the flows and kernels the compiler made of their parts. */
export function recordsOf(program: Program): readonly Variable[] {
  return program.variables.filter((variable) => variable.kind === 'number' || variable.kind === 'category')
}

/** Identifies the numbers: the model and everything the scenario resolved to. */
export function runHash(program: Program, resolved: ResolvedScenario): string {
  return hashText(canonicalJson({ model: program.hash, scenario: resolved.hash }))
}

/** Every full index, the partial sums asked for, and the total, where the record says how it adds up. */
function indicesOf(result: StrategyResult, variable: Variable, by: ReadonlySet<string> | undefined): readonly Index[] {
  const { name, over } = variable
  const full = result.indices(name)
  if (over.length === 0 || variable.kind === 'category' || (variable.definition?.total ?? 'none') === 'none') return full
  const kept = over.filter((dimension) => by?.has(dimension))
  const partial = kept.length > 0 && kept.length < over.length ? result.indices(name, kept) : []
  return [...full, ...partial, {}]
}

/** A number to show, or null for a gap; never a negative zero. */
function present(value: number): number | null {
  return Number.isFinite(value) ? value + 0 : null
}
