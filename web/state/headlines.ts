/** The five figures of a strategy, each with its change against the baseline and, where levers have moved, against where they were saved. */
import { finite, strategyOf, type Outcome, type StrategyOutcome } from './outcome.ts'
import type { ProofRequest } from './page-state.ts'

export interface Headline {
  readonly variable: string
  readonly unit: string
  /** Absent where the model does not compute it or it has no value. */
  readonly value: number | undefined
  /** Against the baseline; absent for the baseline itself. */
  readonly change: number | undefined
  /** For the baseline: where the other strategies stand. */
  readonly others?: { readonly low: StandingOf; readonly high: StandingOf }
  /** Year the figure belongs to, or of the peak. */
  readonly year?: number
  readonly proof: ProofRequest
  /** Of the same figure of the baseline; absent for the baseline itself. */
  readonly baselineProof?: ProofRequest
  /** Of the year, where that is a result too. */
  readonly yearProof?: ProofRequest
}

interface StandingOf {
  readonly value: number
  readonly proof: ProofRequest
}

interface HeadlineDefinition {
  readonly variable: string
  readonly from: 'summary' | 'last'
  /** Summary that gives the year of the figure. */
  readonly yearFrom?: string
}

const headlineDefinitions: readonly HeadlineDefinition[] = [
  { variable: 'equal_service_cost', from: 'summary' },
  { variable: 'peak_funding', from: 'summary', yearFrom: 'peak_funding_year' },
  { variable: 'facility_power', from: 'last' },
  { variable: 'water_withdrawal_onsite', from: 'last' },
  { variable: 'domestic_control', from: 'last' },
]

export function headlines(outcome: Outcome, key: string): readonly Headline[] {
  const strategy = strategyOf(outcome, key)
  const baseline = outcome.strategies[0]
  if (strategy === undefined || baseline === undefined) return []
  const end = outcome.years.length - 1
  const lastYear = outcome.years[end]
  return headlineDefinitions.map(({ variable, from, yearFrom }) => {
    const read = (of: StrategyOutcome): number | undefined => finite(from === 'summary' ? of.summary(variable) : of.series(variable)?.[end])
    const value = read(strategy)
    const reference = read(baseline)
    const proofOf = (of: StrategyOutcome): ProofRequest => ({ strategy: of.key, variable, ...(from === 'last' && lastYear !== undefined ? { year: lastYear } : {}) })
    const others = outcome.strategies.slice(1).flatMap((other): StandingOf[] => {
      const found = read(other)
      return found === undefined ? [] : [{ value: found, proof: proofOf(other) }]
    })
    const [someone] = others
    const year = from === 'last' ? lastYear : yearFrom === undefined ? undefined : finite(strategy.summary(yearFrom))
    return {
      variable,
      unit: outcome.unit(variable) ?? '1',
      value,
      change: value === undefined || reference === undefined || strategy === baseline ? undefined : value - reference,
      ...(strategy === baseline && someone !== undefined ? { others: {
        low: others.reduce((low, other) => (other.value < low.value ? other : low), someone),
        high: others.reduce((high, other) => (other.value > high.value ? other : high), someone),
      } } : {}),
      ...(year === undefined ? {} : { year }),
      proof: proofOf(strategy),
      ...(strategy === baseline ? {} : { baselineProof: proofOf(baseline) }),
      ...(year === undefined || yearFrom === undefined ? {} : { yearProof: { strategy: strategy.key, variable: yearFrom } }),
    }
  })
}
