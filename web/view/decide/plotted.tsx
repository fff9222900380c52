/** A chart of points with its table twin: one of the two is in sight. */
import type { ComponentChildren } from 'preact'
import { useCallback, useId, useState } from 'preact/hooks'
import { pointChart, type PointChartData } from '../../chart/point-chart.ts'
import { CopyButton } from '../../control/copy-button.tsx'
import { Segments } from '../../control/segments.tsx'
import { saveFile } from '../../state/save-file.ts'
import { decideText } from '../../text/decide-text.ts'
import { text } from '../../text/text.ts'
import { Picture, type Surroundings } from '../chart/picture.tsx'
import { TableRegion } from '../frame/table-region.tsx'

interface PlottedProps {
  readonly data: PointChartData
  /** The table, whole. */
  readonly table: ComponentChildren
  readonly csv: () => string
  /** Of the file that holds the table. */
  readonly name: string
}

const FORMS = ['chart', 'table'] as const

export function Plotted({ data, table, csv, name }: PlottedProps) {
  const id = useId()
  const words = decideText.value
  const [form, setForm] = useState<(typeof FORMS)[number]>('chart')
  const draw = useCallback((surroundings: Surroundings) => pointChart(data, surroundings), [data])
  return (
    <figure class="decide-figure" aria-labelledby={id}>
      <figcaption>
        <h3 class="decide-sub" id={id}>{data.title}</h3>
        <p class="chart-scope">{data.summary}</p>
      </figcaption>
      <Segments label={words.chartOf(data.title)} unseen value={form} options={FORMS.map((value) => ({ value, title: words.form[value] }))} onPick={setForm} />
      {form === 'chart' ? <Picture class="decide-picture" draw={draw} /> : <TableRegion label={words.region(data.title)}>{table}</TableRegion>}
      <p class="table-tools">
        <CopyButton label={text.value.chart.copyCsv} content={csv} />{' '}
        <button type="button" class="link" onClick={() => saveFile(csv(), `${name}.csv`, 'text/csv')}>{words.save}</button>
      </p>
    </figure>
  )
}
