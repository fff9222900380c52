/** The path of one class of workloads after a strike, as chart data whose points know their proofs. */
import { formatPercent } from '../chart/number-format.ts'
import { SLOTS } from '../chart/palette.ts'
import type { PathSeries } from '../chart/path-chart.ts'
import { resilienceText } from '../text/resilience-text.ts'
import type { Outcome, StrategyOutcome } from './outcome.ts'
import type { ProofRequest } from './page-state.ts'
import type { ProvedPath } from './path-export.ts'
import type { StruckRun } from './resilience.ts'
import type { SaidFigure, Sentence } from './sentence.ts'

const plain = (sentence: Sentence): string => sentence.map((part) => (typeof part === 'string' ? part : part.text)).join('')

interface PathOf {
  readonly outcome: Outcome
  readonly strategy: StrategyOutcome
  readonly run: StruckRun
  readonly workload: string
  /** In words. */
  readonly named: { readonly workload: string; readonly shock: string }
}

/** By moment: service kept, capacity restored, carried meanwhile. Undefined where the run has no such strategy. */
export function strikePath({ outcome, strategy, run, workload, named }: PathOf, moments: readonly string[]): ProvedPath | undefined {
  const words = resilienceText.value
  const found = run.strategies[strategy.key]?.classes[workload]
  if (found === undefined) return undefined
  const lines = [
    { variable: 'class_service_after', label: words.panel.path.kept, values: found.service },
    { variable: 'class_restored', label: words.panel.path.restored, values: found.restored },
    { variable: 'class_carried', label: words.panel.path.carried, values: found.carried },
  ]
  const lowest = Math.max(0, found.service.indexOf(found.lowest))
  const said = (at: number): SaidFigure => ({ text: formatPercent(found.service[at] ?? NaN), proof: { strategy: strategy.key, variable: 'class_service_after', index: { workload, moment: moments[at] ?? '' }, strike: run.strike } })
  const sentence = words.panel.path.summary(said(lowest), words.at(moments[lowest] ?? ''), said(moments.length - 1))
  return {
    sentence,
    data: {
      title: words.panel.path.strikes(named.workload, named.shock), unitLabel: words.panel.path.unit, source: outcome.source,
      summary: plain(sentence),
      steps: moments.map((moment) => words.moments[moment] ?? moment),
      series: lines.map(({ variable, label, values }, place): PathSeries => ({ id: variable, label, short: label, slot: (strategy.slot + place) % SLOTS, values })),
    },
    proofs: lines.map(({ variable }) => moments.map((moment): ProofRequest => ({ strategy: strategy.key, variable, index: { workload, moment }, strike: run.strike }))),
    years: [run.strike.year, run.strike.year + 2], variable: 'class_service_after', economy: strategy.economy, hash: run.hash,
  }
}

/** By year: continuity with a shock that presses, and without it. */
export function pressedPath({ outcome, strategy, run, workload, named }: PathOf): ProvedPath | undefined {
  const words = resilienceText.value.panel.path
  const found = run.strategies[strategy.key]?.classes[workload]
  const all = strategy.series('continuity', { workload })
  if (found === undefined || all === undefined) return undefined
  const years = outcome.years.filter((year) => year >= run.strike.year)
  const calm = Array.from(all).slice(outcome.years.length - years.length)
  const worst = found.continuity.reduce((low, value, at) => (value < (found.continuity[low] ?? Infinity) ? at : low), 0)
  const proofOf = (year: number): ProofRequest => ({ strategy: strategy.key, variable: 'continuity', year, index: { workload } })
  const year = years[worst] ?? run.strike.year
  const sentence = words.pressed<SaidFigure>(
    { text: formatPercent(found.continuity[worst] ?? NaN), proof: { ...proofOf(year), strike: run.strike } }, year, { text: formatPercent(calm[worst] ?? NaN), proof: proofOf(year) },
  )
  return {
    sentence,
    data: {
      title: words.presses(named.workload, named.shock), unitLabel: words.asked, source: outcome.source,
      summary: plain(sentence),
      steps: years.map(String),
      series: [
        { id: 'struck', label: words.struck, short: words.struck, slot: strategy.slot, values: found.continuity },
        { id: 'calm', label: words.calm, short: words.calm, slot: (strategy.slot + 1) % SLOTS, values: calm },
      ],
    },
    proofs: [years.map((year) => ({ ...proofOf(year), strike: run.strike })), years.map(proofOf)],
    years: [run.strike.year, years[years.length - 1] ?? run.strike.year], variable: 'continuity', economy: strategy.economy, hash: run.hash,
  }
}
