/**
 * Compares the results of today with those kept, and prints what moved; with --write keeps those of today.
 *
 *   node test/golden/main.ts [--write]
 */
import { parseArgs } from 'node:util'
import { run } from '../model/engine.ts'
import { goldenScenarios } from './cases.ts'
import { compare, report } from './compare.ts'
import { goldenEnsembles, hashOf, readHashes, writeHashes } from './ensembles.ts'
import { goldenNames, readGolden, removeGolden, writeGolden } from './store.ts'
import { summarise } from './summary.ts'

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })

const summaries = goldenScenarios().map((scenario) => summarise(run(scenario)))
const comparisons = summaries.map((summary) => compare(readGolden(summary.scenario), summary))
const moved = { differences: comparisons.flatMap(({ differences }) => differences), behind: comparisons.flatMap(({ behind }) => behind) }
const hashes = Object.fromEntries(await Promise.all(Object.entries(goldenEnsembles).map(async ([name, request]) => [name, await hashOf(request, 'kernel')] as const)))
const kept = readHashes()
const ensembles = Object.keys({ ...kept, ...hashes }).filter((name) => kept[name] !== hashes[name]).map((name) => `ensemble ${name}: found hash ${hashes[name] ?? 'none'}, kept ${kept[name] ?? 'none'}`)
const text = [report(moved), ...ensembles].filter((line) => line !== '').join('\n')
process.stdout.write(text === '' ? 'No result moved.\n' : `${text}\n`)
if (values.write) {
  const names = new Set(summaries.map(({ scenario }) => scenario))
  for (const name of goldenNames()) if (!names.has(name)) removeGolden(name)
  for (const summary of summaries) writeGolden(summary)
  writeHashes(hashes)
  process.stdout.write(`Kept the results of ${summaries.length} scenarios and the hashes of ${Object.keys(hashes).length} ensembles.\n`)
} else if (text !== '') process.exitCode = 1
