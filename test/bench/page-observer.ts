/** What is measured inside the page. Both functions are sent into it as text, so they may use nothing from this file. */

export interface Observed {
  /** Forgets what came before. */
  begin(): void
  read(): { readonly shifts: readonly number[]; readonly longestTask: number }
  /** When the last input came in, and when the frame that answered it had been painted; cleared when taken. */
  take(): { readonly paint: number; readonly run: number } | undefined
}

export function observe(): void {
  let shifts: number[] = []
  let longestTask = 0
  let seen: { paint: number; run: number } | undefined
  // Shifts right after an input count too: a drag is one long input, and what moves under it is what is asked about.
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { readonly value: number })[]) shifts.push(entry.value)
  }).observe({ type: 'layout-shift' })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longestTask = Math.max(longestTask, entry.duration)
  }).observe({ type: 'longtask' })
  addEventListener('input', (event) => {
    requestAnimationFrame(() => {
      // A message sent from within a frame arrives once that frame has been painted.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        seen = { paint: performance.now() - event.timeStamp, run: performance.getEntriesByName('model run')[0]?.duration ?? NaN }
      }
      port2.postMessage(undefined)
    })
  }, true)
  window.observed = {
    begin() {
      shifts = []
      longestTask = 0
    },
    read: () => ({ shifts, longestTask }),
    take() {
      const taken = seen
      seen = undefined
      return taken
    },
  }
}

/** Two frames on, everything a move causes has been painted. */
export async function settled(): Promise<{ readonly paint: number; readonly run: number } | undefined> {
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
  await new Promise((resolve) => setTimeout(resolve, 0))
  return window.observed.take()
}
