/** Copies a text, and shows it to be copied by hand where the browser refuses. */
import { useState } from 'preact/hooks'
import { text } from '../../text/text.ts'

export function CopyButton({ title, value }: { readonly title: string; readonly value: string }) {
  const words = text.value.evidence
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready')
  return (
    <span class="copy">
      <button type="button" class="link" onClick={() => navigator.clipboard.writeText(value).then(() => setState('copied'), () => setState('refused'))}>{title}</button>
      <span class="quiet" role="status">{state === 'copied' ? words.copied : state === 'refused' ? <>{words.copyRefused} <code>{value}</code></> : ''}</span>
    </span>
  )
}
