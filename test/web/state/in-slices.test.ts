import { expect, test } from 'vitest'
import { inSlices } from '../../../web/state/in-slices.ts'

function* busy(milliseconds: number, steps: number): Generator<undefined, string, undefined> {
  for (let step = 0; step < steps; step++) {
    const until = performance.now() + milliseconds / steps
    while (performance.now() < until);
    yield
  }
  return 'done'
}

test('long work lets other tasks in and comes to its end', async () => {
  let tasks = 0
  const others = setInterval(() => tasks++, 1)
  expect(await inSlices(busy(120, 60))).toBe('done')
  clearInterval(others)
  expect(tasks).toBeGreaterThan(2)
})

test('work given up stops at the next slice', async () => {
  const asking = new AbortController()
  const work = inSlices(busy(10_000, 10_000), asking.signal)
  asking.abort(new Error('No longer wanted.'))
  await expect(work).rejects.toThrow('No longer wanted.')
})

test('what a step throws is thrown', async () => {
  function* faulty(): Generator<undefined, never, undefined> {
    yield
    throw new Error('Broken.')
  }
  await expect(inSlices(faulty())).rejects.toThrow('Broken.')
})
