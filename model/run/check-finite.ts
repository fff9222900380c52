/** Every value that is not a gap by right must be a finite number. */
import { membersAt, offsetOf, strideOf } from '../compile/layout.ts'
import type { Layout, Place, ProgramShape } from '../compile/layout.ts'
import { AGES } from '../compile/time.ts'
import { yearOfIndex } from './axis.ts'
import type { Axis } from './axis.ts'
import { RunFailure } from './run-failure.ts'

/** Stretches of the result buffer without lawful gaps, as start and end pairs in order, neighbours joined. */
export function solidStretches(program: ProgramShape, layout: Layout, length: number): readonly number[] {
  const single: [number, number][] = []
  const row: [number, number][] = []
  for (const variable of program.variables) {
    if (variable.gaps) continue
    const place = layout.variables.get(variable.name) as Place
    const from = offsetOf(layout, place, 0, length)
    const into = place.block === 'yearly' ? row : single
    into.push([from, from + place.size * (place.block === 'kernel' ? AGES : 1)])
  }
  const years = Array.from({ length }, (_, t) => row.map(([from, to]) => [from + t * layout.yearly, to + t * layout.yearly] as const))
  const stretches: number[] = []
  for (const [from, to] of [...single, ...years.flat()].sort((left, right) => left[0] - right[0])) {
    if (stretches.at(-1) === from) stretches[stretches.length - 1] = to
    else stretches.push(from, to)
  }
  return stretches
}

/** Throws a RunFailure for the first variable, in order of evaluation, that holds anything but finite numbers. */
export function checkFinite(program: ProgramShape, layout: Layout, axis: Axis, out: Float64Array, stretches: readonly number[]): void {
  // Infinity and NaN times 0 are NaN, and a NaN stays in the sum: one pass without a branch. Four sums side by side do
  // not wait for one another.
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  for (let pair = 0; pair < stretches.length; pair += 2) {
    const to = stretches[pair + 1] as number
    let at = stretches[pair] as number
    for (; at + 3 < to; at += 4) {
      first += (out[at] as number) * 0
      second += (out[at + 1] as number) * 0
      third += (out[at + 2] as number) * 0
      fourth += (out[at + 3] as number) * 0
    }
    for (; at < to; at++) first += (out[at] as number) * 0
  }
  if (first + second + third + fourth === 0) return
  const found = firstFailure(program, layout, axis, out)
  if (found !== undefined) throw found
}

/** The earliest year, and in it the first variable evaluated: what comes later may only pass the fault on. */
function firstFailure(program: ProgramShape, layout: Layout, axis: Axis, out: Float64Array): RunFailure | undefined {
  let earliest: RunFailure | undefined
  let earliestYear = Infinity
  for (const variable of program.variables) {
    if (variable.gaps) continue
    const place = layout.variables.get(variable.name) as Place
    const yearly = place.block === 'yearly'
    const values = yearly ? axis.length : place.block === 'kernel' ? AGES : 1
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
