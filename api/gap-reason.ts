import { isMapped } from '../model/compile/layout.ts'
import type { Variable } from '../model/compile/program.ts'
import { walk } from '../model/compile/walk.ts'

/** Why a record may have no value, from its own equation. */
export function gapReason(variable: Variable, variables: ReadonlyMap<string, Variable>): string {
  const reasons = new Set<string>()
  for (const formula of isMapped(variable.is) ? variable.is.members : [variable.is]) {
    walk(formula, (part) => {
      if (part.kind === 'none') reasons.add('it does not apply')
      if (part.kind === 'call' && part.name === 'ratio') reasons.add('its divisor is 0')
      if (part.kind === 'read' && variables.get(part.name)?.gaps === true) reasons.add(`${part.name} has no value`)
    })
  }
  return reasons.size === 0 ? 'no value' : [...reasons].join(' or ')
}
