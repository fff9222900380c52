/** The point cursor of a chart: which point each key leads to. */
import { seriesValue, type LineChartData } from './line-chart-data.ts'

export interface Cursor {
  readonly series: number
  readonly index: number
}

/** How up and down walk: to the next value in height, or through the series as they lie, the first at the foot or at the head. */
export type WalkOrder = 'value' | 'upwards' | 'downwards'

/** Last year of the first series: what the summary speaks of. */
export function startCursor(data: LineChartData): Cursor | undefined {
  return data.series.length === 0 || data.years.length === 0 ? undefined : { series: 0, index: data.years.length - 1 }
}

/** Keeps a cursor on the chart when series or years have gone. */
export function keepCursor(data: LineChartData, cursor: Cursor | undefined): Cursor | undefined {
  if (cursor === undefined || data.series.length === 0 || data.years.length === 0) return undefined
  return { series: Math.min(cursor.series, data.series.length - 1), index: Math.min(cursor.index, data.years.length - 1) }
}

/**
 * Next cursor for a key, or the same one when the key leads nowhere: left and right along the years, up and down to the
 * next series in that year, Home and End, c to the next year in which this line has crossed another, round the end.
 */
export function moveCursor(data: LineChartData, cursor: Cursor, key: string, order: WalkOrder = 'value'): Cursor {
  const last = data.years.length - 1
  switch (key) {
    case 'ArrowLeft':
      return { ...cursor, index: Math.max(0, cursor.index - 1) }
    case 'ArrowRight':
      return { ...cursor, index: Math.min(last, cursor.index + 1) }
    case 'Home':
      return { ...cursor, index: 0 }
    case 'End':
      return { ...cursor, index: last }
    case 'ArrowUp':
      return { ...cursor, series: neighbour(data, cursor, order, 1) }
    case 'ArrowDown':
      return { ...cursor, series: neighbour(data, cursor, order, -1) }
    case 'c':
      return { ...cursor, index: nextCrossing(data, cursor)?.index ?? cursor.index }
    default:
      return cursor
  }
}

/** Series next in height at this year; equal heights keep their order, so that every series can be reached. */
function neighbour(data: LineChartData, cursor: Cursor, order: WalkOrder, direction: 1 | -1): number {
  if (order !== 'value') {
    const next = cursor.series + (order === 'upwards' ? direction : -direction)
    return next >= 0 && next < data.series.length ? next : cursor.series
  }
  const ranked = data.series
    .map((series, place) => ({ place, value: seriesValue(series, cursor.index) }))
    .sort((a, b) => (Number.isFinite(a.value) ? a.value : -Infinity) - (Number.isFinite(b.value) ? b.value : -Infinity) || a.place - b.place)
  const here = ranked.findIndex((entry) => entry.place === cursor.series)
  return ranked[here + direction]?.place ?? cursor.series
}

/** A year by which a line has passed others since it was last apart from them. */
export interface Crossing {
  readonly index: number
  /** Places of the lines it has risen above, and of those it has fallen below; -1 is the zero of differences. */
  readonly above: readonly number[]
  readonly below: readonly number[]
}

export interface NextCrossing extends Crossing {
  /** It lies before the cursor: the search went on from the first year. */
  readonly wrapped: boolean
}

/** The next crossing of the cursor's line, or else its first; undefined where it crosses none. */
export function nextCrossing(data: LineChartData, cursor: Cursor): NextCrossing | undefined {
  const crossings = crossingsOf(data, cursor.series)
  const later = crossings.find(({ index }) => index > cursor.index)
  if (later !== undefined) return { ...later, wrapped: false }
  const [first] = crossings
  return first === undefined ? undefined : { ...first, wrapped: true }
}

// Sums taken in another order differ in their last digits: that is no distance.
const SAME = 1e-9

/** Every crossing of one line, by year. Lines that meet and part again to the same side have not crossed. */
export function crossingsOf(data: LineChartData, place: number): readonly Crossing[] {
  const own = data.series[place]
  if (own === undefined) return []
  const found = new Map<number, { above: number[]; below: number[] }>()
  const others = data.series.map((series, at) => ({ at, value: (index: number) => seriesValue(series, index) }))
  if (data.against !== undefined) others.push({ at: -1, value: () => 0 })
  for (const other of others) {
    if (other.at === place) continue
    let side = 0
    for (let index = 0; index < data.years.length; index++) {
      const [here, there] = [seriesValue(own, index), other.value(index)]
      const apart = here - there
      const now = Number.isFinite(apart) && Math.abs(apart) > SAME * Math.max(Math.abs(here), Math.abs(there)) ? Math.sign(apart) : 0
      if (now === 0) continue
      if (side !== 0 && now !== side) {
        const crossing = found.get(index) ?? { above: [], below: [] }
        found.set(index, crossing)
        crossing[now > 0 ? 'above' : 'below'].push(other.at)
      }
      side = now
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([index, sides]) => ({ index, ...sides }))
}
