/**
 * Lines over years, one a strategy: dash, marker and a label at the end of each line besides its colour. A pure
 * function of data and options: no listeners, no global document, literal colours, so that the picture stands alone.
 */
import { line } from 'd3'
import { placeLabels } from './label-placement.ts'
import { seriesValue, type LineChartData } from './line-chart-data.ts'
import { markerPath } from './marker.ts'
import { strategyInk } from './palette.ts'
import { emptyPicture, plotFrame, plotGeometry, type ChartGeometry, type ChartOptions } from './plot-frame.ts'
import { chartSummary } from './summary.ts'
import { svgElement } from './svg-element.ts'

export { yearIndexAt } from './plot-frame.ts'
export type { ChartGeometry as LineChartGeometry, ChartOptions as LineChartOptions } from './plot-frame.ts'

// Label lines closer than this touch at 12 px text.
const LABEL_GAP = 15

/** Places of the axes; also used to find the year and the line under a pointer. */
export function lineChartGeometry(data: LineChartData, width: number, height: number): ChartGeometry {
  const plot = plotGeometry(data, extent(data), width, height)
  return { ...plot, seriesAt: (index, at) => nearest(data.series.map((series) => plot.y(seriesValue(series, index))), at) }
}

function extent(data: LineChartData): readonly [number, number] {
  let low = 0
  let high = 0
  for (const series of data.series) {
    for (let index = 0; index < data.years.length; index++) {
      for (const value of [seriesValue(series, index), series.before?.[index] ?? 0]) {
        if (!Number.isFinite(value)) continue
        low = Math.min(low, value)
        high = Math.max(high, value)
      }
    }
  }
  return [low, high]
}

function nearest(places: readonly number[], at: number): number {
  let found = 0
  let distance = Infinity
  places.forEach((place, index) => {
    const away = Math.abs(place - at)
    if (away < distance) [found, distance] = [index, away]
  })
  return found
}

export function lineChart(data: LineChartData, options: ChartOptions): SVGSVGElement {
  const { document, palette, width = 560, height = 320, selected, cursor } = options
  const geometry = lineChartGeometry(data, width, height)
  const { right, top, bottom, x, y } = geometry
  const svg = emptyPicture(data, chartSummary(data), options, width, height)

  const path = line<number>()
    .defined((value) => Number.isFinite(value))
    .x((_, index) => x(data.years[index] ?? 0))
    .y((value) => y(value))

  svg.append(...plotFrame(data, geometry, options, width, height), ghosts(), lines(), endLabels())
  return svg

  /** Where the lines stood before the change under way. */
  function ghosts(): SVGGElement {
    const group = svgElement(document, 'g', { class: 'ghosts' })
    for (const { before, slot } of data.series) {
      const shape = before === undefined ? null : path(Array.from({ length: data.years.length }, (_, index) => before[index] ?? NaN))
      if (shape !== null) group.append(svgElement(document, 'path', { d: shape, fill: 'none', stroke: strategyInk(palette, slot).colour, 'stroke-width': 1.25, 'stroke-opacity': 0.4 }))
    }
    return group
  }

  function lines(): SVGGElement {
    const group = svgElement(document, 'g', { class: 'lines' })
    const every = Math.max(1, Math.ceil(data.years.length / 6))
    // The selected line is drawn last, so that no other hides it.
    const ordered = data.series.map((series, place) => ({ series, place })).sort((a, b) => Number(a.series.id === selected) - Number(b.series.id === selected))
    for (const { series, place } of ordered) {
      const { colour, dash, marker } = strategyInk(palette, series.slot)
      const heavy = series.id === selected
      const values = Array.from({ length: data.years.length }, (_, index) => seriesValue(series, index))
      const strategy = svgElement(document, 'g', { class: 'strategy', 'data-strategy': series.id })
      const shape = path(values)
      if (shape !== null) {
        strategy.append(
          svgElement(document, 'path', { d: shape, fill: 'none', stroke: palette.paper, 'stroke-width': heavy ? 6 : 4, 'stroke-linejoin': 'round' }),
          svgElement(document, 'path', {
            d: shape, fill: 'none', stroke: colour, 'stroke-width': heavy ? 3 : 1.75, 'stroke-dasharray': dash === '' ? undefined : dash, 'stroke-linejoin': 'round',
          }),
        )
      }
      values.forEach((value, index) => {
        // Markers of different strategies fall in different years, so that lines that run together can be told apart.
        const marked = index === data.years.length - 1 || (index > 0 && (index - place) % every === 0)
        const under = cursor !== undefined && cursor.series === place && cursor.index === index
        if (!Number.isFinite(value) || (!marked && !under)) return
        strategy.append(
          svgElement(document, 'path', {
            d: markerPath(marker, under ? 110 : heavy ? 56 : 38), transform: `translate(${round(x(data.years[index] ?? 0))},${round(y(value))})`, fill: colour, stroke: palette.paper, 'stroke-width': 1,
          }),
        )
      })
      group.append(strategy)
    }
    return group
  }

  function endLabels(): SVGGElement {
    const group = svgElement(document, 'g', { class: 'end-labels' })
    const ends = data.series.flatMap((series) => {
      const value = seriesValue(series, data.years.length - 1)
      return Number.isFinite(value) ? [{ series, at: y(value) }] : []
    })
    const placed = placeLabels(ends.map(({ at }) => at), LABEL_GAP, top, bottom - 2)
    ends.forEach(({ series, at }, index) => {
      const place = placed[index] ?? at
      const { colour } = strategyInk(palette, series.slot)
      const start = right + 6
      group.append(
        svgElement(document, 'path', { d: `M${round(start)},${round(at)}L${round(start + 5)},${round(place)}h4`, fill: 'none', stroke: colour, 'stroke-width': 1 }),
        svgElement(document, 'text', { x: start + 12, y: place, dy: '0.32em', fill: colour, 'font-weight': series.id === selected ? 700 : 500, 'data-strategy': series.id }, [series.short]),
      )
    })
    return group
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
