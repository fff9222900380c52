import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sampleCorrelation } from 'simple-statistics'
import { expect, test } from 'vitest'
import { permutedPlace } from '../../../model/ensemble/latin-hypercube.ts'
import { openUnit, philox } from '../../../model/ensemble/philox.ts'
import { type SamplerName, makeSampler } from '../../../model/ensemble/sampler.ts'
import { MOST_DIMENSIONS, directionsOf, owenScramble, sobolPoint } from '../../../model/ensemble/sobol.ts'
import { streamOf, unitOf } from '../../../model/ensemble/stream.ts'
import { cases } from '../../conformance/ensemble/cases.ts'

const SAMPLERS: readonly SamplerName[] = ['random', 'latin_hypercube', 'sobol']

test.each([
  [[0, 0, 0, 0], [0, 0], [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]],
  [[0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd]],
  [[0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0], [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1]],
])('Philox gives the published words of Random123: %j', (counter, [key0, key1], words) => {
  const block = Uint32Array.from(counter)
  philox(block, key0!, key1!)
  expect(Array.from(block)).toEqual(words)
})

test('no draw is 0 or 1', () => {
  expect([openUnit(0, 0), openUnit(0xffffffff, 0xffffffff)]).toEqual([2 ** -53, 1 - 2 ** -53])
})

test.each(cases.sobol)('points of the published Sobol sequence, exactly: $id', ({ dims, count, scale, startIndex = 0, pointsTimesScale, sha256 }) => {
  const directions = Array.from({ length: dims }, (_, dimension) => directionsOf(dimension))
  const divisor = 2 ** 32 / (scale === '2^30' ? 2 ** 30 : Number(scale))
  const rows = Array.from({ length: count }, (_, row) => directions.map((own) => sobolPoint(own, startIndex + row) / divisor))
  if (pointsTimesScale !== undefined) expect(rows).toEqual(pointsTimesScale)
  if (sha256 !== undefined) expect(createHash('sha256').update(rows.map((row) => row.join(',')).join('\n')).digest('hex')).toBe(sha256)
})

test('a scrambled column keeps one point in every interval of equal length, and pairs keep theirs', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: MOST_DIMENSIONS - 1 }), fc.integer({ min: 0, max: 8 }), (seed, other, dimension, power) => {
    const count = 2 ** power
    const cellsOf = (own: Uint32Array, key: number, cells: number) => Array.from({ length: count }, (_, number) => Math.floor(owenScramble(sobolPoint(own, number), key) / (2 ** 32 / cells)))
    expect(new Set(cellsOf(directionsOf(dimension), seed, count)).size).toBe(count)
    // The first two dimensions are a net: every box of area 1 / count holds one point.
    for (let wide = 0; wide <= power; wide++) {
      const [x, y] = [cellsOf(directionsOf(0), seed, 2 ** wide), cellsOf(directionsOf(1), other, 2 ** (power - wide))]
      expect(new Set(x.map((cell, number) => `${cell} ${y[number]}`)).size).toBe(count)
    }
  }))
})

test('the table ends where it says', () => {
  for (const dimension of [-1, 0.5, MOST_DIMENSIONS]) expect(() => directionsOf(dimension)).toThrow(/wanted a whole number from 0 to 999/)
})

test('a permutation by key is one to one, for any length', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }), (length, key) => {
    const places = Array.from({ length }, (_, number) => permutedPlace(number, length, key))
    expect([...places].sort((a, b) => a - b)).toEqual(Array.from({ length }, (_, place) => place))
  }))
})

test('every stratum of every input of a Latin hypercube holds exactly one member', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), (members, seed) => {
    const sample = makeSampler('latin_hypercube', ['a', 'b', 'c'], members, seed)
    for (let column = 0; column < 3; column++) {
      expect(new Set(Array.from({ length: members }, (_, member) => Math.floor(sample(member, column) * members))).size).toBe(members)
    }
  }))
})

test.each(SAMPLERS)('%s: even, uncorrelated, the same for one seed, and another for another', (name) => {
  const names = Array.from({ length: 12 }, (_, column) => `input ${column}`)
  const sample = makeSampler(name, names, 4096, 5)
  const columns = names.map((_, column) => Array.from({ length: 4096 }, (_, member) => sample(member, column)))
  for (const [at, column] of columns.entries()) {
    expect(Math.abs(column.reduce((sum, value) => sum + value, 0) / 4096 - 0.5)).toBeLessThan(0.015)
    for (let decile = 0; decile < 10; decile++) expect(Math.abs(column.filter((value) => Math.floor(10 * value) === decile).length / 409.6 - 1)).toBeLessThan(0.2)
    for (const other of columns.slice(at + 1)) expect(Math.abs(sampleCorrelation(column, other))).toBeLessThan(0.08)
  }
  const again = makeSampler(name, names, 4096, 5)
  const different = makeSampler(name, names, 4096, 6)
  expect(again(4095, 11)).toBe(sample(4095, 11))
  expect(different(4095, 11)).not.toBe(sample(4095, 11))
})

test('a further input moves no draw of the others', () => {
  for (const name of ['random', 'latin_hypercube'] as const) {
    const [few, more] = [makeSampler(name, ['b'], 100, 1), makeSampler(name, ['a', 'b'], 100, 1)]
    for (let member = 0; member < 100; member++) expect(more(member, 1)).toBe(few(member, 0))
  }
})

test('a seed tells 53 bits, and draws of one number apart', () => {
  const unit = (seed: number, draw = 0) => unitOf(streamOf(seed, 'x'), 7, draw)
  expect(new Set([unit(1), unit(1 + 2 ** 32), unit(2 ** 53 - 1), unit(1, 1)]).size).toBe(4)
  for (const seed of [-1, 0.5, 2 ** 53]) expect(() => streamOf(seed, 'x')).toThrow(/wanted a whole number/)
})

test('no members, names given twice and more columns than the table serves are refused', () => {
  expect(() => makeSampler('random', ['a'], 0, 1)).toThrow('Found 0 members')
  expect(() => makeSampler('random', ['a', 'a'], 5, 1)).toThrow("The input 'a' is sampled twice.")
  expect(() => makeSampler('sobol', Array.from({ length: 1001 }, (_, at) => `${at}`), 5, 1)).toThrow('wanted at most 1000')
})
