/** Figures that a figure rests on, as a list to walk through: arrows move along it, Enter goes into one. */
import { walkList } from '../../control/walk-list.ts'
import type { ProofNode } from '../../state/proof.ts'
import { proofText } from '../../text/proof-text.ts'
import { GradeMark, StandInMark } from './origin-marks.tsx'
import { saidPlace, saidValue } from './said-value.ts'

interface InputListProps {
  readonly inputs: readonly ProofNode[]
  readonly labelledBy: string
  readonly onOpen: (id: string) => void
}

export function InputList({ inputs, labelledBy, onOpen }: InputListProps) {
  const words = proofText.value
  return (
    <ul class="inputs" aria-labelledby={labelledBy} onKeyDown={(event) => walkList(event, '.input')}>
      {inputs.map((input) => {
        const leaf = input.inputs.length === 0
        const [origin] = input.origins
        return (
          <li key={input.id}>
            <button type="button" class="input" onClick={() => onOpen(input.id)}>
              <span class="input-label">{input.label}</span>
              <span class="input-value">{saidValue(input)}</span>
              <span class="input-kind">
                {[saidPlace(input), leaf && origin !== undefined ? words.layer[origin.layer] : leaf ? words.kind.input : words.kind.equation].filter((part) => part !== '').join(' · ')}
                {leaf && origin !== undefined && <> <GradeMark grade={origin.grade} onlyWeak /> <StandInMark origin={origin} /></>}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
