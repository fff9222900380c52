/** What each record reads, as an author wrote it: hidden flows and kernels count as the record they belong to. */
import type { Program } from '../compile/program.ts'

/** Names of records and parameters, in order of first reading; a stock reads itself and is not named among its own. */
export function directReads(program: Program): ReadonlyMap<string, readonly string[]> {
  const hidden = new Set(program.variables.filter(({ kind }) => kind === 'flow' || kind === 'kernel').map(({ name }) => name))
  const reads = new Map<string, Set<string>>()
  for (const variable of program.variables) {
    const reader = hidden.has(variable.name) ? variable.name.slice(0, variable.name.indexOf('__')) : variable.name
    const names = reads.get(reader) ?? new Set<string>()
    for (const name of variable.reads) if (!hidden.has(name) && name !== reader) names.add(name)
    reads.set(reader, names)
  }
  return new Map([...reads].map(([reader, names]) => [reader, [...names]]))
}
