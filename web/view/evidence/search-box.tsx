/** The search box of a section: it finds at once, and writes itself into the link where typing rests. */
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { linkedQuery } from '../../state/evidence-search.ts'
import { page, showAs } from '../../state/store.ts'

// Browsers refuse address changes that come as fast as typing.
const REST = 350

/** The query as typed, with what to do when it changes. */
export function useQuery(): readonly [string, (query: string) => void] {
  const linked = page.value.view.search ?? ''
  const [query, setQuery] = useState(linked)
  const writtenLast = useRef(linked)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  // Back, Forward and links bring a query of their own.
  useEffect(() => {
    if (linked === writtenLast.current) return
    writtenLast.current = linked
    clearTimeout(timer.current)
    setQuery(linked)
  }, [linked])
  useEffect(() => () => clearTimeout(timer.current), [])

  function change(next: string): void {
    setQuery(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const link = linkedQuery(next)
      writtenLast.current = link ?? ''
      showAs({ search: link })
    }, REST)
  }
  return [query, change]
}

/** For whoever cleared a search, since what they pressed goes with it. */
export function focusSearch(): void {
  document.querySelector<HTMLElement>('.evidence-search input')?.focus()
}

interface SearchBoxProps {
  readonly label: string
  readonly hint: string
  readonly query: string
  readonly onQuery: (query: string) => void
}

export function SearchBox({ label, hint, query, onQuery }: SearchBoxProps) {
  const id = useId()
  return (
    <div class="field evidence-search">
      <label class="field-label" for={id}>{label}</label>
      <input
        id={id}
        class="box"
        type="search"
        autocomplete="off"
        spellcheck={false}
        placeholder={hint}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          document.querySelector<HTMLElement>('.entries a')?.focus()
        }}
      />
    </div>
  )
}
