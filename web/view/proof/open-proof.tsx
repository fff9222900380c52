/** The proof asked for, beside whatever screen is shown. Its panel is fetched when the first proof is opened. */
import { useComputed } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Swatch } from '../../control/swatch.tsx'
import { ChunkMissing, loadChunk } from '../../state/load-chunk.ts'
import { nameOf } from '../../state/chart-data.ts'
import { strategyOf } from '../../state/outcome.ts'
import { encodeProof } from '../../state/proof-address.ts'
import { closeProof } from '../../state/proof-opening.ts'
import { realityOf } from '../../state/reality-proof.ts'
import { replayOf } from '../../state/replay-proof.ts'
import { sizedBy } from '../../state/sized-proof.ts'
import { askedOf } from '../../state/sizing-asked.ts'
import { engine, outcome, page, pageLink, shownPage } from '../../state/store.ts'
import { text } from '../../text/text.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import type { ProofPanelProps } from './proof-panel.tsx'

type Panel = (props: ProofPanelProps) => JSX.Element

export function OpenProof() {
  const proof = useComputed(() => page.value.proof).value
  const model = engine.value
  const result = outcome.value
  const opener = useRef<Element | null>(null)
  const closed = useRef<{ readonly opener: Element | null; readonly key: string } | undefined>(undefined)
  // The panel takes the focus once it stands, so what had it is looked up before.
  if (proof === undefined) opener.current = null
  else opener.current ??= document.activeElement
  // Once the panel is gone, which uncovers what it covered, and before anything else can happen: no key is lost between.
  useLayoutEffect(() => {
    if (proof !== undefined || closed.current === undefined) return
    focusAgain(closed.current.opener, closed.current.key)
    closed.current = undefined
  }, [proof === undefined])
  if (proof === undefined || model === undefined || result === undefined) return null
  const key = encodeProof(proof)
  const strategy = strategyOf(result, proof.strategy)
  const sized = strategy === undefined ? sizedBy(proof) : undefined
  const replayed = strategy === undefined ? replayOf(proof) : undefined
  const compared = strategy === undefined ? realityOf(proof) : undefined
  const words = text.value.frame.proof
  const named = strategy !== undefined ? nameOf(result, strategy) : sized !== undefined ? words.sizing : replayed !== undefined ? words.replay : compared !== undefined ? words.reality : words.calibration

  function close(): void {
    closed.current = { opener: opener.current, key }
    closeProof()
  }

  return (
    <PanelHolder
      request={proof}
      title={words.of(named)}
      mark={strategy === undefined ? null : <Swatch slot={strategy.slot} />}
      outcome={result}
      link={() => pageLink(shownPage.value)}
      prove={async (request, signal) => {
        if (replayed !== undefined) {
          const { proveReplay } = await loadChunk(() => import('../../state/replays.ts'))
          return proveReplay(replayed, request, model, signal)
        }
        if (compared !== undefined) {
          const { proveReality } = await loadChunk(() => import('../../state/reality-working.ts'))
          return proveReality(compared, request, model, signal)
        }
        if (sized === undefined) return model.prove(shownPage.value, request, signal)
        const { proveSizing } = await loadChunk(() => import('../../state/sizing.ts'))
        return proveSizing(askedOf(page.value), sized, request, model, signal)
      }}
      onClose={close}
    />
  )
}

/** To what opened the proof; where that is gone, to what carries the same address now. */
function focusAgain(opener: Element | null, key: string): void {
  if (opener instanceof HTMLElement || opener instanceof SVGElement) {
    if (opener.isConnected && opener !== document.body) return opener.focus()
  }
  const same = [...document.querySelectorAll<HTMLElement>('button[data-proof]')].find((button) => button.dataset.proof === key)
  ;(same ?? document.getElementById('content'))?.focus()
}

/** Behind a quantile stands no equation but an ensemble. */
async function panelOf(quantile: boolean): Promise<Panel> {
  return quantile ? (await loadChunk(() => import('./band-proof.tsx'))).BandProof : (await loadChunk(() => import('./proof-panel.tsx'))).ProofPanel
}

function PanelHolder(props: ProofPanelProps) {
  const words = text.value.frame.proof
  const [panel, setPanel] = useState<{ readonly Panel: Panel; readonly quantile: boolean } | undefined>(undefined)
  const quantile = props.request.quantile !== undefined
  const [missing, setMissing] = useState(false)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let current = true
    setMissing(false)
    panelOf(quantile).then(
      (Panel) => current && setPanel({ Panel, quantile }),
      (error: unknown) => {
        if (!(error instanceof ChunkMissing)) throw error
        if (current) setMissing(true)
      },
    )
    return () => {
      current = false
    }
  }, [attempt, quantile])
  if (panel?.quantile === quantile) return <panel.Panel {...props} />
  return (
    <aside class="proof" aria-label={props.title} onKeyDown={(event) => event.key === 'Escape' && props.onClose()}>
      <div class="proof-bar">
        <p class="proof-kicker">{props.mark} {props.title}</p>
        <button type="button" class="button-plain" onClick={props.onClose}>{words.close}</button>
      </div>
      {missing ? <ProblemNotice problem={words.missing} action={{ title: text.value.frame.retry, run: () => setAttempt(attempt + 1) }} /> : <p class="quiet" role="status">{words.walking}</p>}
    </aside>
  )
}
