import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attribute } from '../../../model/decide/attribution.ts'

test('a product of a world and a choice: 2 x 3 becomes 5 x 7', () => {
  expect(attribute({ before: 6, worldAlone: 15, choiceAlone: 14, after: 35 })).toEqual({ world: 9, choice: 8, interaction: 12, total: 29 })
})

test('world, choice and interaction sum to the total', () => {
  const money = fc.double({ min: -1e12, max: 1e12, noNaN: true })
  fc.assert(fc.property(money, money, money, money, (before, worldAlone, choiceAlone, after) => {
    const { world, choice, interaction, total } = attribute({ before, worldAlone, choiceAlone, after })
    const size = Math.max(Math.abs(world), Math.abs(choice), Math.abs(total), 1e-300)
    expect(Math.abs(world + choice + interaction - total) / size).toBeLessThan(1e-9)
  }))
})

test('a change of the world alone is all the world, whatever we choose', () => {
  expect(attribute({ before: 10, worldAlone: 13, choiceAlone: 10, after: 13 })).toEqual({ world: 3, choice: 0, interaction: 0, total: 3 })
})
