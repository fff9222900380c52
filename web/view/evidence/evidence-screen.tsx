import { text } from '../../text/text.ts'

export function EvidenceScreen() {
  return <h2>{text.value.evidence.title}</h2>
}
