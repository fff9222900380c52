/** Walking a list by keys: up and down by one, Home and End to its ends. */

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }

/** Moves the focus from one of the items to another. Other keys, those with a modifier, and those pressed elsewhere are left alone. */
export function walkList(event: KeyboardEvent, items: string): void {
  const step = steps[event.key]
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || !(event.currentTarget instanceof Element)) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(items)]
  const here = all.findIndex((item) => item === document.activeElement)
  if (here < 0) return
  event.preventDefault()
  all[Math.max(0, Math.min(all.length - 1, here + step))]?.focus()
}
