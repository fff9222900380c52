/** Every value that is not a gap by right must be a finite number. */
import { membersAt, offsetOf, strideOf } from '../compile/layout.ts'
import type { Layout, Place, ProgramShape, VariableShape } from '../compile/layout.ts'
import { AGES, rowsOf, RUN_OFF } from '../compile/time.ts'
import { indexOfYear, yearOfIndex } from './axis.ts'
import type { Axis } from './axis.ts'
import { RunFailure } from './run-failure.ts'

/** Stretches of the result buffer without lawful gaps, as start and end pairs in order, neighbours joined. */
export interface SolidStretches {
  /** Of what stands there once. */
  readonly single: readonly number[]
  /** Of the first year's row, in what leads reach: computed for every year. */
  readonly ahead: readonly number[]
  /** The same in what is 0 after the last reported year. */
  readonly reported: readonly number[]
  /** The same in what goes on after it. */
  readonly runningOff: readonly number[]
  /** Variables whose stretches they are, those with gaps included. */
  readonly variables: readonly VariableShape[]
  /** Variables among which the first fault is sought: all that were computed. */
  readonly computed: readonly VariableShape[]
}

/** Stretches of some variables of a program. */
export function solidStretches(variables: readonly VariableShape[], layout: Layout, length: number, computed = variables): SolidStretches {
  const single: [number, number][] = []
  const ahead: [number, number][] = []
  const reported: [number, number][] = []
  const runningOff: [number, number][] = []
  for (const variable of variables) {
    if (variable.gaps) continue
    const place = layout.variables.get(variable.name) as Place
    const from = offsetOf(layout, place, 0, length)
    const into = place.block !== 'yearly' ? single : variable.ahead ? ahead : variable.runsOff ? runningOff : reported
    into.push([from, from + place.size * (place.block === 'kernel' ? AGES : 1)])
  }
  return { single: joined(single), ahead: joined(ahead), reported: joined(reported), runningOff: joined(runningOff), variables, computed }
}

/** Stretches as start and end pairs in order, neighbours joined. */
function joined(stretches: readonly [number, number][]): readonly number[] {
  const pairs: number[] = []
  for (const [from, to] of [...stretches].sort((left, right) => left[0] - right[0])) {
    if (pairs.at(-1) === from) pairs[pairs.length - 1] = to
    else pairs.push(from, to)
  }
  return pairs
}

/** Throws a RunFailure for the first variable, in order of evaluation, that holds anything but finite numbers. */
export function checkFinite(program: ProgramShape, layout: Layout, axis: Axis, out: Float64Array, { single, ahead, reported, runningOff, computed }: SolidStretches): void {
  let sum = sumOf(out, single, 0)
  for (let t = 0; t < axis.length; t++) sum += sumOf(out, ahead, t * layout.yearly)
  for (let t = 0; t <= indexOfYear(axis, axis.last); t++) sum += sumOf(out, reported, t * layout.yearly)
  for (let t = 0; t <= indexOfYear(axis, axis.last) + RUN_OFF; t++) sum += sumOf(out, runningOff, t * layout.yearly)
  // Sums of large numbers may overflow: only the search tells.
  if (Number.isFinite(sum)) return
  const found = firstFailure(program, computed, layout, axis, out)
  if (found !== undefined) throw found
}

/** The sum of stretches, not finite where one of the numbers is not: one pass without a branch. */
function sumOf(out: Float64Array, stretches: readonly number[], shift: number): number {
  // Four sums side by side do not wait for one another.
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  for (let pair = 0; pair < stretches.length; pair += 2) {
    const to = (stretches[pair + 1] as number) + shift
    let at = (stretches[pair] as number) + shift
    for (; at + 3 < to; at += 4) {
      first += out[at] as number
      second += out[at + 1] as number
      third += out[at + 2] as number
      fourth += out[at + 3] as number
    }
    for (; at < to; at++) first += out[at] as number
  }
  return first + second + third + fourth
}

/** The earliest year, and in it the first variable evaluated: what comes later may only pass the fault on. */
function firstFailure(program: ProgramShape, computed: readonly VariableShape[], layout: Layout, axis: Axis, out: Float64Array): RunFailure | undefined {
  let earliest: RunFailure | undefined
  let earliestYear = Infinity
  for (const variable of computed) {
    if (variable.gaps) continue
    const place = layout.variables.get(variable.name) as Place
    const yearly = place.block === 'yearly'
    const values = yearly ? (variable.runsOff ? rowsOf(axis.length) : axis.length) : place.block === 'kernel' ? AGES : 1
    const stride = strideOf(layout, place)
    for (let element = 0; element < place.size; element++) {
      const offset = offsetOf(layout, place, element, axis.length)
      for (let at = 0; at < values; at++) {
        const value = out[offset + at * stride] as number
        if (Number.isFinite(value)) continue
        const year = yearly ? yearOfIndex(axis, at) : undefined
        // Before all years come once values, after them after values; exogenous ones are known before any other.
        const order = variable.stage === 'after' ? 1e9 : variable.exogenous || year === undefined ? -1e9 : year
        if (order >= earliestYear) continue
        earliestYear = order
        earliest = new RunFailure(variable.name, memberNames(program, variable.over, membersAt(place.shape, element)), year, value)
      }
    }
  }
  return earliest
}

function memberNames(program: ProgramShape, over: readonly string[], members: readonly number[]): Record<string, string> {
  return Object.fromEntries(over.map((dimension, axis) => [dimension, (program.dimensions[dimension] ?? [])[members[axis] as number] ?? '?']))
}
