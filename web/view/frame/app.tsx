/** The whole page: masthead, the screen asked for, the proof on demand. */
import { useRef } from 'preact/hooks'
import { Swatch } from '../../control/swatch.tsx'
import { withProof } from '../../state/page-state.ts'
import { decodeProof } from '../../state/proof-address.ts'
import { strategyOf } from '../../state/outcome.ts'
import { catalogue, engine, loadProblem, outcome, page, pageLink, runTime, show } from '../../state/store.ts'
import { text } from '../../text/text.ts'
import { TourBar } from '../help/tour-bar.tsx'
import { Announcer } from './announcer.tsx'
import { Masthead } from './masthead.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { proofView, screenViews } from './screens.tsx'
import { Waiting } from './waiting.tsx'

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
  const state = page.value
  const opener = useRef<Element | null>(null)

  /** Whatever carries an address opens its proof when it is pressed. */
  function onPress(event: MouseEvent): void {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-proof]') : null
    if (pressed === null || !pressed.matches('button, [role="button"]')) return
    const proof = decodeProof(pressed.dataset.proof ?? '')
    if (proof === undefined) return
    opener.current = document.activeElement
    show(withProof(page.value, proof))
  }

  function closeProof(): void {
    show(withProof(page.value, undefined))
    if (opener.current instanceof HTMLElement) opener.current.focus()
  }

  const { View } = screenViews[state.screen]
  return (
    <main id="content" tabIndex={-1} class={state.proof === undefined ? `frame frame-${state.screen}` : `frame frame-${state.screen} frame-proof`} onClick={onPress}>
      <TourBar />
      <div class="screen" key={state.screen}><View /></div>
      <OpenProof onClose={closeProof} />
      <Announcer />
    </main>
  )
}

function OpenProof({ onClose }: { readonly onClose: () => void }) {
  const { proof } = page.value
  const model = engine.value
  const result = outcome.value
  if (proof === undefined || model === undefined || result === undefined) return null
  const strategy = strategyOf(result, proof.strategy)
  return (
    <proofView.View
      request={proof}
      strategyTitle={strategy?.title ?? proof.strategy}
      mark={strategy === undefined ? null : <Swatch slot={strategy.slot} />}
      modelVersion={result.modelVersion}
      link={pageLink() ?? ''}
      prove={(request) => model.prove(page.value, request)}
      runKey={result.hash}
      onClose={onClose}
    />
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
      <p class="print-link">{pageLink()}</p>
      <p class="page-links"><a href="/api/docs">{words.api}</a></p>
    </footer>
  )
}
