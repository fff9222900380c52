/** The whole page: masthead, the screen asked for, the proof on demand. */
import { useComputed } from '@preact/signals'
import { decodeProof } from '../../state/proof-address.ts'
import { openProof } from '../../state/proof-opening.ts'
import { catalogue, loadProblem, outcome, page, runTime, screen } from '../../state/store.ts'
import { tourPlace } from '../../state/tour.ts'
import { text } from '../../text/text.ts'
import { OpenProof } from '../proof/open-proof.tsx'
import { Announcer } from './announcer.tsx'
import { Masthead } from './masthead.tsx'
import { lazyView } from './lazy-view.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { screenViews } from './screens.tsx'
import { Waiting } from './waiting.tsx'

const tourBar = lazyView(() => import('../help/tour-bar.tsx'), ({ TourBar }) => TourBar, () => <></>)

export function App({ onRetry }: { readonly onRetry: () => void }) {
  const words = text.value.frame
  return (
    <>
      <a class="skip" href="#content" onClick={skip}>{words.skip}</a>
      <Masthead />
      {loadProblem.value !== undefined ? (
        <main id="content" class="frame" tabIndex={-1}><ProblemNotice problem={loadProblem.value} action={{ title: words.retry, run: onRetry }} /></main>
      ) : catalogue.value === undefined ? (
        <Loading />
      ) : (
        <Content />
      )}
      <PageFoot />
    </>
  )
}

/** The address holds the page's state, so an in-page link must not replace it. */
function skip(event: Event): void {
  event.preventDefault()
  const target = document.getElementById('content')
  target?.focus()
  target?.scrollIntoView()
}

function Loading() {
  return <main id="content" class="frame" aria-busy="true" tabIndex={-1}><Waiting /></main>
}

function Content() {
  const proving = useComputed(() => page.value.proof !== undefined).value
  const shown = screen.value

  /** Whatever carries an address opens its proof when it is pressed. */
  function onPress(event: MouseEvent): void {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-proof]') : null
    if (pressed === null || !pressed.matches('button, [role="button"]')) return
    const proof = decodeProof(pressed.dataset.proof ?? '')
    if (proof === undefined) return
    openProof(proof, { less: decodeProof(pressed.dataset.proofLess ?? ''), times: decodeProof(pressed.dataset.proofTimes ?? '') })
  }

  const touring = useComputed(() => tourPlace(page.value.view) !== undefined).value
  const { View } = screenViews[shown]
  return (
    <main id="content" tabIndex={-1} class={proving ? `frame frame-${shown} frame-proof` : `frame frame-${shown}`} onClick={onPress}>
      {touring && <tourBar.View />}
      <div class="screen" key={shown}><View /></div>
      <OpenProof />
      <Announcer />
    </main>
  )
}

function PageFoot() {
  const words = text.value.frame
  const result = outcome.value
  return (
    <footer class="page-foot">
      <p>
        {words.foot}
        {result !== undefined && ` ${words.footRun(result.modelVersion, result.hash.slice(0, 12), Math.max(1, Math.round(runTime.value)))}`}
      </p>
      {/* Written when printing begins: an address made at every move of a lever would cost more than the line is worth. */}
      <p class="print-link" />
      <p class="page-links"><a href="/api/docs">{words.api}</a></p>
    </footer>
  )
}
