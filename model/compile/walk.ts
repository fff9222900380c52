import type { Expression } from './program.ts'

/** The expressions directly inside one, in reading order. */
export function parts(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'none':
    case 'read':
    case 'year':
    case 'year_step':
    case 'age':
    case 'alive':
      return []
    case 'negate':
    case 'not':
    case 'convert':
    case 'reduce':
      return [expression.of]
    case 'binary':
    case 'compare':
    case 'logic':
      return [expression.left, expression.right]
    case 'choose':
      return [expression.condition, expression.then, expression.otherwise]
    case 'call':
      return expression.arguments
    case 'delayed':
    case 'ahead':
      return [expression.lead]
    case 'over_years':
      return [expression.series, ...expression.arguments]
  }
}

/** Calls `visit` on an expression and everything in it. Depth is bounded by the scan of the text. */
export function walk(expression: Expression, visit: (expression: Expression) => void): void {
  visit(expression)
  for (const part of parts(expression)) walk(part, visit)
}

/** The first part, in reading order, for which `test` holds. */
export function find(expression: Expression, test: (expression: Expression) => boolean): Expression | undefined {
  if (test(expression)) return expression
  for (const part of parts(expression)) {
    const found = find(part, test)
    if (found !== undefined) return found
  }
  return undefined
}
