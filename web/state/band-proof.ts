/** What stands behind the end of a band: what was sampled, from what, and together with what. Fetched with the first such proof. */
import * as kernel from '#kernel'
import type { Program } from '../../model/compile/program.ts'
import type { Correlation } from '../../model/ensemble/copula.ts'
import type { Distribution } from '../../model/ensemble/distribution.ts'
import { ensembleOfScenario } from '../../scenarios/ensemble-of-scenario.ts'
import type { RangeBasis } from '../../scenarios/sampled-beliefs.ts'
import type { AskedPart } from './asked-bands.ts'
import type { Engine } from './engine.ts'

export interface SampledBelief {
  readonly name: string
  readonly label: string
  readonly unit: string
  readonly basis: RangeBasis
  readonly origin: string
  /** The one of all elements; absent where they differ. */
  readonly distribution?: Distribution
  readonly elements: number
}

export interface Sampled {
  readonly beliefs: readonly SampledBelief[]
  readonly held: readonly { readonly name: string; readonly label: string; readonly origin: string }[]
  readonly correlations: readonly Correlation[]
}

/** @throws ScenarioRefusal */
export function sampledOf({ facts, library, model }: Pick<Engine, 'facts' | 'library' | 'model'>, { request }: AskedPart): Sampled {
  // As where the members are run: resolving never looks at the expressions that the outline leaves out.
  const { beliefs, correlations } = ensembleOfScenario({ kernel, program: model as Program, facts, library }, request)
  return {
    beliefs: beliefs.drawn.map(({ input: { name, distributions }, parameter: { definition, unit }, basis }) => {
      const [first] = distributions
      const same = first !== undefined && distributions.every((one) => JSON.stringify(one) === JSON.stringify(first))
      return { name, label: definition.label ?? name, unit, basis, origin: basis === 'stated' ? request.scenario.name : (definition.origin ?? ''), elements: distributions.length, ...(same ? { distribution: first } : {}) }
    }),
    held: beliefs.held.map(({ parameter: { name, definition }, origin }) => ({ name, label: definition.label ?? name, origin })),
    correlations,
  }
}

/** The request that gives the same bytes over HTTP. */
export function requestText({ request }: AskedPart): string {
  return JSON.stringify(request, null, 2)
}
