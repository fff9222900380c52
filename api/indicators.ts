/** A reader's own indicators: compiled like the model's records, then worked out from the figures of a run. */
import { evaluate } from '../model/compile/evaluate.ts'
import { compileIndicator, type Indicator } from '../model/compile/indicator.ts'
import { ModelFaults } from '../model/compile/model-error.ts'
import type { Expression, Program } from '../model/compile/program.ts'
import { parts } from '../model/compile/walk.ts'
import { indexOfYear } from '../model/run/axis.ts'
import { ResultSource } from '../model/run/result-source.ts'
import type { Index, StrategyResult } from '../model/run/result.ts'
import { ScenarioRefusal, quote } from '../scenarios/refusal.ts'
import type { ResolvedScenario } from '../scenarios/resolved-scenario.ts'
import type { Series, Summary } from './schemas/run.ts'

// Terms a formula may work through for one strategy: some fifty milliseconds of work.
const MOST_TERMS = 1e6

const NO_VALUE = 'the formula has no finite value here'

/**
 * The indicators of a scenario, checked.
 *
 * @throws ScenarioRefusal at the first formula that cannot be meant, with what was found and wanted in it
 */
export function compileIndicators({ indicators, years: [first, last] }: ResolvedScenario, program: Program): readonly Indicator[] {
  return indicators.map((definition, at) => {
    const pointer = `/indicators/${at}/is`
    const indicator = compiled(definition, program, pointer)
    const years = indicator.stage === 'yearly' ? last - first + 1 : 1
    const terms = years * sizeOf(indicator.over, program) * termsOf(indicator.is, program, years)
    if (terms > MOST_TERMS) throw new ScenarioRefusal({ code: 'too_large', pointer, found: `a formula of ${Math.round(terms).toLocaleString('en')} terms`, wanted: `at most ${MOST_TERMS.toLocaleString('en')}: fewer dimensions at once` })
    return indicator
  })
}

function compiled(definition: ResolvedScenario['indicators'][number], program: Program, pointer: string): Indicator {
  try {
    return compileIndicator(definition, program)
  } catch (error) {
    if (!(error instanceof ModelFaults)) throw error
    const { code, problem, found, wanted, suggestion } = error.faults[0]!
    const place = code === 'unit' ? pointer.replace(/is$/, 'unit') : code === 'name' || code === 'duplicate-name' ? pointer.replace(/is$/, 'name') : pointer
    throw new ScenarioRefusal({
      code: 'wrong_form', pointer: place, found: `${found === undefined ? '' : `${quote(found)}: `}${problem}`, wanted: wanted ?? 'a formula of records, parameters and the functions of the model',
      ...(suggestion === undefined ? {} : { suggestion: suggestion.replace(/^Did you mean | \?$/g, '') }),
    })
  }
}

function sizeOf(over: readonly string[], program: Program): number {
  return over.reduce((product, dimension) => product * program.dimensions[dimension]!.length, 1)
}

/** Terms evaluated for one value. */
function termsOf(expression: Expression, program: Program, years: number): number {
  const own = expression.kind === 'over_years' ? years : 1
  const inside = parts(expression).reduce((sum, part) => sum + termsOf(part, program, years), 0)
  return own + (expression.kind === 'reduce' ? program.dimensions[expression.dimension]!.length : 1) * inside
}

/** Series of what differs by year and figures of what does not, for one strategy. */
export function indicatorFigures(indicators: readonly Indicator[], program: Program, result: StrategyResult): { readonly series: Series[]; readonly summary: Summary[] } {
  const source = new ResultSource(program, result)
  const { axis } = result
  const { first, last } = axis
  const series: Series[] = []
  const summary: Summary[] = []
  for (const { name, unit, over, stage, is } of indicators) {
    for (const { index, members } of indicesOf(over, program)) {
      const valueAt = (t: number): number | null => {
        const value = evaluate(is, { members, t, age: 0 }, source)
        return Number.isFinite(value) ? value + 0 : null
      }
      const named = { strategy: result.name, variable: name, index: { ...index }, unit }
      if (stage === 'yearly') {
        const values = Array.from({ length: last - first + 1 }, (_, offset) => valueAt(indexOfYear(axis, first + offset)))
        const gaps = values.flatMap((value, offset) => (value === null ? [{ year: first + offset, reason: NO_VALUE }] : []))
        series.push({ ...named, values, ...(gaps.length === 0 ? {} : { gaps }) })
      } else {
        const value = valueAt(indexOfYear(axis, last))
        summary.push({ ...named, value, convention: 'computed from other figures of the run', ...(value === null ? { reason: NO_VALUE } : {}) })
      }
    }
  }
  return { series, summary }
}

function indicesOf(over: readonly string[], program: Program): readonly { readonly index: Index; readonly members: ReadonlyMap<string, number> }[] {
  return over.reduce<{ index: Record<string, string>; members: Map<string, number> }[]>(
    (known, dimension) => known.flatMap(({ index, members }) => program.dimensions[dimension]!.map((member, at) => ({
      index: { ...index, [dimension]: member }, members: new Map(members).set(dimension, at),
    }))),
    [{ index: {}, members: new Map() }],
  )
}
