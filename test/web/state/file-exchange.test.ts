/** Opening a file on the page: it stands on the scenario, or nothing has changed and the reader is told why. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { pageEngine } from '../page-engine.ts'

const engine = pageEngine()
const kept = new Map<string, string>()

function file(text: string, name = 'mine.yaml', size = text.length): Pick<File, 'name' | 'size' | 'arrayBuffer'> & { read: number } {
  const made = { name, size, read: 0, arrayBuffer: () => (made.read++, Promise.resolve(new TextEncoder().encode(text).buffer as ArrayBuffer)) }
  return made
}

async function load() {
  vi.resetModules()
  // As the page does while it is idle.
  await (await import('../../../web/state/file-packer.ts')).loadPacker()
  const store = await import('../../../web/state/store.ts')
  const exchange = await import('../../../web/state/file-exchange.ts')
  store.engine.value = engine
  return { ...store, ...exchange }
}

beforeEach(() => {
  kept.clear()
  const location = { origin: '', pathname: '/', hash: '' }
  vi.stubGlobal('location', location)
  vi.stubGlobal('window', { history: { pushState: (_: unknown, __: string, address: string) => void (location.hash = address), replaceState: () => undefined } })
  vi.stubGlobal('sessionStorage', { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => void kept.set(name, value) })
  vi.stubGlobal('requestAnimationFrame', () => 1)
})
afterEach(() => vi.unstubAllGlobals())

const GOOD = 'version: 1\nname: two-ways\ntitle: Two ways\neconomy: FRA\ngrowth_path: ubs-2026\nstrategies: [regional-pooling, { use: foreign-cloud-reliance, as: rented }]\n'

test('a good file becomes what the page stands on, and undo leads back', async () => {
  const page = await load()
  const before = page.page.value
  await page.openFile(file(GOOD))
  expect(page.fileProblem.value).toBeUndefined()
  expect(page.page.value).toMatchObject({ screen: 'compare', economy: 'FRA', growthPath: 'ubs-2026', strategies: [{ key: 'regional-pooling' }, { key: 'rented' }], base: { file: { name: 'two-ways' } } })
  expect(page.history.value.entries.at(-1)?.label).toBe('Opened Two ways')
  page.undo()
  expect(page.page.value).toEqual({ ...before, screen: 'compare' })
})

test('a file that names what nobody knows changes nothing and stores nothing', async () => {
  const page = await load()
  const before = page.page.value
  for (const [text, words] of [
    [GOOD.replace('regional-pooling', 'regional-poling'), 'Did you mean regional-pooling?'],
    [GOOD.replace('ubs-2026', 'ubs-2027'), 'Did you mean ubs-2026?'],
    [`${GOOD}demand: { ambition: 400 }\n`, '/demand/ambition: found 400, wanted at most 4'],
    [`${GOOD}set: { amibtion: 2 }\n`, 'Did you mean ambition?'],
    [`${GOOD}extends: nothing-known\n`, '/extends'],
    ['version: 1', '/name'],
  ] as const) {
    await page.openFile(file(text))
    expect(page.fileProblem.value?.detail, text).toContain(words)
    expect(page.fileProblem.value?.title).toBe('The file mine.yaml was not opened')
  }
  expect(page.page.value).toBe(before)
  expect(page.history.value.entries).toHaveLength(1)
  expect(kept.size).toBe(0)
})

test('a file that is too large is not even read', async () => {
  const page = await load()
  const large = file(GOOD, 'large.yaml', 500_000_000)
  await page.openFile(large)
  expect(large.read).toBe(0)
  expect(page.fileProblem.value?.detail).toContain('500000000 bytes')
})

test('a link with a malformed file says so instead of running it', async () => {
  const page = await load()
  page.choose({ ...page.page.value, base: { file: { version: 1, name: 'x', strategies: 'all of them' } as never } }, 'A link')
  page.runNow()
  await vi.waitFor(() => expect(page.runProblem.value?.detail).toContain('/strategies: found "all of them", wanted a list'))
  expect(page.outcome.value).toBeUndefined()
})

test('a link with a good file is run once it was checked', async () => {
  const page = await load()
  page.choose({ ...page.page.value, economy: 'FRA', base: { file: { version: 1, name: 'x', economy: 'FRA', growth_path: 'ubs-2026', strategies: ['regional-pooling'] } } }, 'A link')
  page.runNow()
  await vi.waitFor(() => expect(page.outcome.value?.economy).toBe('FRA'))
})
