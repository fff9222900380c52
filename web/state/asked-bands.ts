/** What ensembles the charts of a screen need: one an economy, of the strategies and outcomes that are shown. */
import type { EnsembleRequest } from '../../scenarios/ensemble-of-scenario.ts'
import type { Library } from '../../scenarios/library.ts'
import type { PageState, StrategyChoice } from './page-state.ts'
import { scenariosOf } from './scenario.ts'

// Those that the server takes where none are named, so that the same scenario has the same numbers there.
export const SEED = 1
export const SAMPLER = 'sobol'
// The last of the stages in which bands are refined.
export const MEMBERS = 10_000

export interface AskedPart {
  readonly request: EnsembleRequest
  /** In the order of the scenario's strategies. */
  readonly choices: readonly StrategyChoice[]
  /** Name of the baseline, where it stands in this economy and differences are asked for. */
  readonly against?: string
}

export interface AskedBands {
  /** The same for the same bands. */
  readonly key: string
  readonly parts: readonly AskedPart[]
}

/** @param against whether differences from the first strategy are asked for; those of strategies in another economy have no bands */
export function askedBands(state: PageState, library: Library, variables: readonly string[], against = false): AskedBands {
  const baseline = against ? state.strategies[0]?.key : undefined
  const parts = scenariosOf(state, library).map(({ scenario, choices }): AskedPart => {
    const base = choices.find(({ key }) => key === baseline)
    return {
      request: { scenario, members: MEMBERS, seed: SEED, sampler: SAMPLER, outcomes: variables.map((variable) => ({ variable })) },
      choices,
      ...(base === undefined ? {} : { against: base.name }),
    }
  })
  return { key: JSON.stringify(parts), parts }
}

/** The same; undefined where nothing with bands is shown. */
export function askedOf(...[state, library, variables, against]: Parameters<typeof askedBands>): AskedBands | undefined {
  return variables.length === 0 || state.strategies.length === 0 ? undefined : askedBands(state, library, variables, against)
}
