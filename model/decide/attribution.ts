/** What of a change is due to the world, what to our choice, and what to the two together. */

/** One outcome in the four runs that tell it. */
export interface FourRuns {
  /** Neither changed. */
  readonly before: number
  readonly worldAlone: number
  readonly choiceAlone: number
  /** Both changed. */
  readonly after: number
}

export interface Attribution {
  readonly world: number
  readonly choice: number
  /** What the two do together beyond what each does alone. */
  readonly interaction: number
  readonly total: number
}

/** Parts that sum to the total but for rounding: the contrasts of two factors at two levels. */
export function attribute({ before, worldAlone, choiceAlone, after }: FourRuns): Attribution {
  const world = worldAlone - before
  const choice = choiceAlone - before
  const total = after - before
  return { world, choice, interaction: total - world - choice, total }
}
