/** The page's one door to workers: how many there are, what each is asked, and what becomes of one that is lost. */
import type { Figures, FromWorker, Sources, Task, ToWorker } from './ensemble-messages.ts'

/** As much of a worker as is used. */
export interface WorkerLike {
  postMessage(message: ToWorker, transfer: Transferable[]): void
  addEventListener(kind: 'message', listener: (event: { readonly data: FromWorker }) => void): void
  addEventListener(kind: 'error', listener: (event: { readonly message?: string }) => void): void
  terminate(): void
}

type Block = Extract<FromWorker, { kind: 'block' }>['block']

// One core stays with the page where there are more than two: its sliders do not wait, since bands are given up at a move. Each
// worker holds the model and the facts of all economies, some fifty megabytes.
const MOST_WORKERS = 4
const SHARED = 2

export function crewSize(cores: number): number {
  return Math.max(1, Math.min(cores, SHARED), Math.min(MOST_WORKERS, cores - 1))
}

/** The ensemble was closed before the task was done. */
export class Stopped extends Error {}

/** A worker ended, or could not be started at all. */
export class WorkerLost extends Error {}

interface Waiting {
  readonly resolve: (answer: FromWorker) => void
  readonly reject: (error: Error) => void
}

interface Hand {
  readonly worker: WorkerLike
  /** Answers to tasks of a kind come in their order. */
  readonly waiting: Readonly<Record<Task['kind'], Waiting[]>>
}

export class WorkerCrew {
  readonly size: number
  readonly #hands: readonly Hand[]
  #lost: WorkerLost | undefined

  constructor(sources: Sources, start: () => WorkerLike, size: number) {
    this.size = size
    this.#hands = Array.from({ length: size }, () => {
      const worker = start()
      const hand: Hand = { worker, waiting: { members: [], figures: [] } }
      worker.addEventListener('message', ({ data }) => hand.waiting[taskOf(data)].shift()?.resolve(data))
      worker.addEventListener('error', ({ message }) => this.#lose(message))
      worker.postMessage({ kind: 'sources', sources }, [])
      return hand
    })
  }

  /** Whether a worker was lost: the others have been ended too, and a new crew is needed. */
  get lost(): boolean {
    return this.#lost !== undefined
  }

  /** To all of them. */
  tell(message: Extract<ToWorker, { kind: 'open' | 'close' }>): void {
    for (const { worker } of this.#hands) worker.postMessage(message, [])
  }

  /** Hands a block over to the worker that collects them. */
  place(ensemble: number, block: Block): void {
    this.#hands[0]!.worker.postMessage({ kind: 'place', ensemble, block }, [block.values.buffer as ArrayBuffer])
  }

  /** @throws Stopped, WorkerLost, or an Error with what the worker failed of */
  async members(hand: number, task: Extract<Task, { kind: 'members' }>): Promise<Block> {
    const answer = await this.#ask(hand, task)
    if (answer.kind !== 'block') throw new Error(`A worker answered a block with ${answer.kind}.`)
    return answer.block
  }

  /** The same. Of the worker that collects: everything placed before is counted. */
  async figures(task: Extract<Task, { kind: 'figures' }>): Promise<Figures> {
    const answer = await this.#ask(0, task)
    if (answer.kind !== 'figures') throw new Error(`A worker answered figures with ${answer.kind}.`)
    return answer.figures
  }

  async #ask(hand: number, task: Task): Promise<FromWorker> {
    if (this.#lost !== undefined) throw this.#lost
    const { worker, waiting } = this.#hands[hand]!
    const answer = await new Promise<FromWorker>((resolve, reject) => {
      waiting[task.kind].push({ resolve, reject })
      worker.postMessage(task, [])
    })
    if (answer.kind === 'stopped') throw new Stopped()
    if (answer.kind === 'failed') throw new Error(answer.message)
    return answer
  }

  #lose(message: string | undefined): void {
    this.#lost ??= new WorkerLost(message ?? 'A worker could not be started.')
    for (const { worker, waiting } of this.#hands) {
      worker.terminate()
      for (const { reject } of [...waiting.members.splice(0), ...waiting.figures.splice(0)]) reject(this.#lost)
    }
  }
}

function taskOf(answer: FromWorker): Task['kind'] {
  if (answer.kind === 'block') return 'members'
  return answer.kind === 'figures' ? 'figures' : answer.task
}
