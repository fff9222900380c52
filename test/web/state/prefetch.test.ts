import { afterEach, expect, test, vi } from 'vitest'
import { prefetch } from '../../../web/state/prefetch.ts'

afterEach(() => vi.unstubAllGlobals())

test('parts are fetched one after the other when the page is idle, and a missing one again once the network is back', async () => {
  const idle: (() => void)[] = []
  let online: (() => void) | undefined
  vi.stubGlobal('requestIdleCallback', (then: () => void) => idle.push(then))
  vi.stubGlobal('addEventListener', (_: string, then: () => void) => (online = then))
  const asked: string[] = []
  let cut = true
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve))
    idle.splice(0).forEach((then) => then())
    await new Promise((resolve) => setTimeout(resolve))
  }
  void prefetch([
    () => Promise.resolve(asked.push('first')),
    () => {
      asked.push('second')
      return cut ? Promise.reject(new Error('No network.')) : Promise.resolve()
    },
    () => Promise.resolve(asked.push('third')),
  ])
  expect(asked).toEqual([])
  await settle()
  expect(asked).toEqual(['first'])
  await settle()
  await settle()
  expect(asked).toEqual(['first', 'second', 'third'])
  cut = false
  online?.()
  await settle()
  expect(asked).toEqual(['first', 'second', 'third', 'second'])
})
