/** Path of a strategy's marker, centred on (0, 0). */
import { inPath } from './line-path.ts'
import { markerOutline } from './marker-outline.ts'
import type { MarkerShape } from './palette.ts'

/** `area` is in square pixels, so that shapes look equally heavy. */
export function markerPath(shape: MarkerShape, area = 44): string {
  return markerOutline(shape, area)
}

/** One path of the same marker at many places: a chart is drawn anew in every frame of a moving lever, and each element costs. */
export function markersPath(shape: MarkerShape, places: readonly (readonly [number, number])[], area = 44): string {
  const outline = relativeOutline(shape, area)
  return places.map(([x, y]) => `M${tenth(x)},${tenth(y)}${outline}`).join('')
}

const outlines = new Map<string, string>()

/** The marker's path with every command relative, so that it can begin anywhere. */
function relativeOutline(shape: MarkerShape, area: number): string {
  const key = `${shape} ${area}`
  const known = outlines.get(key)
  if (known !== undefined) return known
  let [fromX, fromY] = [0, 0]
  const found = markerPath(shape, area).replaceAll(/([MLHVAhvZ])([^MLHVAhvZ]*)/g, (_, command: string, numbers: string) => {
    const values = numbers.split(/[ ,]+/).filter((part) => part !== '').map(Number)
    if (command === 'Z' || command === 'h' || command === 'v') return command === 'Z' ? 'z' : `${command}${values.join(',')}`
    const end = values.slice(-2)
    const [x, y] = command === 'H' ? [end[0] ?? fromX, fromY] : command === 'V' ? [fromX, end[0] ?? fromY] : [end[0] ?? fromX, end[1] ?? fromY]
    const step = `${inPath(x - fromX)},${inPath(y - fromY)}`
    fromX = x
    fromY = y
    return command === 'A' ? `a${values.slice(0, -2).join(',')},${step}` : command === 'M' ? `m${step}` : `l${step}`
  })
  outlines.set(key, found)
  return found
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
