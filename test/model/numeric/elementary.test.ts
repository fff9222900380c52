import { describe, expect, test } from 'vitest'
import { exp } from '../../../model/numeric/exponential.ts'
import { expm1 } from '../../../model/numeric/expm1.ts'
import { log1p } from '../../../model/numeric/log1p.ts'
import { log } from '../../../model/numeric/logarithm.ts'
import { pow } from '../../../model/numeric/power.ts'
import { draws } from './draws.ts'
import { type Exact, exactExp, exactExpm1, exactLog, exactLog1p, exactPow, ulpError } from './exact-elementary.ts'

/** Largest error in ulps over the arguments drawn and the edges. */
function worst(count: number, seed: number, draw: (random: () => number) => number[], edges: number[][],
  own: (...x: number[]) => number, exact: (...x: number[]) => Exact): number {
  const random = draws(seed)
  let most = 0
  for (let i = 0; i < count + edges.length; i++) {
    const x = edges[i] ?? draw(random)
    most = Math.max(most, ulpError(own(...x), exact(...x)))
  }
  return most
}

describe('exp', () => {
  test('is at most 1 ulp off over its whole range, subnormal results and edges included', () => {
    const edges = [709.782712893384, -708.39, -708.4, -745.1, -745.13, 1e-300, -1e-17, 5e-324, 0.34657359, 0.34657360, 1, -1].map((x) => [x])
    expect(worst(10_000, 1, (random) => [(random() - 0.5) * 1454 - 18], edges, exp, exactExp)).toBeLessThanOrEqual(1)
    expect(worst(10_000, 2, (random) => [(random() - 0.5) * 10], [], exp, exactExp)).toBeLessThanOrEqual(1)
  })
  test('answers the special arguments', () => {
    expect([0, -0, Infinity, -Infinity, NaN, 709.79, 1e308, -745.2, -1e308].map(exp)).toEqual([1, 1, Infinity, 0, NaN, Infinity, Infinity, 0, 0])
  })
})

describe('log', () => {
  test('is at most 1 ulp off over its whole range, subnormal arguments and edges included', () => {
    const edges = [5e-324, 2.2250738585072014e-308, 2.225073858507201e-308, 1.7976931348623157e308, 0.9999999999999999, 1.0000000000000002,
      Math.SQRT2, Math.SQRT1_2, 1.4142135623730954, 0.7071067811865474, 2, 10].map((x) => [x])
    const spread = (random: () => number) => [(1 + random()) * 2 ** Math.floor(random() * 2090 - 1070)].filter((x) => x! > 0)
    expect(worst(10_000, 3, spread, edges, log, exactLog)).toBeLessThanOrEqual(1)
    expect(worst(10_000, 4, (random) => [0.01 + 3 * random()], [], log, exactLog)).toBeLessThanOrEqual(1)
  })
  test('answers the special arguments', () => {
    expect([1, 0, -0, -1, -Infinity, Infinity, NaN].map(log)).toEqual([0, -Infinity, -Infinity, NaN, NaN, Infinity, NaN])
  })
})

describe('expm1', () => {
  test('is at most 1 ulp off, however small the argument', () => {
    const edges = [0.34657359027997264, -0.34657359027997264, 0.3465735902799727, 0.5, 0.75, 1.03972, 40, -40, 39.9, -39.9, 1e-30, 6e-17].map((x) => [x])
    expect(worst(5_000, 5, (random) => [(random() - 0.5) * 6], edges, expm1, exactExpm1)).toBeLessThanOrEqual(1)
    expect(worst(5_000, 6, (random) => [(random() - 0.5) * 10 ** (2 - 20 * random())], [], expm1, exactExpm1)).toBeLessThanOrEqual(1)
  })
  test('answers the special arguments', () => {
    expect([0, -0, Infinity, -Infinity, NaN, 1e-320, 800, -800].map(expm1)).toEqual([0, -0, Infinity, -1, NaN, 1e-320, Infinity, -1])
  })
})

describe('log1p', () => {
  test('is at most 1 ulp off, however small the argument', () => {
    const edges = [-0.9999999999999999, -0.2928932188134525, -0.29289321881345237, 0.4142135623730951, 0.41421356237309503, 1, 1e16, 1e300,
      1.2e-16, -1.2e-16].map((x) => [x])
    expect(worst(5_000, 7, (random) => [4 * random() - 0.999], edges, log1p, exactLog1p)).toBeLessThanOrEqual(1)
    expect(worst(5_000, 8, (random) => [(random() - 0.5) * 10 ** (20 - 36 * random())].map((x) => Math.max(x, -0.9)), [], log1p, exactLog1p))
      .toBeLessThanOrEqual(1)
  })
  test('answers the special arguments', () => {
    expect([0, -0, -1, -1.5, Infinity, NaN, 1e-320].map(log1p)).toEqual([0, -0, -Infinity, NaN, Infinity, NaN, 1e-320])
  })
})

describe('pow', () => {
  test('is at most 1 ulp off for any power', () => {
    const edges = [[1.0000000000000002, 1e18], [0.9999999999999999, -3e18], [10, 308], [10, -308], [10, -320], [2, -1074], [2, 1023.5],
      [5e-324, 0.3], [1.7976931348623157e308, -1.01], [3, 646], [1.0001, 1e6], [0.5, 1e-300]]
    expect(worst(5_000, 9, (random) => [100 * random() + 1e-3, 100 * random() - 50], edges, pow, exactPow)).toBeLessThanOrEqual(1)
    expect(worst(5_000, 10, (random) => [0.5 + random(), 800 * random() - 400], [], pow, exactPow)).toBeLessThanOrEqual(1)
  })
  test('is at most 1 ulp off for whole powers', () => {
    expect(worst(5_000, 11, (random) => [3 * random() + 0.01, Math.floor(121 * random()) - 60], [], pow, exactPow)).toBeLessThanOrEqual(1)
  })
  test('has no surprise in round numbers', () => {
    expect([pow(10, -4), pow(5, -4), pow(2, 10), pow(-2, 3), pow(-2, 2), pow(9, 0.5), pow(8, 1 / 3), pow(1.1, 2), pow(10, 22)])
      .toEqual([0.0001, 0.0016, 1024, -8, 4, 3, 2, 1.2100000000000002, 1e22])
  })
  test('answers the special arguments', () => {
    expect(pow(NaN, 0)).toBe(1)
    expect([pow(-8, 1 / 3), pow(NaN, 1), pow(2, NaN)]).toEqual([NaN, NaN, NaN])
    expect([pow(0, 2), pow(-0, 3), pow(0, -1), pow(-0, -1), pow(-0, -2), pow(0, 0.3)]).toEqual([0, -0, Infinity, -Infinity, Infinity, 0])
    expect([pow(Infinity, 2), pow(-Infinity, 3), pow(Infinity, -1), pow(-Infinity, -1)]).toEqual([Infinity, -Infinity, 0, -0])
    expect([pow(2, Infinity), pow(2, -Infinity), pow(0.5, Infinity), pow(0.5, -Infinity), pow(-1, Infinity)]).toEqual([Infinity, 0, 0, Infinity, 1])
    expect([pow(10, 309), pow(10, -330), pow(-10, 309), pow(2, 1e308), pow(2, -1e308), pow(7, 1), pow(1, 1e9)])
      .toEqual([Infinity, 0, -Infinity, Infinity, 0, 7, 1])
  })
})
