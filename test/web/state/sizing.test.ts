/** A sizing made in the page: the question in the address, the figures and refusals of the API, and proofs of its own runs. */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
// First: the API adds its descriptions to the forms as they are made.
import { post } from '../../api/sample-app.ts'
import { bases } from '../../../scenarios/sizing-limits.ts'
import { decodeAddress, encodeAddress } from '../../../web/state/address.ts'
import type { Engine } from '../../../web/state/engine.ts'
import { defaultState, withProof, withView } from '../../../web/state/page-state.ts'
import { sizedBy, sizedRun } from '../../../web/state/sized-proof.ts'
import { askedOf, bodyOf, chipsInOrder, encodeAsked, firstAsked, type Asked } from '../../../web/state/sizing-asked.ts'
import { proveSizing, sizingOf } from '../../../web/state/sizing.ts'
import { pageEngine } from '../page-engine.ts'

let engine: Engine
beforeAll(() => {
  engine = pageEngine()
})

const asked: Asked = { ...firstAsked, economy: 'KEN' }

describe('the question', () => {
  const question = fc.record({
    economy: fc.constant('KEN'), chip: fc.constantFrom('h100', 'gb300', 'mi250x'), year: fc.integer({ min: 1900, max: 2100 }),
    measure: fc.constantFrom('accelerators' as const, 'it_power_mw' as const), amount: fc.oneof(fc.nat(), fc.double({ min: 0, max: 1e9, noNaN: true, noDefaultInfinity: true }).map(Math.abs)), basis: fc.constantFrom(...bases),
  })

  test('comes back from the address as it was put', () => {
    fc.assert(fc.property(question, (put) => {
      const state = { ...withView({ ...defaultState, economy: put.economy, screen: 'sizing' }, { sizing: encodeAsked(put) }) }
      expect(askedOf(decodeAddress(encodeAddress(state)))).toEqual(put)
    }))
  })

  test('that the screen opens with leaves the address short, and what cannot be read is that', () => {
    expect(encodeAsked(asked)).toBeUndefined()
    expect(askedOf({ economy: 'KEN', view: { sizing: 'h 1~later~many~all' } })).toEqual(asked)
  })

  test('can name every chip, the newest last', () => {
    const years = chipsInOrder(engine.facts).map(([, { since }]) => since)
    expect(years).toEqual([...years].sort((a, b) => a - b))
    expect(years.length).toBeGreaterThan(10)
  })
})

test.each<Partial<Asked>>([{}, { chip: 'gb300', year: 2028, basis: 'system' }, { measure: 'it_power_mw', amount: 12.5, economy: 'FRA' }])('figures are those of the API to the last digit: %o', async (change) => {
  const put = { ...asked, ...change }
  const answer = (await (await post('/api/sizings', bodyOf(put))).json()) as Readonly<Record<string, object>>
  const sizing = sizingOf(put, engine)
  const { method: _, ...figures } = answer
  expect(Object.keys(figures)).toEqual(sizing.figures.map(({ name }) => name))
  for (const { name, low, central, high, unit } of sizing.figures) expect(figures[name], name).toMatchObject({ low, central, high, unit })
})

test.each<Partial<Asked>>([{ chip: 'h1000' }, { year: 1990 }, { amount: 0 }, { economy: 'WLD' }])('refusals are in the words of the API: %o', async (change) => {
  const put = { ...asked, ...change }
  const answer = await post('/api/sizings', bodyOf(put))
  expect(answer.status).toBe(422)
  const { detail } = (await answer.json()) as { readonly detail: string }
  let said = ''
  try {
    sizingOf(put, engine)
  } catch (error) {
    said = (error as Error).message
  }
  expect(said).not.toBe('')
  expect(said).toContain(detail)
})

test('the proof of a figure ends in the figure, of the run with chips alone too', async () => {
  const sizing = sizingOf(asked, engine)
  for (const name of ['facility_power', 'capital_spend_accelerators', 'capital_spend_it']) {
    const figure = sizing.figures.find((known) => known.name === name)!
    const bought = name === 'capital_spend_accelerators' ? 'alone' : 'in_server'
    const request = { strategy: sizedRun(bought), variable: figure.proof!.variable, year: figure.proof!.year! }
    expect(sizedBy(request)).toBe(bought)
    const proof = await proveSizing(asked, bought, request, engine)
    expect(proof.node(proof.root)?.value, name).toBe(figure.central)
  }
})

test('an address keeps the proof of a sizing on its screen, and nowhere else', () => {
  const proof = { strategy: sizedRun('in_server'), variable: 'it_power', year: 2027 }
  const onScreen = withProof({ ...defaultState, screen: 'sizing' }, proof)
  expect(decodeAddress(encodeAddress(onScreen)).proof).toEqual(proof)
  expect(decodeAddress(encodeAddress({ ...onScreen, screen: 'compare' })).proof).toBeUndefined()
})
