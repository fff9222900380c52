import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeAddress } from '../../../web/state/address.ts'
import { forgetPages, isWorkplace, keepPage, MOST_PAGES, readPages, withPage, type LocalPage, type PageStorage } from '../../../web/state/local-work.ts'
import { defaultState, withEconomy, withLever, type PageState } from '../../../web/state/page-state.ts'

function memory(text?: string): NonNullable<PageStorage> & { text: string | null } {
  return {
    text: text ?? null,
    getItem() { return this.text },
    setItem(_, value) { this.text = value },
    removeItem() { this.text = null },
  }
}

const compare: PageState = { ...defaultState, screen: 'compare' }
const codes = ['KEN', 'RWA', 'EST', 'USA', 'NRU', 'CHN', 'STP', 'FRA', 'BRA', 'IND']

test('pages come back newest first, eight at most', () => {
  const storage = memory()
  codes.forEach((code, time) => keepPage(storage, [], withEconomy(compare, code), time))
  const pages = readPages(storage)
  expect(pages).toHaveLength(MOST_PAGES)
  expect(pages.map((page) => page.time)).toEqual([9, 8, 7, 6, 5, 4, 3, 2])
  expect(pages[0]?.address).toBe(encodeAddress(withEconomy(compare, 'IND')))
})

test('work on the same country is kept once, as it was left last; another scenario of it is other work', () => {
  let pages = withPage([], compare, 1)
  pages = withPage(pages, { ...compare, base: { library: 'kenya-2040' } }, 2)
  pages = withPage(pages, withLever(compare, 'ambition', 2), 3)
  expect(pages.map((page) => page.time)).toEqual([3, 2])
  expect(pages[0]?.address).toContain('set.ambition=2')
})

test('a page too rich for a link leaves the list as it is', () => {
  const levers = Object.fromEntries(Array.from({ length: 40 }, (_, place) => [`a_very_long_name_of_a_lever_that_takes_room_in_links_${place}`, place]))
  expect(withPage([{ address: encodeAddress(compare), time: 1 }], { ...compare, levers }, 2)).toEqual([{ address: encodeAddress(compare), time: 1 }])
})

test('start and help are no work', () => {
  expect(isWorkplace({ ...defaultState, screen: 'start' })).toBe(false)
  expect(isWorkplace({ ...defaultState, screen: 'help' })).toBe(false)
  expect(isWorkplace(compare)).toBe(true)
})

test('whatever stands in the storage, every entry read is a page and a time', () => {
  const good: LocalPage = { address: encodeAddress(compare), time: 5 }
  fc.assert(fc.property(fc.array(fc.oneof(fc.jsonValue(), fc.constant(good))), (entries) => {
    const read = readPages(memory(JSON.stringify(entries)))
    expect(read).toEqual(Array(Math.min(MOST_PAGES, entries.filter((entry) => entry === good).length)).fill(good))
  }))
  for (const text of ['', 'no json', '{}', 'null', '"text"', JSON.stringify([{ address: 'javascript:alert(1)', time: 1 }, { ...good, time: 1e300 }, { ...good, time: '5' }])]) expect(readPages(memory(text))).toEqual([])
})

test('pages can be forgotten', () => {
  const storage = memory()
  keepPage(storage, [], compare, 1)
  forgetPages(storage)
  expect(readPages(storage)).toEqual([])
})

test('a storage that is off or full does not stop the reader', () => {
  const refusing: PageStorage = { getItem: () => { throw new Error('off') }, setItem: () => { throw new Error('full') }, removeItem: () => { throw new Error('off') } }
  expect(readPages(undefined)).toEqual([])
  expect(readPages(refusing)).toEqual([])
  expect(keepPage(refusing, [], compare, 1)).toHaveLength(1)
  expect(() => forgetPages(refusing)).not.toThrow()
  const first = keepPage(undefined, [], compare, 1)
  expect(keepPage(undefined, first, withEconomy(compare, 'RWA'), 2)).toHaveLength(2)
})
