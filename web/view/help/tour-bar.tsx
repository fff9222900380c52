/** The step of a tour the reader is on, over whichever screen it leads through. */
import { useEffect, useRef } from 'preact/hooks'
import { atTourStep, tourPlace, tours, withoutTour, type TourPlace } from '../../state/tour.ts'
import { page, show } from '../../state/store.ts'
import { helpText } from '../../text/help-text.ts'

export function TourBar() {
  const place = tourPlace(page.value.view)
  return place === undefined ? <></> : <Step place={place} />
}

function Step({ place: { role, at, step } }: { readonly place: TourPlace }) {
  const words = helpText.value.tours
  const tour = words.roles[role]
  const heading = useRef<HTMLHeadingElement>(null)
  const last = at === tours[role].length - 1

  /** The bar goes with the tour, so the content takes the focus. */
  function leave(): void {
    show(withoutTour(page.value))
    document.getElementById('content')?.focus({ preventScroll: true })
  }

  // Each step begins at the top, read out from its heading.
  useEffect(() => {
    scrollTo({ top: 0 })
    heading.current?.focus({ preventScroll: true })
  }, [role, at])

  return (
    <section class="tour-bar" aria-label={words.bar(tour.title)}>
      <p class="tour-progress">{tour.title}. {words.progress(at + 1, tours[role].length)}</p>
      <h2 ref={heading} tabIndex={-1}>{tour.steps[step.id]?.title}</h2>
      <p class="tour-says">{tour.steps[step.id]?.says}</p>
      <div class="tour-moves">
        <button type="button" class="button" disabled={at === 0} onClick={() => show(atTourStep(page.value, role, at - 1))}>{words.back}</button>
        <button type="button" class="button" onClick={() => (last ? leave() : show(atTourStep(page.value, role, at + 1)))}>{last ? words.finish : words.next}</button>
        {!last && <button type="button" class="link" onClick={leave}>{words.end}</button>}
      </div>
    </section>
  )
}
