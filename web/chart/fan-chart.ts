/** Lines over years with the bands of each behind them. */
import { bandOf, type BandWords } from './bands.ts'
import { fan, FAN_LEGEND, fanLegend } from './fan.ts'
import { extentOf, lineChart, lineChartGeometry, type LineChartGeometry } from './line-chart.ts'
import type { LineChartData } from './line-chart-data.ts'
import { roundEnds } from './linear-scale.ts'
import { strategyInk } from './palette.ts'
import type { ChartOptions } from './picture.ts'
import { svgElement } from './svg-element.ts'

/** Zero, and how far lines and the widest of their bands reach above and below it; a fixed top stays. */
export function fanExtent(data: LineChartData, lines = data.series): readonly [number, number] {
  let [low, high] = extentOf(data, lines)
  for (const series of lines) {
    const band = series.bands === undefined ? undefined : bandOf(series, series.bands.shares[0] ?? 0)
    for (let index = 0; index < data.years.length; index++) {
      const [bottom, top] = [band?.low[index] ?? NaN, band?.high[index] ?? NaN]
      if (Number.isFinite(bottom) && Number.isFinite(top)) [low, high] = [Math.min(low, bottom), Math.max(high, top)]
    }
  }
  return [low, data.top ?? high]
}

export function fanChartDomain(data: LineChartData): readonly [number, number] {
  const extent = fanExtent(data)
  return data.top === undefined ? roundEnds(extent, 5) : extent
}

export function fanChartGeometry(data: LineChartData, width: number, height: number, domain: readonly [number, number] = fanChartDomain(data)): LineChartGeometry {
  return lineChartGeometry(data, width, height, domain, roomOf(data))
}

export function fanChart(data: LineChartData, options: ChartOptions, words?: BandWords): SVGSVGElement {
  const { document, palette, selected, domain = fanChartDomain(data) } = options
  return lineChart(data, {
    ...options,
    domain,
    behind: {
      room: roomOf(data),
      draw: ({ x, y }, width) => {
        const group = svgElement(document, 'g', { class: 'fans' })
        // The selected one last, over the others.
        const ordered = [...data.series].sort((a, b) => Number(a.id === selected) - Number(b.id === selected))
        group.append(...ordered.flatMap((series) => fan({ document, palette, data, x, y }, series, strategyInk(palette, series.slot).colour) ?? []))
        group.append(fanLegend({ document, palette, data, x: 0, y: 12 + FAN_LEGEND, width, ...(words === undefined ? {} : { words }) }))
        return group
      },
    },
  })
}

/** Of the row of words; without bands there is none. */
function roomOf({ bands }: LineChartData): number {
  return bands === undefined ? 0 : FAN_LEGEND
}
