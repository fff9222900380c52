import { text } from '../../text/text.ts'

export function ExploreScreen() {
  return <h2>{text.value.explore.title}</h2>
}
