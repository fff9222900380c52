/** Control of one strategy as a vector: four axes by class, their means, and the lowest of all. */
import type { Outcome, StrategyOutcome } from '../../state/outcome.ts'
import { withView } from '../../state/page-state.ts'
import { encodeProof } from '../../state/proof-address.ts'
import { yearly } from '../../state/sovereignty.ts'
import { stanceOf } from '../../state/spectrum.ts'
import { page, show } from '../../state/store.ts'
import { sovereigntyText } from '../../text/sovereignty-text.ts'
import { ScreenPart } from '../frame/screen-part.tsx'
import { TableRegion } from '../frame/table-region.tsx'
import { axisName, scoreText, workloadName } from '../spectrum/place-words.ts'
import { StanceMark } from '../spectrum/stance-mark.tsx'
import { Score } from './score.tsx'

interface ControlVectorProps {
  readonly result: Outcome
  readonly strategy: StrategyOutcome
  readonly axes: readonly string[]
  readonly workloads: readonly string[]
  readonly year: number
}

export function ControlVector({ result, strategy, axes, workloads, year }: ControlVectorProps) {
  const words = sovereigntyText.value.control
  const minimum = yearly(strategy, result, 'control_minimum', year)
  const cell = (variable: string, index: Readonly<Record<string, string>>, label: string) => {
    const control = yearly(strategy, result, variable, year, index)
    const lowest = variable === 'class_control' && control.value !== undefined && control.value === minimum.value
    return (
      <td key={label} class={lowest ? 'sovereignty-lowest' : undefined}>
        {control.value !== undefined && <StanceMark stance={stanceOf(control.value)} />} <Score of={control} label={label} />
        <span class="spectrum-meter" aria-hidden="true" style={{ '--score': control.value ?? 0 }} />
      </td>
    )
  }
  return (
    <ScreenPart
      id="sovereignty-control" title={words.title} scope={words.scope(year)}
      summary={minimum.value !== undefined && <p class="chart-summary" data-proof={encodeProof(minimum.proof)}>{words.lowest(scoreText(minimum.value))}</p>}
    >
      <TableRegion label={words.region}>
        <table class="spectrum-gates sovereignty-control">
          <thead>
            <tr><th scope="col">{words.workload}</th>{axes.map((axis) => <th key={axis} scope="col">{axisName(axis)}</th>)}<th scope="col">{words.mean}</th></tr>
          </thead>
          <tbody>
            <tr class="sovereignty-all">
              <th scope="row">{words.all}</th>
              {axes.map((axis) => cell('axis_control', { axis }, axisName(axis)))}
              {cell('domestic_control', {}, words.mean)}
            </tr>
            {workloads.map((workload) => (
              <tr key={workload}>
                <th scope="row">{workloadName(workload)}</th>
                {axes.map((axis) => cell('class_control', { axis, workload }, `${workloadName(workload)}, ${axisName(axis)}`))}
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <p class="spectrum-how"><button type="button" class="link" onClick={() => show({ ...withView(page.value, { year: String(year) }), screen: 'spectrum' })}>{words.spectrum}</button></p>
    </ScreenPart>
  )
}
