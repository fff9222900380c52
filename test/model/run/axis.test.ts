/** The years of a run, and how the engine that runs it keeps them. */
import { setFlagsFromString } from 'node:v8'
import { expect, test } from 'vitest'
import { makeAxis } from '../../../model/run/axis.ts'
import { canonicalJson } from '../../../scenarios/canonical.ts'
import { attribute } from '../../../web/state/attribution.ts'

test('years stay small integers to the engine, whatever else of six properties begins with a start that is a fraction', () => {
  setFlagsFromString('--allow-natives-syntax')
  const isSmall = new Function('value', 'return %IsSmi(value)') as (value: unknown) => boolean
  expect([isSmall(2025), isSmall(2025.5)]).toEqual([true, false])
  const before = makeAxis(2025, 2040)
  const likeAnAxis = Object.keys(before)
  // Both are made in many places of a page. The kernel is compiled for whole years; others would have it compiled anew.
  const effects = attribute({ start: 0.5, choices: 0.25, world: 1.5, end: 2.5 })
  expect(Object.keys(effects)).toHaveLength(likeAnAxis.length)
  const namesake = { start: 0.5, first: 0.5, last: 0.5, history: 0.5, lead: 0.5, length: 0.5 }
  expect(Object.keys(namesake)).toEqual(likeAnAxis)
  for (const axis of [before, makeAxis(2019, 2052)]) expect(Object.values(axis).map(isSmall)).toEqual(likeAnAxis.map(() => true))
})

test('an axis is written as plain years', () => {
  const axis = makeAxis(2030, 2040)
  const years = { start: 2025, first: 2030, last: 2040, history: 6, lead: 12, length: 34 }
  expect(JSON.stringify(axis)).toBe(JSON.stringify(years))
  expect(canonicalJson(axis)).toBe(canonicalJson(years))
})
