/** Questions of the Stress screen, worked out in the page as the API works them out: many runs beside the page's own. */
import type { Steps } from '../../model/run/steps.ts'
import { findReverseStress, type ReverseStressAnswer, type ReverseStressRequest } from '../../scenarios/decide/reverse-stresses.ts'
import { endsOf } from '../../scenarios/decide/sampled-runs.ts'
import { sensitivity } from '../../scenarios/decide/sensitivities.ts'
import { runHash } from '../../scenarios/run-hash.ts'
import type { Scenario } from '../../scenarios/schema.ts'
import type { Engine } from './engine.ts'
import type { PageState } from './page-state.ts'
import { scenariosOf } from './scenario.ts'

/** What a question is about, as a request of the API says it. */
export interface Asked {
  readonly scenario: Scenario
  /** In the scenario. */
  readonly strategy: string
}

type Parts = Pick<Engine, 'library' | 'model' | 'parts'>

/** Undefined where the page has no such strategy. */
export function askedScenario({ library }: Pick<Engine, 'library'>, state: PageState, key: string): Asked | undefined {
  for (const { scenario, choices } of scenariosOf(state, library)) {
    const choice = choices.find((each) => each.key === key)
    if (choice !== undefined) return { scenario, strategy: choice.name }
  }
  return undefined
}

/** An input moved between the ends of its range, the others as the scenario has them. NaN where a run has no value. */
export interface TornadoRow {
  readonly parameter: string
  readonly label: string
  readonly unit: string
  readonly origin: string
  readonly grade?: string
  /** Ends of the range; absent where several numbers move together, each in its own. */
  readonly ends?: readonly [number, number]
  readonly elements: number
  readonly low: number
  readonly high: number
}

export interface TornadoFound {
  readonly asWritten: number
  /** Widest first; those that move nothing are left out. */
  readonly rows: readonly TornadoRow[]
  /** Beliefs that were moved and those that were not, since something sets them or acts before a run. */
  readonly moved: number
  readonly kept: number
  readonly runs: number
  readonly failed: number
  /** Of the scenario with this strategy alone, and the model. */
  readonly hash: string
}

/** @throws ScenarioRefusal, Error where the page has no such strategy */
export function* tornadoOf(engine: Parts, state: PageState, key: string, outcome: { readonly variable: string; readonly year?: number }): Steps<TornadoFound> {
  const asked = required(askedScenario(engine, state, key))
  const found = yield* sensitivity(engine.parts, { ...asked, outcome, method: 'tornado' })
  if (found.method !== 'tornado') throw new Error('A tornado was asked for.')
  const rows = found.effects.filter(({ low, high }) => low !== found.asWritten || high !== found.asWritten).map(({ belief: { name, parameter: { definition, unit }, distributions }, low, high }): TornadoRow => ({
    parameter: name, label: definition.label, unit, origin: definition.origin, ...(definition.grade === undefined ? {} : { grade: definition.grade }),
    ...(distributions.length === 1 ? { ends: endsOf(distributions[0]!) } : {}), elements: distributions.length, low, high,
  }))
  return { asWritten: found.asWritten, rows, moved: found.effects.length, kept: found.kept.length, runs: found.runs, failed: found.failed, hash: runHash(engine.model, found.resolved) }
}

/** @throws ScenarioRefusal, Error where the page has no such strategy */
export function* reverseStressOf(engine: Parts, state: PageState, key: string, question: Pick<ReverseStressRequest, 'inputs' | 'limits'>): Steps<ReverseStressAnswer> {
  return yield* findReverseStress(engine.parts, { ...required(askedScenario(engine, state, key)), ...question })
}

function required(asked: Asked | undefined): Asked {
  if (asked === undefined) throw new Error('The page has no such strategy.')
  return asked
}
