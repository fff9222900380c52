/** Exogenous variables by pass over the axis: what looks ahead needs the whole series of what it looks at. */
import { dependencies } from '../dependencies.ts'
import { isMapped } from '../layout.ts'
import type { Variable } from '../program.ts'

/** Passes in order; within a pass the variables keep their order. Wants each variable after all it reads in any year. */
export function passesOf(variables: readonly Variable[]): readonly (readonly Variable[])[] {
  const passes = new Map<string, number>()
  const grouped: Variable[][] = []
  for (const variable of variables) {
    let pass = 0
    for (const { name, when } of dependencies(isMapped(variable.is) ? variable.is.members : [variable.is])) {
      const source = passes.get(name)
      if (source !== undefined) pass = Math.max(pass, when === 'later' ? source + 1 : source)
    }
    passes.set(variable.name, pass)
    while (grouped.length <= pass) grouped.push([])
    ;(grouped[pass] as Variable[]).push(variable)
  }
  return grouped
}
