/** Which workloads pass their gate under which strategy: what must be held close, and what may be shared. */
import { formatPercent } from '../../chart/number-format.ts'
import type { Outcome } from '../../state/outcome.ts'
import type { GateCell, GateRow } from '../../state/spectrum.ts'
import { spectrumText } from '../../text/spectrum-text.ts'
import { Figure } from '../frame/figure.tsx'
import { ScreenPart } from '../frame/screen-part.tsx'
import { TableRegion } from '../frame/table-region.tsx'
import type { GateNeeds } from './gate-needs.ts'
import { scoreText, workloadName } from './place-words.ts'
import { StrategyColumns } from './strategy-columns.tsx'

interface GateTableProps {
  readonly result: Outcome
  readonly rows: readonly GateRow[]
  readonly year: number
  readonly selected: string
  /** Least control by workload; absent where the scenario sets its own. */
  readonly needs: GateNeeds | undefined
}

export function GateTable({ result, rows, year, selected, needs }: GateTableProps) {
  const words = spectrumText.value.gate
  return (
    <ScreenPart
      id="spectrum-gate" title={words.title} scope={words.scope(year)}
      summary={<p class="chart-summary">{summary(result, rows)}</p>} source={result.source}
    >
      <TableRegion label={words.region}>
        <table class="spectrum-gates">
          <thead>
            <tr>
              <th scope="col">{words.workload}</th>
              <StrategyColumns result={result} selected={selected} />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.workload}>
                <th scope="row">
                  {workloadName(row.workload)}
                  {needs !== undefined && <span class="spectrum-says">{needWords(needs[row.workload])}</span>}
                </th>
                {row.cells.map((cell, place) => <Verdict key={cell.strategy} cell={cell} workload={row.workload} strategy={result.strategies[place]?.short ?? ''} />)}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </ScreenPart>
  )
}

function needWords(need: GateNeeds[string] | undefined): string {
  const words = spectrumText.value.gate
  if (need === undefined) return ''
  return need.operational > 0 || need.legal > 0 || need.trust > 0 ? words.needs(scoreText(need.operational), scoreText(need.legal), scoreText(need.trust)) : words.free
}

function summary(result: Outcome, rows: readonly GateRow[]): string {
  const words = spectrumText.value.gate
  const split = rows.flatMap(({ workload, cells }) => {
    const named = (passes: boolean): readonly string[] => cells.flatMap(({ verdict }, place) => (
      verdict === 'unknown' || (verdict === 'passes' || verdict === 'unproven') !== passes ? [] : [result.strategies[place]?.short ?? '']
    ))
    const others = named(false)
    return others.length === 0 ? [] : [{ workload: workloadName(workload), passing: named(true), others }]
  })
  return split.length === 0 ? words.everywhere : words.summary(split)
}

// Above it a share would round to all.
const NEARLY_ALL = 0.99

/** A part, however large, is not said as all. */
function shareText(share: number): string {
  return share > NEARLY_ALL ? formatPercent(Math.min(share, 0.999), 3) : formatPercent(share)
}

function Verdict({ cell: { verdict, failed, proof }, workload, strategy }: { readonly cell: GateCell; readonly workload: string; readonly strategy: string }) {
  const words = spectrumText.value.gate
  if (verdict === 'unknown') return <td class="spectrum-none">{words.verdict.unknown}</td>
  const said = verdict === 'part' ? words.part(shareText(failed ?? 0)) : words.verdict[verdict]
  return (
    <td class={`gate-${verdict}`}>
      <span class="gate-mark" aria-hidden="true">{verdict === 'passes' ? '✓' : verdict === 'unproven' ? '?' : verdict === 'fails' ? '×' : '◪'}</span>{' '}
      <Figure text={said} proof={proof} label={words.proof(workloadName(workload), strategy, said)} />
    </td>
  )
}
