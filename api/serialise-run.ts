/** A run as the API and the command line show it: series by strategy, variable and index, and figures of the whole run. */
import type { Indicator } from '../model/compile/indicator.ts'
import { offsetOf, strideOf } from '../model/compile/layout.ts'
import type { Program, Variable } from '../model/compile/program.ts'
import { indexOfYear } from '../model/run/axis.ts'
import { recordsOf } from '../model/run/records.ts'
import type { Index, StrategyResult } from '../model/run/result.ts'
import { gapReason } from '../scenarios/gap-reason.ts'
import { programmeOffer } from '../scenarios/programme-offer.ts'
import type { ResolvedScenario, Warning } from '../scenarios/resolved-scenario.ts'
import { runHash } from '../scenarios/run-hash.ts'
import { conventionOf } from './convention.ts'
import { indicatorFigures } from './indicators.ts'
import type { Run, Series, Summary } from './schemas/run.ts'

export interface Shown {
  /** Dimensions of partial sums, beside full indices and totals. */
  readonly by?: ReadonlySet<string> | undefined
  /** Names of the variables shown; all records by default. */
  readonly variables?: ReadonlySet<string> | undefined
  /** The scenario's own, always shown. */
  readonly indicators?: readonly Indicator[] | undefined
}

export function serialiseRun(
  program: Program, resolved: ResolvedScenario, strategies: readonly StrategyResult[], { by, variables, indicators = [] }: Shown = {},
): Run {
  const [first, last] = resolved.years
  const shown = recordsOf(program).filter((variable) => variables?.has(variable.name) ?? true)
  const series: Series[] = []
  const summary: Summary[] = []
  for (const result of strategies) {
    for (const variable of shown) {
      const convention = conventionOf(variable)
      const members = variable.categories === undefined ? {} : { members: [...program.dimensions[variable.categories]!] }
      for (const { index, values } of partsOf(result, variable, by)) {
        const named = { strategy: result.name, variable: variable.name, index: { ...index }, unit: variable.unit }
        if (variable.stage === 'yearly') {
          const gaps = values.flatMap((value, at) => (value === null ? [{ year: first + at, reason: gapReason(program, result, variable, index, first + at) }] : []))
          series.push({ ...named, values, ...(gaps.length === 0 ? {} : { gaps }), ...members })
        } else {
          const value = values[0] ?? null
          summary.push({ ...named, value, convention, ...(value === null ? { reason: gapReason(program, result, variable, index) } : {}) })
        }
      }
    }
    const own = indicatorFigures(indicators, program, result)
    series.push(...own.series)
    summary.push(...own.summary)
  }
  return {
    hash: runHash(program, resolved),
    model: { version: program.version, hash: program.hash },
    years: Array.from({ length: last - first + 1 }, (_, offset) => first + offset),
    series, summary,
    warnings: [...resolved.warnings, ...offersOf(strategies)].map((warning) => ({ ...warning })),
  }
}

/** Required compute is the same in all strategies, so the first tells. */
function offersOf([first]: readonly StrategyResult[]): readonly Warning[] {
  const offer = first === undefined ? undefined : programmeOffer(first)
  return offer === undefined ? [] : [offer]
}

interface Part {
  readonly index: Index
  /** One for each reported year, or a single one; null for a gap. */
  readonly values: (number | null)[]
}

/** Every full index, the partial sums asked for, and the total, where the record says how it adds up. */
function partsOf(result: StrategyResult, variable: Variable, by: ReadonlySet<string> | undefined): readonly Part[] {
  const { name, over } = variable
  const yearly = variable.stage === 'yearly'
  const { out, layout, axis } = result
  const place = layout.variables.get(name)!
  const count = yearly ? axis.last - axis.first + 1 : 1
  const stride = strideOf(layout, place)
  // Elements stand in the buffer in the order of the indices.
  const parts = result.indices(name).map((index, element): Part => {
    const from = offsetOf(layout, place, element, axis.length) + (yearly ? indexOfYear(axis, axis.first) * stride : 0)
    return { index, values: Array.from({ length: count }, (_, year) => present(out[from + year * stride]!)) }
  })
  if (over.length === 0 || variable.kind === 'category' || (variable.definition?.total ?? 'none') === 'none') return parts
  const kept = over.filter((dimension) => by?.has(dimension))
  const partial = kept.length > 0 && kept.length < over.length ? result.indices(name, kept) : []
  for (const index of [...partial, {}]) {
    const values = yearly ? result.series(name, index)! : [result.value(name, index)!]
    parts.push({ index, values: values.map(present) })
  }
  return parts
}

/** A number to show, or null for a gap; never a negative zero. */
function present(value: number): number | null {
  return Number.isFinite(value) ? value + 0 : null
}
