/** Where the layers of a stack lie: values above zero pile up from it, values below hang from it. */
import { seriesValue, type LineChartData } from './line-chart-data.ts'

export interface Layer {
  /** Lower and upper edge in each year; equal where the layer is nothing or has no value. */
  readonly low: readonly number[]
  readonly high: readonly number[]
}

/** One layer a series, the first nearest to zero. */
export function stackLayers(data: LineChartData): readonly Layer[] {
  const above = data.years.map(() => 0)
  const below = data.years.map(() => 0)
  return data.series.map((series) => {
    const low: number[] = []
    const high: number[] = []
    data.years.forEach((_, index) => {
      const value = seriesValue(series, index)
      const size = Number.isFinite(value) ? value : 0
      const pile = size < 0 ? below : above
      const from = pile[index] ?? 0
      pile[index] = from + size
      low.push(Math.min(from, from + size))
      high.push(Math.max(from, from + size))
    })
    return { low, high }
  })
}

/** Layer that holds a value in a year, or the one whose edge is nearest to it. */
export function layerAt(layers: readonly Layer[], index: number, value: number): number {
  let found = 0
  let distance = Infinity
  layers.forEach(({ low, high }, place) => {
    const [from, to] = [low[index] ?? 0, high[index] ?? 0]
    // Layers that are nothing cannot be pointed at.
    if (from === to) return
    const away = Math.max(from - value, value - to, 0)
    if (away < distance) [found, distance] = [place, away]
  })
  return found
}
