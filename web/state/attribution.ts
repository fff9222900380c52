/** What the reader's changes did to a figure: how much is due to the choices, how much to the world, how much to both together. */
import type { LeverEntry } from './catalogue.ts'
import type { Levers, PageState } from './page-state.ts'
import { leversOf, sameLevers } from './saved-comparison.ts'

/** One figure of four runs: choices as kept or as they stand, the world as published or as it stands. */
export interface FourRuns {
  readonly start: number
  readonly choices: number
  readonly world: number
  readonly end: number
}

export interface Attribution {
  readonly start: number
  readonly end: number
  readonly total: number
  /** Effect of the choices alone, of the world alone, and what comes on top because both moved; they sum to the total. */
  readonly choices: number
  readonly world: number
  readonly together: number
}

export function attribute({ start, choices, world, end }: FourRuns): Attribution {
  return { start, end, total: end - start, choices: choices - start, world: world - start, together: end - choices - world + start }
}

export interface AttributionLevers {
  readonly start: Levers
  readonly choices: Levers
  readonly world: Levers
  readonly choicesMoved: boolean
  readonly worldMoved: boolean
}

/** Levers of the three runs beside the page's own; undefined where nothing has moved. */
export function attributionLevers({ levers, saved }: Pick<PageState, 'levers' | 'saved'>, entries: readonly LeverEntry[]): AttributionLevers | undefined {
  const [kept, choices, world] = [leversOf('choice', saved, entries), leversOf('choice', levers, entries), leversOf('world', levers, entries)]
  const choicesMoved = !sameLevers(kept, choices)
  const worldMoved = !sameLevers(world, {})
  return choicesMoved || worldMoved ? { start: kept, choices, world: { ...world, ...kept }, choicesMoved, worldMoved } : undefined
}
