import { describe, expect, test } from 'vitest'
import { type SobolIndices, sobolIndices } from '../../../model/sensitivity/sobol-indices.ts'
import { cases } from '../../conformance/ensemble/cases.ts'

const byId = new Map(cases.sensitivity.map((one) => [one.id, one]))
const SEEDS = Array.from({ length: 20 }, (_, at) => at + 1)

function functionOf({ function: name, params }: (typeof cases.sensitivity)[number]): (point: Float64Array) => number {
  if (name === 'ishigami') {
    return (u) => {
      const [x, y, z] = Array.from(u, (v) => Math.PI * (2 * v - 1)) as [number, number, number]
      return Math.sin(x) + params['a'] * Math.sin(y) ** 2 + params['b'] * z ** 4 * Math.sin(x)
    }
  }
  if (name === 'sobol-g') return (u) => (params['a'] as number[]).reduce((product, a, at) => (product * (Math.abs(4 * u[at]! - 2) + a)) / (1 + a), 1)
  if (name === 'linear') return (u) => (params['c'] as number[]).reduce((sum, c, at) => sum + c * params['width'][at] * u[at]!, 0)
  return (u) => u.reduce((product, v, at) => product * (params['m'][at] + params['w'][at] * (v - 0.5)), 1)
}

const truthOf = (id: string): { first: number[]; total: number[] } => {
  const { S1, ST } = byId.get(id)!.expected as { S1: string[]; ST: string[] }
  return { first: S1.map(Number), total: ST.map(Number) }
}

function furthest({ indices }: SobolIndices, truth: { first: number[]; total: number[] }): number {
  return Math.max(...indices.flatMap(({ first, total }, at) => [Math.abs(first - truth.first[at]!), Math.abs(total - truth.total[at]!)]))
}

describe('shares of variance', () => {
  const drawn = cases.sensitivity.filter(({ function: name }) => name === 'sobol-g' || name === 'ishigami').filter(({ expected }) => expected.S1 !== undefined).map(({ id }) => id)

  test('all published functions of Ishigami and Sobol are at hand', () => {
    expect(drawn).toEqual(['ishigami-a7-b0.1', 'ishigami-a5-b0.1', 'sobolg-salib', 'sobolg-two', 'sobolg-six'])
  })

  test.each(drawn.flatMap((id) => [[id, 4096, 0.015], [id, 16_384, 0.005]] as const))('%s: %i points are within %f of the closed form, over twenty seeds', (id, points, within) => {
    const outcome = functionOf(byId.get(id)!)
    const truth = truthOf(id)
    for (const seed of SEEDS) expect(furthest(sobolIndices(outcome, truth.first.length, points, seed), truth)).toBeLessThan(within)
  })

  test.each(['linear-a', 'linear-c', 'product-centred'])('%s: the closed form', (id) => {
    const truth = truthOf(id)
    const found = sobolIndices(functionOf(byId.get(id)!), truth.first.length, 16_384, 1)
    expect(furthest(found, truth)).toBeLessThan(0.005)
    if (id !== 'product-centred') for (const { first, total } of found.indices) expect(Math.abs(first - total)).toBeLessThan(0.005)
  })

  test.each(['ishigami-a7-b0.1', 'ishigami-a5-b0.1', 'sobolg-two', 'sobolg-six'])('%s: the intervals of every index hold the truth in 90 to 99 of 100 seeds', (id) => {
    const outcome = functionOf(byId.get(id)!)
    const truth = truthOf(id)
    const inputs = truth.first.length
    const held = new Array<number>(2 * inputs).fill(0)
    for (let seed = 1; seed <= 200; seed++) {
      const { indices } = sobolIndices(outcome, inputs, 1024, seed)
      for (const [at, { first, firstError, total, totalError }] of indices.entries()) {
        held[at]! += Math.abs(first - truth.first[at]!) <= firstError ? 1 : 0
        held[at + inputs]! += Math.abs(total - truth.total[at]!) <= totalError ? 1 : 0
      }
    }
    for (const count of held) {
      expect(count / 200).toBeGreaterThanOrEqual(0.9)
      expect(count / 200).toBeLessThanOrEqual(0.99)
    }
  })

  test('a share below zero is there, small, and explained; no other is marked', () => {
    const found = SEEDS.flatMap((seed) => sobolIndices(functionOf(byId.get('ishigami-a7-b0.1')!), 3, 1024, seed).indices)
    const negative = found.filter(({ first }) => first < 0)
    expect(negative.length).toBeGreaterThan(0)
    for (const { first, note } of negative) {
      expect(first).toBeGreaterThan(-0.03)
      expect(note).toBe('below_zero_by_chance')
    }
    expect(found.filter(({ first, note }) => first >= 0 && note !== undefined)).toEqual([])
  })

  test('an outcome that is the same everywhere has no variance to share; an input that does nothing has exactly none', () => {
    const constant = sobolIndices(() => 0.4, 3, 64, 1)
    expect(constant.constant).toBe(true)
    expect(constant.indices.every(({ first, total, firstError, totalError }) => first === 0 && total === 0 && firstError === 0 && totalError === 0)).toBe(true)
    const idle = sobolIndices((u) => u[0]!, 2, 256, 1).indices[1]!
    expect([Math.abs(idle.first), idle.total]).toEqual([0, 0])
  })

  test('counts its runs, repeats with its seed, and refuses sizes it has no points for', () => {
    let runs = 0
    const counted = sobolIndices((u) => (runs++, u[0]!), 2, 64, 3)
    expect([counted.runs, runs]).toEqual([256, 256])
    expect(sobolIndices((u) => u[0]!, 2, 64, 3)).toEqual(counted)
    expect(() => sobolIndices((u) => u[0]!, 2, 6, 1)).toThrow('a multiple of 4')
    expect(() => sobolIndices((u) => u[0]!, 501, 64, 1)).toThrow('wanted 1 to 500')
  })
})
