/** Lines over years with bands around them. Fetched with the bands. */
import { fanChart, fanChartDomain, fanChartGeometry } from '../../chart/fan-chart.ts'
import { linePointAt } from '../../chart/line-chart.ts'
import { bandsText } from '../../text/bands-text.ts'
import { bandNotes } from './band-notes.ts'
import { BandTable } from './band-table.tsx'
import type { AxisForm } from './chart-forms.ts'

export const fanned: AxisForm = {
  ...bandNotes,
  draw: (data, options) => fanChart(data, options, bandsText.value.chart),
  geometry: (data, { width, height, domain }) => fanChartGeometry(data, width, height, domain),
  pointAt: (data, { width, height, domain }, x, y) => linePointAt(data, fanChartGeometry(data, width, height, domain), x, y),
  domain: fanChartDomain,
  Table: BandTable,
}
