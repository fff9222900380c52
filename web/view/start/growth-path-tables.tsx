/** The table twins of the growth paths: the paths year by year, and the reported figures with what each counts. */
import { formatTick } from '../../chart/number-format.ts'
import { isPublished, type PathPanel } from '../../chart/growth-paths-chart.ts'
import type { GrowthPath, ReportedSpending } from '../../../scenarios/growth-path.ts'
import { startText } from '../../text/start-text.ts'

interface GrowthPathTablesProps {
  readonly paths: readonly GrowthPath[]
  readonly panels: readonly PathPanel[]
  readonly reported: ReportedSpending
  readonly years: { readonly first: number; readonly last: number }
}

const BILLION = 1e9

export function GrowthPathTables({ paths, panels, reported, years: { first, last } }: GrowthPathTablesProps) {
  const words = startText.value.paths
  return (
    <div class="path-tables">
      <div class="table-scroll" tabIndex={0} role="region" aria-label={words.tableTitle}>
        <table class="figures">
          <caption>{words.tableTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{words.year}</th>
              {paths.map(({ name, title }) => <th key={name} scope="col">{title}</th>)}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: last - first + 1 }, (_, offset) => first + offset).map((year) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {panels.map(({ id, points }) => {
                  const point = points.find((candidate) => candidate.year === year)
                  return (
                    <td key={id}>
                      {point === undefined ? <span class="gap">{words.none}</span> : (
                        <span class={isPublished(point.kind) ? 'path-point' : 'path-filled'}>{formatTick(Math.round(point.value / BILLION), 1)} <small>{words.kind[point.kind]}</small></span>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={words.reportedTitle}>
        <table class="figures reports">
          <caption>{words.reportedTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{words.year}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.standing}</th>
              <th scope="col">{words.publisher}</th>
              <th scope="col">{words.what}</th>
            </tr>
          </thead>
          <tbody>
            {reported.map(({ year, value, kind, publisher, note }) => (
              <tr key={`${year} ${publisher} ${value}`}>
                <th scope="row">{year}</th>
                <td>{formatTick(value, 1)}</td>
                <td>{words.reportedAs[kind]}</td>
                <td>{publisher}</td>
                <td>{note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
