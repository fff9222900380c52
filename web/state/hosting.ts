/** What hosting the embassies of others brings, costs, takes and risks, year by year and over all. */
import type { Outcome, StrategyOutcome } from './outcome.ts'
import { readAt, type Read } from './resources.ts'

/** Rows of the yearly table, by part. */
export const HOSTING_ROWS = {
  account: ['hosting_revenue', 'hosting_operating', 'hosting_surplus', 'hosting_capital', 'hosting_profit', 'hosting_public_receipts'],
  halls: ['halls_standing', 'halls_empty', 'hosting_occupancy'],
  home: ['hosted_power', 'hosted_energy', 'hosting_jobs'],
  risk: ['hosting_exposure'],
} as const

export type HostingPart = keyof typeof HOSTING_ROWS
export const hostingParts = Object.keys(HOSTING_ROWS) as readonly HostingPart[]

/** Figures over all years. */
export const HOSTING_SUMMARIES = ['hosting_gain', 'break_even_occupancy'] as const

export interface HostingRow {
  readonly variable: string
  readonly unit: string
  /** In the order of the years shown; undefined where there is no value. */
  readonly cells: readonly (Read | undefined)[]
}

/** True of a strategy that builds halls for guests in any year. */
export function hosts(strategy: StrategyOutcome): boolean {
  const halls = strategy.series('halls_standing')
  return halls !== undefined && Array.prototype.some.call(halls, (value: number) => value > 0)
}

/** Years from the decision on: before it nobody is hosted. */
export function hostingYears({ years, decisionYear }: Outcome): readonly number[] {
  return years.filter((year) => year >= decisionYear)
}

export function hostingRows(outcome: Outcome, strategy: StrategyOutcome, part: HostingPart, shown: readonly number[]): readonly HostingRow[] {
  return HOSTING_ROWS[part].map((variable) => ({
    variable, unit: outcome.unit(variable) ?? '',
    cells: shown.map((year) => readAt(outcome, strategy, variable, year)),
  }))
}
