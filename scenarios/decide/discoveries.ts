/** Under which beliefs a strategy of a scenario fails a threshold, or loses against another. */
import { type Discovery, discover } from '../../model/decide/discovery.ts'
import type { SamplerName } from '../../model/ensemble/sampler.ts'
import type { Steps } from '../../model/run/steps.ts'
import { ScenarioRefusal } from '../refusal.ts'
import type { ResolvedScenario } from '../resolved-scenario.ts'
import { type Belief, type Beliefs, beliefsOf } from './beliefs.ts'
import { type ChosenOutcome, chooseOutcome, type OutcomeRequest } from './chosen-outcome.ts'
import type { DecisionParts } from './decision-parts.ts'
import type { DrawRequest } from './draw-request.ts'
import { columnOf, designOf, drawColumns, drawnValues } from './drawn-columns.ts'
import { MovedRuns, withStrategies } from './moved-runs.ts'

export interface DiscoveryRequest extends DrawRequest {
  readonly scenario?: unknown
  readonly strategy: string
  readonly outcome: OutcomeRequest
  /** Draws of interest: in which the outcome is above, or below, a number, or above or below that of another strategy. */
  readonly when: 'above' | 'below'
  readonly threshold?: number | undefined
  readonly against?: string | undefined
}

export const DEFAULT_DISCOVERY_MEMBERS = 800

export interface DiscoveryAnswer {
  readonly resolved: ResolvedScenario
  readonly outcome: ChosenOutcome
  readonly discovery: Discovery
  readonly beliefs: ReadonlyMap<string, Belief>
  readonly kept: Beliefs['kept']
  readonly members: number
  readonly seed: number
  readonly sampler: SamplerName
  /** Draws without a number, left out. */
  readonly leftOut: number
}

/** @throws ScenarioRefusal pointing into the request */
export function* findDiscovery(parts: DecisionParts, request: DiscoveryRequest): Steps<DiscoveryAnswer> {
  const { strategy, against, threshold, when } = request
  if ((against === undefined) === (threshold === undefined)) throw new ScenarioRefusal({ code: against === undefined ? 'missing_key' : 'conflict', pointer: '/threshold', found: against === undefined ? 'neither' : 'both', wanted: 'either a threshold, or another strategy as `against`' })
  if (against === strategy) throw new ScenarioRefusal({ code: 'conflict', pointer: '/against', found: against, wanted: 'another strategy' })
  const names = against === undefined ? [strategy] : [strategy, against]
  const { resolved } = new MovedRuns(parts, withStrategies(request.scenario, names, ['/strategy', '/against'], parts))
  const outcome = chooseOutcome(request.outcome, parts.program, resolved.years, '/outcome')
  const { drawn, kept } = beliefsOf(resolved, parts.program, parts.library)
  const { members = Math.floor(DEFAULT_DISCOVERY_MEMBERS / names.length) } = request
  const design = designOf({ ...request, members }, drawn)
  const columns = yield* drawColumns(parts, resolved, design, outcome)
  const own = columnOf(columns, strategy, outcome.year)
  const other = against === undefined ? undefined : columnOf(columns, against, outcome.year)
  const places = Array.from(own.keys()).filter((member) => Number.isFinite(own[member]! - (other?.[member] ?? threshold!)))
  if (places.length === 0) throw new ScenarioRefusal({ code: 'conflict', pointer: '/outcome', found: `${outcome.variable} without a value in any draw`, wanted: 'an outcome that has one' })
  const interest = Uint8Array.from(places, (member) => {
    const gap = own[member]! - (other?.[member] ?? threshold!)
    return (when === 'above' ? gap > 0 : gap < 0) ? 1 : 0
  })
  const values = yield* drawnValues(design)
  const discovery = yield* discover(drawn.map(({ name }, at) => ({ name, values: Float64Array.from(places, (member) => values[at]![member]!) })), interest)
  return { resolved, outcome, discovery, beliefs: new Map(drawn.map((belief) => [belief.name, belief])), kept, members, seed: design.seed, sampler: design.sampler, leftOut: members - places.length }
}
