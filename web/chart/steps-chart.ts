/**
 * From parts to the whole: a bar for each part that begins where the one before it ended, hatched where it takes off, and
 * at the foot the whole. A pure function of data and options: no listeners, no global document, literal colours.
 */
import { chart as english } from '../text/english/chart.ts'
import { hatchPath } from './hatch.ts'
import { seriesValue, unitRead, type LineChartData } from './line-chart-data.ts'
import { linearScale } from './linear-scale.ts'
import { formatAmount, formatQuantity, PER_CENT } from './number-format.ts'
import { emptyPicture, letterWidth, type ChartOptions } from './picture.ts'
import { stackSummary } from './stack-summary.ts'
import { svgElement } from './svg-element.ts'

// Below this width names stand over their bars.
const NARROW = 520
const ROW = { wide: 28, narrow: 40 }
const BAR = 15
const NAME_LINE = 14
const LETTER = letterWidth(12)
const MOST_NAMES = 0.4

export interface Step {
  readonly from: number
  readonly to: number
}

/** Where each part begins and ends, in order. */
export function stepsOf(data: LineChartData): readonly Step[] {
  let at = 0
  return data.series.map((series) => {
    const from = at
    at += seriesValue(series, 0) || 0
    return { from, to: at }
  })
}

/** A row a part and one for the whole. */
export function stepsHeight(data: LineChartData, width: number): number {
  return (data.series.length + 1) * ROW[width < NARROW ? 'narrow' : 'wide'] + 4
}

/** The part in whose row a place lies; the whole is no part. */
export function stepAt(data: LineChartData, width: number, y: number): number | undefined {
  const place = Math.floor(y / ROW[width < NARROW ? 'narrow' : 'wide'])
  return place >= 0 && place < data.series.length ? place : undefined
}

export function stepsChart(data: LineChartData, options: ChartOptions): SVGSVGElement {
  const { document, palette, width = 560, cursor, words = english } = options
  const narrow = width < NARROW
  const row = ROW[narrow ? 'narrow' : 'wide']
  const svg = emptyPicture(options, width, stepsHeight(data, width), { title: data.title, summary: stackSummary(data, words), source: data.source })
  const steps = stepsOf(data)
  const whole = steps.at(-1)?.to ?? 0
  const rows = [
    ...data.series.map((series, place) => ({ id: series.id, label: series.short, address: series.address, value: seriesValue(series, 0), step: steps[place] ?? { from: 0, to: 0 }, total: false })),
    { id: data.total?.id ?? '', label: data.total?.label ?? words.total, address: data.total?.address, value: data.total === undefined ? whole : seriesValue(data.total, 0), step: { from: 0, to: whole }, total: true },
  ].map((one) => ({ ...one, said: (unitRead(data) === PER_CENT ? formatQuantity : formatAmount)(one.value, unitRead(data)) }))
  const names = narrow ? 0 : Math.min(width * MOST_NAMES, Math.max(...rows.map(({ label }) => label.length)) * LETTER + 14)
  const ends = steps.flatMap(({ from, to }) => [from, to])
  const room = Math.max(...rows.map(({ said }) => said.length)) * LETTER + 12
  const x = linearScale([Math.min(0, ...ends), Math.max(1e-12, ...ends)], [names + 1, Math.max(names + 40, width - room)])
  rows.forEach((one, place) => svg.append(rowOf(one, place)))
  return svg

  function rowOf({ id, label, address, value, step, total, said }: (typeof rows)[number], place: number): SVGGElement {
    const top = place * row
    const bar = top + (narrow ? NAME_LINE + 5 : (row - BAR) / 2)
    const middle = bar + BAR / 2
    const [start, end] = [Math.min(x(step.from), x(step.to)), Math.max(x(step.from), x(step.to))]
    const weight = total || cursor?.series === place ? 700 : 400
    const link = Math.round(x(step.to)) + 0.5
    return svgElement(document, 'g', { class: 'step', 'data-member': id }, [
      ...(total ? [svgElement(document, 'path', { d: `M0,${Math.round(top) + 0.5}H${width}`, stroke: palette.baseline })] : []),
      ...(cursor?.series === place ? [svgElement(document, 'rect', { x: 0, y: top + 1, width, height: row - 2, fill: palette.band })] : []),
      svgElement(document, 'text', { x: 0, ...(narrow ? { y: top + NAME_LINE } : { y: middle, dy: '0.34em' }), 'font-weight': weight, stroke: cursor?.series === place ? palette.band : palette.paper, 'stroke-width': 4, 'paint-order': 'stroke' }, [label]),
      // What adds is filled, what takes off is hatched, the whole is solid.
      svgElement(document, 'rect', { x: start, y: bar, width: Math.max(1, end - start), height: BAR, fill: total ? palette.ink : value < 0 ? palette.paper : palette.grid, stroke: total ? palette.ink : palette.baseline }),
      ...(value < 0 ? [svgElement(document, 'path', { d: hatchPath(start, bar, end, bar + BAR, 5), stroke: palette.quiet, 'stroke-width': 0.9, fill: 'none' })] : []),
      ...(total ? [] : [svgElement(document, 'path', { d: `M${link},${bar + BAR}V${bar + row}`, stroke: palette.baseline, 'stroke-dasharray': '2 2' })]),
      // A press is the chart's, which opens the proof of its row.
      svgElement(document, 'text', { x: end + 7, y: middle, dy: '0.34em', 'font-weight': weight, 'pointer-events': 'none', ...(address === undefined ? {} : { 'data-proof': address }) }, [said]),
    ])
  }
}
