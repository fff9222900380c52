/** The ensembles whose hash is kept: every sampler, economies of all sizes, on the real model. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { loadLanes } from '../../api/lanes.ts'
import { columnDigest, resultHash } from '../../model/ensemble/result-hash.ts'
import { runEnsemble } from '../../model/ensemble/run-members.ts'
import { atOnce } from '../../model/run/steps.ts'
import { defaultScenario } from '../../scenarios/default-scenario.ts'
import { type EnsembleRequest, ensembleOfScenario } from '../../scenarios/ensemble-of-scenario.ts'
import { facts, kernel, library, program } from '../model/engine.ts'

const FILE = new URL('./ensembles.json', import.meta.url)
const OUTCOMES = ['total_spend', 'compute_served', 'domestic_control'].map((variable) => ({ variable }))

/** Requests by name. */
export const goldenEnsembles: Readonly<Record<string, EnsembleRequest>> = {
  'kenya-sobol': { scenario: defaultScenario('KEN'), members: 48, seed: 1, sampler: 'sobol', outcomes: OUTCOMES },
  'estonia-latin-hypercube': { scenario: { ...defaultScenario('EST'), years: [2025, 2032] }, members: 30, seed: 2, sampler: 'latin_hypercube', outcomes: OUTCOMES },
  'india-random': { scenario: { ...defaultScenario('IND'), set: { ambition: 1.25 } }, members: 31, seed: 3, sampler: 'random', outcomes: OUTCOMES },
}

/** On the kernel alone, or in lanes. */
export async function hashOf(request: EnsembleRequest, backEnd: 'kernel' | 'lanes'): Promise<string> {
  const { ensemble, resolved } = ensembleOfScenario({ kernel, program, facts, library }, request)
  const columns = atOnce(runEnsemble(backEnd === 'lanes' ? { ...ensemble, lanes: await loadLanes() } : ensemble, 7))
  return resultHash({
    model: program.hash, scenario: resolved.hash, design: ensemble.design, columns: columns.columns,
    digests: columns.columns.map((_, number) => columnDigest(columns.column(number))), failures: columns.failures,
  })
}

export function readHashes(): Readonly<Record<string, string>> {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, string>) : {}
}

export function writeHashes(hashes: Readonly<Record<string, string>>): void {
  writeFileSync(FILE, `${JSON.stringify(hashes, undefined, 2)}\n`)
}
