/** What one run of the page says, in the form the views read. */
import type { ResolvedStrategy } from '../../scenarios/resolved-scenario.ts'
import type { Perimeter, Perspective, ProofRequest } from './page-state.ts'

/** Member names by dimension; dimensions left out mean their total. */
export type Index = Readonly<Record<string, string>>

export interface LimitNotice {
  readonly arrangement: string
  readonly limit: string
  readonly from: number
  readonly to: number
  /** Of what bound in the first of its years. */
  readonly proof: ProofRequest
}

export interface StrategyOutcome {
  /** What the page, its proofs and its charts call it. */
  readonly key: string
  readonly title: string
  readonly short: string
  readonly slot: number
  readonly economy: string
  readonly economyName: string
  /** Arrangements it places any workload in, in any year. */
  readonly arrangements: readonly string[]
  /** What a vehicle of private capital sells on, where it sells at all, and the month a fiscal year begins with. */
  readonly terms?: { readonly revenueBasis?: string; readonly fiscalStart: number }
  /** Names of the economies whose embassies it hosts. */
  readonly guests?: readonly string[]
  /** Yearly record over the reported years; undefined where the model has no such record, or no total over what the index leaves out. */
  series(variable: string, index?: Index): ArrayLike<number> | undefined
  /** Values of the years after the last reported one, in which nothing more is bought; undefined for a record that stops with them. */
  runOff?(variable: string, index?: Index): ArrayLike<number> | undefined
  /** A result for the whole run; undefined as above. */
  summary(variable: string, index?: Index): number | undefined
  /** Member at which a category stands. */
  member(variable: string, index: Index, year: number): string | undefined
  /** What held back building, by arrangement. */
  readonly limits: readonly LimitNotice[]
}

export interface Notice {
  readonly kind: 'place' | 'stand-in' | 'note'
  readonly text: string
  /** Which economy was chosen, for what arrangement of strategies of which economy. */
  readonly place?: { readonly arrangement: string; readonly economy: string; readonly home: string }
  /** Of the figure the notice speaks of. */
  readonly proof?: ProofRequest
}

export interface Outcome {
  readonly economy: string
  readonly economyName: string
  readonly years: readonly number[]
  readonly decisionYear: number
  readonly perimeter: Perimeter
  readonly perspective: Perspective
  /** Years with a published point of the growth path, ascending. */
  readonly publishedYears?: readonly number[]
  /** Where levers stand when nobody moves them, where that differs from or confirms the parameter's default. */
  readonly standards: Readonly<Record<string, number>>
  readonly notices: readonly Notice[]
  readonly source: string
  readonly modelVersion: string
  /** Hash of the scenario and the model, of each economy joined by +: two runs with the same hash have the same figures. */
  readonly hash: string
  /** First is the baseline. */
  readonly strategies: readonly StrategyOutcome[]
  /** Unit of a variable, from the model. */
  unit(variable: string): string | undefined
  /**
   * Computes what nothing has read yet. Throws a RunFailure where a run fails in that; until then the figures it fails in
   * are absent.
   */
  finish?(): void
}

export function strategyOf(outcome: Outcome, key: string): StrategyOutcome | undefined {
  return outcome.strategies.find((strategy) => strategy.key === key)
}

/** The value, or undefined for a gap. */
export function finite(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) ? value : undefined
}

// Below one per cent the shortfall is within what any plan leaves open; above it, strategies no longer buy the same thing.
export const SAME_SERVICE = 0.01

export interface Shortfall {
  readonly unserved: number
  readonly gateFailed: number
}

/** Share of demand a strategy leaves unserved or serves behind a failed gate, when that makes it another service. */
export function shortfall(strategy: StrategyOutcome): Shortfall | undefined {
  const unserved = finite(strategy.summary('unserved_share')) ?? 0
  const gateFailed = finite(strategy.summary('gate_failed_share')) ?? 0
  return unserved > SAME_SERVICE || gateFailed > SAME_SERVICE ? { unserved, gateFailed } : undefined
}

/** Whether the strategy leaves demand unserved, which is graver than serving it behind a failed gate. */
export function leavesUnserved(strategy: StrategyOutcome): boolean {
  return (shortfall(strategy)?.unserved ?? 0) > SAME_SERVICE
}

/** Whether a strategy places any workload or its storage, or keeps a data embassy, in an arrangement, in any year; one without shares may place it anywhere. `arrangements` in declared order. */
export function usesArrangement({ values }: Pick<ResolvedStrategy, 'values'>, arrangement: string, arrangements: readonly string[]): boolean {
  const blocks = ['placement_share', 'storage_share'].flatMap((block) => values.get(block) ?? [])
  if (blocks.length === 0) return true
  if (arrangement === 'embassy' && (values.get('embassy_rung')?.[0] ?? 0) > 0) return true
  const place = arrangements.indexOf(arrangement)
  return blocks.some((shares) => usedIn(shares, arrangements.length)[place])
}

// The same shares serve every move of a lever.
const usedByShares = new WeakMap<Float64Array, readonly boolean[]>()

/** By arrangement, whether anything is placed there. */
function usedIn(shares: Float64Array, arrangements: number): readonly boolean[] {
  let used = usedByShares.get(shares)
  if (used === undefined) {
    const stretch = shares.length / arrangements
    used = Array.from({ length: arrangements }, (_, place) => shares.subarray(place * stretch, (place + 1) * stretch).some((share) => share > 0))
    usedByShares.set(shares, used)
  }
  return used
}
