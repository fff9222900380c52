/** A button that opens a panel under it: closed by Escape, by a press outside, and when the focus leaves. */
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Icon, type IconName } from './icon.tsx'

interface DisclosureProps {
  readonly title: string
  readonly icon: IconName
  /** For the style sheet. */
  readonly name: string
  /** The panel's content, made only while it is open unless `always`. */
  readonly children: (close: () => void) => ComponentChildren
  /** The content stands in the page closed too, for places where the style sheet shows it without the button. */
  readonly always?: boolean
}

export function Disclosure({ title, icon, name, children, always = false }: DisclosureProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const whole = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!open) return
    const outside = (event: Event): void => {
      if (event.target instanceof Node && whole.current?.contains(event.target) === false) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
    }
  }, [open])

  function close(): void {
    setOpen(false)
    button.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    close()
  }

  return (
    <div ref={whole} class={`disclosure disclosure-${name}`} data-open={open ? '' : undefined} onKeyDown={onKeyDown}>
      <button ref={button} type="button" class="tool" aria-expanded={open} aria-controls={`${id}-panel`} title={title} onClick={() => setOpen(!open)}>
        <Icon name={icon} /><span class="tool-word">{title}</span>
      </button>
      <div id={`${id}-panel`} class="disclosure-panel">{(open || always) && children(close)}</div>
    </div>
  )
}
