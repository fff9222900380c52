/** Long work on the server's own thread, in turns with every other request. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Steps } from '../model/run/steps.ts'
import { RequestProblem } from './problem-details.ts'

// Milliseconds: others are answered at least so often, but for a single step that takes longer.
const TURN = 8
// Each further one slows all: more than a few at once would keep nobody's promise of seconds.
const MOST_AT_ONCE = 4
const RETRY_AFTER = '5'

let atOnce = 0

/**
 * Takes the steps, letting others in between turns; stops when the signal is aborted.
 *
 * @throws RequestProblem 503 where as many are under way as may be
 */
export async function inTurns<Result>(steps: Steps<Result>, signal?: AbortSignal): Promise<Result> {
  if (atOnce >= MOST_AT_ONCE) {
    throw new RequestProblem({ status: 503, code: 'busy', detail: `${MOST_AT_ONCE} answers of this kind are being worked out. Ask again in a few seconds.` }, { 'Retry-After': RETRY_AFTER })
  }
  atOnce++
  try {
    for (;;) {
      signal?.throwIfAborted()
      const until = performance.now() + TURN
      do {
        const { done, value } = steps.next()
        if (done === true) return value
      } while (performance.now() < until)
      await nextTurn()
    }
  } finally {
    atOnce--
  }
}
