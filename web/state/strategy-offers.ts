/** Strategies that can be put on the page: the presets, and those that the scenario it stands on has of its own. */
import type { Library } from '../../scenarios/library.ts'
import { mergeParents } from '../../scenarios/merge-parents.ts'
import { variantTitle } from '../../scenarios/variant-title.ts'
import type { Catalogue, StrategyEntry } from './catalogue.ts'
import type { PageState } from './page-state.ts'
import { baseOf, nameOf } from './scenario.ts'

export interface StrategyOffers {
  readonly presets: readonly StrategyEntry[]
  readonly own: readonly StrategyEntry[]
  /** Of the scenario the page stands on. */
  readonly base?: string
}

export function strategyOffers(state: Pick<PageState, 'base'>, catalogue: Catalogue, library: Library): StrategyOffers {
  const presets = catalogue.strategies
  const scenario = baseOf(state, library)
  if (scenario === undefined) return { presets, own: [] }
  const base = scenario.title ?? scenario.name
  try {
    const own = mergeParents(scenario, library).strategies.flatMap((entry): StrategyEntry[] => {
      if (typeof entry === 'string' || presets.some((preset) => preset.name === nameOf(entry))) return []
      const preset = presets.find((candidate) => candidate.name === entry.use)
      return [{ name: nameOf(entry), title: entry.title ?? variantTitle(preset?.title ?? entry.use, nameOf(entry)), summary: preset?.summary ?? '' }]
    })
    return { presets, own, base }
  } catch {
    // A scenario that cannot be read has nothing to offer; the run says what is wrong with it.
    return { presets, own: [], base: String(base) }
  }
}
