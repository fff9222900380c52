/** The table twin: years down, strategies across, each figure a button that opens its proof. */
import { seriesValue, type LineChartData } from '../chart/line-chart-data.ts'
import { formatAmount, unitWords } from '../chart/number-format.ts'
import { Swatch } from '../control/swatch.tsx'
import { Figure } from './figure.tsx'

interface ChartTableProps {
  readonly data: LineChartData
  readonly variable: string
}

export function ChartTable({ data, variable }: ChartTableProps) {
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
                      <Figure text={formatAmount(value, data.unit)} proof={{ strategy: series.id, variable, year }} />
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
