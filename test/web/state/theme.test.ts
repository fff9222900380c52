/** Light or dark, by the system, by the reader and on paper. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

type Listener = (event: { readonly matches: boolean }) => void

const listeners = new Map<string, Listener>()
let dark = false
let stored: Map<string, string>

beforeEach(() => {
  vi.resetModules()
  dark = false
  stored = new Map()
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('dark') && dark,
    addEventListener: (_: string, listener: Listener) => void listeners.set(query, listener),
  }))
  vi.stubGlobal('localStorage', { getItem: (key: string) => stored.get(key) ?? null, setItem: (key: string, value: string) => void stored.set(key, value), removeItem: (key: string) => void stored.delete(key) })
})
afterEach(() => void vi.unstubAllGlobals())

const opened = () => import('../../../web/state/theme.ts')
const media = (of: string, matches: boolean): void => [...listeners].find(([query]) => query.includes(of))![1]({ matches })

test('follows the system until the reader chooses, and after the choice is taken back', async () => {
  const { theme, palette, chooseTheme } = await opened()
  expect(theme.value).toBe('light')
  const light = palette.value
  media('dark', true)
  expect(theme.value).toBe('dark')
  expect(palette.value).not.toBe(light)
  chooseTheme('light')
  expect(theme.value).toBe('light')
  expect(stored.get('theme')).toBe('light')
  chooseTheme('system')
  expect(theme.value).toBe('dark')
  expect(stored.size).toBe(0)
})

test('the choice is remembered, and anything else in its place is none', async () => {
  stored.set('theme', 'dark')
  expect((await opened()).theme.value).toBe('dark')
  vi.resetModules()
  stored.set('theme', 'sepia')
  expect((await opened()).themeChoice.value).toBe('system')
})

test('paper is light whatever the screen', async () => {
  stored.set('theme', 'dark')
  const { theme } = await opened()
  media('print', true)
  expect(theme.value).toBe('light')
  media('print', false)
  expect(theme.value).toBe('dark')
})

test('without a storage the page opens, and the choice holds while it is open', async () => {
  vi.stubGlobal('localStorage', { getItem: () => { throw new Error('off') }, setItem: () => { throw new Error('off') }, removeItem: () => { throw new Error('off') } })
  const { theme, chooseTheme } = await opened()
  chooseTheme('dark')
  expect(theme.value).toBe('dark')
})
