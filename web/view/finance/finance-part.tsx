/** One part of the screen: its title, what it counts, what it shows and where that comes from. */
import type { ComponentChildren } from 'preact'

interface FinancePartProps {
  readonly name: string
  readonly title: string
  readonly scope: string
  /** Left out where charts say it themselves. */
  readonly source?: string
  readonly children: ComponentChildren
}

export function FinancePart({ name, title, scope, source, children }: FinancePartProps) {
  const id = `finance-${name}`
  return (
    <section class="spectrum-part finance-part" aria-labelledby={id}>
      <header class="chart-head">
        <h2 id={id}>{title}</h2>
        <p class="chart-scope">{scope}</p>
      </header>
      {children}
      {source !== undefined && <p class="chart-foot">{source}</p>}
    </section>
  )
}
