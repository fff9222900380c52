/** One part of the screen: its title, what it counts, what it shows and where that comes from. */
import type { ComponentChildren } from 'preact'
import { ScreenPart } from '../frame/screen-part.tsx'

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
    <ScreenPart class="finance-part" id={id} title={title} scope={scope} source={source}>
      {children}
    </ScreenPart>
  )
}
