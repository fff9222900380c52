/** A table that scrolls within itself where it is wider than its place. */
import type { ComponentChildren } from 'preact'

interface TableRegionProps {
  readonly label: string
  /** Given where what it shows is worked out anew at times: meanwhile the table is grey and out of reach. */
  readonly waiting?: boolean
  readonly children: ComponentChildren
}

export function TableRegion({ label, waiting, children }: TableRegionProps) {
  return (
    <div
      class={waiting === true ? 'spectrum-scroll stale' : 'spectrum-scroll'} role="region" aria-label={label} tabIndex={0}
      {...(waiting === undefined ? {} : { 'aria-busy': waiting, inert: waiting })}
    >
      {children}
    </div>
  )
}
