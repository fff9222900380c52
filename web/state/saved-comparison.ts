/**
 * What moving our choices since they were kept comes to: the page's figures against those of the choices as kept, under the
 * same world. A belief that changes moves both sides alike, so only choices make a change.
 */
import type { LeverEntry } from './catalogue.ts'
import { headlines, type Headline } from './headlines.ts'
import type { Outcome } from './outcome.ts'
import type { Levers, PageState } from './page-state.ts'

/** Levers of one side of the rail; names the rails do not know belong to the world, which nobody here changes. */
export function leversOf(side: LeverEntry['side'], levers: Levers, entries: readonly LeverEntry[]): Levers {
  const choices = new Set(entries.filter((entry) => entry.side === 'choice').map((entry) => entry.name))
  return Object.fromEntries(Object.entries(levers).filter(([name]) => choices.has(name) === (side === 'choice')))
}

export function sameLevers(a: Levers, b: Levers): boolean {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name])
}

/** The page with other levers and only the strategy that is looked at. */
export function withOnlySelected(state: PageState, levers: Levers): PageState {
  return { ...state, levers, strategies: state.strategies.filter((choice) => choice.key === state.selected) }
}

/** Levers with the choices as they were kept and the world as it is. */
export function keptLevers({ levers, saved }: Pick<PageState, 'levers' | 'saved'>, entries: readonly LeverEntry[]): Levers {
  return { ...leversOf('world', levers, entries), ...leversOf('choice', saved, entries) }
}

/** The same; undefined where no choice has moved since. */
export function savedLevers(state: PageState, entries: readonly LeverEntry[]): Levers | undefined {
  return sameLevers(leversOf('choice', state.saved, entries), leversOf('choice', state.levers, entries)) ? undefined : keptLevers(state, entries)
}

// Two runs of one model differ by rounding where nothing changed.
const ROUNDING = 1e-12

/** What is left of a change between two figures when the rounding of the runs is taken off. */
export function withoutRounding(change: number, ...figures: readonly number[]): number {
  return Math.abs(change) <= ROUNDING * Math.max(...figures.map(Math.abs)) ? 0 : change
}

/** Change of each headline against the run with the kept choices; headlines that either run lacks are left out. */
export function savedChanges(now: readonly Headline[], saved: Outcome, key: string): ReadonlyMap<string, number> {
  const before = new Map(headlines(saved, key).map((headline) => [headline.variable, headline.value]))
  return new Map(now.flatMap(({ variable, value }) => {
    const reference = before.get(variable)
    return value === undefined || reference === undefined ? [] : [[variable, withoutRounding(value - reference, value, reference)] as const]
  }))
}
