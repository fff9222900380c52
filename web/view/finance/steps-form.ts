/** Parts to the whole as a form of the chart card. */
import { stackSummaryParts } from '../../chart/stack-summary.ts'
import { stepAt, stepsChart, stepsHeight } from '../../chart/steps-chart.ts'
import type { ChartForm } from '../chart/chart-forms.ts'
import { PartsTable } from './parts-table.tsx'

export const steps: ChartForm = {
  draw: stepsChart,
  pointAt: (data, { width }, _x, y) => {
    const series = stepAt(data, width, y)
    return series === undefined ? undefined : { series, index: 0 }
  },
  height: stepsHeight,
  summary: stackSummaryParts,
  order: 'downwards',
  stacked: true,
  Table: PartsTable,
}
