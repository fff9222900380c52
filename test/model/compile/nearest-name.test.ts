import { expect, test } from 'vitest'
import { nearestName } from '../../../model/compile/nearest-name.ts'

const names = ['facility_load', 'it_load', 'pue', 'grid_power', 'year']

test.each([
  ['facilty_load', 'facility_load'],
  ['it_laod', 'it_load'],
  ['load_facility', 'facility_load'],
  ['yaer', 'year'],
  ['power_of_grid', 'grid_power'],
])('%s is offered %s', (name, nearest) => {
  expect(nearestName(name, names)).toBe(nearest)
})

test('nothing is offered for what is like nothing', () => {
  for (const name of ['tokens', 'x', 'water_use', 'p']) expect(nearestName(name, names)).toBeUndefined()
  expect(nearestName('anything', [])).toBeUndefined()
})
