/** Forms of charts over years that have bands around their lines. Fetched with the bands. */
import { bandColumns } from '../../chart/band-columns.ts'
import { bandsSentence, likelyText } from '../../chart/bands.ts'
import { fanChart, fanChartDomain, fanChartGeometry } from '../../chart/fan-chart.ts'
import { linePointAt } from '../../chart/line-chart.ts'
import { bandsText } from '../../text/bands-text.ts'
import type { AxisForm, ChartForm, TwinProps } from './chart-forms.ts'
import { ChartTable } from './chart-table.tsx'

function BandTable(props: TwinProps) {
  return <ChartTable {...props} columns={bandColumns(props.data, bandsText.value.chart)} />
}

/** What every form says of its bands. */
export const banded: Pick<ChartForm, 'foot' | 'pointNote' | 'Table'> = {
  foot: (data) => bandsSentence(data, bandsText.value.chart),
  pointNote: (data, series, index) => likelyText(data, series, index, bandsText.value.chart),
  Table: BandTable,
}

export const fanned: AxisForm = {
  ...banded,
  draw: (data, options) => fanChart(data, options, bandsText.value.chart),
  geometry: (data, { width, height, domain }) => fanChartGeometry(data, width, height, domain),
  pointAt: (data, { width, height, domain }, x, y) => linePointAt(data, fanChartGeometry(data, width, height, domain), x, y),
  domain: fanChartDomain,
}
