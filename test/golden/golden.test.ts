/** Results of today against those kept under results/: every bit, and a report of what moved where they differ. */
import { expect, test } from 'vitest'
import { run } from '../model/engine.ts'
import { goldenScenarios } from './cases.ts'
import { compare, report } from './compare.ts'
import { goldenEnsembles, hashOf, readHashes } from './ensembles.ts'
import { goldenNames, readGolden } from './store.ts'
import { summarise } from './summary.ts'
import type { Summary } from './summary.ts'

test.each(goldenScenarios().map((scenario) => [scenario.name, scenario] as const))('the results of %s are those kept, to the last bit', (name, scenario) => {
  const moved = report(compare(readGolden(name), summarise(run(scenario))))
  expect(moved, `Results moved. Where that is meant, keep the new ones: npm run golden -- --write\n${moved}`).toBe('')
})

test.each(Object.entries(goldenEnsembles))('the ensemble %s has the hash that is kept, on the kernel and in lanes', async (name, request) => {
  for (const backEnd of ['kernel', 'lanes'] as const) expect(await hashOf(request, backEnd), `Members moved, ${backEnd}. Where that is meant, keep the new hash: npm run golden -- --write`).toBe(readHashes()[name])
})

test('every file kept belongs to a scenario, and every scenario has one', () => {
  expect(Object.keys(readHashes())).toEqual(Object.keys(goldenEnsembles))
  expect(goldenNames()).toEqual(goldenScenarios().map((scenario) => scenario.name).sort())
})

const kept: Summary = { scenario: 'a', strategies: { own: { hash: '1', values: { power: { 2025: 1, 2030: 4 }, price: { all: null } } } } }

test('a difference of one bit is reported with variable, strategy, year, old, new and relative size', () => {
  const changed: Summary = { scenario: 'a', strategies: { own: { hash: '2', values: { power: { 2025: 1, 2030: 4.000000000000001 }, price: { all: null } } } } }
  expect(report(compare(kept, changed)).split('\n')).toEqual([
    'scenario  variable  strategy  year  old  new                relative',
    'a         power     own       2030  4    4.000000000000001  +2.22e-16',
  ])
})

test('a number that comes, goes or becomes a gap is a difference', () => {
  const changed: Summary = { scenario: 'a', strategies: { own: { hash: '2', values: { power: { 2025: null, 2030: 4 }, share: { all: 2 } } } } }
  expect(compare(kept, changed).differences.map(({ variable, year, old, new: fresh }) => [variable, year, old, fresh])).toEqual([
    ['power', '2025', 1, null], ['price', 'all', null, undefined], ['share', 'all', undefined, 2],
  ])
})

test('a change behind the headline numbers shows by its hash', () => {
  const changed: Summary = { scenario: 'a', strategies: { own: { ...kept.strategies['own']!, hash: '2' } } }
  expect(report(compare(kept, changed))).toBe('a, own: the headline numbers agree, the hash over all records does not')
})
