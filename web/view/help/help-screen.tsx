/** Help in one place: tours, words, keys, and what the page cannot say. */
import { helpText } from '../../text/help-text.ts'
import { Glossary } from './glossary.tsx'
import { KeyList } from './key-list.tsx'
import { Tours } from './tours.tsx'

export function HelpScreen() {
  const words = helpText.value
  const parts = [['help-tours', words.tours.title], ['help-glossary', words.glossary.title], ['help-keys', words.keys.title], ['help-limits', words.limits.title]] as const
  return (
    <div class="help">
      <header class="help-head">
        <h2>{words.title}</h2>
        <nav aria-label={words.contents}>
          <ul>{parts.map(([id, title]) => <li key={id}><button type="button" class="link" onClick={() => goTo(id)}>{title}</button></li>)}</ul>
        </nav>
      </header>
      <Tours />
      <Glossary />
      <KeyList />
      <section class="help-part" id="help-limits" tabIndex={-1} aria-labelledby="help-limits-title">
        <h2 id="help-limits-title">{words.limits.title}</h2>
        <ul class="limits-list">
          {words.limits.points.map(({ title, says }) => <li key={title}><strong>{title}</strong> {says}</li>)}
        </ul>
      </section>
    </div>
  )
}

/** The address holds the page's state, so an in-page link must not replace it. */
function goTo(id: string): void {
  const part = document.getElementById(id)
  part?.scrollIntoView()
  part?.focus({ preventScroll: true })
}
