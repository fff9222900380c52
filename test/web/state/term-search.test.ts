import { expect, test } from 'vitest'
import { findTerms } from '../../../web/state/term-search.ts'

const terms = [
  { id: 'gate', name: 'Gate', says: 'The least control a workload needs.' },
  { id: 'control', name: 'Control', says: 'Who decides.' },
  { id: 'stand_in', name: 'Stand-in', says: 'A value for one never published.' },
  { id: 'embassy', name: 'Émbassy', says: 'Abroad.' },
]
const names = (query: string) => findTerms(terms, query).map(({ id }) => id)

test('an empty search lists every word by the alphabet', () => {
  expect(names('  ')).toEqual(['control', 'embassy', 'gate', 'stand_in'])
})

test('words that carry the name come before those that only speak of it', () => {
  expect(names('control')).toEqual(['control', 'gate'])
})

test('case, accents and hyphens do not matter, and every part must be found', () => {
  expect(names('EMBASSY')).toEqual(['embassy'])
  expect(names('stand in')).toEqual(['stand_in'])
  expect(names('least workload')).toEqual(['gate'])
  expect(names('least nonsense')).toEqual([])
})
