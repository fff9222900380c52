/** What a lever means, its cited range and its source, in a panel beside its name. */
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { LeverEntry } from '../state/catalogue.ts'
import { text } from '../text/text.ts'
import { leverWritten } from './lever-display.ts'

const GAP = 12

interface LeverPanelProps {
  readonly id: string
  readonly lever: LeverEntry
  /** What it stands beside, and in that the button that opens and closes it. */
  readonly head: RefObject<HTMLElement | null>
  readonly button: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

export function LeverPanel({ id, lever, head, button, onClose }: LeverPanelProps) {
  const words = text.value.frame
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (head.current === null || panel.current === null) return
    panel.current.showPopover()
    place(panel.current, head.current)
    const close = (event: Event): void => {
      const { target } = event
      // The button closes it by itself.
      const inside = target instanceof Node && (panel.current?.contains(target) === true || button.current?.contains(target) === true)
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !inside) onClose()
    }
    for (const kind of ['scroll', 'keydown', 'pointerdown']) document.addEventListener(kind, close, true)
    return () => {
      for (const kind of ['scroll', 'keydown', 'pointerdown']) document.removeEventListener(kind, close, true)
    }
  }, [])

  const { grade, source, cited } = lever
  const link = source.url !== undefined && /^https?:/.test(source.url) ? source.url : undefined
  return (
    <div ref={panel} id={id} class="about-panel" popover="manual" role="note">
      <p class="about-title">{lever.label}</p>
      {lever.doc !== '' && <p>{lever.doc}</p>}
      {cited !== undefined && <p>{words.lever.range(leverWritten(lever, cited.low), leverWritten(lever, cited.high))}</p>}
      <p class="about-source">
        {grade !== undefined && <span class="mark">{words.lever.grade[grade] ?? grade}</span>} {source.citation}{' '}
        {link !== undefined && <a href={link} target="_blank" rel="noreferrer">{words.source}</a>}
      </p>
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
