/** What the page says a row of the reality test is made of gives the figure of the test itself, and records it reads have proofs that give the same. */
import { expect, test } from 'vitest'
import { readReality } from '../../../data/read-reality.ts'
import { READINGS } from '../../../data/reality.ts'
import { evaluateGraph } from '../../../model/run/evaluate-graph.ts'
import { realityTest } from '../../../scenarios/reality/reality.ts'
import { rowWorking } from '../../../scenarios/reality/working.ts'
import { decodeAddress, encodeAddress } from '../../../web/state/address.ts'
import { defaultState, type ProofRequest } from '../../../web/state/page-state.ts'
import { traceOf } from '../../../web/state/prove.ts'
import { realityOf, realityRun } from '../../../web/state/reality-proof.ts'
import { realityReadings } from '../../../web/text/english/reality-readings.ts'
import { facts, kernel, library, program } from '../../model/engine.ts'
import { sizingParts } from '../../scenarios/sized.ts'
import { pageEngine } from '../page-engine.ts'

const engine = pageEngine()
const parts = { ...sizingParts(facts), kernel, program, library }
const rows = readReality(facts)
const workings = new Map(rows.map((row) => [row.id, rowWorking(row, parts)]))

test('every row is worked out to the figure that the reality test has for it', () => {
  for (const { row, model } of realityTest(rows, parts, 2).rows) expect(workings.get(row.id)!.value, row.id).toBe(model)
})

test('every reading says its rule', () => {
  for (const reading of READINGS) expect(realityReadings[reading].length).toBeGreaterThan(3)
})

test('rows start from published amounts, or read records or parameters', () => {
  for (const row of rows) {
    const { records, parameters } = workings.get(row.id)!
    expect(row.inputs.length + records.length + parameters.length, row.id).toBeGreaterThan(0)
  }
})

// One of each kind of run: a cluster, the same with chips alone, a renter, and the world on each of two paths.
const kinds = new Map(rows.flatMap(({ id, reading }) => workings.get(id)!.records.map((record) => {
  const { scenario, strategy } = workings.get(id)!.runs[record.run]!
  return [`${strategy} ${scenario.growth_path} ${reading === 'capital_chips'}`, { id, record }] as const
})))

test('all kinds of runs are read', () => expect(kinds.size).toBeGreaterThanOrEqual(5))

test.each([...kinds])('a record of %s is proven by its graph', async (_, { id, record: { run, variable, index, year, value } }) => {
  const { scenario, strategy } = workings.get(id)!.runs[run]!
  const graph = await traceOf(scenario, { strategy, variable, index, year }, engine)
  for (const again of [graph.root.value!, evaluateGraph(graph)]) expect(Math.abs(again - value)).toBeLessThanOrEqual(1e-9 * Math.abs(value))
})

test('a proof of a row travels in the link of its screen alone', () => {
  const proof: ProofRequest = { strategy: realityRun({ row: 'jupiter-2025', run: 1 }), variable: 'it_power', year: 2025 }
  expect(realityOf(proof)).toEqual({ row: 'jupiter-2025', run: 1 })
  expect(decodeAddress(encodeAddress({ ...defaultState, screen: 'reality', proof })).proof).toEqual(proof)
  expect(decodeAddress(encodeAddress({ ...defaultState, screen: 'compare', proof })).proof).toBeUndefined()
  expect(realityOf({ strategy: 'extensive-domestic-ownership' })).toBeUndefined()
})
