import fc from 'fast-check'
import { expect, test } from 'vitest'
import { latinHypercube, seededRandom } from '../../../model/ensemble/shuffled-hypercube.ts'

test('the generator gives the published numbers of mulberry32', () => {
  const random = seededRandom(1)
  expect([random(), random(), random()]).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522])
})

test('every stratum of every input holds exactly one member', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 5 }), fc.integer(), (members, inputs, seed) => {
    const columns = latinHypercube(members, inputs, seededRandom(seed))
    expect(columns).toHaveLength(inputs)
    for (const column of columns) {
      expect(Array.from(column, (value) => Math.floor(value * members)).sort((a, b) => a - b)).toEqual(Array.from({ length: members }, (_, stratum) => stratum))
    }
  }))
})

test('a seed gives the same members again, another seed others', () => {
  const drawn = (seed: number) => latinHypercube(20, 2, seededRandom(seed))
  expect(drawn(7)).toEqual(drawn(7))
  expect(drawn(7)).not.toEqual(drawn(8))
})
