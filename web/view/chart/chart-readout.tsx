/** All values of the cursor's year beside the chart's cursor line, on the side where there is room. */
import type { Cursor } from '../../chart/cursor.ts'
import { seriesValue, unitRead, type LineChartData } from '../../chart/line-chart-data.ts'
import { formatAmount, formatYear, unitWords } from '../../chart/number-format.ts'
import { amountText, totalAt } from '../../chart/summary.ts'
import { Swatch } from '../../control/swatch.tsx'
import { text } from '../../text/text.ts'
import type { ChartForm, ChartSize } from './chart-forms.ts'
import { proofAttributes, totalProof } from './series-proof.ts'

interface ChartReadoutProps {
  readonly data: LineChartData
  readonly form: ChartForm
  readonly size: ChartSize
  readonly cursor: Cursor
}

// Below this width a readout beside the cursor would leave the page.
const NARROW = 420

export function ChartReadout({ data, form, size, cursor }: ChartReadoutProps) {
  const words = text.value.chart
  const year = data.years[cursor.index] ?? 0
  const place = size.width < NARROW ? undefined : form.geometry?.(data, size).x(year)
  const listed = data.series.map((series, index) => ({ series, index, value: seriesValue(series, cursor.index) }))
  // A list reads as the picture does: by height, or as the layers lie with the last on top.
  const rows = (form.order ?? 'value') === 'value' ? listed.sort((a, b) => (b.value || 0) - (a.value || 0)) : form.order === 'upwards' ? listed.reverse() : listed
  const where = place === undefined ? 'readout-under' : place > size.width / 2 ? 'readout-before' : ''
  return (
    <div class={`readout ${where}`} {...(place === undefined ? {} : { style: { '--at': `${place}px` } })} aria-hidden="true">
      <p class="readout-year">
        {data.whole === undefined && formatYear(year)} <span>{data.unitLabel ?? unitWords(unitRead(data)).long}{data.against !== undefined && words.summary.against(data.against)}</span>
      </p>
      {rows.map(({ series, index, value }) => (
        <p key={series.id} class={index === cursor.series ? 'readout-row readout-current' : 'readout-row'}>
          <Swatch slot={series.slot} />
          <span class="readout-name">{series.short}</span>
          <span class="readout-value" {...proofAttributes(series, year)}>{amountText(data, value)}</span>
        </p>
      ))}
      {form.stacked === true && (
        <p class="readout-row readout-total">
          <span class="readout-name">{words.total}</span>
          <span class="readout-value" {...totalProof(data, year)}>{formatAmount(totalAt(data, cursor.index), unitRead(data))}</span>
        </p>
      )}
    </div>
  )
}
