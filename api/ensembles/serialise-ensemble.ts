/** An ensemble as the API and the command line show it. */
import type { Program } from '../../model/compile/program.ts'
import type { Column } from '../../model/ensemble/columns.ts'
import type { Correlation } from '../../model/ensemble/copula.ts'
import { defaultCorrelations } from '../../model/ensemble/default-correlations.ts'
import { QUANTILES } from '../../model/ensemble/summary.ts'
import { membersAt } from '../../model/compile/layout.ts'
import type { Belief } from '../../scenarios/sampled-beliefs.ts'
import type { Ensemble } from '../schemas/ensemble.ts'
import type { AskedEnsemble } from './asked-ensemble.ts'
import type { EnsembleFigures } from './ensemble-run.ts'

const LISTED_FAILURES = 100

export function serialiseEnsemble(program: Program, asked: AskedEnsemble, { members, columns, figures, convergence, failures, hash }: EnsembleFigures): Ensemble {
  const { made: { resolved, beliefs, correlations }, request, thresholds } = asked
  const [first, last] = resolved.years
  const units = new Map(program.variables.map(({ name, unit }) => [name, unit]))
  const named = ({ strategy, outcome: { variable, index = {} } }: Column) => ({ strategy, variable, index: { ...index }, unit: units.get(variable)! })
  const quantilesOf = (number: number): (number | null)[] => {
    const found = figures[number]!.quantiles.at(-1)
    return QUANTILES.map((_, at) => (found === undefined ? null : found[at]! + 0))
  }
  const series: Ensemble['series'] = []
  const summary: Ensemble['summary'] = []
  for (let number = 0; number < columns.length;) {
    const column = columns[number]!
    if (column.year === undefined) {
      summary.push({ ...named(column), count: figures[number]!.count, quantiles: quantilesOf(number) })
      number += 1
      continue
    }
    const years = Array.from({ length: last - first + 1 }, (_, year) => number + year)
    const byYear = years.map(quantilesOf)
    series.push({ ...named(column), counts: years.map((one) => figures[one]!.count), quantiles: QUANTILES.map((_, at) => byYear.map((quantiles) => quantiles[at]!)) })
    number += years.length
  }
  const met = new Array<number>(columns.length).fill(0)
  return {
    hash: hash ?? null,
    model: { version: program.version, hash: program.hash },
    scenario: { name: resolved.name, title: resolved.title, hash: resolved.hash },
    years: Array.from({ length: last - first + 1 }, (_, offset) => first + offset),
    members: request.members, counted: members, seed: request.seed, sampler: request.sampler,
    sampled: beliefs.drawn.map((belief) => sampled(belief, program, resolved.name)),
    held: beliefs.held.map(({ parameter, layer, origin }) => ({ name: parameter.name, layer, origin })),
    correlations: correlations.map((pair) => ({ ...pair, ...originOf(pair) })),
    probabilities: [...QUANTILES],
    series, summary,
    // A column's exceedances stand in the order in which its thresholds were asked.
    exceedances: thresholds.flatMap(({ above, columns: held }) => held.map((number) => {
      const { exceedances } = figures[number]!
      const found = exceedances[met[number]!++]
      const { year } = columns[number]!
      return { ...named(columns[number]!), ...(year === undefined ? {} : { year }), above, probability: found?.probability ?? null, low: found?.low ?? null, high: found?.high ?? null, count: found?.count ?? 0 }
    })),
    convergence: convergence.map(({ members: stage, shift, of, medianShift }) => ({
      members: stage, shift: shift ?? null, median_shift: medianShift ?? null,
      ...(of === undefined ? {} : { of: { strategy: of.strategy, variable: of.outcome.variable, ...(of.year === undefined ? {} : { year: of.year }) } }),
    })),
    failures: {
      runs: failures.reduce((sum, { strategy }) => sum + (strategy === undefined ? resolved.strategies.length : 1), 0),
      members: new Set(failures.map(({ member }) => member)).size,
      first: failures.slice(0, LISTED_FAILURES).map((failure) => ({ ...failure })),
    },
    warnings: resolved.warnings.map((warning) => ({ ...warning })),
  }
}

/** A pair in the place of one of the model's own has none. */
function originOf({ first, second, rank }: Correlation): { readonly origin?: string } {
  const own = defaultCorrelations.find((one) => one.first === first && one.second === second && one.rank === rank)
  return own === undefined ? {} : { origin: own.origin }
}

function sampled({ input, parameter, basis, keptIn, changed }: Belief, { dimensions }: Program, scenario: string): Ensemble['sampled'][number] {
  const { definition, over, name, unit } = parameter
  const shape = over.map((dimension) => dimensions[dimension]!.length)
  const same = input.distributions.every((one) => JSON.stringify(one) === JSON.stringify(input.distributions[0]))
  const indexOf = (element: number): Record<string, string> => Object.fromEntries(membersAt(shape, element).map((member, axis) => [over[axis]!, dimensions[over[axis]!]![member]!]))
  return {
    name, label: definition.label, unit, basis, ...(definition.grade === undefined || basis === 'stated' ? {} : { grade: definition.grade }),
    origin: basis === 'stated' ? scenario : definition.origin,
    distributions: same
      ? [{ index: {}, distribution: { ...input.distributions[0]! } }]
      : input.distributions.map((distribution, element) => ({ index: indexOf(element), distribution: { ...distribution } })),
    kept_in: [...keptIn],
    changed,
  }
}
