/** A run of which some figures alone are ever read: what they do not need is not computed. */
import type { PackedRun } from './compute-wanted.ts'
import { everyDue, noneDue, overlap, reachedBy, union, without } from './due.ts'
import type { Figures, ResultShape } from './result.ts'
import { NOTHING_READ, type Held, type Opened } from './run-place.ts'
import { weightOf } from './totals.ts'

/** Names of the variables that are read of a run, those that their totals are weighted by included. */
export type Wanted = ReadonlySet<string>

/** Throws on a name that is no variable's. */
export function wantedOf({ variables }: Pick<ResultShape, 'variables'>, names: Iterable<string>): Wanted {
  const wanted = new Set<string>()
  for (const name of names) {
    const variable = variables.find((one) => one.name === name)
    if (variable === undefined) throw new Error(`There is no variable '${name}'.`)
    wanted.add(name)
    const weight = weightOf(variable)
    if (variables.some((one) => one.name === weight)) wanted.add(weight as string)
  }
  return wanted
}

/**
 * Computes and checks what is wanted and what it is made of: the run fails where that fails, whatever stood in the buffers
 * before. Gives what they then hold.
 */
export function computePart({ held }: Pick<Opened<unknown>, 'held'>, wanted: Wanted, { functions, prepared, differing, compute, check }: PackedRun): Held {
  if (functions === undefined) {
    compute()
    check()
    return NOTHING_READ
  }
  const none = noneDue(functions)
  const needed = prepared.neededFor(functions, wanted)
  // Buffers are filled whole once: what later runs leave out stands there as some run left it.
  const reached = held === undefined ? none : reachedBy(functions, differing, held.rest?.waiting ?? none)
  const unchecked = held === undefined ? everyDue(functions) : union(reached, held.rest?.unchecked ?? none)
  compute(held === undefined ? undefined : overlap(reached, needed))
  check(overlap(unchecked, needed))
  return { rest: { waiting: without(reached, needed), unchecked: without(unchecked, needed) }, read: NOTHING_READ.read }
}

/** Figures that were not wanted are not to be had. */
export class PartFigures implements Figures {
  readonly #wanted: Wanted
  readonly #out: Float64Array

  constructor(wanted: Wanted, out: Float64Array) {
    this.#wanted = wanted
    this.#out = out
  }

  reading(name: string): Float64Array {
    if (!this.#wanted.has(name)) throw new Error(`'${name}' is not among what the run was to give: ${[...this.#wanted].join(', ')}.`)
    return this.#out
  }

  finish(): Float64Array {
    throw new Error(`The run gives a part of its figures alone: ${[...this.#wanted].join(', ')}.`)
  }
}
