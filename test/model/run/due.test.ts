/** Sets of functions: what they hold, and that those which hold the same are one. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KernelFunctions } from '../../../model/compile/kernel.ts'
import { everyDue, isWithin, neededFor, noneDue, overlap, reachedBy, union, without } from '../../../model/run/due.ts'

const SIZE = 70
/** By parameter `p`, function p; by variable the same, which needs those before it as well. */
const functions: KernelFunctions = {
  reach: Array.from({ length: SIZE }, (_, number) => [number]),
  needs: Array.from({ length: SIZE }, (_, number) => Array.from({ length: number + 1 }, (_, other) => other)),
  computes: Array.from({ length: SIZE }, (_, number) => [number]),
}
const numbers = fc.uniqueArray(fc.nat(SIZE - 1))
const setOf = (list: readonly number[]): Uint8Array => reachedBy(functions, list, noneDue(functions))
const held = (set: Uint8Array): number[] => [...set.keys()].filter((number) => set[number] === 1)
const rising = (list: readonly number[]): number[] => [...list].sort((left, right) => left - right)

// First: a hundred turns make five sets each at most, fewer than are kept.
test('sets that hold the same are one array, however they came to be', () => {
  fc.assert(fc.property(numbers, numbers, (some, others) => {
    const [left, right] = [setOf(some), setOf(others)]
    expect(setOf([...some].reverse())).toBe(left)
    expect(union(left, right)).toBe(union(right, left))
    expect(union(without(left, right), overlap(left, right))).toBe(left)
    expect(without(left, left)).toBe(noneDue(functions))
    expect(union(left, everyDue(functions))).toBe(everyDue(functions))
  }))
  expect(neededFor(functions, new Set([3]))).toBe(setOf([0, 1, 2, 3]))
})

test('sets combine as sets do, and what was given stays as it was', () => {
  fc.assert(fc.property(numbers, numbers, (some, others) => {
    const [left, right] = [setOf(some), setOf(others)]
    expect(held(left)).toEqual(rising(some))
    expect(held(union(left, right))).toEqual(rising([...new Set([...some, ...others])]))
    expect(held(overlap(left, right))).toEqual(rising(some.filter((number) => others.includes(number))))
    expect(held(without(left, right))).toEqual(rising(some.filter((number) => !others.includes(number))))
    expect(held(reachedBy(functions, some, right))).toEqual(held(union(left, right)))
    expect(isWithin(left, right)).toBe(some.every((number) => others.includes(number)))
    expect([held(left), held(right)]).toEqual([rising(some), rising(others)])
  }))
})

test('more sets than are kept are right all the same', () => {
  const before = setOf([1, 2])
  for (let number = 0; number < 10_000; number++) {
    const list = Array.from({ length: 14 }, (_, bit) => bit).filter((bit) => (number >> bit) % 2 === 1)
    if (held(setOf(list)).length !== list.length) throw new Error(`${String(list)} gives ${String(held(setOf(list)))}.`)
  }
  expect(setOf([1, 2])).toEqual(before)
  expect(setOf([1, 2])).toBe(setOf([2, 1]))
})
