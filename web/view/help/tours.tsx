/** The three tours, each step with a button that leads to its place. */
import { atTourStep, roles, tours, type Role } from '../../state/tour.ts'
import { page, show } from '../../state/store.ts'
import { helpText } from '../../text/help-text.ts'

export function Tours() {
  const words = helpText.value.tours
  return (
    <section class="help-part" id="help-tours" tabIndex={-1} aria-labelledby="help-tours-title">
      <h2 id="help-tours-title">{words.title}</h2>
      <p class="help-intro">{words.intro}</p>
      <div class="tours">{roles.map((role) => <Tour key={role} role={role} />)}</div>
    </section>
  )
}

function Tour({ role }: { readonly role: Role }) {
  const words = helpText.value.tours
  const { title, question, steps } = words.roles[role]
  return (
    <article class="tour" aria-labelledby={`tour-${role}`}>
      <h3 id={`tour-${role}`}>{title}</h3>
      <p class="tour-question">{question}</p>
      <button type="button" class="button" aria-label={words.start(title)} onClick={() => show(atTourStep(page.value, role, 0))}>{words.startShort}</button>
      <ol class="tour-steps">
        {tours[role].map(({ id }, at) => (
          <li key={id}>
            <h4>{steps[id]?.title}</h4>
            <p>{steps[id]?.says}</p>
            <button type="button" class="link" aria-label={words.go(steps[id]?.title ?? '')} onClick={() => show(atTourStep(page.value, role, at))}>{words.goShort}</button>
          </li>
        ))}
      </ol>
    </article>
  )
}
