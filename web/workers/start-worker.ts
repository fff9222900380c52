/** Starts a worker of the page. */
import type { WorkerLike } from './worker-crew.ts'

/** Throws where the browser has no workers. */
export function startWorker(): WorkerLike {
  return new Worker(new URL('./ensemble-worker.ts', import.meta.url), { type: 'module', name: 'ensemble' })
}
