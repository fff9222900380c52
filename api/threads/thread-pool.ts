/** The one door to threads: tasks of many sessions, each session in turn, on a fixed number of threads that are started when first needed. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { FromThread, ToThread, WorkName } from './messages.ts'

// Each holds an engine and what it runs, about 350 megabytes: with the server's own they stay within a gibibyte and a half.
const MOST_THREADS = 3
// A thread looks up between any two members: one that has not by then hangs, and is ended.
const STOPS_WITHIN = 700
// Several times what an engine and its scenarios keep: what leaks ends its thread, not the server.
const MOST_HEAP_MEGABYTES = 384

/** The session was given up before the task was done. */
export class Stopped extends Error {
  constructor() {
    super('The session was given up.')
    this.name = 'Stopped'
  }
}

/** The thread ended under the task: out of memory, or killed. Another may do better. */
export class ThreadLost extends Error {
  constructor(cause: unknown) {
    super('A thread ended before its task was done.', { cause })
    this.name = 'ThreadLost'
  }
}

export interface Session {
  /**
   * Runs a task on some thread. Rejects with Stopped, ThreadLost, or an Error that holds the thread's own.
   *
   * @param transfer buffers of the task that are handed over
   */
  run<Answer>(task: unknown, transfer?: readonly ArrayBuffer[]): Promise<Answer>
  /** Gives up what is waiting at once, and what runs within a second. Also ends the session, done or not. */
  close(): void
}

export interface Threads {
  readonly size: number
  open(work: WorkName, opening: unknown): Session
  /** Ends all threads. */
  close(): Promise<void>
}

interface Task {
  readonly session: PoolSession
  readonly number: number
  readonly task: unknown
  readonly transfer: readonly ArrayBuffer[]
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
}

interface Thread {
  readonly worker: Worker
  readonly known: Set<number>
  ready: boolean
  task: Task | undefined
}

interface PoolSession {
  readonly number: number
  readonly work: WorkName
  readonly opening: unknown
  readonly stop: SharedArrayBuffer
  readonly waiting: Task[]
  closed: boolean
}

export class ThreadPool implements Threads {
  readonly size: number
  readonly #threads: Thread[] = []
  /** In turn: the first that has a task waiting is served, and goes to the end. */
  #sessions: PoolSession[] = []
  #numbers = 0
  #closed = false

  /** @param size as many as there are processors, up to three, by default */
  constructor(size: number = Math.min(MOST_THREADS, availableParallelism())) {
    this.size = size
  }

  open(work: WorkName, opening: unknown): Session {
    const session: PoolSession = { number: ++this.#numbers, work, opening, stop: new SharedArrayBuffer(4), waiting: [], closed: false }
    this.#sessions.push(session)
    return {
      run: <Answer>(task: unknown, transfer: readonly ArrayBuffer[] = []) => new Promise<Answer>((resolve, reject) => {
        if (session.closed || this.#closed) return reject(new Stopped())
        session.waiting.push({ session, number: ++this.#numbers, task, transfer, resolve: resolve as (answer: unknown) => void, reject })
        this.#deal()
      }),
      close: () => this.#closeSession(session),
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const session of [...this.#sessions]) this.#closeSession(session)
    await Promise.all(this.#threads.splice(0).map(({ worker }) => worker.terminate()))
  }

  #closeSession(session: PoolSession): void {
    if (session.closed) return
    session.closed = true
    Atomics.store(new Int32Array(session.stop), 0, 1)
    this.#sessions = this.#sessions.filter((one) => one !== session)
    for (const task of session.waiting.splice(0)) task.reject(new Stopped())
    for (const thread of this.#threads) {
      if (thread.known.delete(session.number)) thread.worker.postMessage({ kind: 'close', session: session.number } satisfies ToThread)
      const { task } = thread
      if (task?.session !== session) continue
      const late = setTimeout(() => {
        if (thread.task === task) void thread.worker.terminate()
      }, STOPS_WITHIN)
      late.unref()
    }
  }

  #deal(): void {
    while (!this.#closed) {
      const session = this.#sessions.find(({ waiting }) => waiting.length > 0)
      if (session === undefined) return
      const thread = this.#threads.find(({ ready, task }) => ready && task === undefined)
      if (thread === undefined) {
        // One that is on its way is not doubled for the same task.
        const wanted = this.#sessions.reduce((sum, { waiting }) => sum + waiting.length, 0)
        const starting = this.#threads.filter(({ ready }) => !ready).length
        if (this.#threads.length < this.size && starting < wanted) {
          this.#start()
          continue
        }
        return
      }
      this.#sessions = [...this.#sessions.filter((one) => one !== session), session]
      this.#give(thread, session.waiting.shift()!)
    }
  }

  #give(thread: Thread, task: Task): void {
    const { session } = task
    thread.task = task
    // A process with nothing else to do waits for a task, and for no idle thread.
    thread.worker.ref()
    if (!thread.known.has(session.number)) {
      thread.known.add(session.number)
      thread.worker.postMessage({ kind: 'open', session: session.number, work: session.work, opening: session.opening, stop: session.stop } satisfies ToThread)
    }
    thread.worker.postMessage({ kind: 'task', session: session.number, number: task.number, task: task.task } satisfies ToThread, [...task.transfer])
  }

  #start(): void {
    // Bare: nothing of the process's own arguments, environment or streams.
    const worker = new Worker(new URL('./thread.ts', import.meta.url), { execArgv: [], env: {}, resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MEGABYTES } })
    const thread: Thread = { worker, known: new Set(), ready: false, task: undefined }
    let failure: unknown
    this.#threads.push(thread)
    worker.on('message', (message: FromThread) => this.#hear(thread, message))
    worker.on('error', (error) => {
      failure = error
    })
    worker.on('exit', () => this.#lose(thread, failure))
  }

  #hear(thread: Thread, message: FromThread): void {
    if (message.kind === 'ready') {
      thread.ready = true
      if (thread.task === undefined) thread.worker.unref()
    } else {
      const { task } = thread
      if (task === undefined || task.number !== message.number) throw new Error(`A thread answers task ${message.number}, which it was not given.`)
      thread.task = undefined
      thread.worker.unref()
      if (message.kind === 'answer' && !task.session.closed) task.resolve(message.answer)
      else task.reject(message.kind === 'failed' ? new Error(message.message) : new Stopped())
    }
    this.#deal()
  }

  #lose(thread: Thread, failure: unknown): void {
    const at = this.#threads.indexOf(thread)
    if (at >= 0) this.#threads.splice(at, 1)
    thread.task?.reject(thread.task.session.closed || this.#closed ? new Stopped() : new ThreadLost(failure))
    // A thread that cannot even start would be started for ever.
    if (!thread.ready) for (const { waiting } of this.#sessions) for (const task of waiting.splice(0)) task.reject(new ThreadLost(failure))
    this.#deal()
  }
}
