/**
 * What functions that run once gave two runs side by side. A later run of the same two, under choices that do not reach such a
 * function, gets its figures back instead of computing them again: the same bits.
 */
import type { KernelFunctions } from '../compile/kernel.ts'
import { LANES } from '../compile/lanes/lane-memory.ts'
import type { Layout } from '../compile/layout.ts'
import { AGES } from '../compile/time.ts'
import { sameYears, type Axis } from './axis.ts'
import { joined } from './check-finite.ts'
import { noneDue, overlap, reachedBy, without } from './due.ts'
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

/** Which functions are kept, and where their figures stand. */
interface Plan {
  readonly once: Uint8Array
  readonly stretches: readonly Stretch[]
  /** Doubles of both runs. */
  readonly length: number
}

interface Stretch {
  readonly function: number
  /** In the results, and among what is kept. */
  readonly from: number
  readonly to: number
  readonly at: number
}

interface Kept {
  readonly plan: Plan
  readonly axis: Axis
  /** What was laid over the ground, of each of the two. */
  readonly layers: Pair<readonly Values[]>
  readonly figures: Float64Array
  ground: Values
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
    if (kept === undefined || ground === undefined || kept.plan !== planOf(program, functions, layout, needed) || !hasLayers(kept, inputs)) return none
    const standing = without(kept.plan.once, reachedBetween(program.parameters, functions, kept.ground, ground))
    const restored = overlap(standing, due)
    for (const { function: number, from, to, at } of kept.plan.stretches) {
      if (restored[number] === 1) out.set(kept.figures.subarray(at, at + to - from), from)
    }
    return restored
  }

  /** Keeps, where there is room, what the run has given, all of which was computed, or put back, without a fault. */
  keep({ program, functions, layout, inputs, out, needed }: FiguresRun): void {
    const plan = planOf(program, functions, layout, needed)
    const ground = commonGround(inputs)
    const before = this.#kept
    const stands = before?.plan === plan && hasLayers(before, inputs)
    if (!stands) this.#forget()
    if (ground === undefined || (!stands && plan.length > this.#room.doubles)) return
    const kept = stands ? before : this.#begin(plan, inputs, ground)
    const changed = stands ? overlap(plan.once, reachedBetween(program.parameters, functions, before.ground, ground)) : plan.once
    // Where nothing has changed the earlier ground does as well.
    if (!changed.includes(1)) return
    for (const { function: number, from, to, at } of plan.stretches) {
      if (changed[number] === 1) kept.figures.set(out.subarray(from, to), at)
    }
    kept.ground = ground
  }

  #forget(): void {
    this.#room.doubles += this.#kept?.figures.length ?? 0
    this.#kept = undefined
  }

  #begin(plan: Plan, [first, second]: Pair<StrategyInputs>, ground: Values): Kept {
    this.#room.doubles -= plan.length
    return (this.#kept = { plan, axis: first.axis, layers: [layersOf(first), layersOf(second)], figures: new Float64Array(plan.length), ground })
  }
}

/** Of the functions that are needed, those that run once. */
function planOf({ variables }: PairProgram, { computes }: KernelFunctions, layout: Layout, needed: Uint8Array): Plan {
  const known = plans.get(needed)
  if (known !== undefined) return known
  const once = needed.map((need, number) => (need === 1 && (computes[number] as readonly number[]).every((variable) => variables[variable]?.stage === 'once') ? 1 : 0))
  const stretches: Stretch[] = []
  let at = 0
  for (const [number, computed] of computes.entries()) {
    if (once[number] !== 1) continue
    const places = computed.map((variable) => layout.variables.get(variables[variable]?.name ?? ''))
    for (const [block, from, doubles] of [['once', 0, 1], ['kernel', layout.once, AGES]] as const) {
      // A function computes variables that stand one after another in each block.
      const own = joined(places.flatMap((place): [number, number][] => (place?.block === block ? [[place.element, place.element + place.size]] : [])))
      for (let pair = 0; pair < own.length; pair += 2) {
        const stretch = { from: (from + own[pair]! * doubles) * LANES, to: (from + own[pair + 1]! * doubles) * LANES }
        stretches.push({ function: number, ...stretch, at })
        at += stretch.to - stretch.from
      }
    }
  }
  const plan = { once, stretches, length: at }
  plans.set(needed, plan)
  return plan
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
function hasLayers({ axis, layers }: Kept, inputs: Pair<StrategyInputs>): boolean {
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
