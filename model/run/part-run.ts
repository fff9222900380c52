/** Runs of which some figures alone are ever read: what they do not need is not computed. */
import type { Kernel } from '../compile/kernel.ts'
import type { PackedRun } from './compute-wanted.ts'
import { everyDue, noneDue, overlap, reachedBy, union, without } from './due.ts'
import type { StrategyInputs } from './inputs.ts'
import { type Figures, type ResultShape, StrategyResult } from './result.ts'
import { openRun } from './run.ts'
import { NOTHING_READ, type Held, type Opened } from './run-place.ts'
import { guestRecordOf, referenceOf, type RunOne, type ScenarioProgram } from './scenario.ts'
import { weightOf } from './totals.ts'
import { Workspace } from './workspace.ts'

/** Names of the variables that are read of a run, those that their totals are weighted by included. */
export type Wanted = ReadonlySet<string>

// Those of a few screens are asked for in turn.
const MOST_KEPT = 50

const kept = new WeakMap<ResultShape['variables'], Map<string, Wanted>>()

/** The same set for the same names, so that what is worked out for it is found again. Throws on a name that is no variable's. */
export function wantedOf({ variables }: Pick<ResultShape, 'variables'>, names: Iterable<string>): Wanted {
  const asked = [...new Set(names)]
  const key = asked.join(' ')
  const known = kept.get(variables) ?? new Map<string, Wanted>()
  kept.set(variables, known)
  const found = known.get(key)
  if (found !== undefined) return found
  const wanted = new Set<string>()
  for (const name of asked) {
    const variable = variables.find((one) => one.name === name)
    if (variable === undefined) throw new Error(`There is no variable '${name}'.`)
    wanted.add(name)
    const weight = weightOf(variable)
    if (variables.some((one) => one.name === weight)) wanted.add(weight as string)
  }
  if (known.size >= MOST_KEPT) known.clear()
  known.set(key, wanted)
  return wanted
}

/** What alone is ever read of the runs of a scenario. */
export interface ScenarioWanted {
  readonly world: Wanted
  readonly guests: Wanted
  readonly strategies: Wanted
}

/** What has to be read of a scenario's runs for these variables of its strategies. Throws on a name that is no variable's. */
export function scenarioWantedOf(program: ScenarioProgram, variables: Iterable<string>): ScenarioWanted {
  const given = program.parameters.filter(({ definition }) => definition.role === 'world').map(({ name }) => name)
  return {
    world: wantedOf(program, given.flatMap((name) => referenceOf(name)?.variable ?? [])),
    guests: wantedOf(program, given.flatMap((name) => guestRecordOf(name) ?? [])),
    strategies: wantedOf(program, variables),
  }
}

/** As `runStrategy`, in a place that is not patient. Throws a RunFailure where the run fails in what is wanted, or in what that is made of. */
export function runPart(kernel: Kernel, program: ScenarioProgram, inputs: StrategyInputs, wanted: Wanted, workspace = new Workspace()): StrategyResult {
  const { opened, packed, layout } = openRun(kernel, program, inputs, workspace)
  workspace.fill(computePart(opened, wanted, packed))
  const { out } = opened.buffers
  return new StrategyResult(program, layout, inputs, out, new PartFigures(wanted, out))
}

/** Runs of strategies and of their guests, for `runAgainst`. */
export function inParts(kernel: Kernel, program: ScenarioProgram, wanted: ScenarioWanted): RunOne {
  return (inputs, workspace, isGuest) => runPart(kernel, program, inputs, isGuest ? wanted.guests : wanted.strategies, workspace)
}

/**
 * Computes and checks what is wanted and what it is made of: the run fails where that fails, whatever stood in the buffers
 * before. Gives what they then hold.
 *
 * @param restore puts back figures of functions that are due, as they were computed and checked before; gives those functions
 */
export function computePart({ held }: Pick<Opened<unknown>, 'held'>, wanted: Wanted, { functions, prepared, differing, compute, check }: PackedRun, restore?: (due: Uint8Array) => Uint8Array): Held {
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
  const due = overlap(reached, needed)
  const restored = held === undefined ? none : (restore?.(due) ?? none)
  compute(held === undefined ? undefined : without(due, restored))
  check(without(overlap(unchecked, needed), restored))
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
