/** A part that says what a figure is made of. Pressing the figure leads there; Escape and its button close it and lead back. */
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { focusNext } from '../../control/focus-next.ts'

/** Pressed last, outside of any such part: the place to read on from. */
let pressed: Element | undefined

/** @param heading of the part, which is drawn with the next frame where none was open */
export function goToWorking(figure: Element, heading: string): void {
  if (figure.closest('.working') === null) pressed = figure
  requestAnimationFrame(() => requestAnimationFrame(() => focusOn(heading)))
}

export function focusOn(id: string): void {
  const heading = document.getElementById(id)
  heading?.focus({ preventScroll: true })
  heading?.scrollIntoView({ block: 'nearest' })
}

interface WorkingPartProps {
  /** Of its heading. */
  readonly id: string
  readonly class: string
  readonly level: 'h2' | 'h3'
  readonly titleClass?: string
  readonly title: string
  readonly close: string
  /** What the figure carries that is worked out here. */
  readonly of: string
  readonly onClose: () => void
  readonly children: ComponentChildren
}

export function WorkingPart({ id, class: name, level: Heading, titleClass, title, close, of, onClose, children }: WorkingPartProps) {
  const part = useRef<HTMLElement>(null)
  function leave(): void {
    // Opened by an address, no figure was pressed: the first that leads here is as good.
    const back = pressed?.isConnected === true && pressed.getAttribute('data-worked') === of ? pressed
      : [...document.querySelectorAll('button[data-worked]')].find((figure) => figure.getAttribute('data-worked') === of && part.current?.contains(figure) !== true)
    onClose()
    focusNext(() => back)
  }
  return (
    <section ref={part} class={`working ${name}`} aria-labelledby={id} onKeyDown={(event) => event.key === 'Escape' && leave()}>
      <header class="chart-head">
        <Heading id={id} class={titleClass} tabIndex={-1}>{title}</Heading>
        <button type="button" class="button-plain" onClick={leave}>{close}</button>
      </header>
      {children}
    </section>
  )
}
