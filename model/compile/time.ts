/** The lengths of time the engine knows: how far the axis reaches around the reported years, and how old a vintage may be. */

/** Years on the axis before its first computed year, for vintages already standing. */
export const HISTORY = 6

/** Years on the axis after the last reported year: the longest lead `ahead` may look over. */
export const LEAD = 12

/** Years after the last reported one in which records that run off go on: longer than the life of anything bought. */
export const RUN_OFF = 30

/** Rows of the yearly block for an axis of so many years: it ends with the longest lead, the rows with the run-off. */
export function rowsOf(length: number): number {
  return length - LEAD + RUN_OFF
}

/** Ages a kernel tabulates, 0 to 63: longer than any life in the model, so that every axis of 50 reported years fits. */
export const AGES = 64
