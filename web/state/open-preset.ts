/** The page asked about one preset: it is on the page, and its figures are the ones looked at. */
import { SLOTS } from '../chart/palette.ts'
import { withoutStrategy, withStrategy, type PageState } from './page-state.ts'

/** Where six strategies are on the page already, the last of them makes room. */
export function withPreset(state: PageState, name: string): PageState {
  const present = state.strategies.find((choice) => choice.name === name && choice.economy === undefined)
  if (present !== undefined) return { ...state, selected: present.key }
  const last = state.strategies[state.strategies.length - 1]
  const room = state.strategies.length < SLOTS || last === undefined ? state : withoutStrategy(state, last.key)
  return withStrategy(room, name)
}
