/** A button that puts text on the clipboard and says whether that worked. */
import { useState } from 'preact/hooks'
import { text } from '../../text/text.ts'

interface CopyButtonProps {
  readonly label: string
  /** Read out instead of the label, where the label alone would say too little. */
  readonly spoken?: string
  /** Made when pressed; undefined where there is nothing to copy. */
  readonly content: () => string | undefined
  /** Said where there is nothing to copy. */
  readonly absent?: string
}

export function CopyButton({ label, spoken, content, absent = '' }: CopyButtonProps) {
  const words = text.value.chart
  const [said, setSaid] = useState('')
  function copy(): void {
    const found = content()
    if (found === undefined) return setSaid(absent)
    navigator.clipboard.writeText(found).then(() => setSaid(words.copied), () => setSaid(words.copyRefused))
  }
  return (
    <span class="copy">
      <button type="button" class="link" {...(spoken === undefined ? {} : { 'aria-label': spoken })} onClick={copy} onBlur={() => setSaid('')}>{label}</button>
      <span class="copy-state" role="status">{said}</span>
    </span>
  )
}
