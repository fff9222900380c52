/** A file stays to be read after the press that saves it. */
import { afterEach, expect, test, vi } from 'vitest'
import { saveFile } from '../../../web/state/save-file.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('the address of a file outlives the press, and goes in the end', async () => {
  vi.useFakeTimers()
  const pressed: { href: string; download: string }[] = []
  vi.stubGlobal('document', { createElement: () => ({ href: '', download: '', click(this: { href: string; download: string }) { pressed.push({ href: this.href, download: this.download }) } }) })
  const revoked = vi.spyOn(URL, 'revokeObjectURL')
  saveFile('a,b', 'table.csv', 'text/csv;charset=utf-8')
  expect(pressed).toMatchObject([{ download: 'table.csv', href: expect.stringMatching(/^blob:/) }])
  vi.advanceTimersByTime(10_000)
  expect(revoked).not.toHaveBeenCalled()
  vi.runAllTimers()
  expect(revoked).toHaveBeenCalledWith(pressed[0]!.href)
})
