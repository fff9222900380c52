/** What is said of a name that cannot be read where it stands. */
import { functionNames } from './functions/registry.ts'
import type { Fault } from './model-error.ts'
import { suggestName, timeNames } from './names.ts'
import type { NamedValue, Names } from './names.ts'

export function unknownName(name: string, names: Names): Fault {
  if (functionNames.has(name)) {
    return { code: 'unknown-name', problem: 'a function needs arguments', found: name }
  }
  if (names.dimensions.has(name)) {
    return { code: 'unknown-name', problem: 'a dimension is not a value', found: name }
  }
  const suggestion = suggestName(name, [...names.values.keys(), ...timeNames])
  return { code: 'unknown-name', problem: 'no such name', found: name, ...(suggestion ? { suggestion } : {}) }
}

export function unknownMember(name: string, members: readonly string[], dimension: string): Fault {
  const suggestion = suggestName(name, members)
  return {
    code: 'unknown-member', problem: 'no such member', found: name,
    wanted: dimension === '' ? 'a term with dimensions' : `a member of ${dimension}`, ...(suggestion ? { suggestion } : {}),
  }
}

export function unbound(target: NamedValue, dimension: string, scope: ReadonlyMap<string, unknown>): Fault {
  const inScope = [...scope.keys()]
  return {
    code: 'dimension',
    problem: `${target.name} varies over ${dimension}, which is not in scope`,
    found: `${target.name} over ${target.over.join(', ')}`,
    wanted: inScope.length === 0 ? 'no dimension' : inScope.join(', '),
    suggestion: `Sum it: sum(${target.name}, ${dimension}), or index it with at(${target.name}, member).`,
  }
}
