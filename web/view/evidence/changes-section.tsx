/** Which model this is, and what has changed in it. */
import { useMemo } from 'preact/hooks'
import { changes } from '../../../model/equations/changes.ts'
import { CopyButton } from '../../control/copy-button.tsx'
import { searchEntries, searchable } from '../../state/evidence-search.ts'
import { recordEntries } from '../../state/evidence-records.ts'
import { engine } from '../../state/store.ts'
import { evidenceText } from '../../text/evidence-text.ts'
import { EntryLink, ENTRY_TITLE, sectionOf } from './entry-link.tsx'
import { entryHref } from '../../state/evidence-address.ts'
import { modelLabel } from './record-links.tsx'
import { focusSearch, SearchBox, useQuery } from './search-box.tsx'

/** Name of a change in a link: the oldest is the first, whatever comes later. */
const nameOf = (place: number): string => `change-${changes.length - place}`

export function ChangesSection({ entry }: { readonly entry: string | undefined }) {
  const words = evidenceText.value
  const { change: log } = words
  const found = engine.value
  const [query, setQuery] = useQuery()
  const all = useMemo(() => changes.map((change, place) => ({
    ...searchable(nameOf(place), change.version, [change.what, change.effect, change.date, ...change.names, ...change.names.map(modelLabel)]), change,
  })), [])
  const shown = useMemo(() => searchEntries(all, query), [all, query])
  const size = useMemo(() => {
    if (found === undefined) return undefined
    const records = recordEntries(found.model)
    return log.size(records.length, new Set(records.map(({ record }) => record.sector)).size, found.model.parameters.length, Object.keys(found.facts.origins).length)
  }, [found, log])
  if (found === undefined) return <p>{words.none}</p>
  const { version, hash } = found.model
  return (
    <div class="evidence-log">
      <section class="model-card" aria-label={log.version(version)}>
        <h3>{log.version(version)}</h3>
        <p>{size} {log.rule}</p>
        <dl class="pairs">
          <dt>{log.hash}</dt>
          <dd><code class="hash">{hash}</code> <CopyButton label={log.copyHash} content={() => hash} byHand /></dd>
        </dl>
        <p class="quiet">{log.hashMeans}</p>
      </section>
      <section aria-label={log.log}>
        <h3>{log.log}</h3>
        <SearchBox label={words.search.changes} hint={words.searchHint.changes} query={query} onQuery={setQuery} />
        <p class="evidence-count" role="status">{words.count.changes(shown.length, all.length)}</p>
        <ol class="changes">
          {shown.map(({ name, change }) => (
            <li key={name} class={name === entry ? 'change change-open' : 'change'}>
              <p class="change-head">
                <strong {...(name === entry ? { id: ENTRY_TITLE, tabIndex: -1 } : {})}>{change.version}</strong> <time dateTime={change.date}>{change.date}</time>
                <span class="mark">{change.moves ? log.moves : log.keeps}</span>
              </p>
              <p class="change-what">{change.what}</p>
              <p><span class="quiet">{log.effect}: </span>{change.effect}</p>
              {change.names.length > 0 && (
                <p class="change-names">
                  <span class="quiet">{log.touched}: </span>
                  {change.names.map((touched, place) => <span key={touched}>{place > 0 && ', '}<EntryLink about={sectionOf(touched)} entry={touched}>{modelLabel(touched)}</EntryLink></span>)}
                </p>
              )}
              <CopyButton label={words.copyEntry} content={() => `${location.origin}${location.pathname}${entryHref('changes', name)}`} byHand />
            </li>
          ))}
        </ol>
        {shown.length === 0 && <p class="evidence-none">{words.none} <button type="button" class="link" onClick={() => { setQuery(''); focusSearch() }}>{words.clear}</button></p>}
      </section>
    </div>
  )
}
