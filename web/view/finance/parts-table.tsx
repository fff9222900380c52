/** The table twin of parts and their whole: a row a part, each figure a button that opens its proof. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { unitRead } from '../../chart/line-chart-data.ts'
import { unitWords } from '../../chart/number-format.ts'
import { chartTitle } from '../../chart/summary.ts'
import { partsCsv } from '../../chart/parts-csv.ts'
import { CopyButton } from '../../control/copy-button.tsx'
import { text } from '../../text/text.ts'
import type { TwinProps } from '../chart/chart-forms.ts'
import { Amount } from '../chart/chart-table.tsx'

export function PartsTable({ data, perimeter, focused, onChart }: TwinProps) {
  const words = text.value.chart
  const region = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (focused) region.current?.focus()
  }, [])
  const title = chartTitle(data, words)

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 't' || event.key === 'Escape') onChart()
  }

  return (
    <div class="chart-twin">
      <div ref={region} class="table-scroll" tabIndex={0} role="region" aria-label={words.tableLabel(title)} onKeyDown={onKeyDown}>
        <table class="figures">
          <caption>{words.tableCaption(title, data.unitLabel ?? unitWords(unitRead(data)).long, perimeter)}</caption>
          <thead><tr><th scope="col">{words.part}</th><th scope="col">{words.value}</th></tr></thead>
          <tbody>
            {data.series.map((series) => <tr key={series.id}><th scope="row">{series.label}</th><td><Amount data={data} series={series} index={0} /></td></tr>)}
            {data.total !== undefined && <tr><th scope="row">{data.total.label}</th><td><Amount data={data} series={data.total} index={0} /></td></tr>}
          </tbody>
        </table>
      </div>
      <p class="table-tools"><CopyButton label={words.copyCsv} content={() => partsCsv(data)} /></p>
    </div>
  )
}
