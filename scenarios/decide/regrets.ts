/** Regret between the strategies of a scenario, and how sure their order is, on common draws. */
import type { Better } from '../../model/decide/better.ts'
import { type Comparison, compare, knownUntil, type Standing, standings } from '../../model/decide/rank.ts'
import { type Regret, regret } from '../../model/decide/regret.ts'
import type { SamplerName } from '../../model/ensemble/sampler.ts'
import type { Steps } from '../../model/run/steps.ts'
import { parseScenario } from '../parse-scenario.ts'
import { ScenarioRefusal } from '../refusal.ts'
import type { ResolvedScenario } from '../resolved-scenario.ts'
import { type Beliefs, beliefsOf } from './beliefs.ts'
import { type ChosenOutcome, chooseOutcome, type OutcomeRequest } from './chosen-outcome.ts'
import type { DecisionParts } from './decision-parts.ts'
import { DEFAULT_REGRET_MEMBERS, type DrawRequest } from './draw-request.ts'
import { columnOf, designOf, drawColumns } from './drawn-columns.ts'
import { inside } from './inside.ts'
import { MovedRuns, SCENARIO } from './moved-runs.ts'

export interface RegretRequest extends DrawRequest {
  readonly scenario?: unknown
  readonly outcome: OutcomeRequest
  readonly better?: Better | undefined
}

/** Percentiles of regret that are told. */
export const REGRET_PERCENTILES = [0.5, 0.75, 0.9, 0.95] as const

export interface Pair {
  readonly first: string
  readonly second: string
  /** Absent where no draw has a number for both. */
  readonly comparison: Comparison | undefined
  /** Of an outcome with years: the last year up to which the order of the first year stays known; absent where it is not known then. */
  readonly knownUntil?: number
}

export interface Regrets {
  readonly resolved: ResolvedScenario
  readonly outcome: ChosenOutcome
  readonly better: Better
  readonly regret: Regret
  readonly pairs: readonly Pair[]
  readonly standings: readonly Standing[] | undefined
  readonly kept: Beliefs['kept']
  readonly drawn: readonly string[]
  readonly members: number
  readonly seed: number
  readonly sampler: SamplerName
  readonly failed: number
}

/** @throws ScenarioRefusal pointing into the request */
export function* regrets(parts: DecisionParts, request: RegretRequest): Steps<Regrets> {
  const { resolved } = new MovedRuns(parts, inside(SCENARIO, () => parseScenario(request.scenario)))
  const names = resolved.strategies.map(({ name }) => name)
  if (names.length < 2) throw new ScenarioRefusal({ code: 'out_of_range', pointer: '/scenario/strategies', found: 'one strategy', wanted: 'at least two: regret is of one choice over another' })
  const outcome = chooseOutcome(request.outcome, parts.program, resolved.years, '/outcome')
  const { drawn, kept } = beliefsOf(resolved, parts.program, parts.library)
  const { better = 'less', members = DEFAULT_REGRET_MEMBERS } = request
  const design = designOf({ ...request, members }, drawn)
  const columns = yield* drawColumns(parts, resolved, design, outcome)
  const of = (year: number | undefined) => names.map((name) => columnOf(columns, name, year))
  const payoffs = of(outcome.year)
  if (!payoffs[0]!.some((_, draw) => payoffs.every((column) => Number.isFinite(column[draw])))) {
    throw new ScenarioRefusal({ code: 'conflict', pointer: '/outcome', found: `${outcome.variable} without a value for every strategy in any draw`, wanted: 'an outcome that all strategies have' })
  }
  const [from, to] = resolved.years
  const years = outcome.year === undefined ? [] : Array.from({ length: to - from + 1 }, (_, at) => from + at)
  const pairs: Pair[] = []
  for (const [at, first] of names.entries()) {
    for (const second of names.slice(at + 1)) {
      const place = names.indexOf(second)
      const until = knownUntil(years.filter((year) => year >= resolved.decisionYear).map((year) => ({ year, comparison: compare(of(year)[at]!, of(year)[place]!, better) })))
      pairs.push({ first, second, comparison: compare(payoffs[at]!, payoffs[place]!, better), ...(until === undefined ? {} : { knownUntil: until }) })
      yield
    }
  }
  return {
    resolved, outcome, better, regret: regret(payoffs, better, REGRET_PERCENTILES), pairs, standings: standings(payoffs, better), kept, drawn: drawn.map(({ name }) => name),
    members, seed: design.seed, sampler: design.sampler, failed: columns.failures.length,
  }
}
