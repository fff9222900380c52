/** Hatching as one path of parallel strokes, cut to a box: no pattern with a name that another picture could share. */

/** Path of strokes that rise to the right at 45 degrees, `gap` apart along the horizontal. */
export function hatchPath(left: number, top: number, right: number, bottom: number, gap: number): string {
  if (right <= left || bottom <= top) return ''
  const strokes: string[] = []
  const height = bottom - top
  // A stroke through (start, bottom) passes (start + height, top). Starts lie on one grid, so that boxes side by side match.
  for (let start = Math.ceil((left - height) / gap) * gap; start < right; start += gap) {
    const from = Math.max(start, left)
    const to = Math.min(start + height, right)
    if (to > from) strokes.push(`M${tenth(from)},${tenth(bottom - (from - start))}L${tenth(to)},${tenth(bottom - (to - start))}`)
  }
  return strokes.join('')
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
