import { expect, test } from 'vitest'
import { leadSentence } from '../../../web/state/lead-sentence.ts'
import { defaultState } from '../../../web/state/page-state.ts'
import type { Sentence } from '../../../web/state/sentence.ts'
import { fakeOutcome } from '../fake-engine.ts'

const outcome = fakeOutcome(defaultState.strategies)
const said = (sentence: Sentence): string => sentence.map((part) => (typeof part === 'string' ? part : part.text)).join('')

test('names the cheapest and the dearest with their own figures', () => {
  expect(said(leadSentence(outcome))).toBe('Lowest cost: Foreign cloud reliance, $13.7 billion in present value, ending at control 0.19. Highest: Extensive domestic ownership, $21.9 billion, ending at control 0.78.')
})

test('every figure carries its own address', () => {
  const proofs = leadSentence(outcome).flatMap((part) => (typeof part === 'string' ? [] : [part.proof]))
  expect(proofs).toEqual([
    { strategy: 'foreign-cloud-reliance', variable: 'equal_service_cost' },
    { strategy: 'foreign-cloud-reliance', variable: 'domestic_control', year: 2040 },
    { strategy: 'extensive-domestic-ownership', variable: 'equal_service_cost' },
    { strategy: 'extensive-domestic-ownership', variable: 'domestic_control', year: 2040 },
  ])
  for (const part of leadSentence(outcome)) if (typeof part === 'string') expect(part).not.toMatch(/\d/)
})
