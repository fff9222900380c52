import { expect, test } from 'vitest'
import type { Trace } from '../../../api/schemas/trace.ts'
import { proofOfTrace } from '../../../web/state/proof-of-trace.ts'

const origin = { producer: 'Producer', title: 'Title', citation: 'Producer, Title (2025)', page: 'table 3', url: 'https://example.org/a', published: '2025', retrieved: '2026-01-01', licence: 'CC BY 4.0', grade: 'found' }

const trace: Trace = {
  hash: 'h', model: { version: '0.1.0', hash: 'm' }, root: 'a', strategy: 'regional-pooling',
  years: { first: 2025, last: 2040, decision: 2026, axis: [2019, 2052] },
  dimensions: { arrangement: ['domestic', 'sovereign_cloud'], location: ['home', 'abroad'] },
  records: {
    facility_power: { label: 'Facility power', kind: 'record', unit: 'MW', doc: 'Load at the meter.', cite: ['known'], over: ['arrangement', 'location'], yearly: true, equation: { domestic: 'it_power', sovereign_cloud: 'it_power * shell_pue' }, by: 'arrangement', history: 'it_power * 2', mathml: '<math></math>' },
    pue: { label: 'PUE', kind: 'parameter', unit: '1', doc: 'Doc.', cite: [], over: [], yearly: false },
  },
  sources: [
    { layer: 'preset', origin: 'regional-pooling' },
    { layer: 'fact', origin: 'known', grade: 'derived', stand_in: { rule: 'income-group-median', from: 'low, 12 economies' }, detail: 'Kenya, 2024' },
  ],
  nodes: [
    { id: 'a', variable: 'facility_power', year: 2040, index: { arrangement: 'sovereign_cloud', location: 'home' }, value: 3, inputs: ['b'] },
    { id: 'b', variable: 'pue', index: {}, value: null, reason: 'Does not apply.', inputs: [], source: 1 },
  ],
  origins: { known: origin, hostile: { ...origin, url: 'javascript:alert(1)' } },
}

test('a node keeps its figure, place and equation, with members in words', () => {
  const node = proofOfTrace(trace, 'regional-pooling').nodes.get('a')
  expect(node).toMatchObject({ label: 'Facility power', value: 3, year: 2040, index: 'sovereign cloud, home', equation: 'it_power * shell_pue', mathml: '<math></math>', inputs: ['b'] })
  expect(node?.origins).toEqual([{ layer: 'Cited for the equation', citation: 'Producer, Title (2025), table 3', url: 'https://example.org/a', published: '2025', licence: 'CC BY 4.0', grade: 'found' }])
})

test('an input says which layer set it, from which publication, and what stands in', () => {
  const node = proofOfTrace(trace, 'regional-pooling').nodes.get('b')
  expect(node?.value).toBeNaN()
  expect(node?.doc).toBe('Doc. Does not apply.')
  expect(node?.origins[0]).toMatchObject({ layer: 'Fact about the economy', grade: 'derived', detail: 'Kenya, 2024', standIn: 'Stand-in by rule income group median, from low, 12 economies.' })
  expect(node?.origins).toHaveLength(1)
  const preset = { ...trace, nodes: trace.nodes.map((other) => ({ ...other, source: 0 })) }
  expect(proofOfTrace(preset, 'regional-pooling').nodes.get('b')?.origins).toEqual([{ layer: 'Strategy preset', citation: 'regional-pooling' }])
})

test('a year before the first has its own equation, and a total has none', () => {
  const equationBy = (rule: 'history' | 'total') => proofOfTrace({ ...trace, nodes: trace.nodes.map((node) => ({ ...node, rule })) }, 'regional-pooling').nodes.get('a')
  expect(equationBy('history')).toMatchObject({ equation: 'it_power * 2', doc: 'Load at the meter. This is a year before the first that is computed.' })
  expect(equationBy('total')).not.toHaveProperty('equation')
})

test('only web addresses become links', () => {
  const hostile = { ...trace, records: { ...trace.records, facility_power: { ...trace.records['facility_power']!, cite: ['hostile'] } } }
  expect(proofOfTrace(hostile, 'regional-pooling').nodes.get('a')?.origins[0]?.url).toBeUndefined()
})

test('where the graph ends before the figure does, it says what to ask for next', () => {
  const [first, second] = trace.nodes
  const ended = { ...trace, nodes: [{ ...first!, cut: true as const }, { ...second!, world: { variable: 'service', year: 2030 } }] }
  const { nodes } = proofOfTrace(ended, 'regional-pooling')
  expect(nodes.get('a')?.behind).toEqual({ strategy: 'regional-pooling', variable: 'facility_power', year: 2040, index: { arrangement: 'sovereign_cloud', location: 'home' } })
  expect(nodes.get('b')?.behind).toEqual({ strategy: 'world', variable: 'service', year: 2030 })
})
