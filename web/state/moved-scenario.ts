/** The scenario of a run that moves parameters, with the moves written in: what a proof of one of its figures is made of. */
import { beliefsOf, type Belief } from '../../scenarios/decide/beliefs.ts'
import { endsOf } from '../../scenarios/decide/sampled-runs.ts'
import type { DecisionParts } from '../../scenarios/decide/decision-parts.ts'
import { changesOf } from '../../scenarios/merge-parents.ts'
import { resolve } from '../../scenarios/resolve.ts'
import type { Change, Scenario, Setting } from '../../scenarios/schema.ts'
import type { Move } from './page-state.ts'
import { nameOf } from './scenario.ts'

/** @throws Error on an end of a parameter that has no range in the scenario */
export function movedScenario(scenario: Scenario, strategy: string, moved: readonly Move[], { program, facts, library }: Pick<DecisionParts, 'program' | 'facts' | 'library'>): Scenario {
  const alone: Scenario = { ...scenario, strategies: (scenario.strategies ?? []).filter((entry) => nameOf(entry) === strategy) }
  // Only ends have to be looked up.
  const { drawn } = moved.some(({ to }) => typeof to === 'string') ? beliefsOf(resolve(alone, library, facts, program), program, library) : { drawn: [] }
  const set: Record<string, Setting> = { ...scenario.set }
  for (const { parameter, to } of moved) {
    const changes = typeof to === 'number' ? [{ value: to }] : endChanges(drawn.find(({ name }) => name === parameter), parameter, to, program.dimensions)
    const own = set[parameter]
    set[parameter] = [...(own === undefined ? [] : changesOf(own)), ...changes] as Change[]
  }
  return { ...scenario, set }
}

/** Every element at its own end. */
function endChanges(belief: Belief | undefined, name: string, end: 'low' | 'high', dimensions: DecisionParts['program']['dimensions']): Change[] {
  if (belief === undefined) throw new Error(`${name} has no range that this scenario leaves open.`)
  const { parameter: { over }, distributions } = belief
  return distributions.map((distribution, element) => {
    const value = endsOf(distribution)[end === 'low' ? 0 : 1]
    if (over.length === 0) return { value }
    let rest = element
    const at: Record<string, string> = {}
    for (const dimension of [...over].reverse()) {
      const members = dimensions[dimension] ?? []
      at[dimension] = members[rest % members.length]!
      rest = Math.floor(rest / members.length)
    }
    return { value, at }
  })
}
