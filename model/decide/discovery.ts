/** Scenario discovery: the few conditions under which an outcome is of interest, such as a plan that fails. */
import { betaProbability } from '../numeric/beta.ts'
import type { Steps } from '../run/steps.ts'
import { type BoxEdge, type BoxInput, type BoxMeasures, measureBox } from './box.ts'

export interface Condition extends BoxEdge {
  /**
   * Chance of as many draws of interest in the box if this condition meant nothing (quasi-p of Bryant and Lempert 2010,
   * doi:10.1016/j.techfore.2009.08.002).
   */
  readonly chance: number
}

export interface Discovery extends BoxMeasures {
  /** The condition that loses most when it is dropped first; empty where no box is better than all draws. */
  readonly conditions: readonly Condition[]
  /** Draws of interest among all. */
  readonly interest: number
  readonly draws: number
  /** Boxes on the way from all draws to the smallest, from which the one told was taken. */
  readonly trajectory: readonly Pick<BoxMeasures, 'coverage' | 'density' | 'mass'>[]
}

// Part of the draws in the box that one peel takes away (Friedman and Fisher 1999, doi:10.1023/A:1008894516817).
const PEEL = 0.05
// A smaller box, as part of all draws, tells of chance.
const LEAST_MASS = 0.01
const LEAST_DRAWS = 20
// An end that chance explains this easily is dropped.
const LIKELY_CHANCE = 0.05
// An end whose loss costs the box less of its score than this is dropped: a sentence has room for few.
const LEAST_WORTH = 0.01
// A box that scores less tells next to nothing: none is better.
const LEAST_SCORE = 0.25
const MOST_FITS = 20

/**
 * The patient rule induction method: from all draws, the end of one input after another is peeled off, whichever leaves
 * the greatest density, down to a hundredth of the draws. Of the boxes passed, the one with the best balance of coverage
 * and gain in density (their harmonic mean) is taken; ends that chance explains or that add next to nothing are dropped; each end is then
 * moved to where that balance is best, and rounded to a hundredth of the size of its input's range, so that what is said
 * of the box is true of the very numbers it is said with.
 *
 * @param interest 1 for a draw of interest, 0 for any other
 * @throws Error where there is no draw, or columns differ in length
 */
export function* discover(inputs: readonly BoxInput[], interest: Uint8Array): Steps<Discovery> {
  const draws = interest.length
  if (draws === 0 || inputs.some(({ values }) => values.length !== draws)) throw new Error('Discovery is from inputs and an outcome on the same draws, at least one.')
  const all = interest.reduce((sum, each) => sum + each, 0)
  const nothing = { conditions: [], interest: all, draws, ...measureBox(inputs, interest, []) }
  const ground: Ground = { all, draws }
  if (all === 0 || all === draws) return { ...nothing, trajectory: [] }
  const columns: Sorted[] = []
  for (const input of inputs) {
    columns.push({ ...input, order: Uint32Array.from({ length: draws }, (_, draw) => draw).sort((left, right) => (input.values[left] as number) - (input.values[right] as number)) })
    yield
  }
  const boxes = yield* peel(columns, interest, all)
  let best = boxes[0] as Peeled
  for (const box of boxes) if (scoreOf(box.inBox, box.interestInBox, ground) > scoreOf(best.inBox, best.interestInBox, ground)) best = box
  let edges = yield* fitEnds(columns, interest, ground, best.edges)
  for (;;) {
    const fewer = withoutWeakest(columns, interest, ground, edges)
    if (fewer === undefined) break
    edges = yield* fitEnds(columns, interest, ground, fewer)
  }
  const rounded = edges.map((edge) => roundedEdge(edge, columns.find(({ name }) => name === edge.name) as Sorted))
  const measures = measureBox(inputs, interest, rounded)
  const trajectory = boxes.map(({ inBox, interestInBox }) => ({ coverage: interestInBox / all, density: interestInBox / inBox, mass: inBox / draws }))
  if (scoreOf(measures.inBox, measures.interestInBox, ground) < LEAST_SCORE) return { ...nothing, trajectory }
  const conditions = rounded.map((edge): Condition & { worth: number } => {
    const without = measureBox(inputs, interest, rounded.filter((other) => other !== edge))
    return { ...edge, chance: chanceOf(measures, without), worth: scoreOf(measures.inBox, measures.interestInBox, ground) - scoreOf(without.inBox, without.interestInBox, ground) }
  })
  const ranked = conditions.sort((left, right) => right.worth - left.worth).map(({ worth: _, ...condition }): Condition => condition)
  return { conditions: ranked, interest: all, draws, ...measures, trajectory }
}

interface Sorted extends BoxInput {
  /** Draws by rising value. */
  readonly order: Uint32Array
}

interface Peeled {
  readonly edges: readonly BoxEdge[]
  readonly inBox: number
  readonly interestInBox: number
}

/** Of interest, and in all. */
interface Ground {
  readonly all: number
  readonly draws: number
}

/** Harmonic mean of coverage and of what the box gains in density over all draws, as part of what there is to gain: 0 for all draws, 1 for all of interest and no other. */
function scoreOf(inBox: number, interestInBox: number, { all, draws }: Ground): number {
  const ground = all / draws
  const coverage = interestInBox / all
  const gained = (interestInBox / inBox - ground) / (1 - ground)
  return inBox === 0 || gained <= 0 ? 0 : (2 * coverage * gained) / (coverage + gained)
}

function* peel(columns: readonly Sorted[], interest: Uint8Array, all: number): Steps<readonly Peeled[]> {
  const draws = interest.length
  const inside = new Uint8Array(draws).fill(1)
  let edges: ReadonlyMap<string, BoxEdge> = new Map()
  let [inBox, interestInBox] = [draws, all]
  const boxes: Peeled[] = [{ edges: [], inBox, interestInBox }]
  const least = Math.max(LEAST_DRAWS, LEAST_MASS * draws)
  while (inBox > least) {
    let best: { readonly column: Sorted; readonly low: boolean; readonly end: number; readonly inBox: number; readonly interestInBox: number } | undefined
    for (const column of columns) {
      for (const low of [true, false]) {
        const cut = cutOf(column, inside, interest, low, Math.max(1, Math.floor(PEEL * inBox)))
        if (cut === undefined) continue
        const left = { inBox: inBox - cut.draws, interestInBox: interestInBox - cut.interest }
        if (best === undefined || left.interestInBox * best.inBox > best.interestInBox * left.inBox) best = { column, low, end: cut.end, ...left }
      }
      yield
    }
    if (best === undefined || best.inBox < least || best.interestInBox === 0) break
    const { column: { name, values }, low, end } = best
    for (let draw = 0; draw < draws; draw++) if (low ? (values[draw] as number) < end : (values[draw] as number) > end) inside[draw] = 0
    edges = new Map(edges).set(name, { name, ...edges.get(name), ...(low ? { from: end } : { to: end }) })
    ;({ inBox, interestInBox } = best)
    boxes.push({ edges: [...edges.values()], inBox, interestInBox })
  }
  return boxes
}

/** The draws within the box that a peel takes at one end, those of one value together, and the end that is left; undefined where it would take all. */
function cutOf({ values, order }: Sorted, inside: Uint8Array, interest: Uint8Array, low: boolean, wanted: number): { readonly end: number; readonly draws: number; readonly interest: number } | undefined {
  let [taken, ofInterest] = [0, 0]
  let last = NaN
  for (let at = 0; at < order.length; at++) {
    const draw = order[low ? at : order.length - 1 - at] as number
    if (inside[draw] === 0) continue
    const value = values[draw] as number
    if (taken >= wanted && value !== last) return { end: value, draws: taken, interest: ofInterest }
    taken++
    ofInterest += interest[draw] as number
    last = value
  }
  return undefined
}

/** Moves each end in turn to where the score is best, until none moves. */
function* fitEnds(columns: readonly Sorted[], interest: Uint8Array, ground: Ground, from: readonly BoxEdge[]): Steps<readonly BoxEdge[]> {
  let edges = from
  for (let round = 0; round < MOST_FITS; round++) {
    let moved = false
    for (const { name } of edges) {
      const column = columns.find((one) => one.name === name) as Sorted
      const others = edges.filter((edge) => edge.name !== name).map((edge) => ({ ...edge, values: (columns.find((one) => one.name === edge.name) as Sorted).values }))
      const before = edges.find((edge) => edge.name === name) as BoxEdge
      const after = bestInterval(column, interest, ground, (draw) => others.every(({ values, from: least = -Infinity, to: most = Infinity }) => (values[draw] as number) >= least && (values[draw] as number) <= most), before)
      yield
      if (after.from === before.from && after.to === before.to) continue
      moved = true
      edges = edges.map((edge) => (edge.name === name ? after : edge))
    }
    if (!moved) break
  }
  return edges.filter(({ from: least, to: most }) => least !== undefined || most !== undefined)
}

/** The interval of one input with the best score, its lower and its upper end in turn, the draws allowed by the others given. */
function bestInterval({ name, values, order }: Sorted, interest: Uint8Array, ground: Ground, allowed: (draw: number) => boolean, before: BoxEdge): BoxEdge {
  const draws = Array.from(order).filter(allowed)
  let [from, to] = [0, draws.length]
  while (from < draws.length && before.from !== undefined && (values[draws[from] as number] as number) < before.from) from++
  while (to > from && before.to !== undefined && (values[draws[to - 1] as number] as number) > before.to) to--
  // Interest among the draws before each place.
  const sums = new Float64Array(draws.length + 1)
  for (const [at, draw] of draws.entries()) sums[at + 1] = (sums[at] as number) + (interest[draw] as number)
  const score = (start: number, end: number): number => scoreOf(end - start, (sums[end] as number) - (sums[start] as number), ground)
  const parts = (at: number): boolean => at === 0 || at === draws.length || values[draws[at - 1] as number] !== values[draws[at] as number]
  for (const end of ['from', 'to', 'from', 'to'] as const) {
    // An end that was dropped, or never peeled, stays open.
    if (before[end] === undefined) continue
    for (let at = 0; at <= draws.length; at++) {
      if (!parts(at)) continue
      if (end === 'from' && at < to && score(at, to) > score(from, to)) from = at
      if (end === 'to' && at > from && score(from, at) > score(from, to)) to = at
    }
  }
  // Halfway between the last draw within and the first one without.
  const between = (at: number): number => ((values[draws[at - 1] as number] as number) + (values[draws[at] as number] as number)) / 2
  return { name, ...(from === 0 ? {} : { from: between(from) }), ...(to === draws.length ? {} : { to: between(to) }) }
}

/** The box without the end to drop next: one that chance explains, or that is worth next to nothing. Undefined where every end tells. */
function withoutWeakest(columns: readonly Sorted[], interest: Uint8Array, ground: Ground, edges: readonly BoxEdge[]): readonly BoxEdge[] | undefined {
  const whole = measureBox(columns, interest, edges)
  let found: { readonly edges: readonly BoxEdge[]; readonly worth: number } | undefined
  for (const edge of edges) {
    for (const end of ['from', 'to'] as const) {
      if (edge[end] === undefined) continue
      const rest = edge[end === 'from' ? 'to' : 'from']
      const left = rest === undefined ? [] : [{ name: edge.name, [end === 'from' ? 'to' : 'from']: rest }]
      const others = edges.flatMap((other): readonly BoxEdge[] => (other === edge ? left : [other]))
      const without = measureBox(columns, interest, others)
      const worth = scoreOf(whole.inBox, whole.interestInBox, ground) - scoreOf(without.inBox, without.interestInBox, ground)
      if (worth >= LEAST_WORTH && chanceOf(whole, without) <= LIKELY_CHANCE) continue
      if (found === undefined || worth < found.worth) found = { edges: others, worth }
    }
  }
  return found?.edges
}

/** Chance of at least as many of interest among the draws in the box at the density it has without the condition. */
function chanceOf(box: BoxMeasures, without: BoxMeasures): number {
  return binomialTail(box.interestInBox, box.inBox, without.density)
}

/** Chance of `hits` or more in `count` draws that each hit with probability `each`. */
export function binomialTail(hits: number, count: number, each: number): number {
  return hits <= 0 ? 1 : betaProbability(each, hits, count - hits + 1)
}

function roundedEdge({ name, from, to }: BoxEdge, { values, order }: Sorted): BoxEdge {
  const span = (values[order.at(-1) as number] as number) - (values[order[0] as number] as number)
  const exponent = Number(span.toExponential(0).split('e')[1]) - 2
  const step = Number(`1e${exponent}`)
  // Written with the digits of the step, so that no rounding of the product shows.
  const round = (value: number): number => Number((Math.round(value / step) * step).toPrecision(12))
  return { name, ...(from === undefined ? {} : { from: round(from) }), ...(to === undefined ? {} : { to: round(to) }) }
}
