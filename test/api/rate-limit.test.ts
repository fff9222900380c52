import { expect, test } from 'vitest'
import { RateLimit } from '../../api/rate-limit.ts'
import { IdempotencyKeys } from '../../api/ensembles/idempotency.ts'

test('a client asks so often within a time, others are not held back, and what is refused is not counted', () => {
  let now = 1000
  const limit = new RateLimit({ most: 2, within: 100 }, () => now)
  expect([limit.take('a'), limit.take('a'), limit.take('a'), limit.take('b')]).toEqual([0, 0, 100, 0])
  now = 1060
  expect(limit.take('a')).toBe(40)
  now = 1101
  expect([limit.take('a'), limit.take('a'), limit.take('a')]).toEqual([0, 0, 100])
})

test('an idempotency key is forgotten after a day, and belongs to its client', () => {
  let now = 0
  const keys = new IdempotencyKeys(() => now)
  expect(keys.jobOf('a', 'key', 'body')).toBeUndefined()
  keys.settle('a', 'key', 'job')
  expect(keys.jobOf('a', 'key', 'body')).toBe('job')
  expect(() => keys.jobOf('a', 'key', 'other')).toThrow('another body')
  expect(keys.jobOf('b', 'key', 'other')).toBeUndefined()
  now = 24 * 3_600_000
  expect(keys.jobOf('a', 'key', 'other')).toBeUndefined()
})
