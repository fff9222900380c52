/** A list of entries, a window of them at a time: arrows walk it, and the entry a link leads to is in it. */
import type { ComponentChildren } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import { walkList } from '../../control/walk-list.ts'
import type { About } from '../../state/evidence-address.ts'
import type { Searchable } from '../../state/evidence-search.ts'
import { beginning, widened, windowAround } from '../../state/evidence-window.ts'
import { evidenceText } from '../../text/evidence-text.ts'
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

export function EntryList<Entry extends Searchable>({ about, entries, current, under, beside, changes }: EntryListProps<Entry>) {
  const words = evidenceText.value
  const place = useMemo(() => entries.findIndex((entry) => entry.name === current), [entries, current])
  const [asked, setAsked] = useState(() => windowAround(beginning, place))
  const seen = useRef({ entries, current })
  let shown = asked
  // Another search begins at its best answers; another entry is brought into sight.
  if (seen.current.entries !== entries) shown = beginning
  else if (seen.current.current !== current) shown = windowAround(asked, place)
  seen.current = { entries, current }
  if (shown !== asked) setAsked(shown)
  const from = Math.min(shown.from, Math.max(0, entries.length - 1))
  const to = Math.min(shown.to, entries.length)

  const rows = useMemo(
    () => entries.slice(from, to).map((entry) => (
      <li key={entry.name} class={entry.name === current ? 'row row-open' : 'row'}>
        <div class="row-words">
          <EntryLink about={about} entry={entry.name} current={entry.name === current}>{entry.label}</EntryLink>
          <p class="row-under">{under(entry)}</p>
        </div>
        {beside !== undefined && <div class="row-beside">{beside(entry)}</div>}
      </li>
    )),
    [entries, from, to, current, about, changes, words],
  )

  return (
    <>
      {from > 0 && <button type="button" class="button more more-before" onClick={() => setAsked(widened({ from, to: shown.to }, 'before'))}>{words.before(from)}</button>}
      <ul class="entries" onKeyDown={(event) => walkList(event, 'a')}>{rows}</ul>
      {to < entries.length && <button type="button" class="button more" onClick={() => setAsked(widened({ from, to }, 'after'))}>{words.more(entries.length - to)}</button>}
    </>
  )
}
