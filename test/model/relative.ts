/** Equality up to rounding. */
import { expect } from 'vitest'

/** Fails unless two numbers differ by at most `relative` of the larger; both may be 0. */
export function expectNear(actual: number, wanted: number, relative = 1e-12, what = ''): void {
  const largest = Math.max(Math.abs(actual), Math.abs(wanted))
  if (Math.abs(actual - wanted) <= relative * largest) return
  expect.fail(`${what === '' ? '' : `${what}: `}found ${actual}, wanted ${wanted} within ${relative} of it.`)
}
