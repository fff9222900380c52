/** What stays up for whom: what the runs that are struck say, held as plain numbers so that their buffers can be used again. */
import type { ShockPreset } from '../../scenarios/shock-preset.ts'
import { finite, type Outcome, type StrategyOutcome } from './outcome.ts'
import type { ProofRequest, Strike } from './page-state.ts'

/** In place of a moment: the lowest of them all. */
export const LOWEST = 'lowest'

/** A class of workloads of one strategy in a run that is struck. NaN is a gap. */
export interface StruckClass {
  /** By moment. */
  readonly service: readonly number[]
  readonly restored: readonly number[]
  readonly carried: readonly number[]
  readonly struck: number
  readonly lowest: number
  /** Days. */
  readonly recovery: number
  /** Hours of full service in two years. */
  readonly lostHours: number
  /** Served over asked in the 24 months from each year, from the year of the strike on. */
  readonly continuity: readonly number[]
}

export interface StruckStrategy {
  readonly classes: Readonly<Record<string, StruckClass>>
  /** Present value of the same service. */
  readonly cost: number
}

export interface StruckRun {
  readonly strike: Strike
  readonly hash: string
  readonly strategies: Readonly<Record<string, StruckStrategy>>
}

export interface StruckOver {
  readonly workloads: readonly string[]
  readonly moments: readonly string[]
}

/** Whether a shock strikes in hours and days; others press for years through ordinary parameters. */
export function strikesAtOnce({ strikes }: Pick<ShockPreset, 'strikes'>): boolean {
  return strikes !== undefined
}

export function readStruck(outcome: Outcome, strike: Strike, { workloads, moments }: StruckOver): StruckRun {
  const from = Math.max(0, outcome.years.indexOf(strike.year))
  const classOf = (strategy: StrategyOutcome, workload: string): StruckClass => {
    const one = (variable: string): number => strategy.summary(variable, { workload }) ?? NaN
    const each = (variable: string): readonly number[] => moments.map((moment) => strategy.summary(variable, { workload, moment }) ?? NaN)
    return {
      service: each('class_service_after'), restored: each('class_restored'), carried: each('class_carried'),
      struck: one('class_struck'), lowest: one('class_lowest_service'), recovery: one('time_to_recover'), lostHours: one('class_lost_hours'),
      continuity: Array.from(strategy.series('continuity', { workload }) ?? []).slice(from),
    }
  }
  return {
    strike, hash: outcome.hash,
    strategies: Object.fromEntries(outcome.strategies.map((strategy) => [strategy.key, {
      classes: Object.fromEntries(workloads.map((workload) => [workload, classOf(strategy, workload)])), cost: strategy.summary('equal_service_cost') ?? NaN,
    }])),
  }
}

export interface StruckFigure {
  readonly value: number
  readonly proof: ProofRequest
}

export interface StruckCell {
  /** Part of the service kept: at the moment asked for, or in the worst year of a shock that presses. */
  readonly share: StruckFigure
  readonly lowest?: StruckFigure
  /** Days. */
  readonly recovery?: StruckFigure
  /** Worst year of a shock that presses. */
  readonly year?: number
}

/** A figure of a run that is struck; undefined for a gap. */
export function struckFigure(value: number | undefined, strategy: string, variable: string, strike: Strike, index: Readonly<Record<string, string>> = {}, year?: number): StruckFigure | undefined {
  const found = finite(value)
  if (found === undefined) return undefined
  return { value: found, proof: { strategy, variable, ...(year === undefined ? {} : { year }), ...(Object.keys(index).length === 0 ? {} : { index }), strike } }
}

/** Undefined where the run has no such strategy, class or value. */
export function cellOf(run: StruckRun | undefined, strategy: string, workload: string, moment: string, moments: readonly string[], atOnce: boolean): StruckCell | undefined {
  const found = run?.strategies[strategy]?.classes[workload]
  if (run === undefined || found === undefined) return undefined
  const read = (value: number | undefined, variable: string, more: Readonly<Record<string, string>> = {}, year?: number) => struckFigure(value, strategy, variable, run.strike, { workload, ...more }, year)
  if (!atOnce) {
    const worst = found.continuity.reduce((low, value, at) => (value < (found.continuity[low] ?? Infinity) ? at : low), 0)
    const year = run.strike.year + worst
    const share = read(found.continuity[worst], 'continuity', {}, year)
    return share === undefined ? undefined : { share, year }
  }
  const lowest = read(found.lowest, 'class_lowest_service')
  const share = moment === LOWEST ? lowest : read(found.service[moments.indexOf(moment)], 'class_service_after', { moment })
  if (share === undefined) return undefined
  const recovery = read(found.recovery, 'time_to_recover')
  return { share, ...(lowest === undefined ? {} : { lowest }), ...(recovery === undefined ? {} : { recovery }) }
}

/** How much is left, in four levels. The first is what the model counts as recovered, the last as good as nothing. */
export const levels = ['whole', 'most', 'part', 'none'] as const
export type Level = (typeof levels)[number]
export const LEVEL_FROM: Readonly<Record<Level, number>> = { whole: 0.95, most: 0.5, part: 0.05, none: 0 }

// Sums of shares miss a threshold by rounding of the last digits.
const NOISE = 1e-9

export function levelOf(share: number): Level {
  return levels.find((level) => share >= LEVEL_FROM[level] - NOISE) ?? 'none'
}

/** Years after the decision by which every lead has passed: fleets of all strategies stand. */
const SETTLED_AFTER = 8

/** The year of the strike: the one asked for, held to what can be struck; else one in which all fleets stand. */
export function strikeYear({ years, decisionYear }: Pick<Outcome, 'years' | 'decisionYear'>, asked: string | undefined): number {
  const last = years[years.length - 1] ?? decisionYear
  const year = asked === undefined ? NaN : Number(asked)
  return Number.isInteger(year) ? Math.max(decisionYear, Math.min(last, year)) : Math.min(last, decisionYear + SETTLED_AFTER)
}

export interface Measure {
  /** None for the backup arrangement behind all critical classes. */
  readonly arrangement?: string
  /** Hours of critical service a year. */
  readonly saved: StruckFigure | undefined
  /** USD2025/year. */
  readonly cost: StruckFigure | undefined
  /** USD2025/day. */
  readonly price: StruckFigure | undefined
}

const HOURS_A_DAY = 24

/** Days of critical service saved for a million dollars; undefined where nothing is saved or paid. */
export function daysForMillion({ saved, cost }: Measure): number | undefined {
  return saved === undefined || cost === undefined || saved.value <= 0 || cost.value <= 0 ? undefined : saved.value / HOURS_A_DAY / (cost.value / 1e6)
}

/** What a second site or host of each arrangement in use, and the backup arrangement, save and cost in a year. */
export function measuresOf(strategy: StrategyOutcome, outcome: Outcome, year: number): readonly Measure[] {
  const at = outcome.years.indexOf(year)
  const read = (variable: string, index: Readonly<Record<string, string>> = {}): StruckFigure | undefined => {
    const value = finite(strategy.series(variable, index)?.[at])
    return value === undefined ? undefined : { value, proof: { strategy: strategy.key, variable, year, ...(Object.keys(index).length === 0 ? {} : { index }) } }
  }
  const doubled = strategy.arrangements.map((arrangement): Measure => ({
    arrangement, saved: read('doubling_saved', { arrangement }), cost: read('doubling_cost', { arrangement }), price: read('price_of_day_by_doubling', { arrangement }),
  })).filter(({ saved }) => (saved?.value ?? 0) > 0)
  return [...doubled, { saved: read('unit_standby_saving'), cost: read('unit_standby_fee'), price: read('price_of_day_by_standby') }]
}

/** The shock under which a class is left with least; the earlier of equals. */
export function worstStrike(runs: ReadonlyMap<string, StruckRun>, strategy: string, workload: string): { readonly use: string; readonly run: StruckRun; readonly found: StruckClass } | undefined {
  let worst: { readonly use: string; readonly run: StruckRun; readonly found: StruckClass } | undefined
  for (const [use, run] of runs) {
    const found = run.strategies[strategy]?.classes[workload]
    if (found === undefined || !(found.struck > 0)) continue
    if (worst === undefined || found.lostHours > worst.found.lostHours) worst = { use, run, found }
  }
  return worst
}
