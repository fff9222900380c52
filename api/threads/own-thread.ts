/** A thread for one piece of work that goes on beside the server, and tells how far it is. */
import { Worker } from 'node:worker_threads'

export interface OwnThread<Message> {
  /** Hears what the work tells, the error it fails with, and its end. */
  on(event: 'message', listener: (message: Message) => void): unknown
  on(event: 'error', listener: (error: unknown) => void): unknown
  on(event: 'exit', listener: (code: number) => void): unknown
  terminate(): Promise<number>
}

/** @param order what the script is told, read there by `ordered` */
export function startThread<Message>(script: URL, order: unknown): OwnThread<Message> {
  return new Worker(script, { workerData: order })
}
