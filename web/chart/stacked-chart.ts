/**
 * The parts of one total over years, piled up: tint, hatching, edge, marker and a label at the end of each layer, so that
 * layers are told apart without colour. A pure function of data and options, as the line chart is.
 */
import { chart as english } from '../text/english/chart.ts'
import type { Cursor } from './cursor.ts'
import { placeLabels } from './label-placement.ts'
import { lineChartGeometry, yearIndexAt, type LineChartGeometry } from './line-chart.ts'
import { unitRead, type LineChartData } from './line-chart-data.ts'
import { linePath, type Point } from './line-path.ts'
import { roundEnds } from './linear-scale.ts'
import { markerPath } from './marker.ts'
import { strategyInk } from './palette.ts'
import { emptyPicture, type ChartOptions } from './picture.ts'
import { axisScale } from './number-format.ts'
import { layerAt, stackLayers } from './stack-layers.ts'
import { stackSummary } from './stack-summary.ts'
import { svgElement } from './svg-element.ts'
import { continuedBand, decisionLine, valueAxis, yearAxis } from './year-frame.ts'

// Label lines closer than this touch at 12 px text.
const LABEL_GAP = 16

/** Hatching of each slot, in a tile of eight by eight pixels; the first slot is plain. */
const hatchings: readonly string[] = [
  '',
  'M-2,2L2,-2M0,8L8,0M6,10L10,6',
  'M0,2H8M0,6H8',
  'M2,0V8M6,0V8',
  'M-2,6L2,10M0,0L8,8M6,-2L10,2',
  'M0,4H8M4,0V8',
]

/** Ends of the value axis: zero, and how far the pile reaches above and below it, or reached before. */
export function stackedChartDomain(data: LineChartData): readonly [number, number] {
  const layers = stackLayers(data)
  const before = Array.from(data.total?.before ?? []).filter(Number.isFinite)
  const low = Math.min(0, ...layers.flatMap((layer) => layer.low), ...before)
  const high = data.top ?? Math.max(0, ...layers.flatMap((layer) => layer.high), ...before)
  if (data.top !== undefined) return [low, high]
  return roundEnds([low, high > low ? high : low + 1], 5)
}

export function stackedChartGeometry(data: LineChartData, width: number, height: number, domain: readonly [number, number] = stackedChartDomain(data)): LineChartGeometry {
  return lineChartGeometry(data, width, height, domain)
}

/** The layer under a place in the chart's own pixels, in the nearest year. */
export function stackedPointAt(data: LineChartData, geometry: LineChartGeometry, x: number, y: number): Cursor {
  const index = yearIndexAt(data, geometry, x)
  return { series: layerAt(stackLayers(data), index, geometry.y.invert(y)), index }
}

export function stackedChart(data: LineChartData, options: ChartOptions): SVGSVGElement {
  const { document, palette, width = 560, height = 320, cursor, domain, words = english } = options
  const geometry = stackedChartGeometry(data, width, height, domain)
  const { right, top, bottom, x, y } = geometry
  const frame = { document, palette, data, geometry, width, height, words }
  const [low, high] = y.domain
  const layers = stackLayers(data)
  const svg = emptyPicture(options, width, height, { title: data.title, summary: stackSummary(data, words), source: data.source })
  // Names of the hatchings must not meet those of another chart on the page.
  const name = `hatching-${data.title.replaceAll(/\W+/g, '-').toLowerCase()}-${palette.paper.slice(1)}`
  const place = (index: number): number => x(data.years[index] ?? 0)

  svg.append(
    hatches(), continuedBand(frame), yearAxis(frame), valueAxis(frame, data.unitLabel ?? axisScale(Math.max(Math.abs(low), Math.abs(high)), unitRead(data)).label), decisionLine(frame),
    ...cursorLine(), pile(), totalBefore(), cursorMark(), endLabels(),
  )
  return svg

  function hatches(): SVGDefsElement {
    return svgElement(document, 'defs', {}, data.series.map(({ slot }) => {
      const { colour } = strategyInk(palette, slot)
      return svgElement(document, 'pattern', { id: `${name}-${slot}`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' }, [
        svgElement(document, 'rect', { width: 8, height: 8, fill: palette.paper }),
        svgElement(document, 'rect', { width: 8, height: 8, fill: colour, 'fill-opacity': hatchings[slot] === '' ? 0.62 : 0.2 }),
        svgElement(document, 'path', { d: hatchings[slot] ?? '', stroke: colour, 'stroke-opacity': 0.75, fill: 'none' }),
      ])
    }))
  }

  function pile(): SVGGElement {
    const group = svgElement(document, 'g', { class: 'layers' })
    data.series.forEach(({ id, slot }, order) => {
      const { low = [], high = [] } = layers[order] ?? {}
      if (low.every((from, index) => from === high[index])) return
      const edge = (value: (index: number) => number): Point[] => data.years.map((_, index) => [place(index), y(value(index))])
      const [upper, lower] = [edge((index) => high[index] ?? 0), edge((index) => low[index] ?? 0)]
      group.append(
        svgElement(document, 'g', { class: 'layer', 'data-member': id }, [
          svgElement(document, 'path', { d: `${linePath([...upper, ...lower.reverse()])}Z`, fill: `url(#${name}-${slot})` }),
          svgElement(document, 'path', { d: linePath(edge((index) => far(order, index))), fill: 'none', stroke: strategyInk(palette, slot).colour, 'stroke-width': 1.5, 'stroke-linejoin': 'round' }),
        ]),
      )
    })
    return group
  }

  /** Edge of a layer away from zero. */
  function far(order: number, index: number): number {
    const { low = [], high = [] } = layers[order] ?? {}
    return (data.series[order]?.values[index] ?? 0) < 0 ? (low[index] ?? 0) : (high[index] ?? 0)
  }

  function middle(order: number, index: number): number {
    return ((layers[order]?.low[index] ?? 0) + (layers[order]?.high[index] ?? 0)) / 2
  }

  /** Where the pile reached before the change under way. */
  function totalBefore(): SVGGElement {
    const group = svgElement(document, 'g', { class: 'ghosts' })
    const before = data.total?.before
    if (before === undefined) return group
    const shape = linePath(data.years.map((_, index) => (Number.isFinite(before[index]) ? [place(index), y(before[index]!)] : undefined)))
    if (shape !== '') {
      group.append(
        svgElement(document, 'path', { d: shape, fill: 'none', stroke: palette.paper, 'stroke-width': 4 }),
        svgElement(document, 'path', { d: shape, fill: 'none', stroke: palette.ink, 'stroke-width': 1.5, 'stroke-dasharray': '5 3' }),
      )
    }
    return group
  }

  function cursorLine(): readonly SVGLineElement[] {
    if (cursor === undefined) return []
    const at = place(cursor.index)
    return [svgElement(document, 'line', { class: 'cursor', x1: at, x2: at, y1: top, y2: bottom, stroke: palette.ink, 'stroke-width': 1 })]
  }

  function cursorMark(): SVGGElement {
    const group = svgElement(document, 'g', { class: 'cursor-mark' })
    const series = cursor === undefined ? undefined : data.series[cursor.series]
    if (cursor === undefined || series === undefined) return group
    const { colour, marker } = strategyInk(palette, series.slot)
    group.append(svgElement(document, 'path', { d: markerPath(marker, 110), transform: `translate(${round(place(cursor.index))},${round(y(middle(cursor.series, cursor.index)))})`, fill: colour, stroke: palette.paper, 'stroke-width': 1.5 }))
    return group
  }

  function endLabels(): SVGGElement {
    const group = svgElement(document, 'g', { class: 'end-labels' })
    const last = data.years.length - 1
    const wishes = data.series.map((_, order) => y(middle(order, last)))
    const placed = placeLabels(wishes, LABEL_GAP, top, bottom - 2)
    data.series.forEach((series, order) => {
      const wish = wishes[order] ?? 0
      const at = placed[order] ?? wish
      const { colour, marker } = strategyInk(palette, series.slot)
      group.append(
        svgElement(document, 'path', { d: `M${round(right + 1)},${round(wish)}L${round(right + 6)},${round(at)}`, fill: 'none', stroke: colour, 'stroke-width': 1 }),
        svgElement(document, 'path', { d: markerPath(marker, 34), transform: `translate(${round(right + 12)},${round(at)})`, fill: colour }),
        svgElement(document, 'text', { x: right + 20, y: at, dy: '0.32em', fill: colour, 'font-weight': 500, 'data-member': series.id }, [series.short]),
      )
    })
    return group
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
