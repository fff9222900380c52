/** Adds a strategy of another country to the comparison. */
import { useState } from 'preact/hooks'
import { compareText } from '../../text/compare-text.ts'
import { lazyView } from '../frame/lazy-view.tsx'
import type { GuestFormProps } from './guest-form.tsx'

// Not there until it is asked for: a page whose lever moves has enough to do.
const form = lazyView(() => import('./guest-form.tsx'), ({ GuestForm }) => GuestForm, () => <p class="add-guest-note" />)

export function AddGuest({ catalogue }: GuestFormProps) {
  const [open, setOpen] = useState(false)
  return (
    <details class="add-guest" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{compareText.value.guest.open}</summary>
      {open && <form.View catalogue={catalogue} />}
    </details>
  )
}
