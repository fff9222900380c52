/** What a lever means and where its default comes from: shown beside the rail while its name is pointed at or its button has the focus. */
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { LeverEntry } from '../state/catalogue.ts'
import { text } from '../text/text.ts'
import { lazyView } from '../view/frame/lazy-view.tsx'

// Long enough that crossing the rail opens nothing, and that the pointer can travel to the panel and press its link.
const OPEN_AFTER = 350
const CLOSE_AFTER = 250

const panel = lazyView(() => import('./lever-panel.tsx'), ({ LeverPanel }) => LeverPanel, () => <span />)

interface LeverAboutProps {
  readonly lever: LeverEntry
  /** The name. */
  readonly children: ComponentChildren
}

export function LeverAbout({ lever, children }: LeverAboutProps) {
  const words = text.value.frame
  const id = useId()
  const [open, setOpen] = useState(false)
  const head = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  function after(delay: number, next: boolean): void {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => setOpen(next), delay)
  }
  useEffect(() => () => clearTimeout(waiting.current), [])

  return (
    <div
      ref={head}
      class="lever-head"
      onPointerEnter={(event) => event.pointerType === 'mouse' && after(OPEN_AFTER, true)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && after(CLOSE_AFTER, false)}
      onFocusOut={(event) => !(event.relatedTarget instanceof Node && head.current?.contains(event.relatedTarget)) && after(0, false)}
    >
      {children}
      <button
        ref={button}
        type="button"
        class="about"
        aria-label={words.lever.about(lever.label)}
        aria-expanded={open}
        aria-controls={`${id}-about`}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && after(0, true)}
        onClick={() => after(0, !open)}
      >
        <span aria-hidden="true">i</span>
      </button>
      {open && <panel.View id={`${id}-about`} lever={lever} head={head} button={button} onClose={() => setOpen(false)} />}
    </div>
  )
}
