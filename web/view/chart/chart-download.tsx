/** Downloads of a chart over years. What makes the files is fetched when one is asked for. */
import type { LineChartData } from '../../chart/line-chart-data.ts'
import { palettes } from '../../chart/palette.ts'
import { exportContext } from '../../state/export-context.ts'
import type { ExportFormat } from '../../state/export-save.ts'
import { loadChunk } from '../../state/load-chunk.ts'
import type { Outcome } from '../../state/outcome.ts'
import { engine, shownPage } from '../../state/store.ts'
import { text } from '../../text/text.ts'
import type { ChartForm } from './chart-forms.ts'
import { DownloadMenu } from './download-menu.tsx'

interface ChartDownloadProps {
  readonly data: LineChartData
  readonly variable: string
  readonly outcome: Outcome
  readonly form: ChartForm
  readonly selected: string
  /** The link that brings the chart back. */
  readonly link: () => string | undefined
}

const PICTURE_WIDTH = 896

export function ChartDownload({ data, variable, outcome, form, selected, link }: ChartDownloadProps) {
  const words = text.value.chart
  const model = engine.value
  if (model === undefined) return null

  const save = async (format: ExportFormat, dark: boolean): Promise<string> => {
    const { saveChart } = await loadChunk(() => import('../../state/export-save.ts'))
    return saveChart(format, data, exportContext(variable, outcome, shownPage.value, model, link(), words), {
      document, words, selected, draw: form.draw, palette: palettes[dark ? 'dark' : 'light'],
      ...(form.height === undefined ? {} : { height: form.height(data, PICTURE_WIDTH) }),
    })
  }

  return <DownloadMenu save={save} />
}
