/** Dimensions that terms and expressions vary over. */
import { reductions } from './functions/registry.ts'
import type { Names } from './names.ts'
import type { Term } from './parse.ts'
import type { Expression } from './program.ts'
import { parts } from './walk.ts'

/** Dimensions that loops around an expression must run over for it to have a value. */
export function freeDimensions(expression: Expression, overOf: (name: string) => readonly string[]): Set<string> {
  const free = new Set<string>()
  const add = (names: Iterable<string>) => {
    for (const name of names) free.add(name)
  }
  switch (expression.kind) {
    case 'read':
      for (const binding of expression.bindings) if (!('member' in binding)) free.add(binding.dimension)
      return free
    case 'alive':
      add(overOf(expression.flow))
      add(overOf(expression.kernel))
      return free
    case 'delayed':
    case 'ahead':
      add(overOf(expression.of))
      break
    case 'reduce': {
      add(freeDimensions(expression.of, overOf))
      free.delete(expression.dimension)
      return free
    }
    default:
  }
  for (const part of parts(expression)) add(freeDimensions(part, overOf))
  return free
}

/** Dimensions of the names in a term, without those its own reductions run over. */
export function collectDimensions(term: Term, values: Names['values'], into: Set<string>): void {
  switch (term.kind) {
    case 'name':
      for (const dimension of values.get(term.name)?.over ?? []) into.add(dimension)
      return
    case 'number':
      return
    case 'negate':
    case 'not':
      return collectDimensions(term.of, values, into)
    case 'binary':
    case 'compare':
    case 'logic':
      collectDimensions(term.left, values, into)
      return collectDimensions(term.right, values, into)
    case 'choose':
      for (const part of [term.condition, term.then, term.otherwise]) collectDimensions(part, values, into)
      return
    case 'call': {
      const inner = new Set<string>()
      for (const argument of term.arguments) collectDimensions(argument, values, inner)
      if (reductions.has(term.name)) for (const argument of term.arguments.slice(1)) if (argument.kind === 'name') inner.delete(argument.name)
      for (const dimension of inner) into.add(dimension)
    }
  }
}
