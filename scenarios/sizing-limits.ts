/** What a sizing may be asked for: years, and which capital a total counts. */
export const FIRST_SIZED_YEAR = 2019
export const LAST_SIZED_YEAR = 2060

/** Accelerators alone, all IT, everything, or everything but IT. */
export const bases = ['chips', 'system', 'programme', 'shell'] as const
export type Basis = (typeof bases)[number]
