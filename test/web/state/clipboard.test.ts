/** Copying works, or says that it did not; it never throws. */
import { afterEach, expect, test, vi } from 'vitest'
import { copyText } from '../../../web/state/clipboard.ts'

afterEach(() => vi.unstubAllGlobals())

test('text is copied where the browser allows it', async () => {
  const written: string[] = []
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void written.push(text) } })
  expect(await copyText('a link')).toBe(true)
  expect(written).toEqual(['a link'])
})

test('a refusal is an answer, and so is a page without a clipboard', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('NotAllowedError')) } })
  expect(await copyText('a link')).toBe(false)
  vi.stubGlobal('navigator', {})
  expect(await copyText('a link')).toBe(false)
})
