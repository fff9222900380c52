/** The comparison with published figures on the page: asked for once, waited for while the server draws it, and a failure said. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

type State = typeof import('../../../web/state/reality-answer.ts')
let state: State

// What is asked for is kept with the module, so each test has one of its own.
beforeEach(async () => {
  vi.resetModules()
  vi.useFakeTimers()
  state = await import('../../../web/state/reality-answer.ts')
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const drawing = (progress: number) => () => Response.json({ title: 'Service Unavailable', detail: 'Drawing', progress }, { status: 503, headers: { 'Retry-After': '5' } })
const answers = (...given: (() => Response)[]) => {
  const fetched = vi.fn(async () => given.shift()!())
  vi.stubGlobal('fetch', fetched)
  return fetched
}

test('asks again when the server says, shows how far it is, and fills in by itself', async () => {
  const fetched = answers(drawing(0.1), drawing(0.6), () => Response.json({ counted: 90 }))
  const loaded = state.loadReality()
  await vi.advanceTimersByTimeAsync(0)
  expect(state.realityDrawn.value).toBe(0.1)
  await vi.advanceTimersByTimeAsync(4999)
  expect(fetched).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(state.realityDrawn.value).toBe(0.6)
  await vi.advanceTimersByTimeAsync(5000)
  await loaded
  expect(state.realityAnswer.value).toEqual({ counted: 90 })
  await state.loadReality()
  expect(fetched).toHaveBeenCalledTimes(3)
})

test('a server that fails while it draws is said, and asked anew', async () => {
  answers(drawing(0.1), () => Response.json({ detail: 'Out of memory' }, { status: 500 }), () => Response.json({ counted: 90 }))
  const loaded = state.loadReality()
  await vi.advanceTimersByTimeAsync(5000)
  await loaded
  expect(state.realityProblem.value?.detail).toContain('Out of memory')
  expect(state.realityDrawn.value).toBeUndefined()
  await state.loadReality()
  expect(state.realityProblem.value).toBeUndefined()
  expect(state.realityAnswer.value).toEqual({ counted: 90 })
})
