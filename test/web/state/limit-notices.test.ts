/** What held back building, in stretches of years. */
import { expect, test } from 'vitest'
import type { StrategyResult } from '../../../model/run/result.ts'
import { limitNotices } from '../../../web/state/limit-notices.ts'

/** A result whose binding limits are these, a year each from 2025 on. */
function resultOf(limits: Readonly<Record<string, readonly (string | undefined)[]>>): StrategyResult {
  const length = Math.max(...Object.values(limits).map((list) => list.length))
  return {
    years: Array.from({ length }, (_, place) => 2025 + place),
    indices: () => Object.keys(limits).map((arrangement) => ({ arrangement })),
    member: (_: string, { arrangement = '' }: { arrangement?: string }, year: number) => limits[arrangement]?.[year - 2025],
  } as unknown as StrategyResult
}

test('years of one limit are one notice, another limit or a free year begins the next, and proofs lead to its first', () => {
  const notices = limitNotices(resultOf({ domestic: ['demand', 'grid', 'grid', 'ramp', 'demand', 'ramp', undefined, 'ramp'] }), 'own', () => true)
  expect(notices.map(({ limit, from, to }) => [limit, from, to])).toEqual([['grid', 2026, 2027], ['ramp', 2028, 2028], ['ramp', 2030, 2030], ['ramp', 2032, 2032]])
  for (const { from, proof } of notices) expect(proof).toEqual({ strategy: 'own', variable: 'binding_limit', year: from, index: { arrangement: 'domestic' } })
})

test('arrangements do not run together, and those that nothing is placed in are left out', () => {
  const result = resultOf({ domestic: ['grid'], partnership: ['grid'], pool: ['land'] })
  expect(limitNotices(result, 'own', (arrangement) => arrangement !== 'pool').map(({ arrangement, from, to }) => [arrangement, from, to])).toEqual([['domestic', 2025, 2025], ['partnership', 2025, 2025]])
  expect(limitNotices(resultOf({ domestic: ['demand', 'demand'] }), 'own', () => true)).toEqual([])
})
