/** The point cursor of a chart: which point each key leads to. */
import { seriesValue, type LineChartData } from './line-chart-data.ts'

export interface Cursor {
  readonly series: number
  readonly index: number
}

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
 * next value above or below in that year, Home and End, c to the next year in which this line crosses another.
 */
export function moveCursor(data: LineChartData, cursor: Cursor, key: string): Cursor {
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
      return { ...cursor, series: neighbour(data, cursor, 1) }
    case 'ArrowDown':
      return { ...cursor, series: neighbour(data, cursor, -1) }
    case 'c':
      return { ...cursor, index: nextCrossing(data, cursor) ?? cursor.index }
    default:
      return cursor
  }
}

/** Series next in height at this year; equal heights keep their order, so that every series can be reached. */
function neighbour(data: LineChartData, cursor: Cursor, direction: 1 | -1): number {
  const ranked = data.series
    .map((series, place) => ({ place, value: seriesValue(series, cursor.index) }))
    .sort((a, b) => (Number.isFinite(a.value) ? a.value : -Infinity) - (Number.isFinite(b.value) ? b.value : -Infinity) || a.place - b.place)
  const here = ranked.findIndex((entry) => entry.place === cursor.series)
  return ranked[here + direction]?.place ?? cursor.series
}

/** First later year in which the order of this line and any other differs from the year before. */
export function nextCrossing(data: LineChartData, cursor: Cursor): number | undefined {
  const own = data.series[cursor.series]
  if (own === undefined) return undefined
  for (let index = cursor.index + 1; index < data.years.length; index++) {
    for (const other of data.series) {
      if (other === own) continue
      const before = seriesValue(own, index - 1) - seriesValue(other, index - 1)
      const now = seriesValue(own, index) - seriesValue(other, index)
      if (before * now < 0 || (before !== 0 && now === 0)) return index
    }
  }
  return undefined
}
