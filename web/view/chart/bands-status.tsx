/** How far the bands are, in words, with what puts them around charts. Fetched when bands are switched on. */
import { effect } from '@preact/signals'
import { askedOf, type AskedBands } from '../../state/asked-bands.ts'
import { withBands } from '../../state/band-set.ts'
import { bandSet, bandsUnderWay, followBands, startBands, stopBands } from '../../state/bands.ts'
import type { Engine } from '../../state/engine.ts'
import type { PageState } from '../../state/page-state.ts'
import { engine, held, page, runProblem, shownPage } from '../../state/store.ts'
import { bandsText } from '../../text/bands-text.ts'
import { text } from '../../text/text.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { fanned } from './band-form.ts'

export const banding = { form: fanned, found: bandSet, askedOf, withBands, follow: followPage, stop: stopBands }

export type Banding = typeof banding

/**
 * Until what it gives is called. Before a move is worked out here, workers are told of it; but a page on another scenario than
 * the one in sight waits until that has run, and one that cannot be run has the bands of the one in sight.
 */
function followPage(model: Engine, askedOf: (state: PageState) => AskedBands | undefined): () => void {
  return effect(() => {
    const [now, shown] = [page.value, shownPage.value]
    followBands(model, askedOf(runProblem.value === undefined && now.base === shown.base ? now : shown), held.value !== undefined)
  })
}

interface BandsStatusProps {
  /** Undefined where no chart has lines that bands stand around. */
  readonly asked: AskedBands | undefined
  /** Why some charts, or some of their lines, have none. */
  readonly without?: 'parts' | 'elsewhere' | undefined
}

export function BandsStatus({ asked, without }: BandsStatusProps) {
  const words = bandsText.value
  return (
    <>
      {asked !== undefined && <Progress asked={asked} />}
      {without !== undefined && <p class="bands-status quiet">{words.without[without]}</p>}
    </>
  )
}

function Progress({ asked }: { readonly asked: AskedBands }) {
  const words = bandsText.value
  const found = bandSet.value
  const model = engine.value
  const { key, progress, problem } = bandsUnderWay.value
  const mine = key === asked.key
  if (mine && problem !== undefined && model !== undefined) {
    return <ProblemNotice problem={{ ...problem, title: words.failed }} action={{ title: text.value.frame.retry, run: () => startBands(model, asked) }} />
  }
  const current = found?.key === asked.key
  return (
    <div class="bands-status quiet">
      <p role="status">{current ? words.reached(found.members, found.of) : found !== undefined ? words.stale : ''}</p>
      <p>{mine && progress !== undefined ? words.running(progress.done, progress.stage, progress.of) : current ? '' : words.waiting}</p>
    </div>
  )
}
