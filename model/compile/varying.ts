import type { Names } from './names.ts'
import type { Expression } from './program.ts'
import { find } from './walk.ts'

/** First part of an expression whose value differs by year. */
export function varying(expression: Expression, names: Names): Expression | undefined {
  return find(expression, (part) => {
    switch (part.kind) {
      case 'year':
      case 'alive':
      case 'delayed':
      case 'ahead':
      case 'over_years':
        return true
      case 'read':
        return part.lag === 1 || names.values.get(part.name)?.timing !== 'once'
      default:
        return false
    }
  })
}
