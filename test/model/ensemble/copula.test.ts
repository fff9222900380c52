import fc from 'fast-check'
import { sampleRankCorrelation } from 'simple-statistics'
import { expect, test } from 'vitest'
import { Copula, type Correlation, CorrelationError, cholesky } from '../../../model/ensemble/copula.ts'
import { defaultCorrelations } from '../../../model/ensemble/default-correlations.ts'
import { normalFromRank, rankFromNormal } from '../../../model/ensemble/rank-correlation.ts'
import { makeSampler } from '../../../model/ensemble/sampler.ts'
import { model } from '../../../model/equations/model.ts'
import { facts } from '../engine.ts'

test('ranks and normal variables: 2 sin(pi rank / 6) and back', () => {
  for (const rank of [-1, -0.6, 0, 0.3, 0.9, 1]) {
    expect(normalFromRank(rank)).toBeCloseTo(2 * Math.sin((Math.PI * rank) / 6), 15)
    expect(rankFromNormal(normalFromRank(rank))).toBeCloseTo(rank, 12)
  }
})

test('the triangle of a matrix of three, by hand, and none of one that is not positive definite', () => {
  expect(Array.from(cholesky(Float64Array.of(4, 2, 2, 2, 5, 3, 2, 3, 6), 3)!)).toEqual([2, 0, 0, 1, 2, 0, 1, 1, 2])
  expect(cholesky(Float64Array.of(1, 1, 1, 1), 2)).toBeUndefined()
})

test('draws have the rank correlations asked for, and every column stays even', () => {
  const correlations: Correlation[] = [{ first: 'a', second: 'b', rank: 0.7 }, { first: 'b', second: 'c', rank: -0.5 }, { first: 'a', second: 'c', rank: -0.2 }]
  const copula = new Copula(correlations)
  const sample = makeSampler('sobol', copula.names, 8192, 3)
  const rows = Array.from({ length: 8192 }, (_, member) => {
    const row = Float64Array.from(copula.names, (_, column) => sample(member, column))
    copula.couple(row)
    return row
  })
  for (const { first, second, rank } of correlations) {
    const [x, y] = [first, second].map((name) => rows.map((row) => row[copula.names.indexOf(name)]!)) as [number[], number[]]
    expect(sampleRankCorrelation(x, y)).toBeCloseTo(rank, 1.5)
  }
  for (const column of [0, 1, 2]) expect(rows.filter((row) => row[column]! < 0.1).length / 8192).toBeCloseTo(0.1, 2)
})

test('what cannot be is refused by its pair, with the nearest that can', () => {
  const impossible: Correlation[] = [{ first: 'a', second: 'b', rank: 0.9 }, { first: 'b', second: 'c', rank: 0.9 }, { first: 'a', second: 'c', rank: -0.5 }]
  const refusal = (correlations: Correlation[]): CorrelationError => {
    try {
      new Copula(correlations)
    } catch (error) {
      return error as CorrelationError
    }
    throw new Error('It was not refused.')
  }
  const error = refusal(impossible)
  expect(error.pair).toEqual(['a', 'c'])
  // r >= 2 r1^2 - 1 in normal terms.
  expect(error.nearest).toBeCloseTo(rankFromNormal(2 * normalFromRank(0.9) ** 2 - 1), 2)
  expect(() => new Copula([...impossible.slice(0, 2), { first: 'a', second: 'c', rank: error.nearest! }])).not.toThrow()
  expect(refusal([{ first: 'a', second: 'a', rank: 0.1 }]).message).toBe("'a' is correlated with itself.")
  expect(refusal([{ first: 'a', second: 'b', rank: 1 }]).message).toContain('found 1, wanted more than -1')
  expect(refusal([{ first: 'a', second: 'b', rank: 0.1 }, { first: 'b', second: 'a', rank: 0.1 }]).message).toContain('given twice')
})

test('correlations that can be together are taken in any order, and a refusal offers what is then taken', () => {
  const rank = fc.double({ min: -0.95, max: 0.95, noNaN: true })
  fc.assert(fc.property(rank, rank, rank, (ab, bc, ac) => {
    const [x, y, z] = [ab, bc, ac].map(normalFromRank) as [number, number, number]
    const determinant = 1 - x * x - y * y - z * z + 2 * x * y * z
    const pairs: Correlation[] = [{ first: 'a', second: 'b', rank: ab }, { first: 'b', second: 'c', rank: bc }, { first: 'a', second: 'c', rank: ac }]
    let refused: CorrelationError | undefined
    try {
      new Copula(pairs)
    } catch (error) {
      refused = error as CorrelationError
    }
    if (Math.abs(determinant) > 1e-6) expect(refused === undefined).toBe(determinant > 0)
    if (refused === undefined) return
    expect(refused.pair).toEqual(['a', 'c'])
    expect(() => new Copula([...pairs.slice(0, 2), { first: 'a', second: 'c', rank: refused.nearest! }])).not.toThrow()
  }))
})

test('where no pair alone can mend it, the first that breaks is named, and what it can be beside those before it', () => {
  const pairs: Correlation[] = [['a', 'b', 0.95], ['b', 'c', 0.95], ['a', 'c', -0.9], ['d', 'e', 0.95], ['e', 'f', 0.95], ['d', 'f', -0.9]].map(([first, second, rank]) => ({ first, second, rank }) as Correlation)
  try {
    new Copula(pairs)
    throw new Error('It was not refused.')
  } catch (error) {
    const { pair, nearest } = error as CorrelationError
    expect(pair).toEqual(['b', 'c'])
    expect(() => new Copula([pairs[0]!, { ...pairs[1]!, rank: nearest! }])).not.toThrow()
  }
})

test('the first of a pair keeps its draw, and extreme draws stay within', () => {
  const copula = new Copula([{ first: 'a', second: 'b', rank: 0.95 }])
  const row = Float64Array.of(1 - 2 ** -53, 1 - 2 ** -53)
  copula.couple(row)
  expect(row[0]).toBe(1 - 2 ** -53)
  expect(row[1]).toBeLessThan(1)
})

test('default pairs name uncertainties of the model, can be together, and each has its origin', () => {
  const roles = new Map(model.parameters.flatMap(({ parameters }) => Object.entries(parameters)).map(([name, { role }]) => [name, role]))
  expect(defaultCorrelations.flatMap(({ first, second }) => [first, second]).filter((name) => roles.get(name) !== 'uncertainty')).toEqual([])
  expect(() => new Copula(defaultCorrelations)).not.toThrow()
  expect(defaultCorrelations.filter(({ origin, grade }) => facts.origins[origin]?.grade !== grade)).toEqual([])
})
