/** Which arrangement may serve which class, with what falls short. */
import type { Outcome, StrategyOutcome } from '../../state/outcome.ts'
import { gateOf, type ArrangementGate } from '../../state/sovereignty.ts'
import { sovereigntyText } from '../../text/sovereignty-text.ts'
import { Figure } from '../frame/figure.tsx'
import { ScreenPart } from '../frame/screen-part.tsx'
import { TableRegion } from '../frame/table-region.tsx'
import type { GateNeeds } from '../spectrum/gate-needs.ts'
import { scoreText, workloadName } from '../spectrum/place-words.ts'

interface VerdictTableProps {
  readonly result: Outcome
  readonly strategy: StrategyOutcome
  readonly arrangements: readonly string[]
  readonly workloads: readonly string[]
  readonly year: number
  readonly needs: GateNeeds | undefined
}

export function VerdictTable({ result, strategy, arrangements, workloads, year, needs }: VerdictTableProps) {
  const words = sovereigntyText.value.gates
  const names = sovereigntyText.value.arrangement
  return (
    <ScreenPart id="sovereignty-gates" title={words.title} scope={words.scope} source={result.source}>
      <TableRegion label={words.region}>
        <table class="spectrum-gates">
          <thead>
            <tr>
              <th scope="col">{words.workload}</th>
              {arrangements.map((arrangement) => (
                <th key={arrangement} scope="col" class={strategy.arrangements.includes(arrangement) ? 'spectrum-selected' : undefined}>
                  {names[arrangement] ?? arrangement}
                  {strategy.arrangements.includes(arrangement) && <span class="spectrum-says">{words.serves}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {workloads.map((workload) => (
              <tr key={workload}>
                <th scope="row">{workloadName(workload)}</th>
                {arrangements.map((arrangement) => <Verdict key={arrangement} gate={gateOf(strategy, arrangement, workload, year, needs?.[workload])} />)}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </ScreenPart>
  )
}

const MARKS = { passed: '✓', unproven: '?', failed: '×' } as const

function Verdict({ gate: { verdict, proof, reasons } }: { readonly gate: ArrangementGate }) {
  const words = sovereigntyText.value.gates
  if (verdict === undefined) return <td class="spectrum-none">{words.none}</td>
  return (
    <td class={verdict === 'failed' ? 'gate-fails' : undefined}>
      <span class="gate-mark" aria-hidden="true">{MARKS[verdict]}</span> <Figure text={words.verdict[verdict]} proof={proof} />
      {reasons.map(({ what, has, needs }) => (
        <span key={what} class="spectrum-says">{has.value === undefined ? '' : <Figure text={words.reason[what](scoreText(has.value), scoreText(needs))} proof={has.proof} />}</span>
      ))}
    </td>
  )
}
