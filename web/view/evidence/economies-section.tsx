/** Every economy with its facts and the stand-ins among them. */
import { useMemo } from 'preact/hooks'
import { economyEntries, filterEconomies } from '../../state/evidence-economies.ts'
import { searchEntries } from '../../state/evidence-search.ts'
import { memberLabel } from '../../state/catalogue.ts'
import { engine, page } from '../../state/store.ts'
import { capital } from '../../text/capital.ts'
import { evidenceText } from '../../text/evidence-text.ts'
import { EconomyDetail } from './economy-detail.tsx'
import { UnknownEntry } from './entry-frame.tsx'
import { EntryList } from './entry-list.tsx'
import { useQuery } from './search-box.tsx'
import { SectionFrame } from './section-frame.tsx'

export function EconomiesSection({ entry }: { readonly entry: string | undefined }) {
  const words = evidenceText.value
  const facts = engine.value?.facts
  const { view, economy } = page.value
  const { 'evidence-group': region, 'evidence-order': order } = view
  const [query, setQuery] = useQuery()
  const all = useMemo(() => (facts === undefined ? [] : economyEntries(facts)), [facts])
  const filtered = useMemo(() => filterEconomies(all, { region, order }), [all, region, order])
  const found = useMemo(() => searchEntries(filtered, query), [filtered, query])
  const regions = useMemo(() => [...new Set(all.map(({ economy: { region: own } }) => own))], [all])
  const wanted = entry ?? economy
  const open = all.find(({ name }) => name === wanted)
  return (
    <SectionFrame
      about="economies" query={query} onQuery={setQuery} shown={found.length} all={all.length}
      filters={[
        { key: 'evidence-group', label: words.filter.region, options: [{ value: '', title: words.all }, ...regions.map((value) => ({ value, title: capital(memberLabel(value)) }))] },
        { key: 'evidence-order', label: words.filter.order, options: [{ value: 'label', title: words.order.label }, { value: 'stand-ins', title: words.order.standIns }] },
      ]}
      list={
        <EntryList
          about="economies" entries={found} current={wanted}
          under={({ economy: own }) => [own.iso3, own.subregion, words.economy.standInShort(own.standIns?.names.length ?? 0)].join(' · ')}
          beside={({ economy: own }) => (own.standIns?.indicative === true ? <span class="mark mark-warning">{words.economy.indicative}</span> : null)}
        />
      }
    >
      {open !== undefined ? <EconomyDetail key={open.name} economy={open.economy} /> : <UnknownEntry about="economies" name={wanted} />}
    </SectionFrame>
  )
}
