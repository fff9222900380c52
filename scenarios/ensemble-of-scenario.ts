/** A scenario with its beliefs drawn: what is drawn and what not, which outcomes are kept, and how the inputs of a member are made. */
import type { Facts } from '../data/facts.ts'
import type { Kernel } from '../model/compile/kernel.ts'
import type { Program } from '../model/compile/program.ts'
import type { OutcomeName } from '../model/ensemble/columns.ts'
import type { Correlation } from '../model/ensemble/copula.ts'
import type { Ensemble } from '../model/ensemble/ensemble.ts'
import type { SamplerName } from '../model/ensemble/sampler.ts'
import { checkOutcome } from './ensemble-outcomes.ts'
import { ensembleCorrelations, type StatedCorrelations } from './ensemble-correlations.ts'
import { isPathParameter } from './fact-parameters.ts'
import { headlineOutcomes } from './headline-outcomes.ts'
import type { Library } from './library.ts'
import { isMovedFirst, memberInputs } from './member-inputs.ts'
import { prepare } from './prepare.ts'
import type { PreparedAgain } from './prepare-again.ts'
import { pointerStep, ScenarioRefusal } from './refusal.ts'
import type { ResolvedScenario } from './resolved-scenario.ts'
import { resolvePrepared } from './resolve.ts'
import { type SampledBeliefs, sampledBeliefs } from './sampled-beliefs.ts'
import type { Scenario } from './schema.ts'

export interface EnsembleParts {
  readonly kernel: Kernel
  readonly program: Program
  readonly facts: Facts
  readonly library: Library
  /** Of those who ask again and again; each scenario is prepared from the start where it is left out. */
  readonly again?: PreparedAgain
}

export interface EnsembleRequest {
  readonly scenario: Scenario
  readonly members: number
  readonly seed: number
  readonly sampler: SamplerName
  /** Headlines by default. */
  readonly outcomes?: readonly OutcomeName[]
  /** Beside those of the model, in the place of which they stand. */
  readonly correlations?: StatedCorrelations
}

export interface ScenarioEnsemble {
  readonly ensemble: Ensemble
  readonly resolved: ResolvedScenario
  readonly beliefs: SampledBeliefs
  readonly correlations: readonly Correlation[]
  /** Ensembles of one program and equal keys draw each member alike and calibrate its world alike: their KnownMembers are one another's. */
  readonly membersKey: string
}

/**
 * @throws ScenarioRefusal pointing into the request: into `/scenario`, `/outcomes` or `/correlations`
 */
export function ensembleOfScenario({ kernel, program, facts, library, again }: EnsembleParts, { scenario, members, seed, sampler, outcomes, correlations = [] }: EnsembleRequest): ScenarioEnsemble {
  const prepared = inside(() => again?.prepare(scenario) ?? prepare(scenario, library, facts, program))
  const resolved = inside(() => resolvePrepared(prepared))
  const beliefs = inside(() => sampledBeliefs(resolved, program))
  for (const [at, outcome] of (outcomes ?? []).entries()) checkOutcome(outcome, program, `/outcomes${pointerStep(at)}`)
  const inputs = beliefs.drawn.map(({ input }) => input)
  const together = ensembleCorrelations(correlations, new Set(inputs.map(({ name }) => name)), '/correlations')
  const changed = new Set(beliefs.drawn.filter((belief) => belief.changed).map(({ input }) => input.name))
  const ensemble: Ensemble = {
    kernel, program, scenario: resolved,
    design: { inputs, members, seed, sampler, correlations: together },
    outcomes: outcomes ?? headlineOutcomes.map((variable) => ({ variable })),
    calibrated: new Set(inputs.filter(({ name }) => isPathParameter(name) && !changed.has(name)).map(({ name }) => name)),
    kept: resolved.strategies.map((strategy) => new Set(beliefs.drawn.filter((belief) => belief.changed || belief.keptIn.includes(strategy.name)).map(({ input }) => input.name))),
    ...(beliefs.drawn.some(isMovedFirst) ? { derive: memberInputs(prepared, beliefs.drawn) } : {}),
  }
  const membersKey = JSON.stringify({
    world: resolved.worldKey, axes: resolved.strategies.map(({ axis: { start, last } }) => [start, last]), design: ensemble.design,
    beliefs: beliefs.drawn.map(({ input: { name }, basis, changed: isChanged }) => [name, basis, isChanged]),
  })
  return { ensemble, resolved, beliefs, correlations: together, membersKey }
}

function inside<Value>(make: () => Value): Value {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof ScenarioRefusal)) throw error
    const { code, pointer, found, wanted, suggestion } = error
    throw new ScenarioRefusal({ code, pointer: `/scenario${pointer}`, found, wanted, ...(suggestion === undefined ? {} : { suggestion }) })
  }
}
