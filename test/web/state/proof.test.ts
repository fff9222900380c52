import { expect, test } from 'vitest'
import { atOnce } from '../../../model/run/steps.ts'
import { originsUnder, withBehind, type Proof, type ProofNode, type ProofOrigin } from '../../../web/state/proof.ts'

const originOf = (name: string): ProofOrigin => ({
  layer: 'parameter', name,
  publication: { producer: name, title: name, citation: name, published: '2025', retrieved: '2026', licence: 'facts', grade: 'found' },
})
const node = (id: string, inputs: string[], names: string[] = []): ProofNode => ({
  id, name: id, label: id, doc: '', unit: '1', index: 'domestic, home', year: 2030, value: 1, rule: 'equation', inputs, origins: names.map(originOf),
})

function proofOf(entries: readonly ProofNode[]): Proof {
  const nodes = new Map(entries.map((entry) => [entry.id, entry]))
  return { root: entries[0]!.id, node: (id) => nodes.get(id), substituted: (id) => (nodes.has(id) ? [`${entries[0]!.value} ${id}`] : undefined) }
}

const proof = proofOf([node('a', ['b', 'c']), node('b', ['d', 'a'], ['Zed 2024']), node('c', ['d'], ['Alpha 2025']), node('d', [], ['Alpha 2025'])])
const under = (of: Proof, id: string): string[] => atOnce(originsUnder(of, id)).map(({ name }) => name)

test('the sources behind a figure are listed once each, also through rings over years', () => {
  expect(under(proof, 'a')).toEqual(['Alpha 2025', 'Zed 2024'])
  expect(under(proof, 'd')).toEqual(['Alpha 2025'])
})

test('a graph put behind a node is reached from it and does not mix with its namesakes', () => {
  const behind = proofOf([{ ...node('a', ['b'], ['World 2026']), value: 7 }, node('b', [])])
  const joined = withBehind(proof, 'd', behind, 'world')
  expect(joined.node('d')?.inputs).toEqual(['world a'])
  expect(joined.node('world a')).toMatchObject({ id: 'world a', value: 7, inputs: ['world b'] })
  expect(joined.node('a')?.value).toBe(1)
  expect(joined.substituted('world b')).toEqual(['7 b'])
  expect(joined.substituted('b')).toEqual(['1 b'])
  expect(under(joined, 'd')).toEqual(['Alpha 2025', 'World 2026'])
})
