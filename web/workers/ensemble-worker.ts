/** The script of a worker of the page. */
import * as kernel from '#kernel'
import { EnsembleWork } from './ensemble-work.ts'
import type { ToWorker } from './ensemble-messages.ts'

const scope = self as unknown as DedicatedWorkerGlobalScope
const work = new EnsembleWork(kernel, (message, transfer) => scope.postMessage(message, [...transfer]))
scope.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => work.hear(data))
