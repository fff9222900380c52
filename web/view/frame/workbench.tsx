/** What the screens of results share: the choices above, the levers beside, problems in the way of figures. */
import { useComputed } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { WORLD } from '../../../scenarios/world.ts'
import { focusNext } from '../../control/focus-next.ts'
import { LeverRail } from '../../control/lever-rail.tsx'
import { Setup } from '../../control/setup.tsx'
import { StrategyChips } from '../../control/strategy-chips.tsx'
import type { Outcome } from '../../state/outcome.ts'
import { defaultState, withEconomy, withoutBase } from '../../state/page-state.ts'
import { movedCount, pointedLever } from '../../state/rail.ts'
import { catalogue, choose, outcome, page, resetLevers, runProblem, showAs } from '../../state/store.ts'
import { text } from '../../text/text.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { Waiting } from './waiting.tsx'

interface WorkbenchProps {
  /** The screen itself, once there is a run to show. */
  readonly children: (result: Outcome) => ComponentChildren
}

export function Workbench({ children }: WorkbenchProps) {
  const words = text.value.frame
  // A moving lever changes the page first and the figures a frame later: only the latter may draw the screen anew.
  const empty = useComputed(() => page.value.strategies.length === 0).value
  const hidden = useComputed(() => page.value.view['levers'] === 'hidden').value
  const result = outcome.value
  const problem = runProblem.value
  return (
    <>
      <Setup />
      <StrategyChips />
      <div class={hidden ? 'columns columns-hidden' : 'columns'}>
        <LeverColumn hidden={hidden} />
        <div class="centre" id="figures" tabIndex={-1}>
          {problem !== undefined && (
            <ProblemNotice
              problem={problem}
              {...wayOut()}
            />
          )}
          {empty && (
            <ProblemNotice
              problem={words.noStrategy}
              action={{ title: words.noStrategy.action, run: () => choose({ ...page.value, strategies: defaultState.strategies, selected: defaultState.selected }, words.did.sixStrategies) }}
            />
          )}
          {result === undefined && problem === undefined && !empty && <Waiting />}
          {result !== undefined && !empty && <div class={problem === undefined ? 'figures-body' : 'figures-body stale'}>{children(result)}</div>}
        </div>
      </div>
    </>
  )
}

/** The one thing most likely to help where the model refuses: levers, a scenario nobody has, or the world with strategies of countries. */
function wayOut(): { readonly action?: { readonly title: string; readonly run: () => void } } {
  const words = text.value.frame
  if (movedCount.value > 0) return { action: { title: words.leversBack, run: () => resetLevers('default', words.did.reset(words.did.allLevers)) } }
  const { base, economy } = page.value
  const found = catalogue.value
  if (found === undefined) return {}
  if (base !== undefined && economy !== WORLD) return { action: { title: words.withoutScenario, run: () => choose(withoutBase(page.value, found.strategies.map(({ name }) => name)), words.did.leftScenario) } }
  if (economy !== WORLD) return {}
  const home = found.economies.find(({ iso3 }) => iso3 === defaultState.economy)?.name ?? defaultState.economy
  return { action: { title: words.backTo(home), run: () => choose(withEconomy(page.value, defaultState.economy), words.did.economy(home)) } }
}

const NARROW = '(max-width: 899px)'

/** Levers beside the charts, or put away; on a narrow screen in a sheet that opens from the foot of the screen. */
function LeverColumn({ hidden }: { readonly hidden: boolean }) {
  const words = text.value.frame
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches)
  const [open, setOpen] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  const pointed = pointedLever.value?.name
  useEffect(() => {
    const query = matchMedia(NARROW)
    const follow = (): void => setNarrow(query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  // A lever somebody was sent to must be in sight.
  useEffect(() => {
    if (pointed === undefined) return
    setOpen(true)
    if (page.value.view['levers'] === 'hidden') showAs({ levers: undefined })
  }, [pointed])
  const shut = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !narrow || event.target instanceof HTMLInputElement) return
    setOpen(false)
    toggle.current?.focus()
  }
  /** The button that was pressed is gone then: the one that undoes it takes the focus. */
  function putAway(): void {
    showAs({ levers: hidden ? undefined : 'hidden' })
    focusNext(() => toggle.current)
  }
  const shown = narrow ? open : !hidden
  const button = { ref: toggle, type: 'button', 'aria-expanded': shown, 'aria-controls': 'levers' } as const
  return (
    <section class={narrow && open ? 'rail-column rail-open' : 'rail-column'} aria-label={words.levers} onKeyDown={shut}>
      {narrow && <button {...button} class="sheet-toggle" onClick={() => setOpen(!open)}>{open ? words.closeLevers : words.levers}</button>}
      {!narrow && hidden && <button {...button} class="rail-toggle" onClick={putAway}>{words.showLevers(movedCount.value)}</button>}
      {!narrow && shown && <a class="skip skip-levers" href="#figures" onClick={skipLevers}>{words.skipLevers}</a>}
      <div id="levers" class="rail-body" hidden={!shown}>
        {shown && <LeverRail end={narrow ? null : <button {...button} class="rail-toggle" aria-label={words.hideLevers} onClick={putAway}>{words.hide}</button>} />}
      </div>
    </section>
  )
}

/** Dozens of levers stand before the figures. The address holds the page's state, so a link within it must not replace it. */
function skipLevers(event: Event): void {
  event.preventDefault()
  document.getElementById('figures')?.focus()
}
