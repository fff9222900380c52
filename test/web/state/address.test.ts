import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dimensions } from '../../../model/equations/dimensions.ts'
import { defaultScenario } from '../../../scenarios/default-scenario.ts'
import { answerKey, answerValues } from '../../../web/state/answers.ts'
import { ADDRESS_LIMIT, decodeAddress, encodeAddress } from '../../../web/state/address.ts'
import { weighing, weightKey } from '../../../web/state/weights.ts'
import { defaultState, keyOf, perimeters, perspectives, screens, untilYears, withUntil, type Base, type PageState } from '../../../web/state/page-state.ts'

const name = fc.stringMatching(/^[a-z][a-z-]{0,79}$/)
const parameter = fc.stringMatching(/^[a-z][a-z_]{0,29}$/)
const iso3 = fc.stringMatching(/^[A-Z]{3}$/)
const levers = fc.dictionary(parameter, fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0), { maxKeys: 10 }).map((found) => ({ ...found }))
// What screens keep, searches in any script among it.
const viewValue = fc.oneof(fc.constantFrom('total_spend~facility_power', "Côte d'Ivoire & 100 %", 'a=b#c', 'صنعاء', '東京'), fc.string({ minLength: 1, maxLength: 40 }).filter((text) => !/[\p{C}\p{Zl}\p{Zp}]/u.test(text)))
const file: fc.Arbitrary<Base> = fc.record({ title: fc.string({ maxLength: 60, unit: 'grapheme' }), set: fc.dictionary(parameter, fc.integer(), { maxKeys: 5 }) })
  .map(({ title, set }) => ({ file: { version: 1, name: 'of-a-file', title, economy: 'KEN', growth_path: 'ubs-2026', strategies: ['regional-pooling'], set: { ...set } } }))

const answers = fc.dictionary(
  fc.tuple(fc.constantFrom(...dimensions.arrangement), fc.constantFrom(...dimensions.trust_test)).map(([arrangement, test]) => answerKey(arrangement, test)),
  fc.constantFrom(...answerValues), { minKeys: 1, maxKeys: 30 },
).map((found) => ({ ...found }))

const weights = fc.dictionary(
  fc.constantFrom(...Object.entries(weighing).flatMap(([parameter, dimension]) => dimensions[dimension].map((member) => weightKey(parameter, member)))),
  fc.oneof(fc.integer({ min: 0, max: 20 }).map((steps) => steps / 20), fc.double({ min: 0, max: 1, noNaN: true }).map((weight) => weight + 0)), { minKeys: 1, maxKeys: 12 },
).map((found) => ({ ...found }))

const stresses = fc.uniqueArray(fc.record({ use: fc.stringMatching(/^[a-z][a-z-]{0,39}$/), year: fc.integer({ min: 2025, max: 2060 }), percent: fc.integer({ min: 0, max: 100 }) }), { minLength: 1, maxLength: 12, selector: ({ use }) => use })
  .map((found) => found.map(({ use, year, percent }) => ({ use, year, strength: percent / 100 })))

const state: fc.Arbitrary<PageState> = fc
  .record({
    screen: fc.constantFrom(...screens),
    economy: iso3,
    growthPath: name,
    perimeter: fc.constantFrom(...perimeters),
    perspective: fc.constantFrom(...perspectives),
    until: fc.option(fc.integer({ min: untilYears.first, max: untilYears.last }), { nil: undefined }),
    choices: fc.uniqueArray(fc.record({ name, economy: fc.option(iso3, { nil: undefined }), hosts: fc.boolean() }), { maxLength: 6, selector: (choice) => choice.name }),
    slots: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 }),
    pick: fc.nat(5),
    levers,
    saved: levers,
    answers: fc.option(answers, { nil: undefined }),
    weights: fc.option(weights, { nil: undefined }),
    stresses: fc.option(stresses, { nil: undefined }),
    view: fc.dictionary(parameter, viewValue, { maxKeys: 4 }).map((found) => ({ ...found })),
    base: fc.option(fc.oneof(name.map((library): Base => ({ library })), file), { nil: undefined }),
    proof: fc.option(fc.record({ pick: fc.nat(5), variable: parameter, year: fc.option(fc.integer({ min: 2010, max: 2075 })), members: fc.uniqueArray(parameter, { maxLength: 2 }) })),
  })
  .map(({ choices, slots, pick, proof, base, until, answers, weights, stresses, ...rest }) => {
    const strategies = choices.map(({ name: strategy, economy, hosts }, index) => {
      const elsewhere = economy === rest.economy ? undefined : economy
      return { key: keyOf(strategy, elsewhere), name: strategy, slot: slots[index] ?? 0, ...(elsewhere === undefined ? {} : { economy: elsewhere }), ...(hosts ? { hosts: true as const } : {}) }
    })
    return {
      ...rest,
      strategies,
      selected: strategies[pick % strategies.length]?.key ?? '',
      ...(answers === undefined ? {} : { answers }),
      ...(weights === undefined ? {} : { weights }),
      ...(stresses === undefined ? {} : { stresses }),
      ...(base === undefined ? {} : { base }),
      ...(until === undefined || (base === undefined && until === 2040) ? {} : { until }),
      ...(proof === null || strategies.length === 0
        ? {}
        : {
            proof: {
              strategy: strategies[proof.pick % strategies.length]?.key ?? '', variable: proof.variable,
              ...(proof.year === null ? {} : { year: proof.year }),
              ...(proof.members.length === 0 ? {} : { index: Object.fromEntries(proof.members.map((member) => [member, `of_${member}`])) }),
            },
          }),
    }
  })

test('every state of the page comes back from its link, exactly; one too rich for a link is not cut', () => {
  fc.assert(fc.property(state, (before) => {
    const address = encodeAddress(before)
    expect(decodeAddress(`#${address}`, Infinity)).toEqual(before)
    expect(decodeAddress(`#${address}`)).toEqual(address.length <= ADDRESS_LIMIT ? before : defaultState)
  }))
})

test('the fullest state of the page stays a short link', () => {
  const levers = Object.fromEntries(Array.from({ length: 24 }, (_, index) => [`a_lever_with_a_long_name_${'abcdefghijklmnopqrstuvwx'[index]}`, -0.123456789012345]))
  const full: PageState = {
    ...defaultState, perimeter: 'national', perspective: 'investor', levers,
    screen: 'compare', view: { tables: 'domestic_control~electricity_use~facility_power~total_spend', rail: 'world' },
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
    else expect(found.strategies.map((choice) => choice.key)).toContain(found.selected)
    expect(decodeAddress(encodeAddress(found))).toEqual(found)
  }))
})

test('a page without strategies has a link of its own', () => {
  const none: PageState = { ...defaultState, strategies: [], selected: '' }
  expect(decodeAddress(encodeAddress(none))).toEqual(none)
})

test('parts that cannot be read keep their default, and the rest is kept', () => {
  const found = decodeAddress('#economy=kenya&path=../x&strategies=a.0~b.9~a.1~c.0~d.3&selected=zz&set.life=abc&set.rate=0.1&set.__proto__=1&set.price=1e999')
  expect(found).toEqual({ ...defaultState, strategies: [{ key: 'a', name: 'a', slot: 0 }, { key: 'd', name: 'd', slot: 3 }], selected: 'a', levers: { rate: 0.1 } })
})

test('an address longer than any of ours is not read', () => {
  expect(decodeAddress(`economy=FRA&path=${'x'.repeat(ADDRESS_LIMIT)}`)).toEqual(defaultState)
})

test('a text that unfolds to more than a scenario may hold is no file', () => {
  const bomb = encodeAddress({ ...defaultState, base: { file: { ...defaultScenario('KEN'), question: 'a'.repeat(400_000) } } })
  expect(bomb.length).toBeLessThan(ADDRESS_LIMIT)
  expect(decodeAddress(bomb).base).toBeUndefined()
})

test('a last year that is none, or says what every scenario says, is left out', () => {
  for (const text of ['', '2029', '2061', '2040', '20350', '2035.5', '-2035', 'soon']) expect(decodeAddress(`#economy=KEN&until=${text}`), text).toEqual(defaultState)
  expect(decodeAddress('#economy=KEN&until=2035').until).toBe(2035)
  expect(decodeAddress('#economy=KEN&scenario=kenya-2040&until=2040').until).toBe(2040)
  expect(encodeAddress(withUntil(defaultState, 2040))).toBe(encodeAddress(defaultState))
})
