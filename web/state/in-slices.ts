/** Long work on the page's own thread, in slices short enough that scrolling and typing never wait for it. */
import type { Steps } from '../../model/run/steps.ts'

// Milliseconds: a frame at sixty a second has room for a slice beside the page's own work.
const SLICE = 10

/** Takes the steps, letting the page breathe between slices of so many milliseconds. Rejects with the signal's reason once that is aborted. */
export async function inSlices<Result>(steps: Steps<Result>, signal?: AbortSignal, slice = SLICE): Promise<Result> {
  for (;;) {
    signal?.throwIfAborted()
    const until = performance.now() + slice
    do {
      const { done, value } = steps.next()
      if (done === true) return value
    } while (performance.now() < until)
    await nextTask()
  }
}

/** After what waits by now. A message is delivered as a task of its own, without the wait that browsers put between timers. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}
