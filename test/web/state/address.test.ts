import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ADDRESS_LIMIT, decodeAddress, encodeAddress } from '../../../web/state/address.ts'
import { defaultState, perimeters, perspectives, type PageState } from '../../../web/state/page-state.ts'

const name = fc.stringMatching(/^[a-z][a-z-]{0,29}$/)
const parameter = fc.stringMatching(/^[a-z][a-z_]{0,29}$/)

const state: fc.Arbitrary<PageState> = fc
  .record({
    economy: fc.stringMatching(/^[A-Z]{3}$/),
    growthPath: name,
    perimeter: fc.constantFrom(...perimeters),
    perspective: fc.constantFrom(...perspectives),
    names: fc.uniqueArray(name, { maxLength: 6 }),
    slots: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 }),
    pick: fc.nat(5),
    levers: fc.dictionary(parameter, fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0), { maxKeys: 10 }),
    tables: fc.uniqueArray(parameter, { maxLength: 4 }).map((tables) => [...tables].sort()),
    proof: fc.option(fc.record({ pick: fc.nat(5), variable: parameter, year: fc.option(fc.integer({ min: 2010, max: 2075 })), members: fc.uniqueArray(parameter, { maxLength: 2 }) })),
  })
  .map(({ names, slots, pick, proof, levers, ...rest }) => ({
    ...rest,
    levers: { ...levers },
    strategies: names.map((strategy, index) => ({ name: strategy, slot: slots[index] ?? 0 })),
    selected: names[pick % names.length] ?? '',
    ...(proof === null || names.length === 0
      ? {}
      : {
          proof: {
            strategy: names[proof.pick % names.length] ?? '', variable: proof.variable,
            ...(proof.year === null ? {} : { year: proof.year }),
            ...(proof.members.length === 0 ? {} : { index: Object.fromEntries(proof.members.map((member) => [member, `of_${member}`])) }),
          },
        }),
  }))

test('every state of the page comes back from its link, exactly', () => {
  fc.assert(fc.property(state, (before) => {
    expect(decodeAddress(`#${encodeAddress(before)}`)).toEqual(before)
  }))
})

test('the fullest state of the page stays a short link', () => {
  const levers = Object.fromEntries(Array.from({ length: 24 }, (_, index) => [`a_lever_with_a_long_name_${'abcdefghijklmnopqrstuvwx'[index]}`, -0.123456789012345]))
  const full: PageState = {
    ...defaultState, perimeter: 'national', perspective: 'investor', levers,
    tables: ['domestic_control', 'electricity_use', 'facility_power', 'total_spend'],
    proof: { strategy: 'trusted-international-partnerships', variable: 'operating_spend_maintenance', year: 2040 },
  }
  expect(encodeAddress(full).length).toBeLessThan(ADDRESS_LIMIT)
  expect(decodeAddress(encodeAddress(full))).toEqual(full)
})

test('an empty address is the page as it opens', () => {
  expect(decodeAddress('')).toEqual(defaultState)
  expect(decodeAddress('#')).toEqual(defaultState)
})

test('whatever is typed after #, a valid state comes back', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.webFragments(), fc.string({ maxLength: 40 }).map((text) => `strategies=${text}&selected=${text}&proof=${text}`)), (text) => {
    const found = decodeAddress(text)
    expect(found.strategies.length).toBeLessThanOrEqual(6)
    expect(new Set(found.strategies.map((choice) => choice.slot)).size).toBe(found.strategies.length)
    if (found.strategies.length === 0) expect(found.selected).toBe('')
    else expect(found.strategies.map((choice) => choice.name)).toContain(found.selected)
    expect(decodeAddress(encodeAddress(found))).toEqual(found)
  }))
})

test('a page without strategies has a link of its own', () => {
  const none: PageState = { ...defaultState, strategies: [], selected: '' }
  expect(decodeAddress(encodeAddress(none))).toEqual(none)
})

test('parts that cannot be read keep their default, and the rest is kept', () => {
  const found = decodeAddress('#economy=kenya&path=../x&strategies=a.0~b.9~a.1~c.0~d.3&selected=zz&set.life=abc&set.rate=0.1&set.__proto__=1&set.price=1e999')
  expect(found).toEqual({ ...defaultState, strategies: [{ name: 'a', slot: 0 }, { name: 'd', slot: 3 }], selected: 'a', levers: { rate: 0.1 } })
})

test('an address longer than any of ours is not read', () => {
  expect(decodeAddress(`economy=FRA&path=${'x'.repeat(ADDRESS_LIMIT)}`)).toEqual(defaultState)
})
