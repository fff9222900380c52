/** Where one run after another leaves its result, and what the next one finds there. */
import type { Layout } from '../compile/layout.ts'
import { sameYears, type Axis } from './axis.ts'

/** What a result depends on beside its inputs. */
export interface Frame<Runs> {
  /** What computes it: the same object gives the same bits. */
  readonly engine: Runs
  readonly layout: Layout
  readonly axis: Axis
  readonly decisionYear: number
}

/** What buffers hold once a run has filled them. */
export interface Held {
  /** Functions of the kernel that have yet to run on the inputs that stand in the buffers, or whose values have yet to be checked; absent where there are none. */
  readonly rest?: { readonly waiting: Uint8Array; readonly unchecked: Uint8Array } | undefined
  /** Names of the variables that have been read of the result; in a patient place alone they are kept. */
  readonly read: ReadonlySet<string>
}

/** A whole result of which nobody says what is read. */
export const NOTHING_READ: Held = { read: new Set() }

export interface Opened<Buffers> {
  readonly buffers: Buffers
  /** The run's turn at them. */
  readonly turn: object
  /** What they hold, where that is a result of the same frame. */
  readonly held?: Held
  /** Names that readers are likely to want; absent where too little has been read to tell. */
  readonly wanted?: ReadonlySet<string>
}

/** What a run that has computed a part of its figures needs of the place it left them in. */
export interface Turns {
  /** The buffers hold the result of the run that was begun last; undefined where they hold none any more. */
  fill(held: Held | undefined): void
  /** True until another run begins. */
  isTurn(turn: object): boolean
}

/**
 * The buffers of a run, and what they hold: a run that finds there the result of inputs like its own computes only what
 * differs, to the same bits. Whoever runs in a place gives up the result that was there before.
 *
 * In a patient place a run computes at once what was read of both results before it, and the rest when any of it is
 * first read; a result that is given up can be read still, at the price of running it again.
 */
export class RunPlace<Runs, Buffers> implements Turns {
  readonly patient: boolean
  readonly #make: (frame: Frame<Runs>) => Buffers
  #buffers: Buffers | undefined
  #opened: Frame<Runs> | undefined
  #held: Held | undefined
  #turn: object | undefined
  #readBefore: ReadonlySet<string> | undefined
  #wanted: ReadonlySet<string> | undefined

  /** @param make buffers for the runs of a layout and a length of the axis */
  constructor(make: (frame: Frame<Runs>) => Buffers, { patient = false }: { readonly patient?: boolean } = {}) {
    this.patient = patient
    this.#make = make
  }

  /** Begins a run. Until `fill` the buffers count as empty: a run that fails leaves no result. */
  open(frame: Frame<Runs>): Opened<Buffers> {
    const opened = this.#opened
    const before = this.#held
    this.#held = undefined
    const turn = {}
    this.#turn = turn
    if (this.#buffers === undefined || opened === undefined || !sameSize(opened, frame)) this.#buffers = this.#make(frame)
    this.#opened = frame
    const buffers = this.#buffers
    const readBefore = this.#readBefore
    this.#readBefore = before?.read
    if (before === undefined || opened === undefined || !sameFrame(opened, frame)) return { buffers, turn }
    if (!this.patient || readBefore === undefined) return { buffers, turn, held: before }
    const wanted = new Set([...before.read].filter((name) => readBefore.has(name)))
    return { buffers, turn, held: before, wanted: this.#keep(wanted) }
  }

  /** The same set for the same names: what is worked out for a set is kept by it. */
  #keep(wanted: ReadonlySet<string>): ReadonlySet<string> {
    const kept = this.#wanted
    if (kept !== undefined && kept.size === wanted.size && [...wanted].every((name) => kept.has(name))) return kept
    this.#wanted = wanted
    return wanted
  }

  fill(held: Held | undefined): void {
    this.#held = held
  }

  isTurn(turn: object): boolean {
    return this.#turn === turn
  }
}

function sameSize<Runs>(left: Frame<Runs>, right: Frame<Runs>): boolean {
  return left.engine === right.engine && left.layout === right.layout && left.axis.length === right.axis.length
}

function sameFrame<Runs>(left: Frame<Runs>, right: Frame<Runs>): boolean {
  return (
    sameSize(left, right) && left.decisionYear === right.decisionYear && sameYears(left.axis, right.axis)
  )
}
