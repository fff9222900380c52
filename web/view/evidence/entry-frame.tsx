/** What every open entry has: its name, the way back to the list, and a link that leads to it. */
import type { ComponentChildren } from 'preact'
import { CopyButton } from '../../control/copy-button.tsx'
import { entryHref, type About } from '../../state/evidence-address.ts'
import { showAs } from '../../state/store.ts'
import { evidenceText } from '../../text/evidence-text.ts'
import { ENTRY_TITLE } from './entry-link.tsx'

interface EntryFrameProps {
  readonly about: About
  readonly name: string
  readonly kicker: ComponentChildren
  readonly title: string
  readonly children: ComponentChildren
}

export function EntryFrame({ about, name, kicker, title, children }: EntryFrameProps) {
  const words = evidenceText.value
  return (
    <article class="evidence-entry" aria-labelledby={ENTRY_TITLE}>
      <button type="button" class="link evidence-back" onClick={() => showAs({ entry: undefined, about })}>{words.back[about]}</button>
      <p class="entry-kicker">{kicker}</p>
      <h3 id={ENTRY_TITLE} tabIndex={-1}>{title}</h3>
      {children}
      <p class="entry-foot"><CopyButton key={name} label={words.copyEntry} content={() => `${location.origin}${location.pathname}${entryHref(about, name)}`} byHand /></p>
    </article>
  )
}

export function UnknownEntry({ about, name }: { readonly about: About; readonly name: string }) {
  const words = evidenceText.value
  return (
    <div class="evidence-entry">
      <button type="button" class="link evidence-back" onClick={() => showAs({ entry: undefined, about })}>{words.back[about]}</button>
      <p id={ENTRY_TITLE} tabIndex={-1}>{words.unknown(name)}</p>
    </div>
  )
}
