/**
 * A straight line through points as a path: d3's, without the curves that come with it and that no first picture needs.
 */

export type Point = readonly [number, number]

/** The line is broken where there is no point. A point by itself is closed, so that its round ends are drawn. */
export function linePath(points: readonly (Point | undefined)[]): string {
  let path = ''
  let drawn = 0
  for (const point of [...points, undefined]) {
    if (point === undefined) {
      if (drawn === 1) path += 'Z'
      drawn = 0
    } else {
      path += `${drawn === 0 ? 'M' : 'L'}${inPath(point[0])},${inPath(point[1])}`
      drawn++
    }
  }
  return path
}

/** A length as paths say it: thousandths of a pixel are more than any screen shows. */
export function inPath(length: number): number {
  return Math.round(length * 1000) / 1000
}
