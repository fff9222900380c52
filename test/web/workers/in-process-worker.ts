/** Workers of the page in the test's own thread: messages are cloned and come as tasks of their own, as between threads. */
import * as kernel from '#kernel'
import type { FromWorker } from '../../../web/workers/ensemble-messages.ts'
import { EnsembleWork } from '../../../web/workers/ensemble-work.ts'
import type { WorkerLike } from '../../../web/workers/worker-crew.ts'

type Listener = (event: { readonly data: FromWorker }) => void

export function inProcessWorker(): WorkerLike {
  const listeners: Listener[] = []
  let ended = false
  const work = new EnsembleWork(kernel, (message, transfer) => {
    const data = structuredClone(message, { transfer: [...transfer] })
    setImmediate(() => !ended && listeners.forEach((listener) => listener({ data })))
  })
  return {
    postMessage: (message, transfer) => {
      const data = structuredClone(message, { transfer })
      setImmediate(() => !ended && work.hear(data))
    },
    addEventListener: (kind: 'message' | 'error', listener: unknown) => void (kind === 'message' && listeners.push(listener as Listener)),
    terminate: () => void (ended = true),
  }
}
