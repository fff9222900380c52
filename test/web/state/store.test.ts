/** The store against a browser reduced to what it asks of one: an address bar with a past, a tab's storage, frames and a clock. */
import { beforeEach, afterEach, expect, test, vi } from 'vitest'
import type { Engine } from '../../../web/state/engine.ts'
import type { Outcome } from '../../../web/state/outcome.ts'
import { defaultState, withEconomy, withLever, type PageState } from '../../../web/state/page-state.ts'
import { fakeOutcome } from '../fake-engine.ts'

type Store = typeof import('../../../web/state/store.ts')

class Browser extends EventTarget {
  addresses = ['']
  at = 0
  readonly kept = new Map<string, string>()
  storage = true

  readonly location = { origin: 'http://page.example', pathname: '/', hash: '' }
  readonly history = {
    pushState: (_: unknown, __: string, address: string) => {
      this.addresses = [...this.addresses.slice(0, this.at + 1), address]
      this.land(this.at + 1)
    },
    replaceState: (_: unknown, __: string, address: string) => {
      this.addresses[this.at] = address
      this.land(this.at)
    },
  }
  readonly sessionStorage = {
    getItem: (name: string) => this.open().get(name) ?? null,
    setItem: (name: string, value: string) => void this.open().set(name, value),
    removeItem: (name: string) => void this.open().delete(name),
  }

  go(by: number): void {
    this.land(this.at + by)
    this.dispatchEvent(new Event('popstate'))
  }

  private land(at: number): void {
    this.at = at
    this.location.hash = this.addresses[at] ?? ''
  }

  private open(): Map<string, string> {
    if (!this.storage) throw new Error('Storage is off.')
    return this.kept
  }
}

let browser: Browser

/** The page as a reload makes it: everything new but the browser. */
async function load(): Promise<Store> {
  vi.resetModules()
  // As the page does while it is idle.
  await (await import('../../../web/state/file-packer.ts')).loadPacker()
  const store = await import('../../../web/state/store.ts')
  store.followAddress()
  return store
}

beforeEach(() => {
  vi.useFakeTimers()
  browser = new Browser()
  vi.stubGlobal('window', browser)
  vi.stubGlobal('location', browser.location)
  vi.stubGlobal('sessionStorage', browser.sessionStorage)
  vi.stubGlobal('addEventListener', browser.addEventListener.bind(browser))
  vi.stubGlobal('removeEventListener', browser.removeEventListener.bind(browser))
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, 16))
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const labels = (store: Store): readonly string[] => store.history.value.entries.map(({ label }) => label)

function slideTo(store: Store, value: number): void {
  store.slide(withLever(store.page.value, 'ambition', value), `Ambition: ${value}`, 'ambition')
}

test('key presses close together are one step, a pause begins another', async () => {
  const store = await load()
  for (const value of [1.1, 1.2, 1.3]) {
    slideTo(store, value)
    vi.advanceTimersByTime(500)
  }
  expect(labels(store)).toEqual(['', 'Ambition: 1.3'])
  vi.advanceTimersByTime(900)
  slideTo(store, 1.4)
  expect(labels(store)).toEqual(['', 'Ambition: 1.3', 'Ambition: 1.4'])
})

test('a lever held by the pointer is one step however long it rests, and ends with the pointer', async () => {
  const store = await load()
  store.holdLever()
  slideTo(store, 1.5)
  vi.advanceTimersByTime(5000)
  slideTo(store, 2)
  browser.dispatchEvent(new Event('pointerup'))
  slideTo(store, 2.5)
  expect(labels(store)).toEqual(['', 'Ambition: 2', 'Ambition: 2.5'])
})

test('the browser has one step for a slide, and Back finds the state before it with the history still whole', async () => {
  const store = await load()
  store.choose(withEconomy(store.page.value, 'FRA'), 'Country: France')
  for (const value of [1.1, 1.2, 1.3]) {
    slideTo(store, value)
    vi.advanceTimersByTime(400)
  }
  expect(browser.addresses).toHaveLength(3)
  browser.go(-1)
  expect(store.page.value.levers).toEqual({})
  expect(store.history.value.at).toBe(1)
  expect(store.redoable.value).toBe(true)
  browser.go(1)
  expect(store.page.value.levers).toEqual({ ambition: 1.3 })
  expect(store.undoable.value).toBe(true)
  expect(store.history.value.entries).toHaveLength(3)
})

test('a slide not yet written is written before the next choice', async () => {
  const store = await load()
  slideTo(store, 1.5)
  store.choose(withEconomy(store.page.value, 'FRA'), 'Country: France')
  expect(browser.addresses).toHaveLength(3)
  browser.go(-1)
  expect(store.page.value).toMatchObject({ economy: 'KEN', levers: { ambition: 1.5 } })
})

test('undo and redo work after a reload, also behind another screen', async () => {
  let store = await load()
  store.choose(withEconomy(store.page.value, 'FRA'), 'Country: France')
  slideTo(store, 2)
  vi.advanceTimersByTime(1000)
  store.show({ ...store.page.value, screen: 'spectrum' })
  store.undo()
  store = await load()
  expect(labels(store)).toEqual(['', 'Country: France', 'Ambition: 2'])
  store.redo()
  expect(store.page.value).toMatchObject({ screen: 'spectrum', economy: 'FRA', levers: { ambition: 2 } })
  store.travel(0)
  expect(store.page.value).toEqual({ ...defaultState, screen: 'spectrum' })
})

test('without storage the page works and a reload forgets the past', async () => {
  browser.storage = false
  let store = await load()
  store.choose(withEconomy(store.page.value, 'FRA'), 'Country: France')
  store.undo()
  expect(store.page.value.economy).toBe('KEN')
  store.redo()
  store = await load()
  expect(store.page.value.economy).toBe('FRA')
  expect(store.undoable.value).toBe(false)
})

test('a tampered history is not read', async () => {
  browser.kept.set('history', '{"address":"","at":0,"entries":[{"work":7}]}')
  const store = await load()
  expect(store.page.value).toEqual(defaultState)
  expect(store.history.value.entries).toHaveLength(1)
})

test('a page too rich for a link keeps its state over a reload', async () => {
  let store = await load()
  const settings = Object.fromEntries(Array.from({ length: 300 }, (_, place) => [`setting_${(place * 7919) % 997}_${'abcdefg'[place % 7]}`, Math.sin(place)]))
  const file = { version: 1 as const, name: 'rich', economy: 'FRA' as const, growth_path: 'ubs-2026', strategies: ['regional-pooling'], set: settings }
  store.choose({ ...store.page.value, economy: 'FRA', base: { file } }, 'Opened rich')
  expect(store.pageLink()).toBeUndefined()
  store = await load()
  expect(store.page.value.base).toEqual({ file })
  store.undo()
  expect(store.page.value).toEqual(defaultState)
})

test('after a refusal the page in sight is that of the last good run, on the screen of now', async () => {
  const store = await load()
  const run = (state: PageState): Outcome => {
    if (state.economy === 'FRA') throw new Error('Refused.')
    return fakeOutcome(state.strategies)
  }
  store.engine.value = { run } as unknown as Engine
  store.runNow()
  store.choose(withEconomy(store.page.value, 'FRA'), 'Country: France')
  store.show({ ...store.page.value, screen: 'compare' })
  vi.advanceTimersByTime(100)
  expect(store.runProblem.value).toBeDefined()
  expect(store.shownPage.value).toEqual({ ...defaultState, screen: 'compare' })
  expect(store.pageLink()).toContain('economy=FRA')
  expect(store.pageLink(store.shownPage.value)).toContain('economy=KEN')
  store.choose(withEconomy(store.page.value, 'USA'), 'Country: United States')
  vi.advanceTimersByTime(100)
  expect(store.shownPage.value).toEqual(store.page.value)
  expect(store.shownPage.value.economy).toBe('USA')
})

test('levers are kept and put back through the history', async () => {
  const store = await load()
  slideTo(store, 2)
  store.saveLevers('Kept')
  slideTo(store, 3)
  store.resetLevers('saved', 'Back to saved', ['ambition'])
  expect(store.page.value.levers).toEqual({ ambition: 2 })
  store.resetLevers('default', 'Back to default')
  expect(store.page.value.levers).toEqual({})
  store.undo()
  store.undo()
  expect(store.page.value.levers).toEqual({ ambition: 3 })
  expect(store.page.value.saved).toEqual({ ambition: 2 })
})
