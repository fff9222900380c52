/** Names of axes, workloads and places on the spectrum, from the text catalogue. */
import { formatQuantity } from '../../chart/number-format.ts'
import { memberLabel } from '../../state/catalogue.ts'
import type { Place } from '../../state/spectrum.ts'
import { spectrumText } from '../../text/spectrum-text.ts'

export function axisName(axis: string): string {
  return spectrumText.value.axis[axis]?.name ?? memberLabel(axis)
}

export function workloadName(workload: string): string {
  return spectrumText.value.workload[workload] ?? memberLabel(workload)
}

export function placeName({ axis, workload }: Place): string {
  return workload === undefined ? axisName(axis) : `${axisName(axis)}: ${workloadName(workload)}`
}

/** Two digits: the scores are judgements. */
export function scoreText(score: number): string {
  return formatQuantity(score, '1', { digits: 2 })
}
