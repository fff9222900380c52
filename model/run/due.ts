/**
 * Which functions of a kernel are to run: a byte for each, 1 where it is. Nothing is written to a set once it is given: while
 * they are kept, those that hold the same functions are one array, by which what was worked out for them is found again.
 */
import type { KernelFunctions } from '../compile/kernel.ts'
import { rememberedOfTwo } from './remembered.ts'

/** None of them. */
export function noneDue({ computes }: KernelFunctions): Uint8Array {
  return kept(blank(computes.length))
}

/** All of them. */
export function everyDue({ computes }: KernelFunctions): Uint8Array {
  return kept(blank(computes.length).fill(1))
}

// Runs of the same few levers, strategies and members ask for the same sets; what is worked out for a set goes with it, some ten kilobytes.
const MOST_KEPT = 1_024

const sets = new Map<number, Uint8Array[]>()
let keptSets = 0
let draft = new Uint8Array(0)

/** Room to write a set in, for one set at a time: a run combines several, and an array for each would cost more than all else about it. */
function blank(length: number): Uint8Array {
  if (draft.length !== length) draft = new Uint8Array(length)
  return draft.fill(0)
}

/** The set that holds what is written. */
function kept(written: Uint8Array): Uint8Array {
  let hash = 0x811c9dc5
  for (let number = 0; number < written.length; number++) hash = Math.imul(hash ^ written[number]!, 0x01000193)
  let alike = sets.get(hash)
  const known = alike?.find((set) => isSame(set, written))
  if (known !== undefined) return known
  if (keptSets >= MOST_KEPT) {
    sets.clear()
    keptSets = 0
    alike = undefined
  }
  if (alike === undefined) sets.set(hash, (alike = []))
  const made = written.slice()
  alike.push(made)
  keptSets += 1
  return made
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false
  for (let number = 0; number < one.length; number++) if (one[number] !== other[number]) return false
  return true
}

const masks = new WeakMap<KernelFunctions['reach'], Uint32Array>()
// Of a word; two to the fifth.
const BITS = 32

/** By parameter, so many words with a bit for each function that it reaches. */
function masksOf(reach: KernelFunctions['reach'], words: number): Uint32Array {
  let known = masks.get(reach)
  if (known === undefined) {
    known = new Uint32Array(reach.length * words)
    for (const [parameter, functions] of reach.entries()) for (const number of functions) known[parameter * words + (number >>> 5)]! |= 1 << (number % BITS)
    masks.set(reach, known)
  }
  return known
}

const reached = new WeakMap<KernelFunctions['reach'], (changed: readonly number[], waiting: Uint8Array) => Uint8Array>()

/** Those that parameters reach, and those that wait already. Nothing is written to the list of parameters afterwards: by it the set is found again. */
export function reachedBy(functions: KernelFunctions, changed: readonly number[], waiting: Uint8Array): Uint8Array {
  let known = reached.get(functions.reach)
  if (known === undefined) reached.set(functions.reach, (known = rememberedOfTwo((parameters, others) => reachedAnew(functions, parameters, others))))
  return known(changed, waiting)
}

function reachedAnew({ reach, computes }: KernelFunctions, changed: readonly number[], waiting: Uint8Array): Uint8Array {
  const words = Math.ceil(computes.length / BITS)
  const known = masksOf(reach, words)
  const bits = new Uint32Array(words)
  for (const parameter of changed) for (let word = 0; word < words; word++) bits[word]! |= known[parameter * words + word]!
  const due = blank(computes.length)
  for (let number = 0; number < due.length; number++) due[number] = waiting[number]! | ((bits[number >>> 5]! >>> (number % BITS)) & 1)
  return kept(due)
}

/** Those that must have run for these variables to be right. */
export function neededFor({ needs, computes }: KernelFunctions, variables: ReadonlySet<number>): Uint8Array {
  const needed = blank(computes.length)
  for (const [number, computed] of computes.entries()) {
    if (computed.some((variable) => variables.has(variable))) for (const other of needs[number] as readonly number[]) needed[other] = 1
  }
  return kept(needed)
}

/** Numbers of the variables that they compute, rising. */
export function computedBy({ computes }: KernelFunctions, due: Uint8Array): readonly number[] {
  const variables = new Set(computes.flatMap((computed, number) => (due[number] === 1 ? computed : [])))
  return [...variables].sort((left, right) => left - right)
}

export const union = rememberedOfTwo((left: Uint8Array, right: Uint8Array) => combined(left, right, (one, other) => one | other))

export const overlap = rememberedOfTwo((left: Uint8Array, right: Uint8Array) => combined(left, right, (one, other) => one & other))

/** What is in the first alone. */
export const without = rememberedOfTwo((left: Uint8Array, right: Uint8Array) => combined(left, right, (one, other) => one & ~other))

function combined(left: Uint8Array, right: Uint8Array, combine: (one: number, other: number) => number): Uint8Array {
  const both = blank(left.length)
  for (let number = 0; number < both.length; number++) both[number] = combine(left[number]!, right[number]!)
  return kept(both)
}

/** Whether all that one holds is in the other. */
export function isWithin(one: Uint8Array, other: Uint8Array): boolean {
  return one === other || one.every((is, number) => is <= other[number]!)
}
