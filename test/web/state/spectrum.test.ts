import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Outcome, StrategyOutcome } from '../../../web/state/outcome.ts'
import { CONTROL_FROM, STEER_FROM, controlAt, decodePlace, encodePlace, gatesOf, layersOf, nextStance, samePlace, spectrumOf, spectrumYear, stanceOf, stances, workloadsMoved } from '../../../web/state/spectrum.ts'

type Values = Readonly<Record<string, readonly number[]>>

/** Figures by `variable/member/member` over 2027 and 2028. */
function strategy(key: string, values: Values): StrategyOutcome {
  return {
    key, title: key, short: key, slot: 0, economy: 'KEN', economyName: 'Kenya', arrangements: [], limits: [],
    series: (variable, index = {}) => values[[variable, ...Object.keys(index).sort().map((name) => index[name])].join('/')],
    summary: () => undefined,
    member: () => undefined,
  }
}

function outcome(...strategies: readonly StrategyOutcome[]): Outcome {
  return {
    economy: 'KEN', economyName: 'Kenya', years: [2026, 2027, 2028], decisionYear: 2027, perimeter: 'sovereign', perspective: 'social',
    standards: {}, notices: [], source: '', modelVersion: '', hash: '', strategies, unit: () => '1',
  }
}

const mixed = strategy('mixed', {
  'axis_control/legal': [0, 0.1, 0.8],
  'class_control/legal/research': [0, 0.1, 0.3],
  'class_control/legal/state_critical': [0, 0.1, 0.9],
  'class_compute/research': [0, 5, 10],
  'class_compute/state_critical': [0, 4, 8],
  'class_compute/open_commercial': [0, 0, 0],
  'compute_by_verdict/failed/research': [0, 5, 0],
  'compute_by_verdict/failed/state_critical': [0, 1, 0],
  'compute_by_verdict/unproven/research': [0, 0, 0],
  'compute_by_verdict/unproven/state_critical': [0, 3, 8],
  dependence: [0, 0.4, 0.5],
  'dependence/chips': [0, 0.8, 0.9],
})

test('the stances begin at one and two thirds, and the boundary belongs to the upper one', () => {
  expect(stanceOf(0)).toBe('depend')
  expect(stanceOf(STEER_FROM - 1e-12)).toBe('depend')
  expect(stanceOf(STEER_FROM)).toBe('steer')
  expect(stanceOf(CONTROL_FROM - 1e-12)).toBe('steer')
  expect(stanceOf(CONTROL_FROM)).toBe('control')
  expect(stanceOf(1)).toBe('control')
})

test('more score is never a lower stance', () => {
  const score = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(fc.property(score, score, (a, b) => {
    const [low, high] = a < b ? [a, b] : [b, a]
    expect(stances.indexOf(stanceOf(high))).toBeGreaterThanOrEqual(stances.indexOf(stanceOf(low)))
  }))
})

test('the next stance is one up and begins where it is reached', () => {
  for (const score of [0, 0.2, STEER_FROM, 0.5]) {
    const next = nextStance(score)
    expect(stances.indexOf(next?.stance ?? 'depend')).toBe(stances.indexOf(stanceOf(score)) + 1)
    expect(stanceOf(next?.from ?? 0)).toBe(next?.stance)
  }
  expect(nextStance(CONTROL_FROM)).toBeUndefined()
})

test('each score has the address of its proof', () => {
  const run = outcome(mixed)
  expect(controlAt(mixed, { axis: 'legal' }, run, 2028)).toEqual({ score: 0.8, proof: { strategy: 'mixed', variable: 'axis_control', year: 2028, index: { axis: 'legal' } } })
  expect(controlAt(mixed, { axis: 'legal', workload: 'research' }, run, 2027)).toEqual({ score: 0.1, proof: { strategy: 'mixed', variable: 'class_control', year: 2027, index: { axis: 'legal', workload: 'research' } } })
})

test('what the model does not compute is absent, not zero', () => {
  const run = outcome(mixed)
  expect(controlAt(mixed, { axis: 'technological' }, run, 2028)).toBeUndefined()
  expect(spectrumOf(run, ['technological'], ['research'], 2028)[0]?.all.cells).toEqual([{ strategy: 'mixed', control: undefined }])
})

test('a mean that hides a lower workload names it, and only then', () => {
  const [legal] = spectrumOf(outcome(mixed), ['legal'], ['research', 'state_critical'], 2028)
  expect(legal?.all.cells[0]?.lowest).toMatchObject({ workload: 'research', score: 0.3 })
  expect(legal?.workloads.map((row) => row.cells[0]?.control?.score)).toEqual([0.3, 0.9])
  const [before] = spectrumOf(outcome(mixed), ['legal'], ['research', 'state_critical'], 2027)
  expect(before?.all.cells[0]?.lowest).toBeUndefined()
})

test('workloads that nobody asks compute for are outside the perimeter', () => {
  expect(workloadsMoved(outcome(mixed), ['state_critical', 'open_commercial', 'research'])).toEqual(['state_critical', 'research'])
})

test('a gate is passed, failed, or failed by a part of what the workload asks for', () => {
  const [critical, research, none] = gatesOf(outcome(mixed), ['state_critical', 'research', 'open_commercial'], 2027)
  expect(critical?.cells[0]).toMatchObject({ verdict: 'part', failed: 0.25, proof: { variable: 'compute_by_verdict', year: 2027, index: { workload: 'state_critical', gate_verdict: 'failed' } } })
  expect(research?.cells[0]?.verdict).toBe('fails')
  expect(none?.cells[0]).toMatchObject({ verdict: 'unknown', failed: undefined })
  expect(gatesOf(outcome(mixed), ['research'], 2028)[0]?.cells[0]?.verdict).toBe('passes')
})

test('a gate that nothing fails is unproven while tests of trust without an answer decide', () => {
  expect(gatesOf(outcome(mixed), ['state_critical'], 2028)[0]?.cells[0]).toMatchObject({ verdict: 'unproven', failed: 0, proof: { index: { gate_verdict: 'unproven' } } })
})

test('layers in foreign hands stand under their mean, each with its proof, and what is not computed is absent', () => {
  const rows = layersOf(outcome(mixed), ['chips', 'cables'], 2028)
  expect(rows.map(({ layer, cells }) => [layer, cells[0]?.share])).toEqual([[undefined, 0.5], ['chips', 0.9], ['cables', undefined]])
  expect(rows[1]?.cells[0]?.proof).toEqual({ strategy: 'mixed', variable: 'dependence', year: 2028, index: { layer: 'chips' } })
})

test('the year is held between the decision and the last year, and is the last when the address says nothing readable', () => {
  const run = outcome(mixed)
  expect(spectrumYear(run, undefined)).toBe(2028)
  expect(spectrumYear(run, 'soon')).toBe(2028)
  expect(spectrumYear(run, '2027')).toBe(2027)
  expect(spectrumYear(run, '1999')).toBe(2027)
  expect(spectrumYear(run, '2100')).toBe(2028)
})

test('places survive the address, and others than those on the page are no place', () => {
  const axes = ['legal']
  const workloads = ['research']
  for (const place of [{ axis: 'legal' }, { axis: 'legal', workload: 'research' }]) expect(decodePlace(encodePlace(place), axes, workloads)).toEqual(place)
  for (const text of [undefined, '', 'moral', 'legal.sports', 'legal.research.more']) expect(decodePlace(text, axes, workloads)).toBeUndefined()
})

test('a place of all workloads is another than one of its workloads', () => {
  expect(samePlace({ axis: 'legal' }, { axis: 'legal' })).toBe(true)
  expect(samePlace({ axis: 'legal' }, { axis: 'legal', workload: 'research' })).toBe(false)
  expect(samePlace({ axis: 'legal', workload: 'research' }, { axis: 'operational', workload: 'research' })).toBe(false)
})
