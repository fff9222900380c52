/** The page's state as scenarios, the same form that files and the API take: one for each economy on the page. */
import { DEFAULT_YEARS } from '../../scenarios/default-scenario.ts'
import type { Library } from '../../scenarios/library.ts'
import { changesOf, mergeParents, withoutParents, type MergedScenario } from '../../scenarios/merge-parents.ts'
import type { Change, Scenario } from '../../scenarios/schema.ts'
import { WORLD } from '../../scenarios/world.ts'
import { text } from '../text/text.ts'
import { answerChanges } from './answers.ts'
import type { PageState, StrategyChoice, Strike } from './page-state.ts'
import { weighed } from './weighed.ts'

const ANSWER = 'trust_answer'

type Strategies = NonNullable<Scenario['strategies']>

export interface EconomyScenario {
  readonly scenario: Scenario
  /** In the order of the scenario's strategies. */
  readonly choices: readonly StrategyChoice[]
}

/** The scenario a page stands on; undefined where it stands on none, or on one the library lacks. */
export function baseOf(state: Pick<PageState, 'base'>, library: Library): Scenario | undefined {
  if (state.base === undefined) return undefined
  return 'library' in state.base ? library.scenarios.get(state.base.library) : state.base.file
}

/** The same with what it inherits; undefined also where it is one that is refused, in words, where it is run. */
export function mergedBaseOf(state: Pick<PageState, 'base'>, library: Library): MergedScenario | undefined {
  const base = baseOf(state, library)
  try {
    return base === undefined ? undefined : mergeParents(base, library)
  } catch {
    return undefined
  }
}

/** Last year of the scenario the page stands on, whatever the page itself asks for. */
export function ownLastYear(state: Pick<PageState, 'base'>, library: Library): number {
  const last: unknown = mergedBaseOf(state, library)?.years?.[1]
  return typeof last === 'number' ? last : DEFAULT_YEARS[1]
}

/** One scenario for each economy, the page's own first, struck where a shock is given. Throws where the scenario the page stands on is unknown. */
export function scenariosOf(state: PageState, library: Library, strike?: Strike): readonly EconomyScenario[] {
  const base = baseOf(state, library)
  if (state.base !== undefined && base === undefined) {
    throw new Error(text.value.frame.scenarioGone('library' in state.base ? state.base.library : ''))
  }
  const merged = base === undefined ? undefined : mergeParents(base, library)
  const economies = [...new Set([state.economy, ...state.strategies.map((choice) => choice.economy ?? state.economy)])]
  return economies.flatMap((economy) => {
    const choices = state.strategies.filter((choice) => (choice.economy ?? state.economy) === economy)
    const ground = merged === undefined || merged.economy === economy ? base : elsewhere(merged)
    return choices.length === 0 ? [] : [{ scenario: scenarioOf(state, choices, economy, library, ground, merged, strike), choices }]
  })
}

/**
 * What of a scenario holds in another country, on no parent: its hosts, partners and pools are those of its own economy,
 * and another's are chosen by rule.
 */
function elsewhere(merged: MergedScenario): Scenario {
  const { places: _, ...rest } = withoutParents(merged)
  const strategies = merged.strategies.map((entry): Strategies[number] => {
    if (typeof entry === 'string') return entry
    const { places: _, ...own } = entry
    return own
  })
  return { ...rest, strategies }
}

function scenarioOf(state: PageState, choices: readonly StrategyChoice[], economy: string, library: Library, base: Scenario | undefined, merged: Pick<Scenario, 'strategies' | 'years' | 'shocks' | 'stresses'> = {}, strike?: Strike): Scenario {
  const { years: [first] = DEFAULT_YEARS } = merged
  const { stresses = [] } = state
  const known = base?.strategies ?? merged.strategies ?? []
  // An answer is of the places of the page's own country.
  const answered = economy === state.economy ? answerChanges(state.answers ?? {}) : []
  const given = base?.set?.[ANSWER]
  const moved = { ...base?.set, ...state.levers }
  const set = { ...moved, ...weighed(moved, state.weights), ...(answered.length === 0 ? {} : { [ANSWER]: [...(given === undefined ? [] : changesOf(given)), ...answered] as Change[] }) }
  const { set: _, ...rest } = base ?? {}
  return {
    ...rest,
    version: 1,
    name: base?.name ?? 'page',
    economy: economy as Scenario['economy'],
    growth_path: state.growthPath,
    perimeter: state.perimeter,
    perspective: state.perspective,
    ...(state.until === undefined ? {} : { years: [first, state.until] as [number, number] }),
    strategies: choices.map(({ name, hosts }) => {
      const entry = known.find((each) => nameOf(each) === name) ?? name
      return hosts === true && economy !== WORLD ? asHost(entry, library) : entry
    }),
    ...(Object.keys(set).length === 0 ? {} : { set }),
    ...(stresses.length === 0 ? {} : { stresses: [...(merged.stresses ?? []), ...stresses] }),
    ...(strike === undefined ? {} : { shocks: [...(merged.shocks ?? []), { ...strike }] }),
  }
}

/** The strategy with halls for the embassies of others, unless it has an overlay of its own. */
function asHost(entry: Strategies[number], library: Library): Strategies[number] {
  const own = typeof entry === 'string' ? { use: entry } : entry
  const overlay = [...library.strategies.values()].find(({ scope, guest_share: share }) => scope === 'overlay' && share !== undefined)
  if (own.overlay !== undefined || overlay === undefined) return entry
  return { ...own, title: text.value.frame.asHost(own.title ?? library.strategies.get(own.use)?.title ?? own.use), overlay: overlay.name }
}

/** Name under which a strategy of a scenario is known. */
export function nameOf(entry: Strategies[number]): string {
  return typeof entry === 'string' ? entry : (entry.as ?? entry.use)
}
