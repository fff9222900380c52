/** A run over an earlier one: what readers are known to want of it is computed at once, the rest when it is asked for. */
import type { KernelFunctions } from '../compile/kernel.ts'
import { noneDue, overlap, reachedBy, union, without } from './due.ts'
import type { Rest } from './patient-run.ts'
import type { PreparedProgram } from './prepared-program.ts'
import type { Opened } from './run-place.ts'

/** A run whose inputs are packed. */
export interface PackedRun {
  /** Absent where the kernel computes everything at every run. */
  readonly functions: KernelFunctions | undefined
  readonly prepared: PreparedProgram
  /** Numbers of the parameters that differ from those of the run before. */
  readonly differing: readonly number[]
  /** Runs the functions that are due; all where none are named. */
  compute(due?: Uint8Array): void
  /** Throws a RunFailure where what these functions compute is not finite; all of it where none are named, of the variables `among` alone where any are. */
  check(computed?: Uint8Array, among?: ReadonlySet<string>): void
}

/** Gives what is left to be computed and checked. Throws a RunFailure where the run fails in what is computed now. */
export function computeWanted({ held, wanted }: Pick<Opened<unknown>, 'held' | 'wanted'>, { functions, prepared, differing, compute, check }: PackedRun): Rest | undefined {
  if (functions === undefined || held === undefined) {
    compute()
    check()
    return undefined
  }
  const none = noneDue(functions)
  const reached = reachedBy(functions, differing, held.rest?.waiting ?? none)
  const unchecked = union(reached, held.rest?.unchecked ?? none)
  if (wanted === undefined) {
    compute(reached)
    check(unchecked)
    return undefined
  }
  const due = overlap(reached, prepared.neededFor(functions, wanted))
  compute(due)
  // What readers are given is checked before they are; what it was made from, with the rest.
  check(due, wanted)
  if (!unchecked.includes(1)) return undefined
  const waiting = without(reached, due)
  return {
    waiting, unchecked,
    holds: (name) => !wanted.has(name) && prepared.isComputedBy(functions, name, unchecked),
    finish() {
      compute(waiting)
      check(unchecked)
    },
  }
}
