/** A score with its proof. */
import type { Proved } from '../../state/sovereignty.ts'
import { sovereigntyText } from '../../text/sovereignty-text.ts'
import { Figure } from '../frame/figure.tsx'
import { scoreText } from '../spectrum/place-words.ts'

export function Score({ of: { value, proof }, label }: { readonly of: Proved; readonly label?: string }) {
  if (value === undefined) return <span class="spectrum-none">{sovereigntyText.value.gates.none}</span>
  return <Figure text={scoreText(value)} proof={proof} {...(label === undefined ? {} : { label: `${label}: ${scoreText(value)}` })} />
}
