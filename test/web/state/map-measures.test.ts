import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTables } from '../../../data/read.ts'
import { standIns } from '../../../scenarios/stand-ins.ts'
import { CLASSES } from '../../../web/chart/class-colours.ts'
import { boundsOf, classOf, mapMeasure, measures } from '../../../web/state/map-measures.ts'

const facts = standIns(readTables().facts)

test.each(measures)('%s: only published values, each in the class its legend says, none of the five empty', (name) => {
  const { economies, bounds, producers } = mapMeasure(facts, name)
  expect(economies.length).toBeGreaterThan(150)
  expect(bounds).toEqual([...bounds].sort((a, b) => a - b))
  expect(new Set(economies.map(({ value }) => classOf(bounds, value))).size).toBe(CLASSES)
  expect(producers.length).toBeGreaterThan(0)
  expect(economies.map(({ value }) => value)).toEqual(economies.map(({ value }) => value).sort((a, b) => b - a))
})

test('GDP a person is GDP over people', () => {
  const { gdp, population } = facts.economies['KEN']!.facts
  const kenya = mapMeasure(facts, 'income').economies.find(({ iso3 }) => iso3 === 'KEN')
  expect(kenya).toMatchObject({ name: 'Kenya', value: gdp!.value / population!.value, year: gdp!.year, producer: 'World Bank' })
})

test('a stand-in is no figure of a country', () => {
  const stood = Object.values(facts.economies).filter((economy) => economy.facts.electricity_price?.standIn !== undefined).map(({ iso3 }) => iso3)
  const shown = mapMeasure(facts, 'electricity_price').economies.map(({ iso3 }) => iso3)
  expect(stood.length).toBeGreaterThan(0)
  expect(shown.filter((iso3) => stood.includes(iso3))).toEqual([])
})

test('a value on a bound belongs to the class above it; more is never a lower class', () => {
  expect([9, 10, 39, 40, 99].map((value) => classOf([10, 20, 30, 40], value))).toEqual([0, 1, 3, 4, 4])
  fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 5 }), fc.double({ min: 0, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 1e6, noNaN: true }), (values, a, b) => {
    const bounds = boundsOf(values.sort((x, y) => x - y))
    const [low, high] = a < b ? [a, b] : [b, a]
    expect(classOf(bounds, low)).toBeLessThanOrEqual(classOf(bounds, high))
  }))
  expect(boundsOf([])).toEqual([])
})
