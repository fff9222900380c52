import { expect, test } from 'vitest'
import { readTables } from '../../../data/read.ts'
import { atlas } from '../../../web/chart/atlas.ts'
import { classColours } from '../../../web/chart/class-colours.ts'
import { palettes } from '../../../web/chart/palette.ts'
import { dotAt, economyOfShape, mapGeometry, neighbourOf } from '../../../web/chart/world-map.ts'

const { economies } = readTables().facts
const places = Object.values(economies)
const geometry = mapGeometry(places, 760)
const byNumeric = new Map(places.filter(({ numeric }) => numeric !== '').map(({ numeric, iso3 }) => [numeric, iso3]))

test('every outline of the atlas is an economy with facts, or one of four that have none', () => {
  const without = atlas.filter((shape) => economyOfShape(shape, byNumeric) === undefined).map(({ name }) => name).sort()
  expect(without).toEqual(['Fr. S. Antarctic Lands', 'N. Cyprus', 'Somaliland', 'W. Sahara'])
  const codes = atlas.flatMap((shape) => economyOfShape(shape, byNumeric) ?? [])
  expect(new Set(codes).size).toBe(codes.length)
  for (const code of codes) expect(economies, code).toHaveProperty(code)
  expect(codes).toEqual(expect.arrayContaining(['USA', 'CHN', 'KEN', 'XKX', 'TWN', 'PSE', 'GRL']))
})

test('every economy can be pressed: as a shape or as a dot, inside the map', () => {
  for (const width of [288, 358, 760]) {
    const { shapes, dots, height } = mapGeometry(places, width)
    const there = new Set([...shapes.map(({ iso3 }) => iso3), ...dots.map(({ iso3 }) => iso3)])
    expect(places.filter(({ iso3 }) => !there.has(iso3)).map(({ iso3 }) => iso3)).toEqual([])
    expect(dots.filter(({ x, y }) => !(x >= 0 && x <= width && y >= 0 && y <= height))).toEqual([])
  }
})

test('the smallest states are dots, found by nearness; large ones are none', () => {
  const dots = geometry.dots.map(({ iso3 }) => iso3)
  expect(dots).toEqual(expect.arrayContaining(['NRU', 'STP', 'MCO', 'SGP', 'MLT', 'VAT'].filter((code) => code in economies)))
  for (const code of ['USA', 'CHN', 'KEN', 'FRA']) expect(dots).not.toContain(code)
  const nauru = geometry.dots.find(({ iso3 }) => iso3 === 'NRU')!
  expect(dotAt(geometry, nauru.x + 2, nauru.y - 2)).toBe('NRU')
  expect(dotAt(geometry, nauru.x + 40, nauru.y + 40)).not.toBe('NRU')
})

test('arrow keys lead to neighbours, and stop at the edge', () => {
  expect(neighbourOf(geometry, 'PRT', 'right')).toBe('ESP')
  expect(neighbourOf(geometry, 'USA', 'up')).toBe('CAN')
  expect(neighbourOf(geometry, 'ARG', 'left')).toBe('CHL')
  const north = geometry.capitals.reduce((best, capital) => (capital.y < best.y ? capital : best))
  expect(neighbourOf(geometry, north.iso3, 'up')).toBe(north.iso3)
  expect(economies).toHaveProperty(neighbourOf(geometry, 'WLD', 'left'))
})

test('arrow keys reach every economy from any', () => {
  const seen = new Set(['KEN'])
  const open = ['KEN']
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    for (const direction of ['left', 'right', 'up', 'down'] as const) {
      const next = neighbourOf(geometry, from, direction)
      if (!seen.has(next)) {
        seen.add(next)
        open.push(next)
      }
    }
  }
  expect(places.filter(({ iso3 }) => !seen.has(iso3)).map(({ name }) => name)).toEqual([])
})

test('the five classes run one way from light to dark', () => {
  for (const palette of Object.values(palettes)) {
    const light = classColours(palette).map((colour) => (colour.match(/\d+/g) ?? []).reduce((sum, part) => sum + Number(part), 0))
    const sorted = [...light].sort((a, b) => a - b)
    expect([sorted, [...sorted].reverse()]).toContainEqual(light)
    expect(new Set(light).size).toBe(5)
  }
})
