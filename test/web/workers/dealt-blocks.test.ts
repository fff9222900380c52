/** Members dealt out to workers. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DealtBlocks, type Block } from '../../../web/workers/dealt-blocks.ts'

test('every member of every ensemble is given out once, whichever worker asks, and to the same worker each time where all go on alike', () => {
  const steps = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 })
  fc.assert(fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }), steps, fc.integer({ min: 1, max: 30 }), fc.infiniteStream(fc.nat(3)), (workers, ensembles, counts, chunk, asking) => {
    const stages = counts.map((_, at) => counts.slice(0, at + 1).reduce((sum, count) => sum + count, 0))
    const numbers = Array.from({ length: ensembles }, (_, at) => at + 7)
    const dealt = new DealtBlocks(workers, numbers, stages, chunk)
    const given: Block[] = []
    for (const worker of asking) {
      const block = dealt.next(worker % workers)
      if (block === undefined) break
      expect(block.to - block.from).toBeLessThanOrEqual(block.stage === 0 ? chunk : 2 * chunk)
      expect(block.from).toBeGreaterThanOrEqual(stages[block.stage - 1] ?? 0)
      expect(block.to).toBeLessThanOrEqual(stages[block.stage]!)
      expect(block.stage).toBeGreaterThanOrEqual(given.at(-1)?.stage ?? 0)
      given.push(block)
    }
    for (const ensemble of numbers) {
      const members = given.filter((block) => block.ensemble === ensemble).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, member) => from + member))
      expect(members.sort((left, right) => left - right)).toEqual(Array.from({ length: stages.at(-1)! }, (_, member) => member))
    }
    const inTurn = (): string[] => {
      const again = new DealtBlocks(workers, numbers, stages, chunk)
      return Array.from({ length: given.length }, (_, turn) => `${turn % workers} ${JSON.stringify(again.next(turn % workers))}`)
    }
    expect(inTurn()).toEqual(inTurn())
  }))
})

test('a worker that is through with its part of a stage takes of another what comes last there, before it begins the next', () => {
  const dealt = new DealtBlocks(2, [1], [8, 16], 2)
  expect([0, 0, 0, 1].map((worker) => dealt.next(worker)!.from)).toEqual([0, 4, 6, 2])
  expect([1, 1].map((worker) => dealt.next(worker)!.from)).toEqual([12, 8])
  expect(dealt.next(0)).toBeUndefined()
})
