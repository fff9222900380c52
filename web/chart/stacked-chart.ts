/**
 * The parts of one total over years, piled up: tint, hatching, edge, marker and a label at the end of each layer, so that
 * layers are told apart without colour. A pure function of data and options, as the line chart is.
 */
import { area, line } from 'd3'
import { placeLabels } from './label-placement.ts'
import type { LineChartData, LineSeries } from './line-chart-data.ts'
import { markerPath } from './marker.ts'
import { strategyInk } from './palette.ts'
import { emptyPicture, plotFrame, plotGeometry, type ChartGeometry, type ChartOptions } from './plot-frame.ts'
import { layerAt, stackLayers, type Layer } from './stack-layers.ts'
import { stackSummary } from './stack-summary.ts'
import { svgElement } from './svg-element.ts'

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

/** Places of the axes; also used to find the year and the layer under a pointer. */
export function stackedChartGeometry(data: LineChartData, width: number, height: number): ChartGeometry {
  const layers = stackLayers(data)
  const plot = plotGeometry(data, extent(layers, data.total), width, height)
  return { ...plot, seriesAt: (index, at) => layerAt(layers, index, plot.y.invert(at)) }
}

function extent(layers: readonly Layer[], total: LineSeries | undefined): readonly [number, number] {
  const before = Array.from(total?.before ?? []).filter(Number.isFinite)
  return [Math.min(0, ...layers.flatMap(({ low }) => low), ...before), Math.max(0, ...layers.flatMap(({ high }) => high), ...before)]
}

export function stackedChart(data: LineChartData, options: ChartOptions): SVGSVGElement {
  const { document, palette, width = 560, height = 320, cursor } = options
  const geometry = stackedChartGeometry(data, width, height)
  const { right, top, bottom, x, y } = geometry
  const layers = stackLayers(data)
  const svg = emptyPicture(data, stackSummary(data), options, width, height)
  // Names of the hatchings must not meet those of another chart on the page.
  const name = `hatching-${data.title.replaceAll(/\W+/g, '-').toLowerCase()}-${palette.paper.slice(1)}`
  const place = (index: number): number => x(data.years[index] ?? 0)

  svg.append(hatches(), ...plotFrame(data, geometry, options, width, height), pile(), totalBefore(), cursorMark(), endLabels())
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
      const edges = data.years.map((_, index) => index)
      const shape = area<number>().x(place).y0((index) => y(low[index] ?? 0)).y1((index) => y(high[index] ?? 0))
      const edge = line<number>().x(place).y((index) => y(far(order, index)))
      group.append(
        svgElement(document, 'g', { class: 'layer', 'data-member': id }, [
          svgElement(document, 'path', { d: shape(edges) ?? '', fill: `url(#${name}-${slot})` }),
          svgElement(document, 'path', { d: edge(edges) ?? '', fill: 'none', stroke: strategyInk(palette, slot).colour, 'stroke-width': 1.5, 'stroke-linejoin': 'round' }),
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
    const shape = line<number>().defined((index) => Number.isFinite(before[index])).x(place).y((index) => y(before[index] ?? 0))(data.years.map((_, index) => index))
    if (shape !== null) {
      group.append(
        svgElement(document, 'path', { d: shape, fill: 'none', stroke: palette.paper, 'stroke-width': 4 }),
        svgElement(document, 'path', { d: shape, fill: 'none', stroke: palette.ink, 'stroke-width': 1.5, 'stroke-dasharray': '5 3' }),
      )
    }
    return group
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
