/** What the picture tests call inside the browser. */
import type { LineChartData } from '../../web/chart/line-chart-data.ts'
import { lineChart, type LineChartOptions } from '../../web/chart/line-chart.ts'
import { palettes, type ThemeName } from '../../web/chart/palette.ts'

export function draw(data: LineChartData, { theme, ...options }: Omit<LineChartOptions, 'document' | 'palette'> & { readonly theme: ThemeName }): SVGSVGElement {
  return lineChart(data, { ...options, document, palette: palettes[theme] })
}
