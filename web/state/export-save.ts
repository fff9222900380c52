/** Makes the file of a chart in the format asked for and hands it to the browser to keep. */
import { withCurrentBands } from '../chart/bands.ts'
import { exportCsv } from '../chart/export-csv.ts'
import { exportDocument, type ExportContext } from '../chart/export-document.ts'
import { exportPng } from '../chart/export-png.ts'
import { exportSvg, type ExportSvgOptions } from '../chart/export-svg.ts'
import type { LineChartData } from '../chart/line-chart-data.ts'
import { bandsText } from '../text/bands-text.ts'
import { saveFile } from './save-file.ts'

export type ExportFormat = 'csv' | 'svg' | 'png'

const kinds: Readonly<Record<ExportFormat, string>> = { csv: 'text/csv;charset=utf-8', svg: 'image/svg+xml;charset=utf-8', png: 'image/png' }

/** The name under which it was kept. */
export async function saveChart(format: ExportFormat, shown: LineChartData, context: ExportContext, picture: ExportSvgOptions): Promise<string> {
  const data = withCurrentBands(shown)
  const exported = exportDocument(data, { ...context, bandWords: bandsText.value.chart })
  const name = `${exported.name}.${format}`
  if (format === 'csv') {
    saveFile(exportCsv(exported), name, kinds.csv)
    return name
  }
  const svg = exportSvg(data, exported, picture)
  const text = new XMLSerializer().serializeToString(svg)
  saveFile(format === 'svg' ? text : await exportPng(svg, text, exported), name, kinds[format])
  return name
}
