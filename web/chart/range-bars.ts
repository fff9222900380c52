/**
 * Horizontal bars on one scale, each with the range its value may lie in: the bar ends at the central value, a line runs
 * from low to high. A pure function of data and options: no listeners, no global document, literal colours.
 */
import { hatchPath } from './hatch.ts'
import { linearScale, roundEnds } from './linear-scale.ts'
import { axisScale, formatTick } from './number-format.ts'
import { emptyPicture, letterWidth, type ChartOptions, type PictureWords } from './picture.ts'
import { svgElement, type Attributes } from './svg-element.ts'

export interface RangeBar {
  readonly id: string
  readonly label: string
  readonly low: number
  readonly central: number
  readonly high: number
  /** The central value in words. */
  readonly said: string
  /** Left out of the sum that the other bars make: outlined, not filled. */
  readonly apart?: boolean
  /** Attributes that the value carries, such as the address of its proof. */
  readonly attributes?: Attributes
}

export interface RangeBarsData extends PictureWords {
  readonly unit: string
  readonly bars: readonly RangeBar[]
}

const ROW = 40
const BAR = 14
const NAME_LINE = 14
const AXIS = 30
const TICKS = 4
const LETTER = letterWidth(12)

export function rangeBars(data: RangeBarsData, { document, palette, width = 560 }: Pick<ChartOptions, 'document' | 'palette' | 'width'>): SVGSVGElement {
  const height = data.bars.length * ROW + AXIS
  const svg = emptyPicture({ document, palette }, width, height, data)
  const words = Math.max(0, ...data.bars.map(({ said }) => said.length)) * LETTER + 10
  const ends = roundEnds([0, Math.max(1e-9, ...data.bars.map(({ high }) => high))], TICKS)
  const x = linearScale(ends, [1, Math.max(60, width - words)])
  const floor = data.bars.length * ROW
  const { divisor, label } = axisScale(ends[1], data.unit)
  const axis = svgElement(document, 'g', { class: 'value-axis' })
  svg.append(axis)
  for (const tick of x.ticks(TICKS)) {
    const place = Math.round(x(tick)) + 0.5
    axis.append(
      svgElement(document, 'path', { d: `M${place},0V${floor}`, stroke: tick === 0 ? palette.baseline : palette.grid }),
      svgElement(document, 'text', { x: place, y: floor + 13, 'text-anchor': tick === 0 ? 'start' : 'middle', 'font-size': 10.5, fill: palette.quiet }, [formatTick(tick, divisor)]),
    )
  }
  svg.append(svgElement(document, 'text', { x: 0, y: floor + 27, 'font-size': 10.5, fill: palette.quiet, class: 'unit' }, [label]))
  data.bars.forEach((bar, place) => svg.append(barGroup(bar, place * ROW)))
  return svg

  function barGroup({ id, label, low, central, high, said, apart = false, attributes = {} }: RangeBar, top: number): SVGGElement {
    const bar = top + NAME_LINE + 4
    const middle = bar + BAR / 2
    const [start, end] = [x(0), x(central)]
    const group = svgElement(document, 'g', { class: 'range-bar', 'data-figure': id })
    group.append(
      svgElement(document, 'text', { x: 0, y: top + NAME_LINE, 'font-weight': apart ? 400 : 600 }, [label]),
      svgElement(document, 'rect', { x: start, y: bar, width: Math.max(0, end - start), height: BAR, fill: apart ? 'none' : palette.grid, stroke: palette.baseline }),
      ...(apart ? [svgElement(document, 'path', { d: hatchPath(start, bar, end, bar + BAR, 6), stroke: palette.baseline, 'stroke-width': 0.75, fill: 'none' })] : []),
      svgElement(document, 'path', { d: `M${x(low)},${middle}H${x(high)}M${x(low)},${middle - 4}V${middle + 4}M${x(high)},${middle - 4}V${middle + 4}`, stroke: palette.ink, 'stroke-width': 1.25, fill: 'none' }),
      svgElement(document, 'path', { d: `M${end},${bar - 1}V${bar + BAR + 1}`, stroke: palette.ink, 'stroke-width': 2 }),
      svgElement(document, 'text', { x: Math.max(end, x(high)) + 8, y: middle, dy: '0.34em', ...attributes }, [said]),
    )
    return group
  }
}
