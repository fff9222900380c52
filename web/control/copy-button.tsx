/** A button that puts text on the clipboard and says whether that worked. */
import { useState } from 'preact/hooks'
import { copyText } from '../state/clipboard.ts'
import { text } from '../text/text.ts'

interface CopyButtonProps {
  readonly label: string
  /** Read out instead of the label, where the label alone would say too little. */
  readonly spoken?: string
  /** Made when pressed; undefined where there is nothing to copy. */
  readonly content: () => string | undefined
  /** Said where there is nothing to copy. */
  readonly absent?: string
  /** Where it does not work, the text is shown to be copied by hand. */
  readonly byHand?: boolean
}

export function CopyButton({ label, spoken, content, absent = '', byHand = false }: CopyButtonProps) {
  const words = text.value.chart
  const [said, setSaid] = useState('')
  const [left, setLeft] = useState<string | undefined>(undefined)
  async function copy(): Promise<void> {
    const found = content()
    if (found === undefined) return setSaid(absent)
    const copied = await copyText(found)
    setSaid(copied ? words.copied : words.copyRefused)
    setLeft(copied || !byHand ? undefined : found)
  }
  return (
    <span class="copy">
      <button type="button" class="link" {...(spoken === undefined ? {} : { 'aria-label': spoken })} onClick={copy} onBlur={() => left === undefined && setSaid('')}>{label}</button>
      <span class="copy-state" role="status">{said}{left !== undefined && <>: <code>{left}</code></>}</span>
    </span>
  )
}
