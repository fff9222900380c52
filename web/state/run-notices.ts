/** What a reader should know of one economy's run: places that were chosen, stand-ins for facts, programmes that overrule a choice. */
import type { StrategyResult } from '../../model/run/result.ts'
import { programmeOffer } from '../../scenarios/programme-offer.ts'
import type { ResolvedScenario, Warning } from '../../scenarios/resolved-scenario.ts'
import type { Notice } from './outcome.ts'
import type { StrategyChoice } from './page-state.ts'

// What to write in a scenario file to choose another place: of no use on a page that has no such control.
const OTHER_PLACE = / Name another under places\.$/

export function runNotices({ warnings, economy }: ResolvedScenario, results: readonly StrategyResult[], choices: readonly StrategyChoice[]): readonly Notice[] {
  return [...warnings.map((warning) => noticeOf(warning, economy)), ...offersOf(results, choices)]
}

function offersOf([first]: readonly StrategyResult[], [choice]: readonly StrategyChoice[]): readonly Notice[] {
  const offer = first === undefined ? undefined : programmeOffer(first)
  if (offer === undefined || choice === undefined) return []
  return [{ ...noticeOf(offer, offer.economy ?? ''), ...(offer.programme === undefined ? {} : { proof: { strategy: choice.key, variable: 'accelerator_stock', year: offer.programme.by } }) }]
}

function noticeOf({ code, message, economy, pointer }: Warning, home: string): Notice {
  if (code === 'place_chosen' || code === 'no_neighbours' || code === 'region_not_listed') {
    const arrangement = /^\/places\/(\w+)/.exec(pointer ?? '')?.[1]
    return { kind: 'place', text: message.replace(OTHER_PLACE, ''), ...(arrangement === undefined || economy === undefined ? {} : { place: { arrangement, economy, home } }) }
  }
  return { kind: code === 'stand_in' || code === 'indicative' ? 'stand-in' : 'note', text: message }
}
