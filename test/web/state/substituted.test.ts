import { expect, test } from 'vitest'
import type { TraceGraph } from '../../../model/run/trace-graph.ts'
import { nodesOf } from '../../../model/run/trace-nodes.ts'
import { substituted, type SubstitutedPart } from '../../../web/state/substituted.ts'

const plain = { kind: 'record', unit: '1', doc: '', cite: [], over: [], yearly: false } as const

function graphOf(computed: string): TraceGraph {
  return {
    root: { id: 'x', variable: 'x', index: {}, value: 1 }, strategy: 's', years: { first: 2025, last: 2030, decision: 2025, axis: [2025, 2030] },
    dimensions: { location: ['home', 'abroad'] }, sources: [],
    records: {
      x: { ...plain, label: 'X', equation: computed, values: { '': 1 } },
      a: { ...plain, label: 'A', kind: 'parameter', values: { '': 2 } },
      b: { ...plain, label: 'B', kind: 'parameter', values: { '': 0 } },
      part: { ...plain, label: 'Part', kind: 'parameter', over: ['location'], values: { home: 3, abroad: 4 } },
    },
  }
}

const said = (computed: string): string => {
  const graph = graphOf(computed)
  const nodes = nodesOf(graph)
  const parts: readonly SubstitutedPart[] = substituted(graph, nodes, nodes.get('x')!) ?? []
  return parts.map((part) => (typeof part === 'string' ? part : String(part.value))).join('')
}

test.each([
  ['a + b * 8.76', '2 + 0 × 8.76'],
  ['(a + b) * a', '(2 + 0) × 2'],
  ['a - (b - a)', '2 − (0 − 2)'],
  ['a / (b / a)', '2 ∕ (0 ∕ 2)'],
  ['a - b - a', '2 − 0 − 2'],
  ['-a ^ a', '−2 ^ 2'],
  ['max(a, b + 1)', 'max(2, 0 + 1)'],
  ['sum(part, location) * a', '7 × 2'],
  ['at(part, abroad) / a', '4 ∕ 2'],
  ['max(part, location)', '4'],
  ['b > 0 ? a : at(part, home)', '0 > 0 ? … : 3'],
  ['(a > 0 ? a : b) + 1', '(2 > 0 ? 2 : …) + 1'],
  ['b * left_out', '0 × left_out'],
])('%s becomes %s', (computed, wanted) => {
  expect(said(computed)).toBe(wanted)
})

test('a value says what it stands for; inputs have no equation', () => {
  const graph = graphOf('sum(part, location)')
  const nodes = nodesOf(graph)
  expect(substituted(graph, nodes, nodes.get('x')!)).toEqual([{ value: 7, of: 'sum(part, location)' }])
  expect(substituted(graph, nodes, nodes.get('a')!)).toBeUndefined()
})
