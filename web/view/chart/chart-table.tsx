/** The table twin: years down, strategies across, each figure a button that opens its proof. */
import { seriesValue, type LineChartData, type LineSeries } from '../../chart/line-chart-data.ts'
import { formatAmount, unitWords } from '../../chart/number-format.ts'
import { Swatch } from '../../control/swatch.tsx'
import { proofAttributes } from './series-proof.ts'

interface ChartTableProps {
  readonly data: LineChartData
}

export function ChartTable({ data }: ChartTableProps) {
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={`${data.title}, table`}>
      <table class="figures">
        <caption>{data.title}, {unitWords(data.unit).long}</caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            {data.series.map((series) => (
              <th key={series.id} scope="col">
                <Swatch slot={series.slot} />
                <span>{series.label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.years.map((year, index) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {data.series.map((series) => {
                const value = seriesValue(series, index)
                return (
                  <td key={series.id}>
                    {Number.isFinite(value) ? (
                      <Amount text={formatAmount(value, data.unit)} series={series} year={year} />
                    ) : (
                      <span class="gap">no value</span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A figure, or a difference of two: pressing it opens the proof of what it is made of. */
function Amount({ text, series, year }: { readonly text: string; readonly series: LineSeries; readonly year: number }) {
  if (series.proof === undefined) return <>{text}</>
  return <button type="button" class="figure" title="Proof" {...proofAttributes(series, year)}>{text}</button>
}
