/** The table twin of a chart with bands: each series is followed by its quantiles. */
import { bandColumns } from '../../chart/band-columns.ts'
import { bandsText } from '../../text/bands-text.ts'
import type { TwinProps } from './chart-forms.ts'
import { ChartTable } from './chart-table.tsx'

export function BandTable(props: TwinProps) {
  return <ChartTable {...props} columns={bandColumns(props.data, bandsText.value.chart)} />
}
