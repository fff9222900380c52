/** A chart over years whose series add up. */
import { stackedChart, stackedChartDomain, stackedChartGeometry, stackedPointAt } from '../../chart/stacked-chart.ts'
import { stackSummaryParts } from '../../chart/stack-summary.ts'
import type { AxisForm } from './chart-forms.ts'

export const stack: AxisForm = {
  draw: stackedChart,
  geometry: (data, { width, height, domain }) => stackedChartGeometry(data, width, height, domain),
  pointAt: (data, { width, height, domain }, x, y) => stackedPointAt(data, stackedChartGeometry(data, width, height, domain), x, y),
  domain: stackedChartDomain,
  summary: stackSummaryParts,
  order: 'upwards',
  stacked: true,
}
