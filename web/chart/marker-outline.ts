/** Outlines of markers, centred on (0, 0), as paths of absolute commands: those of d3, without the shapes that come with it. */
import { inPath, linePath, type Point } from './line-path.ts'
import type { MarkerShape } from './palette.ts'

/** `area` is in square pixels, so that shapes look equally heavy. */
export function markerOutline(shape: MarkerShape, area: number): string {
  return outlines[shape](area)
}

const outlines: Readonly<Record<MarkerShape, (area: number) => string>> = {
  circle(area) {
    const radius = inPath(Math.sqrt(area / Math.PI))
    const half = `A${radius},${radius},0,1,1,`
    return `M${radius},0${half}${-radius},0${half}${radius},0`
  },
  square(area) {
    const side = Math.sqrt(area)
    return `M${inPath(-side / 2)},${inPath(-side / 2)}h${inPath(side)}v${inPath(side)}h${inPath(-side)}Z`
  },
  triangle(area) {
    const third = Math.sqrt(area / (Math.sqrt(3) * 3))
    return polygon([[0, -2 * third], [Math.sqrt(3) * third, third], [-Math.sqrt(3) * third, third]])
  },
  diamond(area) {
    const slope = Math.sqrt(1 / 3)
    const height = Math.sqrt(area / (slope * 2))
    return polygon([[0, -height], [height * slope, 0], [0, height], [-height * slope, 0]])
  },
  // Five squares: the one in the middle, and one on each of its sides.
  cross(area) {
    const half = Math.sqrt(area / 5) / 2
    return polygon(([[-3, -1], [-1, -1], [-1, -3], [1, -3], [1, -1], [3, -1], [3, 1], [1, 1], [1, 3], [-1, 3], [-1, 1], [-3, 1]] as const).map(([x, y]): Point => [x * half, y * half]))
  },
  // A pentagram: each point is followed by the corner where two of its five lines cross.
  star(area) {
    const outer = Math.sqrt(area / PENTAGRAM)
    return polygon(Array.from({ length: 10 }, (_, corner): Point => {
      const [angle, reach] = [(Math.PI * corner) / 5, corner % 2 === 0 ? outer : outer * INNER]
      return [Math.sin(angle) * reach, -Math.cos(angle) * reach]
    }))
  },
}

/** Reach of a pentagram's inner corners over that of its points. */
const INNER = Math.sin(Math.PI / 10) / Math.sin((7 * Math.PI) / 10)
/** Area of a pentagram whose points reach 1: ten triangles, each between a point, the middle and the next inner corner. */
const PENTAGRAM = 5 * INNER * Math.sin(Math.PI / 5)

function polygon(corners: readonly Point[]): string {
  return `${linePath(corners)}Z`
}
