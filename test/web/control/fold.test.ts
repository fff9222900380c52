import { expect, test } from 'vitest'
import { fold, holdsWords } from '../../../web/control/fold.ts'

test('accents and capitals make no difference', () => {
  expect(fold('São Tomé')).toBe('sao tome')
})

test('every word must stand somewhere, in any order and place', () => {
  const texts = ['Price of an accelerator', 'hardware', 'USD2025/unit']
  expect(holdsWords(texts, 'hardware price')).toBe(true)
  expect(holdsWords(texts, ' usd ')).toBe(true)
  expect(holdsWords(texts, 'price of water')).toBe(false)
})
