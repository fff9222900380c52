import { expect, test } from 'vitest'
import { program } from '../engine.ts'

test('every plain number that a scenario may set has a range, or the least and the greatest it can mean', () => {
  const open = program.parameters.filter(({ unit, definition: { role, low, high, minimum, maximum } }) =>
    unit === '1' && role !== 'choice' && role !== 'world' && (low === undefined || high === undefined) && (minimum === undefined || maximum === undefined))
  expect(open.map(({ name }) => name)).toEqual([])
})

test('no range lies outside what its number can mean', () => {
  const flat = (value: unknown): number[] => (value === undefined ? [] : typeof value === 'number' ? [value] : Object.values(value as object).flatMap(flat))
  for (const { name, definition: { low, central, high, minimum = -Infinity, maximum = Infinity } } of program.parameters) {
    for (const value of [low, central, high].flatMap(flat)) expect(value >= minimum && value <= maximum, `${name}: ${value}`).toBe(true)
  }
})
