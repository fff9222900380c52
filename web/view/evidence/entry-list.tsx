/** A list of entries, a page of them at a time: arrows walk it, and the open one is always in it. */
import type { ComponentChildren } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { About } from '../../state/evidence-address.ts'
import type { Searchable } from '../../state/evidence-search.ts'
import { text } from '../../text/text.ts'
import { EntryLink } from './entry-link.tsx'

interface EntryListProps<Entry extends Searchable> {
  readonly about: About
  readonly entries: readonly Entry[]
  readonly current: string | undefined
  /** What stands under the name. */
  readonly under: (entry: Entry) => ComponentChildren
  /** What stands beside it. */
  readonly beside?: (entry: Entry) => ComponentChildren
  /** What `under` and `beside` show beyond the entry: rows are made again where it changes. */
  readonly changes?: unknown
}

// More rows than two screens hold; making them takes less than a frame.
const PAGE = 40

export function EntryList<Entry extends Searchable>({ about, entries, current, under, beside, changes }: EntryListProps<Entry>) {
  const words = text.value.evidence
  const [pages, setPages] = useState(1)
  const place = entries.findIndex((entry) => entry.name === current)
  const shown = Math.min(entries.length, Math.max(pages * PAGE, Math.ceil((place + 1) / PAGE) * PAGE))
  const rows = useMemo(
    () => entries.slice(0, shown).map((entry) => (
      <li key={entry.name} class={entry.name === current ? 'row row-open' : 'row'}>
        <div class="row-words">
          <EntryLink about={about} entry={entry.name} current={entry.name === current}>{entry.label}</EntryLink>
          <p class="row-under">{under(entry)}</p>
        </div>
        {beside !== undefined && <div class="row-beside">{beside(entry)}</div>}
      </li>
    )),
    [entries, shown, current, about, changes, words],
  )

  function walk(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key]
    const list = event.currentTarget as HTMLElement
    const links = [...list.querySelectorAll<HTMLElement>('a')]
    const at = links.findIndex((link) => link === document.activeElement)
    if (step === undefined || at < 0) return
    event.preventDefault()
    links[Math.max(0, Math.min(links.length - 1, at + step))]?.focus()
  }

  return (
    <>
      <ul class="entries" onKeyDown={walk}>{rows}</ul>
      {shown < entries.length && <button type="button" class="button more" onClick={() => setPages(Math.ceil(shown / PAGE) + 1)}>{words.more(entries.length - shown)}</button>}
    </>
  )
}
