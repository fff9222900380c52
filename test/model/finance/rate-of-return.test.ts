import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bracketedRoot } from '../../../model/finance/bracketed-root.ts'
import { internalRatesOfReturn } from '../../../model/finance/internal-rate-of-return.ts'
import { modifiedInternalRateOfReturn } from '../../../model/finance/modified-irr.ts'
import { npv } from '../../../model/finance/npv.ts'
import { signChanges } from '../../../model/finance/sign-changes.ts'

/** Flows whose present value is zero at exactly the given growth factors: the product of (growth - factor). */
function flowsWithRates(rates: readonly number[]): number[] {
  return rates.reduce<number[]>((flows, rate) => {
    const next = [...flows, 0]
    flows.forEach((flow, t) => { next[t + 1]! -= flow * (1 + rate) })
    return next
  }, [1])
}

describe('all internal rates of return', () => {
  test('five true rates are all found', () => {
    const { roots, reason, signChanges: bound } = internalRatesOfReturn(flowsWithRates([-0.5, 0.1, 0.4, 1, 3]))
    expect([reason, bound, roots.length]).toEqual(['multiple', 5, 5])
    ;[-0.5, 0.1, 0.4, 1, 3].forEach((rate, i) => expect(roots[i]).toBeCloseTo(rate, 10))
  })
  test('two rates between neighbouring points of the scan are both found', () => {
    for (const pair of [[0.1, 0.101], [0.1, 0.11], [0.5, 0.502], [1, 1.01], [-0.3, -0.29]]) {
      const { roots } = internalRatesOfReturn(flowsWithRates(pair))
      expect(roots.length).toBe(2)
      pair.forEach((rate, i) => expect(roots[i]).toBeCloseTo(rate, 8))
    }
  })
  test.each([[[1, -3, 2.25], 0.5], [[1, -2.2, 1.21], 0.1], [[-1, 0.5, -0.0625], -0.75]])('a double rate of %j is given once', (flows, rate) => {
    const { roots, reason } = internalRatesOfReturn(flows as number[])
    expect([reason, roots.length]).toEqual(['unique', 1])
    expect(roots[0]).toBeCloseTo(rate as number, 7)
  })
  test('a double rate of zero is found on the grid', () => {
    expect(internalRatesOfReturn([1, -2, 1])).toEqual({ roots: [0], reason: 'unique', signChanges: 2 })
  })
  test('flows that change sign may still have no rate', () => {
    expect(internalRatesOfReturn([1000, -3000, 2500])).toEqual({ roots: [], reason: 'no_root', signChanges: 2 })
  })
  test('nothing to balance has a reason', () => {
    for (const flows of [[], [0, 0, 0], [5], [-5], [-1, -2], [0, 3, 0]]) expect(internalRatesOfReturn(flows).reason).toBe('no_sign_change')
    expect(internalRatesOfReturn([-1, NaN, 2]).reason).toBe('not_finite')
    expect(internalRatesOfReturn([-1, Infinity]).reason).toBe('not_finite')
    expect(internalRatesOfReturn(new Array(1001).fill(0).map((_, t) => (t % 2) - 0.5)).reason).toBe('too_long')
  })
  test('the largest doubles are no harder than small ones', () => {
    const { roots } = internalRatesOfReturn([-1e308, 1.1e308])
    expect(roots).toHaveLength(1)
    expect(roots[0]).toBeCloseTo(0.1, 12)
    expect(internalRatesOfReturn([-1e-308, 1.1e-308]).roots[0]).toBeCloseTo(0.1, 12)
  })
  test('leading and trailing zeros change nothing', () => {
    expect(internalRatesOfReturn([0, 0, -100, 60, 60, 0, 0]).roots).toEqual(internalRatesOfReturn([-100, 60, 60]).roots)
  })
  test('a thousand alternating flows are answered in bounded time', () => {
    const flows = Array.from({ length: 1000 }, (_, t) => (t % 2 === 0 ? -1 : 1.01))
    internalRatesOfReturn(flows)
    const start = performance.now()
    internalRatesOfReturn(flows)
    // The work is fixed by the scan; the figure is generous because the machine may be busy.
    expect(performance.now() - start).toBeLessThan(200)
  })
  test('the present value at the rate is nothing, whatever the investment', () => {
    const flows = fc.tuple(fc.double({ min: 1, max: 1e9, noNaN: true }), fc.array(fc.double({ min: 1, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 }))
    fc.assert(fc.property(flows, ([outlay, receipts]) => {
      const all = [-outlay, ...receipts]
      const { roots } = internalRatesOfReturn(all)
      const gross = all.reduce((sum, flow) => sum + Math.abs(flow), 0)
      if (roots.length === 1 && roots[0]! >= 0) expect(Math.abs(npv(roots[0]!, all, 't0'))).toBeLessThan(1e-9 * gross)
      expect(roots.length).toBeLessThanOrEqual(1)
    }), { seed: 1, numRuns: 300 })
  })
  test('scaling every flow leaves the rates where they are', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 12 }), (flows) => {
      expect(internalRatesOfReturn(flows.map((flow) => flow * 1024)).roots).toEqual(internalRatesOfReturn(flows).roots)
    }), { seed: 1, numRuns: 300 })
  })
})

test('sign changes pass over zeros', () => {
  expect([signChanges([-1, 0, 0, 2, 0, -3]), signChanges([0, 0]), signChanges([])]).toEqual([2, 0, 0])
})

describe('a bracketed root', () => {
  test.each([
    [(x: number) => x * x - 2, 0, 2, Math.SQRT2], [(x: number) => (x - 1) ** 9, 0, 3.7, 1], [(x: number) => (x < 0.3 ? -1 : 1), 0, 1, 0.3],
    [(x: number) => x - 1, 1, 2, 1], [(x: number) => 1e-200 * (x - 5), -1, 90, 5], [(x: number) => Math.atan(x - 2), -500, 30, 2],
    [(x: number) => Math.cbrt(x - 0.7), -1, 1, 0.7], [(x: number) => 3 - x, 10, 0, 3],
  ])('%s between %d and %d', (f, a, b, root) => {
    expect(Math.abs(bracketedRoot(f, a, b) - root)).toBeLessThan(f === undefined ? 0 : 1e-8 * Math.max(1, root))
  })
  test('takes a bounded number of looks', () => {
    let looks = 0
    bracketedRoot((x) => { looks++; return x === 0 ? -1e-300 : Math.sign(x) * 1e-300 * Math.abs(x) ** 0.01 }, -1e-300, 1e300)
    expect(looks).toBeLessThanOrEqual(200)
  })
})

describe('modified internal rate of return', () => {
  test('of one outlay and one receipt is their growth', () => {
    expect(modifiedInternalRateOfReturn([-100, 0, 121], 0.3, 0.2)).toBeCloseTo(0.1, 14)
  })
  test('is refused where nothing is invested or nothing returned', () => {
    for (const flows of [[1, 2], [-1, -2], [], [NaN, 1]]) {
      expect(() => modifiedInternalRateOfReturn(flows, 0.1, 0.1)).toThrow(expect.objectContaining({ code: 'NO_SIGN_CHANGE' }))
    }
    expect(() => modifiedInternalRateOfReturn([-1, 2], -1, 0.1)).toThrow(expect.objectContaining({ code: 'RATE_OUT_OF_DOMAIN' }))
  })
})
