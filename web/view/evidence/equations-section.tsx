/** Every record of the model, by sector. */
import { useEffect, useMemo } from 'preact/hooks'
import { loadEquations, written } from '../../state/evidence-equations.ts'
import { filterRecords, recordEntries, sectorsOf } from '../../state/evidence-records.ts'
import { searchEntries } from '../../state/evidence-search.ts'
import { unitText } from '../../state/evidence-values.ts'
import { memberLabel } from '../../state/catalogue.ts'
import { engine, page } from '../../state/store.ts'
import { evidenceText } from '../../text/evidence-text.ts'
import { UnknownEntry } from './entry-frame.tsx'
import { EntryList } from './entry-list.tsx'
import { EquationDetail } from './equation-detail.tsx'
import { useQuery } from './search-box.tsx'
import { SectionFrame } from './section-frame.tsx'

export function EquationsSection({ entry }: { readonly entry: string | undefined }) {
  const words = evidenceText.value
  const model = engine.value?.model
  const { 'evidence-group': sector, 'evidence-order': order } = page.value.view
  const [query, setQuery] = useQuery()
  const equations = written.value?.equations
  const all = useMemo(() => (model === undefined ? [] : recordEntries(model, equations)), [model, equations])
  const filtered = useMemo(() => filterRecords(all, { sector, order }), [all, sector, order])
  const found = useMemo(() => searchEntries(filtered, query), [filtered, query])
  const sectors = useMemo(() => sectorsOf(all), [all])
  const open = entry === undefined ? undefined : all.find(({ name }) => name === entry)
  useEffect(() => void loadEquations(words.failed), [])
  return (
    <SectionFrame
      about="equations" query={query} onQuery={setQuery} shown={found.length} all={all.length}
      filters={[
        { key: 'evidence-group', label: words.filter.sector, options: [{ value: '', title: words.all }, ...sectors.map((value) => ({ value, title: words.group[value] ?? value }))] },
        { key: 'evidence-order', label: words.filter.order, options: [{ value: 'sector', title: words.order.sector }, { value: 'label', title: words.order.label }] },
      ]}
      list={
        <EntryList
          about="equations" entries={found} current={entry}
          under={({ record }) => [words.group[record.sector] ?? record.sector, unitText(record.unit), record.over.map(memberLabel).join(' × ')].filter((part) => part !== undefined && part !== '').join(' · ')}
        />
      }
    >
      {open !== undefined ? <EquationDetail key={open.name} entry={open} /> : entry !== undefined ? <UnknownEntry about="equations" name={entry} /> : <Guide />}
    </SectionFrame>
  )
}

function Guide() {
  const { guide } = evidenceText.value
  return (
    <div class="evidence-guide">
      <h3>{guide.equationsTitle}</h3>
      <p>{guide.equations}</p>
      <p>{guide.conventions}</p>
    </div>
  )
}
