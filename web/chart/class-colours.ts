/** Colours of the five classes of a map, lowest first. */
import { interpolateLab } from 'd3'
import type { Palette } from './palette.ts'

export const CLASSES = 5

/** One ramp from the paper's grey to the darkest ink (the lightest where paper is dark): its order survives grey printing. */
export function classColours(palette: Palette): readonly string[] {
  const ramp = interpolateLab(palette.grid, palette.strategies[0] ?? palette.ink)
  return Array.from({ length: CLASSES }, (_, place) => ramp(0.06 + (0.94 * place) / (CLASSES - 1)))
}
