/**
 * Whether two quantity tags may meet in a sum or comparison. Tags tell apart what shares a dimension ('it nameplate' and
 * 'facility nameplate' are both MW); a side without a tag agrees with any.
 */
export function sameQuantity(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b
}
