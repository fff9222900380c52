/** One seed, one hash: whatever the blocks, the order in which they come, and the back end. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { Columns } from '../../../model/ensemble/columns.ts'
import { columnBytes, columnDigest, resultHash } from '../../../model/ensemble/result-hash.ts'
import { type Ensemble, columnsOf } from '../../../model/ensemble/ensemble.ts'
import { MemberRunner } from '../../../model/ensemble/run-members.ts'
import { lanesOf } from '../compile/lanes/lanes-of.ts'
import { failingInputs, failingProgram, soundProgram, twoInputs } from './two-inputs.ts'

function hashOf(ensemble: Ensemble, chunk: number, order: (blocks: [number, number][]) => [number, number][] = (blocks) => blocks): string {
  const { members } = ensemble.design
  const columns = new Columns(columnsOf(ensemble), members)
  const blocks = Array.from({ length: Math.ceil(members / chunk) }, (_, block): [number, number] => [block * chunk, Math.min(members, (block + 1) * chunk)])
  const runners = [new MemberRunner(ensemble), new MemberRunner(ensemble)]
  for (const [turn, [from, to]] of order(blocks).entries()) columns.place(runners[turn % 2]!.run(from, to))
  return resultHash({ model: ensemble.program.hash, scenario: 'two inputs', design: ensemble.design, columns: columns.columns, digests: columns.columns.map((_, number) => columnDigest(columns.column(number))), failures: columns.failures })
}

const ensemble = twoInputs({ members: 1500, sampler: 'sobol', seed: 7, correlations: [{ first: 'even', second: 'skewed', rank: 0.5 }] })
// Of samplers, distributions, copula and compiled arithmetic together, the same in every engine.
const GOLDEN = 'e7876347c037d95ec306ce6b09c10364704614a002e05c29181f68313323e795'

test('the hash is the one kept, for blocks of 1, 7 and 1,000 members in any order', () => {
  expect(hashOf(ensemble, 1000)).toBe(GOLDEN)
  expect(hashOf(ensemble, 7)).toBe(GOLDEN)
  expect(hashOf(ensemble, 1, (blocks) => blocks.reverse())).toBe(GOLDEN)
  expect(hashOf(ensemble, 7, (blocks) => [...blocks].sort(([left], [right]) => ((left * 31) % 97) - ((right * 31) % 97)))).toBe(GOLDEN)
})

test('the hash is the same in lanes', async () => {
  const inLanes = { ...ensemble, lanes: await lanesOf(soundProgram) }
  for (const chunk of [1, 7, 1000]) expect(hashOf(inLanes, chunk, (blocks) => blocks.reverse())).toBe(GOLDEN)
})

test('another seed, sampler, member or correlation is another hash', () => {
  const hashes = [{}, { seed: 8 }, { sampler: 'random' as const }, { members: 1499 }, { correlations: [] }].map((change) => hashOf({ ...ensemble, design: { ...ensemble.design, ...change } }, 500))
  expect(new Set(hashes).size).toBe(hashes.length)
})

test('failed members are part of it, in whatever order they come', () => {
  const failing = failingInputs(200)
  expect(hashOf(failing, 10, (blocks) => blocks.reverse())).toBe(hashOf(failing, 200))
})

test('and in lanes the same have failed', async () => {
  const failing = failingInputs(200)
  expect(hashOf({ ...failing, lanes: await lanesOf(failingProgram) }, 7)).toBe(hashOf(failing, 200))
})

test('a gap is one gap, whatever its bits; 0 and -0 are two numbers', () => {
  const odd = new Float64Array(new BigUint64Array([0xfff8000000000001n]).buffer)
  expect(columnDigest(odd)).toBe(columnDigest(Float64Array.of(NaN)))
  expect(columnDigest(Float64Array.of(0))).not.toBe(columnDigest(Float64Array.of(-0)))
  const column = Float64Array.of(1, NaN, -0)
  expect(columnDigest(column)).toBe(createHash('sha256').update(columnBytes(column)).digest('hex'))
})
