import { expect, test } from 'vitest'
import { atOnce } from '../../../model/run/steps.ts'
import type { ScenarioTrace } from '../../../scenarios/scenario-trace.ts'
import type { Proof } from '../../../web/state/proof.ts'
import { readingProof } from '../../../web/state/proof-of-trace.ts'

const origin = { producer: 'Producer', title: 'Title', citation: 'Producer, Title (2025)', page: 'table 3', url: 'https://example.org/a', published: '2025', retrieved: '2026-01-01', licence: 'CC BY 4.0', grade: 'found' } as const

const trace: ScenarioTrace = {
  hash: 'h', model: { version: '0.1.0', hash: 'm' }, reading: 'How to read it.', strategy: 'regional-pooling',
  root: { id: 'facility_power[2040][sovereign_cloud,home]', variable: 'facility_power', year: 2040, index: { arrangement: 'sovereign_cloud', location: 'home' }, value: 3 },
  years: { first: 2025, last: 2040, decision: 2026, axis: [2019, 2052] },
  dimensions: { arrangement: ['domestic', 'sovereign_cloud'], location: ['home', 'abroad'], limit: ['demand', 'grid_queue'] },
  records: {
    facility_power: {
      label: 'Facility power', kind: 'record', unit: 'MW', doc: 'Load at the meter.', cite: ['known'], over: ['arrangement', 'location'], yearly: true, since: 2025,
      equation: { domestic: 'shell_pue', sovereign_cloud: 'shell_pue * reference_service' }, by: 'arrangement', history: 'shell_pue * 2', mathml: '<math></math>',
      values: { 'sovereign_cloud,home': { 2023: [4, 4], 2040: [3] } },
    },
    binding: { label: 'Binding', kind: 'record', unit: '', doc: 'What holds back.', cite: [], over: [], yearly: false, equation: 'shell_pue', categories: 'limit', values: { '': 1 } },
    reference_service: { label: 'Service', kind: 'parameter', unit: '1', doc: 'Of the world.', cite: [], over: [], yearly: true, world: { variable: 'service' }, source: 0, values: { '': { 2019: [1], 2040: [1] } } },
    reference_in_2030: { label: 'Service', kind: 'parameter', unit: '1', doc: 'Of the world.', cite: [], over: [], yearly: false, world: { variable: 'service', year: 2030 }, source: 0, values: { '': 1 } },
    shell_pue: { label: 'PUE', kind: 'parameter', unit: '1', doc: 'Doc.', cite: ['hostile'], over: [], yearly: false, source: 1, values: { '': null }, reasons: { '': { '': 'Does not apply.' } } },
  },
  functions: {},
  sources: [
    { layer: 'preset', origin: 'regional-pooling' },
    { layer: 'fact', origin: 'known', grade: 'derived', stand_in: { rule: 'income-group-median', from: 'low, 12 economies' }, detail: 'Kenya, 2024' },
  ],
  origins: { known: origin, hostile: { ...origin, url: 'javascript:alert(1)' } },
}

const proofOf = (answer = trace): Proof => atOnce(readingProof(answer))
const nodeOf = (id: string, answer = trace) => proofOf(answer).node(id)

test('a node keeps its figure, place and equation, with members in words, and rests on what its text names', () => {
  expect(proofOf().root).toBe('facility_power[2040][sovereign_cloud,home]')
  const node = nodeOf(trace.root.id)
  expect(node).toMatchObject({
    label: 'Facility power', value: 3, year: 2040, index: 'sovereign cloud, home', equation: 'shell_pue * reference_service', mathml: '<math></math>', by: 'sovereign cloud',
    rule: 'equation', inputs: ['shell_pue', 'reference_service[2040]'],
  })
  expect(node?.origins).toEqual([{ layer: 'cited', name: 'known', publication: origin, grade: 'found' }])
})

test('an input says which layer set it, from which publication, and what stands in; what it was declared with is not cited', () => {
  const node = nodeOf('shell_pue')
  expect(node?.value).toBeNaN()
  expect(node?.reason).toBe('Does not apply.')
  expect(node?.origins).toEqual([{ layer: 'fact', name: 'known', publication: origin, grade: 'derived', detail: 'Kenya, 2024', standIn: { rule: 'income-group-median', from: 'low, 12 economies' } }])
  expect(nodeOf('reference_in_2030')?.origins).toEqual([{ layer: 'preset', name: 'regional-pooling' }])
})

test('a change says what it started from', () => {
  const changed = { ...trace, sources: [trace.sources[0]!, { layer: 'scenario', origin: 'page', modifies: { layer: 'parameter', origin: 'known' } } as const] }
  expect(nodeOf('shell_pue', changed)?.origins).toEqual([{ layer: 'scenario', name: 'page', modifies: { layer: 'parameter', name: 'known', publication: origin, grade: 'found' } }])
})

test('a category says its member in words', () => {
  expect(nodeOf('binding')).toMatchObject({ value: 1, member: 'grid queue' })
})

test('a year before the first has its own equation, and a total that of each member where they share one', () => {
  const early = nodeOf('facility_power[2023][sovereign_cloud,home]')
  expect(early).toMatchObject({ equation: 'shell_pue * 2', rule: 'history' })
  expect(early).not.toHaveProperty('mathml')
  const total = { id: 'total of facility_power[2040]', variable: 'facility_power', year: 2040, index: { arrangement: 'sovereign_cloud' }, value: 3, total: 'sum' }
  const node = nodeOf(total.id, { ...trace, root: total })
  expect(node).not.toHaveProperty('equation')
  expect(node?.inputs).toEqual(['facility_power[2040][sovereign_cloud,home]'])
  const alike = { ...trace, root: total, records: { ...trace.records, facility_power: { ...trace.records['facility_power']!, equation: 'shell_pue * reference_service' } } }
  expect(nodeOf(total.id, alike)?.equation).toBe('shell_pue * reference_service')
})

test('only web addresses become links', () => {
  const hostile = { ...trace, records: { ...trace.records, facility_power: { ...trace.records['facility_power']!, cite: ['hostile'] } } }
  expect(nodeOf(trace.root.id, hostile)?.origins[0]?.publication?.citation).toBe(origin.citation)
  expect(nodeOf(trace.root.id, hostile)?.origins[0]?.publication?.url).toBeUndefined()
})

test('what repeats a reported year of the calibration says what to ask for next', () => {
  expect(nodeOf('reference_service[2040]')?.behind).toEqual({ strategy: 'world', variable: 'service', year: 2040 })
  expect(nodeOf('reference_in_2030')?.behind).toEqual({ strategy: 'world', variable: 'service', year: 2030 })
  expect(nodeOf('reference_service[2019]')).not.toHaveProperty('behind')
  expect(nodeOf('shell_pue')).not.toHaveProperty('behind')
})

test('the values of a node stand in its equation', () => {
  expect(proofOf().substituted('facility_power[2040][sovereign_cloud,home]')).toEqual([{ value: NaN, of: 'shell_pue' }, ' × ', { value: 1, of: 'reference_service' }])
  expect(proofOf().substituted('no such node')).toBeUndefined()
})
