/** A strip under the years of a chart: one cell a year, as wide as the year is on the axis, and the stretches in which cells say the same. */

export interface StripCell {
  /** Edges along the width of the chart. */
  readonly left: number
  readonly right: number
}

/** Cells meet half-way between years; the outer ones stay inside the picture. */
export function stripCells(years: readonly number[], x: (year: number) => number, width: number): readonly StripCell[] {
  const half = years.length > 1 ? (x((years[0] ?? 0) + 1) - x(years[0] ?? 0)) / 2 : width / 2
  return years.map((year) => ({ left: Math.max(0, x(year) - half), right: Math.min(width, x(year) + half) }))
}

export interface Stretch {
  readonly says: string | undefined
  /** Places of its first and last cell. */
  readonly from: number
  readonly to: number
}

/** Neighbours that say the same, joined. */
export function stretches(cells: readonly (string | undefined)[]): readonly Stretch[] {
  const found: Stretch[] = []
  cells.forEach((says, place) => {
    const last = found[found.length - 1]
    if (last !== undefined && last.says === says) found[found.length - 1] = { ...last, to: place }
    else found.push({ says, from: place, to: place })
  })
  return found
}
