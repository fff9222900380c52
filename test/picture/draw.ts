/** What the picture tests call inside the browser. */
import { exportDocument, type ExportContext } from '../../web/chart/export-document.ts'
import { exportPng } from '../../web/chart/export-png.ts'
import { exportSvg } from '../../web/chart/export-svg.ts'
import type { LineChartData } from '../../web/chart/line-chart-data.ts'
import { lineChart } from '../../web/chart/line-chart.ts'
import { palettes, type ThemeName } from '../../web/chart/palette.ts'
import type { ChartOptions } from '../../web/chart/picture.ts'
import { chart as words } from '../../web/text/english/chart.ts'

export function draw(data: LineChartData, { theme, ...options }: Omit<ChartOptions, 'document' | 'palette'> & { readonly theme: ThemeName }): SVGSVGElement {
  return lineChart(data, { ...options, document, palette: palettes[theme] })
}

export type PlainContext = Omit<ExportContext, 'words'>

/** A download as text of SVG and bytes of PNG, with the picture left in the page. */
export async function save(data: LineChartData, context: PlainContext): Promise<{ svg: string; png: number[] }> {
  const exported = exportDocument(data, { ...context, words })
  const picture = exportSvg(data, exported, { document, words, palette: palettes.light, draw: lineChart })
  document.getElementById('place')?.replaceChildren(picture)
  const svg = new XMLSerializer().serializeToString(picture)
  return { svg, png: Array.from(await exportPng(picture, svg, exported)) }
}
