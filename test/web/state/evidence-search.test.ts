import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeAddress, encodeAddress } from '../../../web/state/address.ts'
import { linkedQuery, searchable, searchEntries } from '../../../web/state/evidence-search.ts'
import { defaultState } from '../../../web/state/page-state.ts'

const entries = [
  searchable('power_price', 'Price of power', ['What a megawatt-hour costs']),
  searchable('facility_cost', 'Facility cost', ['Shell, power and cooling']),
  searchable('CIV', 'C\u00f4te d\u2019Ivoire', ['Abidjan']),
]
const names = (query: string): readonly string[] => searchEntries(entries, query).map(({ name }) => name)

test('without words everything is found, in its order', () => {
  expect(names('  ')).toEqual(['power_price', 'facility_cost', 'CIV'])
})

test('what is called so comes before what only speaks of it', () => {
  expect(names('power')).toEqual(['power_price', 'facility_cost'])
  expect(names('cool')).toEqual(['facility_cost'])
})

test('all words must be there, in any order; names of the model and words of the label both count', () => {
  expect(names('cost facility')).toEqual(['facility_cost'])
  expect(names('facility_cost')).toEqual(['facility_cost'])
  expect(names('power nowhere')).toEqual([])
})

test('accents and apostrophes need not be typed', () => {
  expect(names('cote d ivoire')).toEqual(['CIV'])
  expect(names('C\u00d4TE D\u2019IVOIRE')).toEqual(['CIV'])
})

test('a query in Latin letters survives a link and finds the same', () => {
  const query = fc.string({ maxLength: 40, unit: fc.constantFrom(...'abz \u00e9\u00c7n\u00f4_-\u2019\'"(&=#%+/1.') })
  fc.assert(fc.property(query, (text) => {
    const linked = linkedQuery(text)
    expect(names(linked ?? '')).toEqual(names(text))
    if (linked === undefined) return
    expect(decodeAddress(encodeAddress({ ...defaultState, view: { search: linked } })).view.search).toBe(linked)
  }))
})
