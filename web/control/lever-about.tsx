/** What a lever means and where its default comes from: shown beside the rail while its name is pointed at or its button has the focus. */
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { LeverEntry } from '../state/catalogue.ts'
import { text } from '../text/text.ts'
import { leverWritten } from './lever-display.ts'

// Long enough that crossing the rail opens nothing, and that the pointer can travel to the panel and press its link.
const OPEN_AFTER = 350
const CLOSE_AFTER = 250
const GAP = 12

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
  const panel = useRef<HTMLDivElement>(null)
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  function after(delay: number, next: boolean): void {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => setOpen(next), delay)
  }
  useEffect(() => () => clearTimeout(waiting.current), [])

  useEffect(() => {
    if (!open || head.current === null || panel.current === null) return
    panel.current.showPopover()
    place(panel.current, head.current)
    const close = (event: Event): void => {
      const { target } = event
      // The button closes it by itself.
      const inside = target instanceof Node && (panel.current?.contains(target) === true || button.current?.contains(target) === true)
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !inside) setOpen(false)
    }
    for (const kind of ['scroll', 'keydown', 'pointerdown']) document.addEventListener(kind, close, true)
    return () => {
      for (const kind of ['scroll', 'keydown', 'pointerdown']) document.removeEventListener(kind, close, true)
    }
  }, [open])

  const { grade, source, cited } = lever
  const link = source.url !== undefined && /^https?:/.test(source.url) ? source.url : undefined
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
      {open && (
        <div ref={panel} id={`${id}-about`} class="about-panel" popover="manual" role="note">
          <p class="about-title">{lever.label}</p>
          {lever.doc !== '' && <p>{lever.doc}</p>}
          {cited !== undefined && <p>{words.lever.range(leverWritten(lever, cited.low), leverWritten(lever, cited.high))}</p>}
          <p class="about-source">
            {grade !== undefined && <span class="mark">{words.lever.grade[grade] ?? grade}</span>} {source.citation}{' '}
            {link !== undefined && <a href={link} target="_blank" rel="noreferrer">{words.source}</a>}
          </p>
        </div>
      )}
    </div>
  )
}

/** Beside the rail where there is room, over the charts that no hand is on; else above or below the name. */
function place(panel: HTMLElement, head: HTMLElement): void {
  const name = head.getBoundingClientRect()
  const { width, height } = panel.getBoundingClientRect()
  const besideRight = name.right + GAP
  const besideLeft = name.left - GAP - width
  const rightToLeft = getComputedStyle(head).direction === 'rtl'
  const side = (rightToLeft ? [besideLeft, besideRight] : [besideRight, besideLeft]).find((left) => left >= GAP && left + width <= innerWidth - GAP)
  const top = side !== undefined ? name.top : name.top - height - 4 >= GAP ? name.top - height - 4 : name.bottom + 4
  panel.style.left = `${Math.max(GAP, Math.min(side ?? name.left, innerWidth - width - GAP))}px`
  panel.style.top = `${Math.max(GAP, Math.min(top, innerHeight - height - GAP))}px`
}
