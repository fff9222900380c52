/** The heat of regret: measures down, strategies across, the number in each cell, the least of each row outlined. */
import { csvText } from '../../../model/run/csv.ts'
import { formatPercent, formatQuantity } from '../../chart/number-format.ts'
import { CopyButton } from '../../control/copy-button.tsx'
import { Swatch } from '../../control/swatch.tsx'
import type { RegretFound } from '../../state/decide-work.ts'
import { decideText } from '../../text/decide-text.ts'
import { text } from '../../text/text.ts'
import { TableRegion } from '../frame/table-region.tsx'
import { useDecision } from './decision-context.ts'
import { DrawnFigure, Says } from './sampling-proof.tsx'

interface Row {
  readonly id: string
  readonly title: string
  readonly values: readonly number[]
  readonly says?: readonly string[]
}

// Parts of the largest regret of the table at which the ground grows darker.
const GROUNDS = [0.05, 0.25, 0.6] as const

export function RegretTable({ answer }: { readonly answer: RegretFound }) {
  const words = decideText.value.regret
  const { named, measure } = useDecision()
  const { strategies, outcome: { unit }, minimax, draws } = answer
  const rows: readonly Row[] = [
    { id: 'mean', title: words.mean, values: strategies.map(({ mean }) => mean) },
    ...strategies[0]!.percentiles.map(({ probability }, at) => ({ id: String(probability), title: words.percentile(formatPercent(probability)), values: strategies.map(({ percentiles }) => percentiles[at]!.regret) })),
    { id: 'worst', title: words.worst, values: strategies.map(({ worst }) => worst), says: strategies.map(({ worst_member: member }) => words.worstIn(member)) },
  ]
  const largest = Math.max(...rows.flatMap(({ values }) => values))
  const groundOf = (value: number): number => GROUNDS.filter((from) => value > from * largest).length
  const worst = strategies.find(({ strategy }) => strategy === minimax[0])?.worst ?? NaN
  return (
    <>
      <Says part="regret">{words.says(minimax.map((name) => named(name).title), formatQuantity(worst, unit), formatQuantity(draws, '1', { digits: 4 }), measure)}</Says>
      <TableRegion label={decideText.value.region(words.title)}>
        <table class="decide-heat">
          <thead><tr><th scope="col">{words.measure}</th>{strategies.map(({ strategy }) => <th key={strategy} scope="col"><Swatch slot={named(strategy).slot} /> {named(strategy).title}</th>)}</tr></thead>
          <tbody>
            {rows.map(({ id, title, values, says }) => {
              const least = Math.min(...values)
              return (
                <tr key={id}>
                  <th scope="row">{title}</th>
                  {values.map((value, at) => (
                    <td key={strategies[at]!.strategy} class={`decide-ground-${groundOf(value)}${value === least ? ' decide-least' : ''}`}>
                      <DrawnFigure part="regret" text={formatQuantity(value, unit)} label={`${named(strategies[at]!.strategy).title}, ${title}`} />
                      {value === least && <span class="decide-note">{words.least}</span>}
                      {says !== undefined && <span class="decide-note" data-drawn="regret">{says[at]}</span>}
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableRegion>
      <p class="table-tools"><CopyButton label={text.value.chart.copyCsv} content={() => csvText(['regret', ...strategies.map(({ strategy }) => `${strategy} (${unit})`)], rows.map(({ id, values }) => [id, ...values]))} /></p>
    </>
  )
}
