/** Proofs made in the page. Carries the whole model, so it is loaded apart from the page. */
import * as kernel from '#kernel'
import { mathml as formulas } from '#mathml'
import { program } from '#program'
import type { Facts } from '../../data/facts.ts'
import { runScenario } from '../../model/run/scenario.ts'
import type { Library } from '../../scenarios/library.ts'
import { resolve } from '../../scenarios/resolve.ts'
import type { ScenarioTrace } from '../../scenarios/scenario-trace.ts'
import type { Scenario } from '../../scenarios/schema.ts'
import { tracingScenario } from '../../scenarios/trace-scenario.ts'
import { checkTraceTarget, type AskedTarget } from '../../scenarios/trace-target.ts'
import { inSlices } from './in-slices.ts'
import type { Proof } from './proof.ts'
import { readingProof } from './proof-of-trace.ts'

/** What scenarios are resolved against. */
export interface Sources {
  readonly library: Library
  readonly facts: Facts
}

const mathml: ReadonlyMap<string, string> = new Map(Object.entries(formulas))

export async function prove(scenario: Scenario, asked: AskedTarget, sources: Sources, signal?: AbortSignal): Promise<Proof> {
  return inSlices(readingProof(await traceOf(scenario, asked, sources, signal)), signal)
}

/**
 * The same answer as the API gives. The scenario is run anew: the page's own results are written over as levers move.
 *
 * @throws ScenarioRefusal where the scenario is refused or has no such figure
 */
export async function traceOf(scenario: Scenario, asked: AskedTarget, { library, facts }: Sources, signal?: AbortSignal): Promise<ScenarioTrace> {
  const resolved = resolve(scenario, library, facts, program)
  const run = { ...runScenario(kernel, program, resolved), resolved }
  return inSlices(tracingScenario({ program, mathml, origins: facts.origins }, run, checkTraceTarget(program, run, asked)), signal)
}
