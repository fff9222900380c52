import fc from 'fast-check'
import { expect, test } from 'vitest'
import { palettes } from '../../../web/chart/palette.ts'
import { isLogarithmic, parameterRange, rangeDomain, type RangeData } from '../../../web/chart/parameter-range.ts'
import { all, drawing, drawn, textOf } from './drawn.ts'

const surroundings = { document: drawing, palette: palettes.light }
const words = { low: 'low', central: 'central', high: 'high', value: 'on this page', logarithmic: 'logarithmic scale', write: (value: number) => String(value) }
const draw = (data: Omit<RangeData, 'summary'>, options = {}) => drawn(parameterRange({ summary: 'A range', ...data }, { ...surroundings, ...options }))
const named = (svg: ReturnType<typeof draw>, name: string) => [...all(svg, 'rect'), ...all(svg, 'line'), ...all(svg, 'path')].find(({ attributes }) => attributes.class === name)

test('the bar runs from low to high and the tick stands at the central value', () => {
  const svg = draw({ low: 0, central: 5, high: 10 }, { width: 116 })
  const bar = named(svg, 'cited')!.attributes
  expect([Number(bar.x), Number(bar.x) + Number(bar.width)]).toEqual([8, 108])
  expect(named(svg, 'central')!.attributes.x1).toBe('58')
  expect(named(svg, 'value')).toBeUndefined()
})

test('a value that was moved has a mark of its own, outside the cited range too', () => {
  const svg = draw({ low: 0, central: 5, high: 10, value: 20 }, { width: 116 })
  expect(named(svg, 'value')!.attributes.transform).toBe('translate(108,12)')
  expect(Number(named(svg, 'cited')!.attributes.width)).toBe(50)
})

test('a wide range stands on a logarithmic scale and says so', () => {
  expect(isLogarithmic([0.5, 15])).toBe(true)
  expect(isLogarithmic([0, 15])).toBe(false)
  expect(isLogarithmic([1, 15])).toBe(false)
  const svg = draw({ low: 1, central: 10, high: 100 }, { width: 300, words })
  expect(textOf(svg)).toContain('logarithmic scale')
  expect(Number(named(svg, 'central')!.attributes.x1)).toBeCloseTo(150, 5)
})

test('values that coincide share one label', () => {
  const svg = draw({ low: 0, central: 0, high: 1 }, { width: 300, words })
  expect(all(svg, 'text').map(textOf)).toEqual(['0', 'low, central', '1', 'high'])
})

test('a single value, and none, are drawn without a bar', () => {
  expect(named(draw({ central: 3 }), 'cited')).toBeUndefined()
  expect(rangeDomain([{}])).toEqual([0, 1])
  expect(() => draw({})).not.toThrow()
})

test('labels never overlap and never leave the picture, whatever the range', () => {
  const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Number(value.toPrecision(3)))
  fc.assert(fc.property(amount, amount, amount, fc.integer({ min: 280, max: 560 }), (a, b, c, width) => {
    const [low, central, high] = [a, b, c].sort((one, other) => one - other) as [number, number, number]
    const numbers = all(draw({ low, central, high }, { width, words }), 'text').filter(({ attributes }) => attributes.y === '14')
    const spans = numbers.map((label) => ({ at: Number(label.attributes.x), half: (textOf(label).length * 6.5) / 2 })).sort((one, other) => one.at - other.at)
    spans.forEach(({ at, half }, index) => {
      const next = spans[index + 1]
      expect(at - half).toBeGreaterThanOrEqual(-0.5)
      expect(at + half).toBeLessThanOrEqual(width + 0.5)
      if (next !== undefined) expect(next.at - next.half).toBeGreaterThanOrEqual(at + half - 0.5)
    })
  }))
})
