import { text } from '../../text/text.ts'

export function HelpScreen() {
  return <h2>{text.value.help.title}</h2>
}
