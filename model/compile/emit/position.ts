/**
 * How the members of a dimension in scope are known: by a loop variable, or fixed. A loop that is written out has a name too,
 * though no variable: what does not depend on its member is computed before it.
 */
export type Position = { readonly loop: string; readonly length: number } | { readonly member: number; readonly writtenOut?: string }

/** True for a member that is no turn of any loop. */
export function isFixed(position: Position): position is { readonly member: number } {
  return 'member' in position && position.writtenOut === undefined
}
