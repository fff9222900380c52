/** What a figure of a sizing is called. */
import { sizingText } from '../../text/sizing-text.ts'

export function figureName(name: string): string {
  return sizingText.value.figures[name] ?? name
}
