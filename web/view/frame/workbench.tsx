/** What Explore, Compare and Spectrum share: the choices above, the levers beside, problems in the way of figures. */
import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { LeverRail } from '../../control/lever-rail.tsx'
import { Setup } from '../../control/setup.tsx'
import { StrategyChips } from '../../control/strategy-chips.tsx'
import { defaultState, workOf } from '../../state/page-state.ts'
import type { Outcome } from '../../state/outcome.ts'
import { choose, outcome, page, resetLevers, runProblem } from '../../state/store.ts'
import { text } from '../../text/text.ts'
import { ProblemNotice } from './problem-notice.tsx'

interface WorkbenchProps {
  /** The screen itself, once there is a run to show. */
  readonly children: (result: Outcome) => ComponentChildren
}

export function Workbench({ children }: WorkbenchProps) {
  const words = text.value.frame
  const state = page.value
  const result = outcome.value
  const problem = runProblem.value
  return (
    <>
      <Setup />
      <StrategyChips />
      <div class="columns">
        <LeverColumn><LeverRail /></LeverColumn>
        <div class="centre" id="figures" tabIndex={-1}>
          {problem !== undefined && (
            <ProblemNotice
              problem={problem}
              {...(Object.keys(state.levers).length > 0 ? { action: { title: words.leversBack, run: () => resetLevers('default', words.did.reset(words.did.allLevers)) } } : {})}
            />
          )}
          {state.strategies.length === 0 && (
            <ProblemNotice
              problem={words.noStrategy}
              action={{ title: words.noStrategy.action, run: () => choose({ ...page.value, ...workOf(page.value), strategies: defaultState.strategies, selected: defaultState.selected }, words.did.sixStrategies) }}
            />
          )}
          {result !== undefined && state.strategies.length > 0 && <div class={problem === undefined ? 'figures-body' : 'figures-body stale'}>{children(result)}</div>}
        </div>
      </div>
    </>
  )
}

const NARROW = '(max-width: 899px)'

/** Levers beside the charts; on a narrow screen below the charts, in a sheet that opens from the foot of the screen. */
function LeverColumn({ children }: { readonly children: JSX.Element }) {
  const words = text.value.frame
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches)
  const [open, setOpen] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const query = matchMedia(NARROW)
    const follow = (): void => setNarrow(query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  const shut = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.target instanceof HTMLInputElement) return
    setOpen(false)
    toggle.current?.focus()
  }
  return (
    <section class={open ? 'rail-column rail-open' : 'rail-column'} aria-label={words.levers} onKeyDown={shut}>
      {narrow && (
        <button ref={toggle} type="button" class="sheet-toggle" aria-expanded={open} aria-controls="levers" onClick={() => setOpen(!open)}>
          {open ? words.closeLevers : words.levers}
        </button>
      )}
      <div id="levers" class="rail-body" hidden={narrow && !open}>{children}</div>
    </section>
  )
}
