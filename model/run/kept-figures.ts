/**
 * What functions that come first gave two runs side by side: those that run once, and those through years that wait for nothing
 * but inputs. A later run of the same two, under choices that do not reach such a function, gets its figures back instead of
 * computing them again: the same bits.
 */
import type { KernelFunctions } from '../compile/kernel.ts'
import { LANES } from '../compile/lanes/lane-memory.ts'
import type { Layout, VariableShape } from '../compile/layout.ts'
import { indexOfYear, sameYears, type Axis } from './axis.ts'
import { solidStretches } from './check-finite.ts'
import { isWithin, noneDue, overlap, reachedBy, without } from './due.ts'
import { type FlatValues, isFlat, type ParameterShape, type StrategyInputs } from './inputs.ts'
import { OverlaidMap } from './overlaid-map.ts'
import { apartFrom } from './packed-inputs.ts'
import type { Pair, PairProgram } from './open-pair.ts'

type Values = StrategyInputs['values']

/** A run whose inputs are packed. */
export interface FiguresRun {
  readonly program: PairProgram
  readonly functions: KernelFunctions
  readonly layout: Layout
  readonly inputs: Pair<StrategyInputs>
  /** Results of both, alternating. */
  readonly out: Float64Array
  /** Functions that what is wanted of the run needs. */
  readonly needed: Uint8Array
}

/** Which functions are kept on an axis, and where their figures stand. */
interface Plan {
  readonly axis: Axis
  readonly first: Uint8Array
  readonly stretches: readonly Stretch[]
  /** Doubles of both runs. */
  readonly length: number
}

/** Doubles of both runs, row after row. */
interface Stretch {
  readonly function: number
  /** In the results, from where a row begins to where the next one does. */
  readonly from: number
  readonly stride: number
  readonly length: number
  readonly rows: number
  /** Among what is kept, where one row follows the other. */
  readonly at: number
}

// Doubles of one run, 80 kB: what comes first of most outcomes, the bulkiest functions left out.
const MOST_OF_RUN = 10_240

interface Kept {
  readonly plan: Plan
  /** What was laid over the ground, of each of the two. */
  readonly layers: Pair<readonly Values[]>
  readonly figures: Float64Array
  ground: Values
  /** Functions of which the run before had other figures. */
  changed: Uint8Array
}

const plans = new WeakMap<Uint8Array, Plan>()

/** Doubles that may still be kept, by all who share them. */
export interface Room {
  doubles: number
}

export class KeptFigures {
  readonly #room: Room
  #kept: Kept | undefined

  constructor(room: Room) {
    this.#room = room
  }

  /** Puts back what it can of these functions' figures, and gives those that it has put back. */
  restore({ program, functions, layout, inputs, out, needed }: FiguresRun, due: Uint8Array): Uint8Array {
    const none = noneDue(functions)
    const kept = this.#kept
    const ground = commonGround(inputs)
    if (kept === undefined || ground === undefined || kept.plan !== planOf(program, functions, layout, needed, inputs[0].axis) || !hasLayers(kept, inputs)) return none
    const standing = without(kept.plan.first, reachedBetween(program.parameters, functions, kept.ground, ground))
    const restored = overlap(standing, due)
    for (const stretch of kept.plan.stretches) {
      const { from, stride, length, rows, at } = stretch
      if (restored[stretch.function] === 1) copyRows({ values: kept.figures, from: at, stride: length }, { values: out, from, stride }, length, rows)
    }
    return restored
  }

  /** Keeps, where there is room, what the run has given, all of which was computed, or put back, without a fault. */
  keep({ program, functions, layout, inputs, out, needed }: FiguresRun): void {
    const plan = planOf(program, functions, layout, needed, inputs[0].axis)
    const ground = commonGround(inputs)
    const before = this.#kept
    const stands = before?.plan === plan && hasLayers(before, inputs)
    if (!stands) this.#forget()
    if (ground === undefined || (!stands && plan.length > this.#room.doubles)) return
    const kept = stands ? before : this.#begin(plan, inputs, ground, noneDue(functions))
    const changed = stands ? overlap(plan.first, reachedBetween(program.parameters, functions, before.ground, ground)) : plan.first
    const again = stands && isWithin(changed, kept.changed)
    if (stands) kept.changed = changed
    // What has changed once more will as soon change again, as while one lever is slid: only what else has is worth a copy.
    if (again) return
    for (const stretch of plan.stretches) {
      const { from, stride, length, rows, at } = stretch
      if (changed[stretch.function] === 1) copyRows({ values: out, from, stride }, { values: kept.figures, from: at, stride: length }, length, rows)
    }
    kept.ground = ground
  }

  #forget(): void {
    this.#room.doubles += this.#kept?.figures.length ?? 0
    this.#kept = undefined
  }

  #begin(plan: Plan, [first, second]: Pair<StrategyInputs>, ground: Values, changed: Uint8Array): Kept {
    this.#room.doubles -= plan.length
    return (this.#kept = { plan, layers: [layersOf(first), layersOf(second)], figures: new Float64Array(plan.length), ground, changed })
  }
}

/** Rows of doubles, from one of which the next is so far. */
interface RowsOfDoubles {
  readonly values: Float64Array
  readonly from: number
  readonly stride: number
}

// Shorter rows are copied sooner than a view of them is made.
const LONG = 16

function copyRows({ values: given, from, stride: apart }: RowsOfDoubles, { values: into, from: to, stride }: RowsOfDoubles, length: number, rows: number): void {
  for (let row = 0; row < rows; row++) {
    const source = from + row * apart
    const target = to + row * stride
    if (length >= LONG) into.set(given.subarray(source, source + length), target)
    else for (let at = 0; at < length; at++) into[target + at] = given[source + at] as number
  }
}

/** Of the functions that are needed, those that run once and those that are exogenous, while there is room: what takes long first. */
function planOf(program: PairProgram, functions: KernelFunctions, layout: Layout, needed: Uint8Array, axis: Axis): Plan {
  const known = plans.get(needed)
  if (known !== undefined && sameYears(known.axis, axis)) return known
  const first = new Uint8Array(needed.length)
  const stretches: Stretch[] = []
  let at = 0
  const { computes, long = [] } = functions
  for (const number of new Set([...long, ...computes.keys()])) {
    const variables = (computes[number] as readonly number[]).map((variable) => program.variables[variable] as VariableShape)
    if (needed[number] !== 1 || !variables.every(({ stage, exogenous }) => stage === 'once' || (stage === 'yearly' && exogenous))) continue
    const own = stretchesOf(variables, layout, axis)
    const doubles = own.reduce((sum, { length, rows }) => sum + length * rows, 0)
    if (at + doubles > MOST_OF_RUN * LANES) continue
    first[number] = 1
    for (const stretch of own) {
      stretches.push({ ...stretch, function: number, at })
      at += stretch.length * stretch.rows
    }
  }
  const plan = { axis, first, stretches, length: at }
  plans.set(needed, plan)
  return plan
}

/** Where a function's variables stand in the results of two runs, lawful gaps included: neighbours in one stretch. */
function stretchesOf(variables: readonly VariableShape[], layout: Layout, axis: Axis): Omit<Stretch, 'function' | 'at'>[] {
  const { single, ahead, reported } = solidStretches(variables.map((variable) => ({ ...variable, gaps: false })), layout, axis.length)
  return ([[single, 1], [ahead, axis.length], [reported, indexOfYear(axis, axis.last) + 1]] as const).flatMap(([pairs, rows]) =>
    Array.from({ length: pairs.length / 2 }, (_, pair) => {
      const from = pairs[2 * pair] as number
      return { from: from * LANES, stride: layout.yearly * LANES, length: ((pairs[2 * pair + 1] as number) - from) * LANES, rows }
    }))
}

function groundOf({ values }: StrategyInputs): Values {
  return values instanceof OverlaidMap ? (values as OverlaidMap<string, Float64Array>).ground : values
}

/** What both runs are laid over; undefined where each has its own. */
function commonGround([first, second]: Pair<StrategyInputs>): Values | undefined {
  const ground = groundOf(first)
  return ground === groundOf(second) ? ground : undefined
}

function layersOf({ values }: StrategyInputs): readonly Values[] {
  const layers: Values[] = []
  if (values instanceof OverlaidMap) (values as OverlaidMap<string, Float64Array>).forEachOverlay((overlay) => void layers.push(overlay))
  return layers
}

/** Whether the same things are laid over the grounds of these runs, on the same years: told by what they are, not by what they hold. */
function hasLayers({ plan: { axis }, layers }: Kept, inputs: Pair<StrategyInputs>): boolean {
  return inputs.every((each, lane) => {
    const own = layersOf(each)
    const before = layers[lane as 0 | 1]
    return sameYears(axis, each.axis) && own.length === before.length && own.every((layer, at) => isSameLayer(layer, before[at] as Values))
  })
}

function isSameLayer(one: Values, other: Values): boolean {
  return one === other || (isFlat(one) && isFlat(other) && one.elements === other.elements && isSameShape(one, other))
}

function isSameShape({ shape: one }: FlatValues, { shape: other }: FlatValues): boolean {
  if (one === other) return true
  if (one.numbers.length !== other.numbers.length) return false
  for (let at = 0; at < one.numbers.length; at++) {
    if (one.numbers[at] !== other.numbers[at] || one.from[at] !== other.from[at] || one.counts[at] !== other.counts[at]) return false
  }
  return true
}

const reached = new WeakMap<Values, WeakMap<Values, Uint8Array>>()

/** Functions that what differs between two grounds reaches: the same for all members. */
function reachedBetween(parameters: readonly ParameterShape[], functions: KernelFunctions, before: Values, now: Values): Uint8Array {
  let known = reached.get(now)
  if (known === undefined) reached.set(now, (known = new WeakMap()))
  let between = known.get(before)
  if (between === undefined) known.set(before, (between = reachedBy(functions, apartFrom(parameters, before, now), noneDue(functions))))
  return between
}
