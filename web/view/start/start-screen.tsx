import { text } from '../../text/text.ts'

export function StartScreen() {
  return <h2>{text.value.start.title}</h2>
}
