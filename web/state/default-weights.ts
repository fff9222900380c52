/** Where weights stand while the reader gives none, and by whom. */
import type { Engine } from './engine.ts'
import type { PageState } from './page-state.ts'
import { mergedBaseOf } from './scenario.ts'
import { resolvedOf } from './sovereignty.ts'
import { weighing, type Weighing } from './weights.ts'

export interface DefaultWeight {
  readonly member: string
  readonly weight: number
  /** Id of the origin cited; absent where a scenario, a strategy or a link says otherwise. */
  readonly origin?: string
  /** Title of the scenario that sets it. */
  readonly scenario?: string
  /** The strategy itself or a shock sets it: what the page says does not reach it. */
  readonly fixed: boolean
}

/** Of one strategy of the page, in the declared order. Throws where the page's scenario is refused. */
export function defaultWeights(state: PageState, key: string, parameter: Weighing, engine: Pick<Engine, 'library' | 'facts' | 'model'>): readonly DefaultWeight[] {
  const { library, model } = engine
  const strategy = resolvedOf({ ...state, weights: {} }, key, engine)
  const values = strategy?.values.get(parameter)
  const provenance = strategy?.provenance.get(parameter)
  return (model.dimensions[weighing[parameter]] ?? []).map((member, element): DefaultWeight => {
    const from = provenance?.[element] ?? provenance?.[0]
    return {
      member,
      weight: values?.[element] ?? 0,
      fixed: from?.layer === 'strategy' || from?.layer === 'shock',
      ...(from?.layer === 'parameter' ? { origin: from.origin } : {}),
      ...(from?.layer === 'parent' || from?.layer === 'scenario' ? titled(from.origin, state, library) : {}),
    }
  })
}

function titled(name: string, state: PageState, library: Engine['library']): Pick<DefaultWeight, 'scenario'> {
  const merged = mergedBaseOf(state, library)
  const scenario = merged?.name === name ? merged : library.scenarios.get(name)
  return scenario === undefined ? {} : { scenario: scenario.title ?? name }
}
