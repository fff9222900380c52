/** Every growth path with what was published, and what the model makes of the years between and after. */
import { useMemo } from 'preact/hooks'
import { pathEntries } from '../../state/evidence-paths.ts'
import { searchEntries } from '../../state/evidence-search.ts'
import { engine, page } from '../../state/store.ts'
import { evidenceText } from '../../text/evidence-text.ts'
import { UnknownEntry } from './entry-frame.tsx'
import { EntryList } from './entry-list.tsx'
import { PathDetail } from './path-detail.tsx'
import { useQuery } from './search-box.tsx'
import { SectionFrame } from './section-frame.tsx'

export function PathsSection({ entry }: { readonly entry: string | undefined }) {
  const words = evidenceText.value
  const library = engine.value?.library
  const { growthPath } = page.value
  const [query, setQuery] = useQuery()
  const all = useMemo(() => (library === undefined ? [] : pathEntries(library.growthPaths.values())), [library])
  const found = useMemo(() => searchEntries(all, query), [all, query])
  const wanted = entry ?? growthPath
  const open = all.find(({ name }) => name === wanted)
  return (
    <SectionFrame
      about="paths" query={query} onQuery={setQuery} shown={found.length} all={all.length} filters={[]}
      list={<EntryList about="paths" entries={found} current={wanted} under={({ path }) => [path.publisher, path.published, words.path.boundaries[path.boundary] ?? path.boundary].join(' · ')} />}
    >
      {open !== undefined ? <PathDetail key={open.name} path={open.path} /> : <UnknownEntry about="paths" name={wanted} />}
    </SectionFrame>
  )
}
