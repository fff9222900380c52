import { expect, test } from 'vitest'
import { searchEconomies } from '../../../web/control/economy-picker.tsx'
import { fakeCatalogue } from '../fake-engine.ts'

const find = (query: string) => searchEconomies(fakeCatalogue.economies, query).map((entry) => entry.iso3)

test('names are found without their accents and by any of their words', () => {
  expect(find('cote')).toEqual(['CIV'])
  expect(find('king')).toEqual(['GBR'])
  expect(find('ivoire')).toEqual(['CIV'])
})

test('a code or a beginning comes before a word inside', () => {
  expect(find('k')).toEqual(['KEN', 'GBR'])
  expect(find('nru')).toEqual(['NRU'])
})

test('nothing typed shows all, and what is not there shows none', () => {
  expect(find('  ')).toHaveLength(4)
  expect(find('atlantis')).toEqual([])
})
