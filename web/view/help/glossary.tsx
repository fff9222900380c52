/** The product's words, searchable; an address with `view.term` opens at one of them. */
import { useEffect, useId, useState } from 'preact/hooks'
import { findTerms } from '../../state/term-search.ts'
import { page, showAs } from '../../state/store.ts'
import { helpText } from '../../text/help-text.ts'

export function Glossary() {
  const words = helpText.value.glossary
  const [query, setQuery] = useState('')
  const id = useId()
  const { term } = page.value.view
  const terms = Object.entries(words.terms).map(([key, entry]) => ({ id: key, ...entry }))
  const found = findTerms(terms, query)

  useEffect(() => {
    if (term === undefined || words.terms[term] === undefined) return
    setQuery('')
    // A search that hid the word is gone by the next frame.
    const frame = requestAnimationFrame(() => {
      const entry = document.getElementById(`term-${term}`)
      entry?.scrollIntoView({ block: 'center' })
      entry?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [term])

  // Read once: who comes back to the help later starts at its top.
  useEffect(() => () => showAs({ term: undefined }), [])

  return (
    <section class="help-part" id="help-glossary" tabIndex={-1} aria-labelledby="help-glossary-title">
      <h2 id="help-glossary-title">{words.title}</h2>
      <div class="term-search">
        <label class="field-label" for={id}>{words.search}</label>
        <input id={id} class="box" type="search" autocomplete="off" value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
        <p class="quiet" role="status">{found.length === 0 ? words.none(query) : words.found(found.length)}</p>
      </div>
      <dl class="terms">
        {found.map((entry) => (
          <div key={entry.id} id={`term-${entry.id}`} tabIndex={-1} class={entry.id === term ? 'term term-sought' : 'term'}>
            <dt>{entry.name}</dt>
            <dd>
              {entry.says}
              {entry.also !== undefined && (
                <span class="term-also">
                  {words.also}:{' '}
                  {entry.also.map((other) => <button key={other} type="button" class="link" onClick={() => showAs({ term: other })}>{words.terms[other]?.name ?? other}</button>)}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
