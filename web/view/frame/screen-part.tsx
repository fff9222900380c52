/** One part of a screen: its title, what it counts, what it shows, and where that comes from. */
import type { ComponentChildren } from 'preact'

interface ScreenPartProps {
  /** Of the title, which names the part. */
  readonly id: string
  readonly title: string
  readonly scope: ComponentChildren
  /** Said beneath the scope. */
  readonly summary?: ComponentChildren
  /** Left out where what is shown says it itself. */
  readonly source?: ComponentChildren
  /** Whether the focus is sent to the title at times. */
  readonly takesFocus?: boolean
  readonly class?: string
  readonly children: ComponentChildren
}

export function ScreenPart({ id, title, scope, summary, source, takesFocus = false, class: own, children }: ScreenPartProps) {
  return (
    <section class={own === undefined ? 'spectrum-part' : `spectrum-part ${own}`} aria-labelledby={id}>
      <header class="chart-head">
        <h2 id={id} {...(takesFocus ? { tabIndex: -1 } : {})}>{title}</h2>
        <p class="chart-scope">{scope}</p>
        {summary}
      </header>
      {children}
      {source !== undefined && <p class="chart-foot">{source}</p>}
    </section>
  )
}
