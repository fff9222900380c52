import { text } from '../../text/text.ts'

export function SpectrumScreen() {
  return <h2>{text.value.spectrum.title}</h2>
}
