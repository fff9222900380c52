/** Which rows of a long list stand on the page: some at a time, and the open entry among them. */

export interface ListWindow {
  readonly from: number
  readonly to: number
}

// More rows than two screens hold; making them takes less than a frame.
export const WINDOW = 40
// Rows before the entry that a link leads to, so that it is seen among its neighbours.
const BEFORE = 4

export const beginning: ListWindow = { from: 0, to: WINDOW }

/** The window itself where it holds the place or there is none to hold, otherwise another around the place. */
export function windowAround(window: ListWindow, place: number): ListWindow {
  if (place < 0 || (place >= window.from && place < window.to)) return window
  const from = Math.max(0, place - BEFORE)
  return { from, to: from + WINDOW }
}

/** The window with more of the list at its end, or at its beginning. */
export function widened({ from, to }: ListWindow, where: 'before' | 'after'): ListWindow {
  return where === 'before' ? { from: Math.max(0, from - WINDOW), to } : { from, to: to + WINDOW }
}
