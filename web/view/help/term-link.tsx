/** A word that leads to its entry in the glossary. */
import { withView } from '../../state/page-state.ts'
import { page, show } from '../../state/store.ts'
import { helpText } from '../../text/help-text.ts'

export function TermLink({ term }: { readonly term: string }) {
  const words = helpText.value.glossary
  const name = words.terms[term]?.name ?? term
  return (
    <button type="button" class="link" aria-label={words.link(name)} onClick={() => show({ ...withView(page.value, { term }), screen: 'help' })}>{name}</button>
  )
}
