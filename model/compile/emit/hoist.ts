/** Costly expressions that do not vary by year, computed once a run and kept in a table of the kernel. */
import type { Expression, Program } from '../program.ts'
import { parts } from '../walk.ts'
import { stridesOf } from '../layout.ts'
import type { Place } from '../layout.ts'
import { isCheap } from './imports.ts'
import { isFixed, type Position } from './position.ts'

export interface Hoisted {
  readonly expression: Expression
  /** Dimensions the table runs over. */
  readonly over: readonly string[]
  /** Dimensions that stand at one member where the expression is used. */
  readonly fixed: ReadonlyMap<string, number>
  readonly place: Place & { readonly over: readonly string[] }
}

export class HoistTable {
  readonly #dimensions: Program['dimensions']
  readonly #entries = new Map<string, Hoisted>()
  #length = 0

  constructor(dimensions: Program['dimensions']) {
    this.#dimensions = dimensions
  }

  /** Elements of the table. */
  get length(): number {
    return this.#length
  }

  list(): readonly Hoisted[] {
    return [...this.#entries.values()]
  }

  /** The same expression over the same members has one place, wherever it is used. */
  place(expression: Expression, positions: ReadonlyMap<string, Position>): Hoisted['place'] {
    const free = [...freeDimensions(expression)].sort()
    const over = free.filter((dimension) => !isFixed(positionOf(positions, dimension)))
    const fixed = new Map<string, number>()
    for (const dimension of free) {
      const position = positionOf(positions, dimension)
      if (isFixed(position)) fixed.set(dimension, position.member)
    }
    const key = JSON.stringify([expression, over, [...fixed]])
    const known = this.#entries.get(key)
    if (known !== undefined) return known.place
    const shape = over.map((dimension) => this.#dimensions[dimension]?.length ?? 0)
    const size = shape.reduce((product, length) => product * length, 1)
    const place = { block: 'scalar' as const, element: this.#length, shape, strides: stridesOf(shape), size, over }
    this.#length += size
    this.#entries.set(key, { expression, over, fixed, place })
    return place
  }
}

function positionOf(positions: ReadonlyMap<string, Position>, dimension: string): Position {
  const position = positions.get(dimension)
  if (position === undefined) throw new Error(`Dimension '${dimension}' is not in scope where the kernel reads over it.`)
  return position
}

/** Dimensions in scope that the value of an expression depends on. Only for expressions that do not vary by year. */
function freeDimensions(expression: Expression): Set<string> {
  switch (expression.kind) {
    case 'read':
      return new Set(expression.bindings.filter((binding) => !('member' in binding)).map((binding) => binding.dimension))
    case 'reduce': {
      const free = freeDimensions(expression.of)
      free.delete(expression.dimension)
      return free
    }
    default:
      return new Set(parts(expression).flatMap((operand) => [...freeDimensions(operand)]))
  }
}

/** True when an expression reads nothing that varies by year; `timeless` holds the names that do not. */
export function isTimeless(expression: Expression, timeless: ReadonlySet<string>): boolean {
  switch (expression.kind) {
    case 'year':
    case 'age':
    case 'alive':
    case 'delayed':
    case 'ahead':
    case 'over_years':
      return false
    case 'read':
      return timeless.has(expression.name)
    default:
      return parts(expression).every((operand) => isTimeless(operand, timeless))
  }
}

/** Worth a table: a function, a power or a reduction. Mere arithmetic is cheaper than the table. */
export function isCostly(expression: Expression): boolean {
  switch (expression.kind) {
    case 'call':
      return !isCheap(expression.name) || expression.arguments.some(isCostly)
    case 'reduce':
      return true
    case 'binary':
      return expression.operator === '^' || isCostly(expression.left) || isCostly(expression.right)
    case 'compare':
    case 'logic':
      return isCostly(expression.left) || isCostly(expression.right)
    case 'negate':
    case 'convert':
    case 'not':
      return isCostly(expression.of)
    case 'choose':
      return isCostly(expression.condition) || isCostly(expression.then) || isCostly(expression.otherwise)
    default:
      return false
  }
}
