/** The lengths of time the engine knows: how far the axis reaches around the reported years, and how old a vintage may be. */

/** Years on the axis before its first computed year, for vintages already standing. */
export const HISTORY = 6

/** Years on the axis after the last reported year: the longest lead `ahead` may look over. */
export const LEAD = 12

/** Ages a kernel tabulates, 0 to 63: longer than any life in the model, so that every axis of 50 reported years fits. */
export const AGES = 64
