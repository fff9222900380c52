import { hashText } from '../model/compile/hash.ts'
import type { Program } from '../model/compile/program.ts'
import { canonicalJson } from './canonical.ts'
import type { ResolvedScenario } from './resolved-scenario.ts'

/** Identifies the numbers of a run: the model and everything the scenario resolved to. */
export function runHash(program: Pick<Program, 'hash'>, resolved: Pick<ResolvedScenario, 'hash'>): string {
  return hashText(canonicalJson({ model: program.hash, scenario: resolved.hash }))
}
