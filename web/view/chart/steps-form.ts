/** Parts of a whole at one moment, as steps from the first to the sum. */
import { stackSummaryParts } from '../../chart/stack-summary.ts'
import { stepAt, stepsChart, stepsHeight } from '../../chart/steps-chart.ts'
import type { ChartForm } from './chart-forms.ts'

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
}
