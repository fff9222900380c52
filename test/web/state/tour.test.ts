import { expect, test } from 'vitest'
import { decodeAddress, encodeAddress } from '../../../web/state/address.ts'
import { defaultState, workOf } from '../../../web/state/page-state.ts'
import { atTourStep, roles, tourPlace, tours, withoutTour } from '../../../web/state/tour.ts'

test('a step leads to its screen, keeps the reader\u2019s work, and survives the address', () => {
  for (const role of roles) {
    tours[role].forEach((step, at) => {
      const state = atTourStep({ ...defaultState, economy: 'NRU' }, role, at)
      expect(state.screen).toBe(step.screen)
      expect(workOf(state)).toEqual(workOf({ ...defaultState, economy: 'NRU' }))
      expect(tourPlace(decodeAddress(encodeAddress(state)).view)).toEqual({ role, at, step })
    })
  }
})

test('past its last step a tour is over where the reader stands', () => {
  const last = atTourStep(defaultState, 'ministry', tours.ministry.length - 1)
  const over = atTourStep(last, 'ministry', tours.ministry.length)
  expect(over.screen).toBe(last.screen)
  expect(tourPlace(over.view)).toBeUndefined()
  expect(withoutTour(last).view).toEqual({})
})

test('text that names no step is no place', () => {
  for (const tour of ['', 'ministry', 'ministry.0', 'ministry.99', 'ministry.1.2', 'ministry.x', 'pilot.1']) expect(tourPlace({ tour })).toBeUndefined()
  expect(tourPlace({})).toBeUndefined()
})
