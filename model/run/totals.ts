/** How a record adds up over its dimensions. */
import type { Variable } from '../compile/program.ts'

const WEIGHTED = 'weighted('

/** Name of the variable or parameter that its mean is weighted by; undefined for a record that adds up, or has no total. */
export function weightOf({ definition }: Pick<Variable, 'definition'>): string | undefined {
  const total = definition?.total
  return total?.startsWith(WEIGHTED) === true ? total.slice(WEIGHTED.length, -1) : undefined
}
