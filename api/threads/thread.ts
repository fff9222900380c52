/** What runs in every thread: the engine, its kernel in lanes, and the open sessions with their tasks, one at a time. */
import { parentPort } from 'node:worker_threads'
import { ensembleWork } from '../ensembles/ensemble-work.ts'
import { loadEngine } from '../engine.ts'
import { loadLanes } from '../lanes.ts'
import type { FromThread, ToThread, WorkName } from './messages.ts'
import type { TaskRunner, ThreadParts, Work } from './work.ts'

const WORKS: Readonly<Record<WorkName, Work>> = { ensemble: ensembleWork }

interface OpenSession {
  readonly work: Work
  readonly opening: unknown
  readonly stopped: () => boolean
  /** Made with the first task. */
  run?: TaskRunner
}

const port = parentPort
if (port === null) throw new Error('This is the inside of a thread: nothing else starts it.')

const send = (message: FromThread, transfer: readonly ArrayBuffer[] = []): void => port.postMessage(message, [...transfer])
const [engine, lanes] = await Promise.all([loadEngine(), loadLanes()])
const parts: ThreadParts = { engine, lanes }
const sessions = new Map<number, OpenSession>()

port.on('message', (message: ToThread) => {
  if (message.kind === 'open') {
    const stop = new Int32Array(message.stop)
    sessions.set(message.session, { work: WORKS[message.work], opening: message.opening, stopped: () => Atomics.load(stop, 0) === 1 })
  } else if (message.kind === 'close') sessions.delete(message.session)
  else answer(message)
})
send({ kind: 'ready' })

function answer({ session, number, task }: Extract<ToThread, { kind: 'task' }>): void {
  const open = sessions.get(session)
  try {
    if (open === undefined) throw new Error(`There is no session ${session}.`)
    if (open.stopped()) return send({ kind: 'stopped', number })
    const answered = (open.run ??= open.work(parts, open.opening))(task, open.stopped)
    if (answered === undefined) send({ kind: 'stopped', number })
    else send({ kind: 'answer', number, answer: answered.answer }, answered.transfer)
  } catch (error) {
    send({ kind: 'failed', number, message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}
