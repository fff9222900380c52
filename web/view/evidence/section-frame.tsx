/** What every section has: its search, its filters, how many entries there are, the list, and the entry beside it. */
import type { ComponentChildren } from 'preact'
import { Choice } from '../../control/choice.tsx'
import { narrowing, type About, type Narrowing } from '../../state/evidence-address.ts'
import { page, showAs } from '../../state/store.ts'
import { evidenceText } from '../../text/evidence-text.ts'
import { focusSearch, SearchBox } from './search-box.tsx'

interface FilterChoice {
  readonly key: Narrowing
  readonly label: string
  /** The first stands for no filter. */
  readonly options: readonly { readonly value: string; readonly title: string }[]
}

interface SectionFrameProps {
  readonly about: About
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly filters: readonly FilterChoice[]
  readonly shown: number
  readonly all: number
  readonly list: ComponentChildren
  readonly children: ComponentChildren
}

export function SectionFrame({ about, query, onQuery, filters, shown, all, list, children }: SectionFrameProps) {
  const words = evidenceText.value
  const { view } = page.value
  function clear(): void {
    onQuery('')
    showAs(Object.fromEntries(narrowing.map((key) => [key, undefined])))
    focusSearch()
  }
  return (
    <div class={view.entry === undefined ? 'evidence-columns' : 'evidence-columns evidence-open'}>
      <section class="evidence-index" aria-label={words.about[about]}>
        <div class="evidence-filters">
          <SearchBox label={words.search[about]} hint={words.searchHint[about]} query={query} onQuery={onQuery} />
          {filters.map(({ key, label, options }) => (
            <Choice key={key} label={label} value={view[key] ?? options[0]?.value ?? ''} options={options} onPick={(value) => showAs({ [key]: value === options[0]?.value ? undefined : value })} />
          ))}
        </div>
        <p class="evidence-count" role="status">{words.count[about](shown, all)}</p>
        {shown === 0 ? <p class="evidence-none">{words.none} <button type="button" class="link" onClick={clear}>{words.clear}</button></p> : list}
      </section>
      <div class="evidence-detail">{children}</div>
    </div>
  )
}
