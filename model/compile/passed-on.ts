/** Where it shows that a number is not finite: what is no more than added to, or multiplied, passes it on. */
import { isMapped } from './layout.ts'
import type { Expression, Program, Variable } from './program.ts'

/**
 * For each variable, in the program's order, the numbers of those without gaps that are not finite, for some member and year,
 * wherever it is not. NaN and infinities stay what they are under `+`, `-` and `*`, and above a fraction line; min, max, a
 * choice, a denominator or a function may hide them.
 */
export function passedOn({ variables }: Program): readonly (readonly number[])[] {
  const numbers = new Map(variables.map(({ name }, number) => [name, number]))
  const lists = variables.map((): number[] => [])
  for (const [number, variable] of variables.entries()) {
    if (variable.gaps) continue
    for (const name of passing(variable, (read) => variables[numbers.get(read) ?? -1])) lists[numbers.get(name) as number]!.push(number)
  }
  return lists
}

/** Names of the variables that one passes on. */
function passing({ is, over, ...variable }: Variable, find: (name: string) => Variable | undefined): ReadonlySet<string> {
  const free = new Set(over)
  const told = isMapped(is) ? is.members.map((formula, member) => new Set(readInAll(formula, free, { dimension: is.by, member }))) : [new Set(readInAll(is, free))]
  return new Set(told.flatMap((names) => [...names]).filter((name) => {
    const read = find(name)
    if (read === undefined || !isComputedWith(read, variable)) return false
    // A formula for each member reads that member alone of what varies by it.
    return !isMapped(is) || !read.over.includes(is.by) || told.every((names) => names.has(name))
  }))
}

/**
 * Names of what is read for all its members, in the same year, in nothing but sums and products.
 *
 * @param own the member that the formula is for, where each has one
 */
function* readInAll(expression: Expression, free: ReadonlySet<string>, own?: { readonly dimension: string; readonly member: number }): Iterable<string> {
  switch (expression.kind) {
    case 'read':
      if (expression.lag === 0 && expression.bindings.every((binding) => ('member' in binding ? binding.dimension === own?.dimension && binding.member === own.member : free.has(binding.dimension)))) yield expression.name
      return
    case 'negate':
    case 'convert':
      return yield* readInAll(expression.of, free, own)
    case 'binary':
      if (expression.operator === '^') return
      yield* readInAll(expression.left, free, own)
      if (expression.operator !== '/') yield* readInAll(expression.right, free, own)
      return
    case 'reduce':
      if (expression.operator === 'sum') yield* readInAll(expression.of, new Set([...free, expression.dimension]), own)
      return
    default:
  }
}

/** Whether, wherever one is computed, the other is computed from it. */
function isComputedWith(read: Variable, reader: Omit<Variable, 'is' | 'over'>): boolean {
  if (read.kind === 'kernel') return reader.kind === 'kernel'
  if (read.stage === 'once') return true
  // History has a formula of its own, which need not read the same.
  if (read.stage !== reader.stage || read.history !== undefined || read.initial !== undefined) return false
  return read.exogenous === reader.exogenous && read.ahead === reader.ahead && (reader.runsOff || !read.runsOff)
}
