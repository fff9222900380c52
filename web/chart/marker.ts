/** Path of a strategy's marker, centred on (0, 0). */
import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle, type SymbolType } from 'd3'
import type { MarkerShape } from './palette.ts'

const shapes: Readonly<Record<MarkerShape, SymbolType>> = {
  circle: symbolCircle,
  square: symbolSquare,
  triangle: symbolTriangle,
  diamond: symbolDiamond,
  cross: symbolCross,
  star: symbolStar,
}

/** `area` is in square pixels, so that shapes look equally heavy. */
export function markerPath(shape: MarkerShape, area = 44): string {
  return symbol(shapes[shape], area)() ?? ''
}
