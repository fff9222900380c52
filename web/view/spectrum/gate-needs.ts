/** The least control each workload needs, as the model gives it. */
import type { ProgramOutline } from '../../../model/compile/outline.ts'
import type { Library } from '../../../scenarios/library.ts'
import { mergeParents } from '../../../scenarios/merge-parents.ts'
import type { Scenario } from '../../../scenarios/schema.ts'
import type { PageState } from '../../state/page-state.ts'
import { baseOf } from '../../state/scenario.ts'

export type GateNeeds = Readonly<Record<string, { readonly operational: number; readonly legal: number }>>

/** Undefined where the scenario the page stands on sets gates of its own: the model's would then be wrong. */
export function gateNeeds(state: Pick<PageState, 'base'>, library: Library, model: ProgramOutline): GateNeeds | undefined {
  const base = baseOf(state, library)
  if (base !== undefined && setsGates(base, library)) return undefined
  return model.parameters.find((parameter) => parameter.name === 'gate')?.definition.central as GateNeeds | undefined
}

function setsGates(base: Scenario, library: Library): boolean {
  try {
    const { layers, strategies } = mergeParents(base, library)
    return layers.some(({ settings }) => settings['gate'] !== undefined) || strategies.some((entry) => typeof entry !== 'string' && entry.set?.['gate'] !== undefined)
  } catch {
    // A scenario that is refused says so above the figures; what it would set is then unknown.
    return true
  }
}
