/** The other end of an own thread: what its script reads and says. */
import { parentPort, workerData } from 'node:worker_threads'

/** What the thread was told when it was started. */
export function ordered<Order>(): Order {
  return workerData as Order
}

/** Throws where the script runs in no thread. */
export function tell(message: unknown): void {
  if (parentPort === null) throw new Error('This is the inside of a thread: nothing else starts it.')
  parentPort.postMessage(message)
}
