import { expect, test } from 'vitest'
import { citationText, originsUnder, withBehind, type Proof, type ProofNode } from '../../../web/state/proof.ts'

const node = (id: string, inputs: string[], citations: string[] = []): ProofNode => ({
  id, name: id, label: id, doc: '', unit: '1', index: 'domestic, home', year: 2030, value: 1, inputs,
  origins: citations.map((citation) => ({ layer: 'Parameter', citation })),
})

const proof: Proof = {
  root: 'a',
  nodes: new Map([node('a', ['b', 'c']), node('b', ['d', 'a'], ['Zed 2024']), node('c', ['d'], ['Alpha 2025']), node('d', [], ['Alpha 2025'])].map((entry) => [entry.id, entry])),
}

test('the sources behind a figure are listed once each, also through rings over years', () => {
  expect(originsUnder(proof, 'a').map((origin) => origin.citation)).toEqual(['Alpha 2025', 'Zed 2024'])
  expect(originsUnder(proof, 'd').map((origin) => origin.citation)).toEqual(['Alpha 2025'])
})

test('a citation carries the place, the figure, the model and the link', () => {
  expect(citationText(node('Facility power', []), '12 MW', 'https://host/#x', '0.1.0')).toBe(
    'Facility power (domestic, home, 2030): 12 MW. Sovereign Compute, model 0.1.0. https://host/#x',
  )
})

test('a graph put behind a node is reached from it and does not mix with its namesakes', () => {
  const behind: Proof = { root: 'a', nodes: new Map([['a', { ...node('a', [], ['World 2026']), value: 7 }]]) }
  const joined = withBehind(proof, 'd', behind, 'world')
  expect(joined.nodes.get('d')?.inputs).toEqual(['world a'])
  expect(joined.nodes.get('world a')?.value).toBe(7)
  expect(joined.nodes.get('a')?.value).toBe(1)
  expect(originsUnder(joined, 'd').map((origin) => origin.citation)).toEqual(['Alpha 2025', 'World 2026'])
})
