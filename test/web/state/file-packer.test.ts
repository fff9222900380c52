/** What reads a scenario file in an address comes when the first one does. */
import { afterEach, expect, test, vi } from 'vitest'

const scenario = { version: 1, name: 'mine', economy: 'EST' } as const
const withFile = async (): Promise<string> => {
  const { encodeAddress } = await import('../../../web/state/address.ts')
  const { defaultState } = await import('../../../web/state/page-state.ts')
  return encodeAddress({ ...defaultState, economy: 'EST', base: { file: scenario } })
}

/** Fresh modules on a page that starts with what is given. */
async function starting(hash: string, kept: Readonly<Record<string, string>> = {}) {
  vi.resetModules()
  vi.stubGlobal('location', { hash })
  vi.stubGlobal('sessionStorage', kept)
  vi.stubGlobal('localStorage', {})
  return { ...(await import('../../../web/state/file-packer.ts')), ...(await import('../../../web/state/local-work.ts')), ...(await import('../../../web/state/address.ts')) }
}

afterEach(() => vi.unstubAllGlobals())

test('a page that stands on a file, now or in what was kept, can read it from the start; another asks for nothing', async () => {
  const address = await withFile()
  expect((await starting(`#${address}`)).decodeAddress(address).base).toEqual({ file: scenario })
  expect((await starting('', { history: JSON.stringify({ address }) })).isReadable(address)).toBe(true)
  const plain = await starting('#screen=explore&economy=KEN')
  expect(plain.isReadable(address)).toBe(false)
  expect(plain.isReadable('screen=explore&economy=KEN')).toBe(true)
  await plain.loadPacker()
  expect(plain.decodeAddress(address).base).toEqual({ file: scenario })
})

test('a page of another window that cannot be read yet is kept, and not taken for one of the same country', async () => {
  const address = await withFile()
  const { keepPage, readPages } = await starting('')
  const { defaultState } = await import('../../../web/state/page-state.ts')
  const shelf = new Map([['pages', JSON.stringify([{ address, time: 1 }])]])
  const storage = { getItem: (key: string) => shelf.get(key) ?? null, setItem: (key: string, value: string) => void shelf.set(key, value), removeItem: (key: string) => void shelf.delete(key) }
  keepPage(storage, [], { ...defaultState, screen: 'explore', economy: 'EST' }, 2)
  expect(readPages(storage).map(({ time }) => time)).toEqual([2, 1])
})
