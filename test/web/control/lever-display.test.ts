import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSwitch, leverChange, leverDisplay, leverSaid, leverSpoken, leverText, leverValue, leverWritten, railPlace } from '../../../web/control/lever-display.ts'
import { fakeCatalogue } from '../fake-engine.ts'

const lever = (name: string) => fakeCatalogue.levers.find((entry) => entry.name === name)!

test('shares and rates are shown in per cent, multipliers and prices as they are', () => {
  expect(leverText(lever('local_share'), 0.8)).toBe('80')
  expect(leverDisplay(lever('flop_growth')).suffix).toBe('% a year')
  expect(leverText(lever('ambition'), 1.25)).toBe('1.25')
  expect(leverDisplay(lever('electricity_price')).suffix).toBe('$ per MWh')
})

test('large amounts are shown in millions', () => {
  const cost = { ...lever('electricity_price'), unit: 'USD2025/MW', minimum: 9.7e6, maximum: 11.9e6, step: 1e5, standard: 10.7e6 }
  expect(leverText(cost, 10.7e6)).toBe('10.7')
  expect(leverValue(cost, '10.7')).toBe(10.7e6)
  expect(leverDisplay(cost).suffix).toBe('$ million per MW')
})

test('a lever of two places is off or on, in words and without a unit', () => {
  const site = { ...lever('local_share'), minimum: 0, maximum: 1, step: 1, standard: 0 }
  expect([isSwitch(site), isSwitch(lever('local_share'))]).toEqual([true, false])
  expect([leverSaid(site, 0), leverSaid(site, 1), leverDisplay(site).suffix]).toEqual(['off', 'on', ''])
  expect([leverChange(site, 1, 0), leverChange(site, 0, 0)]).toEqual(['on', undefined])
  expect([leverSpoken(site, 0), leverSpoken(site, 1)]).toEqual(['off, default', 'on'])
})

test('what is typed is held inside the range, and nonsense is not a value', () => {
  expect(leverValue(lever('local_share'), '250')).toBe(1)
  expect(leverValue(lever('electricity_price'), '\u22125')).toBe(30)
  expect(leverValue(lever('electricity_price'), '')).toBeUndefined()
  expect(leverValue(lever('electricity_price'), '12a')).toBeUndefined()
})

test('a value on the steps of a lever survives being shown and typed back', () => {
  for (const entry of fakeCatalogue.levers) {
    const steps = Math.round((entry.maximum - entry.minimum) / entry.step)
    fc.assert(fc.property(fc.nat(steps), (count) => {
      const value = Math.min(entry.maximum, Number((entry.minimum + count * entry.step).toPrecision(12)))
      expect(leverValue(entry, leverText(entry, value))).toBeCloseTo(value, 10)
    }))
    expect(leverValue(entry, leverText(entry, entry.standard))).toBe(entry.standard)
  }
})

test('a screen reader hears the unit and the way from the default', () => {
  expect(leverSpoken(lever('accelerator_life'), 5)).toBe('5 years, default')
  expect(leverSpoken(lever('accelerator_life'), 6)).toBe('6 years, above the default 5')
})

test('what is read is grouped and carries its unit', () => {
  const price = { ...lever('electricity_price'), maximum: 60000 }
  expect(leverWritten(price, 45000)).toBe('45,000')
  expect(leverSaid(price, 45000)).toBe('$45,000 per MWh')
  expect(leverSaid(lever('local_share'), 0.8)).toBe('80 %')
  expect(leverSaid(lever('ambition'), 1.25)).toBe('1.25')
})

test('a change carries its sign, and points where the lever is in per cent', () => {
  expect(leverChange(lever('ambition'), 1.5, 1)).toBe('+0.5')
  expect(leverChange(lever('ambition'), 0.3, 1)).toBe('\u22120.7')
  expect(leverChange(lever('local_share'), 0.85, 0.8)).toBe('+5 points')
  expect(leverChange(lever('electricity_price'), 100, 110)).toBe('\u2212$10')
  expect(leverChange(lever('ambition'), 1, 1)).toBeUndefined()
})

test('marks stand on the rail between 0 and 1', () => {
  expect(railPlace(lever('accelerator_life'), 6)).toBe(0.5)
  expect(railPlace(lever('accelerator_life'), 60)).toBe(1)
})
