/** Lines and markers against d3's, to the letter: they replace what the first page would otherwise bring of it. */
import { line, symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from 'd3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linePath, type Point } from '../../../web/chart/line-path.ts'
import { markerOutline } from '../../../web/chart/marker-outline.ts'

test('a line with gaps is that of d3', () => {
  const place = fc.double({ min: -2000, max: 2000, noNaN: true })
  const ofD3 = line<Point | undefined>().defined((point) => point !== undefined).x((point) => point![0]).y((point) => point![1])
  fc.assert(fc.property(fc.array(fc.option(fc.tuple(place, place), { nil: undefined }), { maxLength: 20 }), (points) => {
    expect(linePath(points)).toBe(ofD3(points) ?? '')
  }))
})

test.each([
  ['circle', symbolCircle], ['square', symbolSquare], ['triangle', symbolTriangle], ['diamond', symbolDiamond], ['cross', symbolCross], ['star', symbolStar],
] as const)('a %s is that of d3 at any size', (shape, type) => {
  fc.assert(fc.property(fc.double({ min: 1, max: 500, noNaN: true }), (area) => {
    const numbers = (path: string | null): number[] => (path ?? '').match(/-?[\d.]+(?:e-?\d+)?/g)!.map(Number)
    const [own, theirs] = [markerOutline(shape, area), symbol(type, area)()]
    expect(own.replace(/[-\d.e]+/g, '')).toBe(theirs!.replace(/[-\d.e]+/g, ''))
    // The last bit of a corner's sum may round it the other way.
    numbers(own).forEach((number, at) => expect(Math.abs(number - numbers(theirs)[at]!)).toBeLessThan(0.0011))
  }))
})
