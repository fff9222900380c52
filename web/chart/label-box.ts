/** Finds a place beside a mark where a label covers least of what stands there already. */

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A square around a place. */
export function boxAround(x: number, y: number, size: number): Box {
  return { left: x - size / 2, top: y - size / 2, width: size, height: size }
}

/** Area two boxes share. */
export function overlap(a: Box, b: Box): number {
  const across = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left)
  const along = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top)
  return across > 0 && along > 0 ? across * along : 0
}

// Between the edge of a mark and its label.
const GAP = 2

/** Straight above or below at best, else aside, else aslant. */
export function placeBeside({ width, height }: Pick<Box, 'width' | 'height'>, x: number, y: number, mark: number, taken: readonly Box[]): Box {
  const away = mark / 2 + GAP
  // A label aslant may come nearer: only its corner faces the mark.
  const near = mark / 4
  const [above, below, level] = [y - away - height, y + away, y - height / 2]
  const [centred, after, before] = [x - width / 2, x + away, x - away - width]
  const corners = [[centred, above], [centred, below], [after, level], [before, level], [after - near, above + near], [before + near, above + near], [after - near, below - near], [before + near, below - near]] as const
  const boxes = corners.map(([left, top]): Box => ({ left, top, width, height }))
  const covered = boxes.map((box) => taken.reduce((sum, other) => sum + overlap(box, other), 0))
  return boxes[covered.indexOf(Math.min(...covered))] as Box
}
