/** The least control and trust each workload needs, as the model gives it. */
import type { ProgramOutline } from '../../../model/compile/outline.ts'
import type { Library } from '../../../scenarios/library.ts'
import { mergeParents } from '../../../scenarios/merge-parents.ts'
import type { Scenario } from '../../../scenarios/schema.ts'
import type { PageState } from '../../state/page-state.ts'
import { baseOf } from '../../state/scenario.ts'

export type GateNeeds = Readonly<Record<string, { readonly operational: number; readonly legal: number; readonly trust: number }>>

/** Undefined where the scenario the page stands on sets gates of its own: the model's would then be wrong. */
export function gateNeeds(state: Pick<PageState, 'base'>, library: Library, model: ProgramOutline): GateNeeds | undefined {
  const base = baseOf(state, library)
  if (base !== undefined && setsGates(base, library)) return undefined
  const central = (name: string) => model.parameters.find((parameter) => parameter.name === name)?.definition.central
  const control = central('gate') as Readonly<Record<string, { readonly operational: number; readonly legal: number }>>
  const trust = central('gate_trust') as Readonly<Record<string, number>>
  return Object.fromEntries(Object.entries(control).map(([workload, { operational, legal }]) => [workload, { operational, legal, trust: trust[workload] ?? 0 }]))
}

const GATES = ['gate', 'gate_trust'] as const

function setsGates(base: Scenario, library: Library): boolean {
  try {
    const { layers, strategies } = mergeParents(base, library)
    const sets = (settings: Scenario['set']): boolean => GATES.some((name) => settings?.[name] !== undefined)
    return layers.some(({ settings }) => sets(settings)) || strategies.some((entry) => typeof entry !== 'string' && sets(entry.set))
  } catch {
    // A scenario that is refused says so above the figures; what it would set is then unknown.
    return true
  }
}
