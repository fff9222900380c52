/** A link to an entry: pressed, it keeps the work on the page; opened elsewhere or copied, it leads to the entry alone. */
import type { ComponentChildren } from 'preact'
import { aboutOf, entryHref, entryView, type About } from '../../state/evidence-address.ts'
import { withView } from '../../state/page-state.ts'
import { engine, page, show } from '../../state/store.ts'

/** Heading of the entry that is open: the place to read on after a link was followed. */
export const ENTRY_TITLE = 'entry-title'

export function openEntry(about: About, entry: string): void {
  // Within a section its search and filters stay as they are.
  const { view } = page.value
  const here = aboutOf(view, isParameter) === about
  show({ ...withView(page.value, here ? { about, entry } : entryView(about, entry)), screen: 'evidence' })
  focusEntry()
}

// Long enough for the screen to be fetched on a slow line.
const MOST_FRAMES = 300

/** Puts the reader on the entry that is open, as soon as it stands. */
export function focusEntry(frames = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    const title = document.getElementById(ENTRY_TITLE)
    title?.focus({ preventScroll: true })
    title?.scrollIntoView({ block: 'nearest' })
    if (title === null && frames > 0) focusEntry(frames - 1)
  })
}

/** Whether a press asks for the link itself: in another tab, or to save it. */
export function isPlainPress(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}

export function isParameter(name: string): boolean {
  return engine.value?.model.parameters.some((parameter) => parameter.name === name) === true
}

/** Section of a parameter or a record of the model. */
export function sectionOf(name: string): About {
  return isParameter(name) ? 'parameters' : 'equations'
}

interface EntryLinkProps {
  readonly about: About
  readonly entry: string
  readonly class?: string
  readonly current?: boolean
  readonly children: ComponentChildren
}

export function EntryLink({ about, entry, class: name = 'entry-link', current = false, children }: EntryLinkProps) {
  return (
    <a
      class={name}
      href={entryHref(about, entry)}
      aria-current={current ? 'true' : undefined}
      onClick={(event) => {
        if (!isPlainPress(event)) return
        event.preventDefault()
        openEntry(about, entry)
      }}
    >
      {children}
    </a>
  )
}
