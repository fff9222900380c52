/**
 * Which functions of a kernel are to run: a byte for each, 1 where it is. Nothing is written to a set once it is given: while
 * they are kept, those that hold the same functions are one array, by which what was worked out for them is found again.
 */
import type { KernelFunctions } from '../compile/kernel.ts'

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

/** Those that parameters reach, and those that wait already. */
export function reachedBy({ reach, computes }: KernelFunctions, changed: readonly number[], waiting: Uint8Array): Uint8Array {
  const words = Math.ceil(computes.length / BITS)
  const known = masksOf(reach, words)
  const reached = new Uint32Array(words)
  for (const parameter of changed) for (let word = 0; word < words; word++) reached[word]! |= known[parameter * words + word]!
  const due = blank(computes.length)
  for (let number = 0; number < due.length; number++) due[number] = waiting[number]! | ((reached[number >>> 5]! >>> (number % BITS)) & 1)
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

export function union(left: Uint8Array, right: Uint8Array): Uint8Array {
  const both = blank(left.length)
  for (let number = 0; number < both.length; number++) both[number] = left[number]! | right[number]!
  return kept(both)
}

export function overlap(left: Uint8Array, right: Uint8Array): Uint8Array {
  const both = blank(left.length)
  for (let number = 0; number < both.length; number++) both[number] = left[number]! & right[number]!
  return kept(both)
}

export function without(left: Uint8Array, right: Uint8Array): Uint8Array {
  const rest = blank(left.length)
  for (let number = 0; number < rest.length; number++) rest[number] = left[number]! & ~right[number]!
  return kept(rest)
}

/** Whether all that one holds is in the other. */
export function isWithin(one: Uint8Array, other: Uint8Array): boolean {
  return one.every((is, number) => is <= other[number]!)
}
