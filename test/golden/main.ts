/**
 * Compares the results of today with those kept, and prints what moved; with --write keeps those of today.
 *
 *   node test/golden/main.ts [--write]
 */
import { parseArgs } from 'node:util'
import { run } from '../model/engine.ts'
import { goldenScenarios } from './cases.ts'
import { compare, report } from './compare.ts'
import { goldenNames, readGolden, removeGolden, writeGolden } from './store.ts'
import { summarise } from './summary.ts'

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })

const summaries = goldenScenarios().map((scenario) => summarise(run(scenario)))
const comparisons = summaries.map((summary) => compare(readGolden(summary.scenario), summary))
const moved = { differences: comparisons.flatMap(({ differences }) => differences), behind: comparisons.flatMap(({ behind }) => behind) }
const text = report(moved)
process.stdout.write(text === '' ? 'No result moved.\n' : `${text}\n`)
if (values.write) {
  const names = new Set(summaries.map(({ scenario }) => scenario))
  for (const name of goldenNames()) if (!names.has(name)) removeGolden(name)
  for (const summary of summaries) writeGolden(summary)
  process.stdout.write(`Kept the results of ${summaries.length} scenarios.\n`)
} else if (text !== '') process.exitCode = 1
