import { expect, test } from 'vitest'
import { markerPath, markersPath } from '../../../web/chart/marker.ts'
import { slotStyles } from '../../../web/chart/palette.ts'

/** Corners of a path, with relative commands followed from where the path stands. */
function corners(path: string): [number, number][] {
  const found: [number, number][] = []
  let [x, y] = [0, 0]
  for (const [, command, numbers] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const values = numbers!.split(/[ ,]+/).filter((part) => part !== '').map(Number)
    const end = values.slice(-2) as [number, number]
    if (command === 'M' || command === 'L' || command === 'A') [x, y] = end
    else if (command === 'm' || command === 'l' || command === 'a') [x, y] = [x + end[0], y + end[1]]
    else if (command === 'h') x += values[0]!
    else if (command === 'v') y += values[0]!
    else if (command === 'H') x = values[0]!
    else if (command === 'V') y = values[0]!
    else continue
    found.push([x, y])
  }
  return found
}

test.each(slotStyles.map(({ marker }) => marker))('a %s looks the same wherever it stands', (marker) => {
  const alone = corners(markerPath(marker, 56))
  const two = corners(markersPath(marker, [[100, 40], [7, 300]], 56))
  expect(two).toHaveLength(2 * (alone.length + 1))
  const [first, second] = [two.slice(1, alone.length + 1), two.slice(alone.length + 2)]
  alone.forEach(([x, y], place) => {
    expect(first[place]![0] - 100).toBeCloseTo(x, 2)
    expect(first[place]![1] - 40).toBeCloseTo(y, 2)
    expect(second[place]![0] - 7).toBeCloseTo(x, 2)
    expect(second[place]![1] - 300).toBeCloseTo(y, 2)
  })
})
