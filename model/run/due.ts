/** Which functions of a kernel are to run: a byte for each, 1 where it is. */
import type { KernelFunctions } from '../compile/kernel.ts'

/** None of them. */
export function noneDue({ computes }: KernelFunctions): Uint8Array {
  return new Uint8Array(computes.length)
}

/** All of them. */
export function everyDue(functions: KernelFunctions): Uint8Array {
  return noneDue(functions).fill(1)
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
  const due = waiting.slice()
  for (let number = 0; number < due.length; number++) due[number]! |= (reached[number >>> 5]! >>> (number % BITS)) & 1
  return due
}

/** Those that must have run for these variables to be right. */
export function neededFor({ needs, computes }: KernelFunctions, variables: ReadonlySet<number>): Uint8Array {
  const needed = new Uint8Array(computes.length)
  for (const [number, computed] of computes.entries()) {
    if (computed.some((variable) => variables.has(variable))) for (const other of needs[number] as readonly number[]) needed[other] = 1
  }
  return needed
}

/** Numbers of the variables that they compute, rising. */
export function computedBy({ computes }: KernelFunctions, due: Uint8Array): readonly number[] {
  const variables = new Set(computes.flatMap((computed, number) => (due[number] === 1 ? computed : [])))
  return [...variables].sort((left, right) => left - right)
}

// Loops: a run combines several of them, and a callback for each byte would cost more than all else about it.

export function union(left: Uint8Array, right: Uint8Array): Uint8Array {
  const both = left.slice()
  for (let number = 0; number < both.length; number++) both[number]! |= right[number]!
  return both
}

export function overlap(left: Uint8Array, right: Uint8Array): Uint8Array {
  const both = left.slice()
  for (let number = 0; number < both.length; number++) both[number]! &= right[number]!
  return both
}

export function without(left: Uint8Array, right: Uint8Array): Uint8Array {
  const rest = left.slice()
  for (let number = 0; number < rest.length; number++) rest[number]! &= ~right[number]!
  return rest
}
