/**
 * What a worker does for an ensemble: blocks of members, and, in the worker that collects them, the quantiles of all. The same
 * code as the server's, so the same seed gives the same bytes.
 */
import type { Kernel } from '../../model/compile/kernel.ts'
import { LaneKernel } from '../../model/compile/lanes/lane-kernel.ts'
import type { Program } from '../../model/compile/program.ts'
import { Columns } from '../../model/ensemble/columns.ts'
import { KnownMembers } from '../../model/ensemble/known-members.ts'
import { columnDigest, resultHash } from '../../model/ensemble/result-hash.ts'
import { columnsOf } from '../../model/ensemble/ensemble.ts'
import { MemberPlaces, MemberRunner } from '../../model/ensemble/run-members.ts'
import { QUANTILES, quantilesOf } from '../../model/ensemble/summary.ts'
import { QuantileWorkspace } from '../../model/numeric/quantiles.ts'
import type { Steps } from '../../model/run/steps.ts'
import { ensembleOfScenario, type EnsembleRequest, type ScenarioEnsemble } from '../../scenarios/ensemble-of-scenario.ts'
import { LastFew } from '../../scenarios/last-few.ts'
import { PreparedAgain } from '../../scenarios/prepare-again.ts'
import { inSlices, nextTask } from '../state/in-slices.ts'
import type { Figures, FromWorker, QuantileSeries, Sources, Task, ToWorker } from './ensemble-messages.ts'

// Those that are shown side by side; what is known of one takes some forty megabytes.
const MOST_ECONOMIES = 2

// Milliseconds: figures that a reader waits for, and the next move, wait no longer behind members.
const HEARS_AFTER = 3

type Post = (message: FromWorker, transfer: readonly ArrayBuffer[]) => void

interface OpenEnsemble {
  readonly request: EnsembleRequest
  readonly closed: AbortController
  /** Made with the first task: what is refused is then said in its answer. */
  made?: ScenarioEnsemble
  runner?: MemberRunner
  columns?: Columns
}

export class EnsembleWork {
  readonly #kernel: Kernel
  readonly #post: Post
  readonly #open = new Map<number, OpenEnsemble>()
  /** A lever moves between one ensemble and the next, and seldom what their members draw. */
  readonly #known = new LastFew<string, KnownMembers>(MOST_ECONOMIES, (one, other) => one === other)
  // Blocks are run one after another, whatever ensemble they are of.
  readonly #places = new MemberPlaces()
  #sources: Sources | undefined
  #again: PreparedAgain | undefined
  #lanes: Promise<LaneKernel> | undefined
  /** Figures wait for no members: whoever asked for them waits with the page. */
  readonly #turns: Record<Task['kind'], Promise<void>> = { members: Promise.resolve(), figures: Promise.resolve() }

  constructor(kernel: Kernel, post: Post) {
    this.#kernel = kernel
    this.#post = post
  }

  hear(message: ToWorker): void {
    if (message.kind === 'sources') this.#sources = message.sources
    else if (message.kind === 'open') this.#open.set(message.ensemble, { request: message.request, closed: new AbortController() })
    else if (message.kind === 'close') {
      this.#open.get(message.ensemble)?.closed.abort()
      this.#open.delete(message.ensemble)
    } else if (message.kind === 'place') {
      const open = this.#open.get(message.ensemble)
      if (open !== undefined) this.#columnsOf(open).place(message.block)
    } else {
      const open = this.#open.get(message.ensemble)
      // Between one task and the next the worker hears what has come in.
      this.#turns[message.kind] = this.#turns[message.kind].then(nextTask).then(() => this.#answer(message, open))
    }
  }

  async #answer(task: Task, open: OpenEnsemble | undefined): Promise<void> {
    // A task that waited while its ensemble was closed.
    if (open === undefined || open.closed.signal.aborted) return this.#post({ kind: 'stopped', task: task.kind }, [])
    const { signal } = open.closed
    try {
      if (task.kind === 'members') {
        const { ensemble, membersKey } = this.#made(open)
        const lanes = await this.#compiled()
        open.runner ??= new MemberRunner({ ...ensemble, lanes }, { known: this.#known.get(membersKey, () => new KnownMembers()), places: this.#places })
        const block = await inSlices(open.runner.runInSteps(task.from, task.to), signal, HEARS_AFTER)
        this.#post({ kind: 'block', block }, [block.values.buffer as ArrayBuffer])
      } else {
        const figures = await inSlices(figuresOf(this.#made(open), this.#columnsOf(open), task), signal)
        this.#post({ kind: 'figures', figures }, figures.series.flatMap(({ quantiles }) => quantiles.map(({ buffer }) => buffer as ArrayBuffer)))
      }
    } catch (error) {
      this.#post(signal.aborted ? { kind: 'stopped', task: task.kind } : { kind: 'failed', task: task.kind, message: error instanceof Error ? error.message : String(error) }, [])
    }
  }

  #made(open: OpenEnsemble): ScenarioEnsemble {
    const { facts, library, model } = this.#given()
    // Running and resolving never look at the expressions, which the outline leaves out.
    const parts = { kernel: this.#kernel, program: model as Program, facts, library }
    this.#again ??= new PreparedAgain(parts)
    return (open.made ??= ensembleOfScenario({ ...parts, again: this.#again }, open.request))
  }

  #given(): Sources {
    if (this.#sources === undefined) throw new Error('A worker was given work before what it works with.')
    return this.#sources
  }

  #compiled(): Promise<LaneKernel> {
    return (this.#lanes ??= WebAssembly.compile(this.#given().lanes).then((module) => new LaneKernel(module)))
  }

  #columnsOf(open: OpenEnsemble): Columns {
    return (open.columns ??= new Columns(columnsOf(this.#made(open).ensemble), open.request.members))
  }
}

/** The columns of one strategy's outcome: their numbers, by year. */
interface Span {
  readonly strategy: string
  readonly variable: string
  readonly numbers: readonly number[]
}

function spansOf({ columns }: Columns): readonly Span[] {
  const spans = new Map<string, { strategy: string; variable: string; numbers: number[] }>()
  for (const [number, { strategy, outcome: { variable } }] of columns.entries()) {
    const key = `${strategy} ${variable}`
    const span = spans.get(key)
    if (span === undefined) spans.set(key, { strategy, variable, numbers: [number] })
    else span.numbers.push(number)
  }
  return [...spans.values()]
}

function* figuresOf({ ensemble, resolved }: ScenarioEnsemble, columns: Columns, { members, against }: Extract<Task, { kind: 'figures' }>): Steps<Figures> {
  const workspace = new QuantileWorkspace()
  const numbers = new Float64Array(members)
  const less = new Float64Array(members)
  const series: QuantileSeries[] = []
  const spans = spansOf(columns)
  const failures = columns.failures.filter(({ member }) => member < members)
  for (const { strategy, variable, numbers: own } of spans) {
    const baseline = against === undefined || against === strategy ? undefined : spans.find((span) => span.strategy === against && span.variable === variable)
    for (const taken of baseline === undefined ? [undefined] : [undefined, baseline]) {
      const quantiles = QUANTILES.map(() => new Float64Array(own.length).fill(NaN))
      for (const [year, number] of own.entries()) {
        const column = columns.column(number)
        if (taken !== undefined) {
          // Member by member: both stand in the same draw of the world.
          const off = columns.column(taken.numbers[year] as number)
          for (let member = 0; member < members; member++) less[member] = (column[member] as number) - (off[member] as number)
        }
        quantilesOf(taken === undefined ? column : less, members, numbers, workspace).quantiles?.forEach((value, at) => (quantiles[at]![year] = value))
        yield
      }
      series.push({ strategy, variable, quantiles, ...(taken === undefined ? {} : { against: taken.strategy }) })
    }
  }
  if (members < columns.members) return { members, series, failures }
  const digests: string[] = []
  for (const number of columns.columns.keys()) {
    digests.push(columnDigest(columns.column(number)))
    yield
  }
  return { members, series, failures, hash: resultHash({ model: ensemble.program.hash, scenario: resolved.hash, design: ensemble.design, columns: columns.columns, digests, failures }) }
}
