/** What one strategy leaves in the country's hands: control as a vector, trust by its tests, gates with their reasons, layers. */
import type { Facts } from '../../data/facts.ts'
import { trustTests } from '../../model/equations/trust-tests.ts'
import { prepare, resolvePrepared } from '../../scenarios/resolve.ts'
import type { ResolvedStrategy } from '../../scenarios/resolved-scenario.ts'
import type { Engine } from './engine.ts'
import { finite, type Outcome, type StrategyOutcome } from './outcome.ts'
import type { PageState, ProofRequest } from './page-state.ts'
import { scenariosOf } from './scenario.ts'

/** A figure and where it comes from; no value where the model has none. */
export interface Proved {
  readonly value: number | undefined
  readonly proof: ProofRequest
}

export function yearly(strategy: StrategyOutcome, { years }: Pick<Outcome, 'years'>, variable: string, year: number, index: Readonly<Record<string, string>> = {}): Proved {
  return { value: finite(strategy.series(variable, index)?.[years.indexOf(year)]), proof: { strategy: strategy.key, variable, year, ...(Object.keys(index).length === 0 ? {} : { index }) } }
}

export function whole(strategy: StrategyOutcome, variable: string, index: Readonly<Record<string, string>>): Proved {
  return { value: finite(strategy.summary(variable, index)), proof: { strategy: strategy.key, variable, index } }
}

export interface TestAnswer {
  readonly test: string
  /** 0, 0.5 or 1, or between them where several hosts differ; absent where nobody is cited. */
  readonly value: number | undefined
  readonly here: boolean
  /** Id of the origin cited, and what it says. */
  readonly origin?: string
  readonly detail?: string
}

export interface TrustDimensionAnswers {
  readonly dimension: string
  readonly tests: readonly TestAnswer[]
}

/** What a strategy of the page is run with; undefined where the page has no such strategy. Throws where its scenario is refused. */
export function resolvedOf(state: PageState, key: string, { library, facts, model }: Pick<Engine, 'library' | 'facts' | 'model'>): ResolvedStrategy | undefined {
  const economy = scenariosOf(state, library).find(({ choices }) => choices.some((choice) => choice.key === key))
  const place = economy?.choices.findIndex((choice) => choice.key === key) ?? -1
  return economy === undefined ? undefined : resolvePrepared(prepare(economy.scenario, library, facts, model)).strategies[place]
}

/** What the run of a strategy takes as answers, by arrangement. Throws where the page's scenario is refused. */
export function answersOf(state: PageState, key: string, { library, facts, model }: Pick<Engine, 'library' | 'facts' | 'model'>): ReadonlyMap<string, readonly TrustDimensionAnswers[]> {
  const strategy = resolvedOf(state, key, { library, facts, model })
  const values = strategy?.values.get('trust_answer')
  const provenance = strategy?.provenance.get('trust_answer')
  const tests = model.dimensions['trust_test'] ?? []
  if (values === undefined || provenance === undefined) return new Map()
  return new Map((model.dimensions['arrangement'] ?? []).map((arrangement, row) => [arrangement, Object.entries(trustTests).map(([dimension, own]) => ({
    dimension,
    tests: own.map((test): TestAnswer => {
      const element = row * tests.length + tests.indexOf(test)
      const value = values[element] ?? -1
      const from = provenance[element] ?? provenance[0]
      if (value < 0 || from === undefined) return { test, value: undefined, here: false }
      const cited = from.layer === 'fact'
      return { test, value, here: !cited, ...(cited ? { origin: from.origin, ...(from.detail === undefined ? {} : { detail: from.detail }) } : {}) }
    }),
  }))]))
}

/** Publisher and date of a citation. */
export function citationOf(facts: Facts, origin: string): { readonly text: string; readonly url?: string } {
  const found = facts.origins[origin]
  return found === undefined ? { text: origin } : { text: `${found.producer} (${found.published})`, ...(found.url === undefined ? {} : { url: found.url }) }
}

export type Verdict = 'passed' | 'failed' | 'unproven'

export interface Need {
  readonly operational: number
  readonly legal: number
  readonly trust: number
}

export interface GateReason {
  readonly what: 'operational' | 'legal' | 'trust' | 'open'
  readonly has: Proved
  readonly needs: number
}

export interface ArrangementGate {
  readonly arrangement: string
  readonly verdict: Verdict | undefined
  readonly proof: ProofRequest
  /** What falls short of the gate, or would if open tests were not met. */
  readonly reasons: readonly GateReason[]
}

// Five roots multiplied miss their product by the last digits; the model's own gate allows as much.
const LAST_DIGITS = 1e-9

export function gateOf(strategy: StrategyOutcome, arrangement: string, workload: string, year: number, need: Need | undefined): ArrangementGate {
  const index = { arrangement, workload }
  const verdict = strategy.member('gate_outcome', index, year) as Verdict | undefined
  const reasons = need === undefined || verdict === 'passed' ? [] : [
    ...(['operational', 'legal'] as const).map((axis): GateReason => ({ what: axis, has: whole(strategy, 'control_score', { arrangement, axis }), needs: need[axis] })),
    { what: verdict === 'unproven' ? 'open' as const : 'trust' as const, has: whole(strategy, verdict === 'unproven' ? 'arrangement_trust' : 'arrangement_trust_at_best', { arrangement }), needs: need.trust },
  ].filter(({ has, needs }) => has.value !== undefined && has.value < needs - LAST_DIGITS)
  return { arrangement, verdict, proof: { strategy: strategy.key, variable: 'gate_outcome', index }, reasons }
}
