import { seriesForms } from '../model/compile/functions/registry.ts'
import { isMapped } from '../model/compile/layout.ts'
import type { Variable } from '../model/compile/program.ts'
import { walk } from '../model/compile/walk.ts'

/** How a figure that stands for a whole run was made from its years: the conventions of the functions it calls. */
export function conventionOf(variable: Variable): string {
  if (variable.stage === 'once') return 'the same in every year'
  const found = new Set<string>()
  for (const formula of isMapped(variable.is) ? variable.is.members : [variable.is]) {
    walk(formula, (part) => {
      const known = part.kind === 'over_years' ? seriesForms.get(part.name) : undefined
      if (known !== undefined) found.add(`${known.signature}: ${known.doc} ${known.source[0]!.toUpperCase()}${known.source.slice(1)}.`)
    })
  }
  return found.size === 0 ? 'computed from other figures of the run' : [...found].join(' ')
}
