/** Ensembles on threads: the same bytes for any threads, blocks and store, and what happens when they are given up or lost. */
import { afterAll, describe, expect, test } from 'vitest'
import { askedEnsemble } from '../../../api/ensembles/asked-ensemble.ts'
import { EnsembleRun, type EnsembleFigures, type EnsembleRunOptions } from '../../../api/ensembles/ensemble-run.ts'
import { Stopped, ThreadLost, ThreadPool, type Session, type Threads } from '../../../api/threads/thread-pool.ts'
import { columnDigest, resultHash } from '../../../model/ensemble/result-hash.ts'
import { columnsOf } from '../../../model/ensemble/ensemble.ts'
import { runEnsemble } from '../../../model/ensemble/run-members.ts'
import { QUANTILES, exceedance, summarise } from '../../../model/ensemble/summary.ts'
import { atOnce } from '../../../model/run/steps.ts'
import { engine, SCENARIO } from '../sample-app.ts'

const asked = (members: number, more: object = {}) => askedEnsemble(engine, {
  scenario: { ...SCENARIO, years: [2025, 2027] }, members, seed: 11, outcomes: [{ variable: 'total_spend' }, { variable: 'equal_service_cost' }], ...more,
})
const small = asked(30)

const pools = new Map<number, ThreadPool>()
function poolOf(size: number): ThreadPool {
  let pool = pools.get(size)
  if (pool === undefined) pools.set(size, (pool = new ThreadPool(size)))
  return pool
}
afterAll(() => Promise.all([...pools.values()].map((pool) => pool.close())))

const finish = (threads: Threads, options: EnsembleRunOptions = {}): Promise<EnsembleFigures> => new EnsembleRun(threads, small.made, small.request, options).finish()

/** Without threads, in one piece, by the plain kernel: threads run members in lanes. */
const columns = atOnce(runEnsemble(small.made.ensemble, 1000))
const expected = resultHash({
  model: engine.program.hash, scenario: small.made.resolved.hash, design: small.made.ensemble.design, columns: columns.columns,
  digests: columns.columns.map((_, number) => columnDigest(columns.column(number))), failures: columns.failures,
})

describe('one seed, one hash, that of the plain kernel', () => {
  test.each([1, 2, 4])('on %i threads, in blocks of 1 and 1,000 members in memory, and of 7 in a file', async (size) => {
    const threads = poolOf(size)
    expect((await finish(threads, { chunk: 1 })).hash).toBe(expected)
    expect((await finish(threads, { chunk: 7, inMemory: 0 })).hash).toBe(expected)
    expect((await finish(threads, { chunk: 1000 })).hash).toBe(expected)
  })

  test('where blocks of 1,000 members are several', async () => {
    const many = asked(1100, { scenario: { ...SCENARIO, years: [2025, 2025], strategies: ['foreign-cloud-reliance'] }, outcomes: [{ variable: 'total_spend' }] })
    const whole = atOnce(runEnsemble(many.made.ensemble, 1100))
    const hash = resultHash({
      model: engine.program.hash, scenario: many.made.resolved.hash, design: many.made.ensemble.design, columns: whole.columns,
      digests: whole.columns.map((_, number) => columnDigest(whole.column(number))), failures: whole.failures,
    })
    expect((await new EnsembleRun(poolOf(2), many.made, many.request, { chunk: 1000 }).finish()).hash).toBe(hash)
  })

  test('whatever the order in which blocks arrive', async () => {
    const real = poolOf(2)
    // Every answer waits for a while of its own.
    let turn = 0
    const late: Threads = {
      size: 4,
      close: () => real.close(),
      open: (work, opening) => {
        const session = real.open(work, opening)
        const run: Session['run'] = async <Answer>(task: unknown, transfer?: readonly ArrayBuffer[]) => {
          const answer = await session.run<Answer>(task, transfer)
          await new Promise((resolve) => setTimeout(resolve, (turn++ * 37) % 50))
          return answer
        }
        return { run, close: () => session.close() }
      },
    }
    expect((await finish(late, { chunk: 2 })).hash).toBe(expected)
  })

  test('also where a thread is lost under a block', async () => {
    const real = poolOf(1)
    let lost = 0
    const losing: Threads = {
      size: 1,
      close: () => real.close(),
      open: (work, opening) => {
        const session = real.open(work, opening)
        return { run: async (task, transfer) => (lost++ % 3 === 0 ? Promise.reject(new ThreadLost('for the test')) : session.run(task, transfer)), close: () => session.close() }
      },
    }
    expect((await finish(losing, { chunk: 10 })).hash).toBe(expected)
  })
})

test('quantiles, counts and chances are those of all members at once', async () => {
  const limits = columns.columns.map((_, number) => [columns.column(number)[3]!])
  const { figures } = await finish(poolOf(1), { chunk: 4, thresholds: limits })
  for (const [number, summary] of summarise(columns).entries()) {
    expect(figures[number]!.count).toBe(summary.count)
    expect(figures[number]!.quantiles.at(-1)).toEqual(summary.quantiles)
    expect(figures[number]!.exceedances).toEqual([exceedance(columns.column(number), limits[number]![0]!)])
  }
})

test('the figures of the first stage come before the last member, and are those of the first 500', async () => {
  const more = asked(520, { scenario: { ...SCENARIO, years: [2025, 2025], strategies: ['foreign-cloud-reliance'] }, outcomes: [{ variable: 'equal_service_cost' }] })
  const stages: EnsembleFigures[] = []
  let done = 0
  const figures = await new EnsembleRun(poolOf(2), more.made, more.request, { chunk: 20, onStage: (stage) => stages.push(stage), onProgress: (progress) => { done = progress.done } }).finish()
  expect(done).toBe(520)
  expect(stages.map(({ members, hash }) => [members, hash])).toEqual([[500, undefined]])
  expect(figures.convergence.map(({ members, shift }) => [members, shift === undefined])).toEqual([[500, true], [520, false]])
  expect(stages[0]!.figures[0]!.quantiles.at(-1)).toEqual(figures.figures[0]!.quantiles[0])
})

describe('giving up', () => {
  test('frees the threads within a second, which then serve another', async () => {
    const threads = poolOf(1)
    const long = asked(100_000)
    let moving: () => void
    const moves = new Promise<void>((resolve) => { moving = resolve })
    const run = new EnsembleRun(threads, long.made, long.request, { chunk: 1000, onProgress: () => moving() })
    const ended = run.finish().catch((error: unknown) => error)
    await Promise.race([moves, new Promise((resolve) => setTimeout(resolve, 3000))])
    const from = performance.now()
    run.stop()
    expect(await ended).toBeInstanceOf(Stopped)
    const free = threads.open('ensemble', small.request)
    await free.run({ kind: 'figures', values: new Float64Array(1), members: 1, stages: [1], thresholds: [[]] })
    expect(performance.now() - from).toBeLessThan(1000)
    free.close()
  })

  test('a block that ends its thread each time fails the ensemble, and says which', async () => {
    const losing: Threads = { size: 1, close: async () => undefined, open: () => ({ run: () => Promise.reject(new ThreadLost('for the test')), close: () => undefined }) }
    await expect(finish(losing, { chunk: 10 })).rejects.toThrow(/^Members \d+ to \d+ ended their thread 3 times\.$/)
  })

  test('an answer of another length is refused', async () => {
    const forged: Threads = { size: 1, close: async () => undefined, open: () => ({ run: async <Answer>() => ({ from: 0, to: 10, values: new Float64Array(3), failures: [] }) as Answer, close: () => undefined }) }
    await expect(finish(forged, { chunk: 10 })).rejects.toThrow('Members 0 to 10 came with 3 numbers, wanted 80.')
  })
})

test('the quantiles of a million members are exact, and memory does not grow with them', async () => {
  const million = asked(1_000_000, { scenario: { ...SCENARIO, years: [2025, 2025], strategies: ['foreign-cloud-reliance'] }, outcomes: [{ variable: 'equal_service_cost' }, { variable: 'total_spend' }] })
  const real = poolOf(2)
  // Every whole number below a million once, in an order of its own; the second column has gaps in the upper half.
  const valueOf = (member: number): number => (member * 612_491 + 7) % 1_000_000
  const counting: Threads = {
    size: 2,
    close: async () => undefined,
    open: (work, opening) => {
      const session = real.open(work, opening)
      return {
        run: async <Answer>(task: unknown, transfer?: readonly ArrayBuffer[]) => {
          const { kind, from, to } = task as { kind: string; from: number; to: number }
          if (kind !== 'members') return session.run<Answer>(task, transfer)
          const length = to - from
          const values = Float64Array.from({ length: 2 * length }, (_, at) => {
            const value = valueOf(from + (at % length))
            return at >= length && value >= 500_000 ? NaN : value
          })
          return { from, to, values, failures: [] } as Answer
        },
        close: () => session.close(),
      }
    },
  }
  const before = process.memoryUsage().rss
  const { figures, convergence } = await new EnsembleRun(counting, million.made, million.request, { inMemory: 0 }).finish()
  expect(convergence.map(({ members }) => members)).toEqual([500, 2000, 10_000, 1_000_000])
  expect(figures.map(({ count }) => count)).toEqual([1_000_000, 500_000])
  for (const [column, { quantiles, count }] of figures.entries()) {
    // Of the numbers 0 to n - 1, type 7 gives p (n - 1).
    for (const [at, probability] of QUANTILES.entries()) expect(quantiles.at(-1)![at], `column ${column}`).toBeCloseTo(probability * (count - 1), 6)
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1_048_576)
})

test('columns in a file are those in memory', async () => {
  const [file, memory] = await Promise.all([finish(poolOf(1), { inMemory: 0, chunk: 8 }), finish(poolOf(2), { chunk: 30 })])
  expect(file.figures).toEqual(memory.figures)
  expect(columnsOf(small.made.ensemble)).toEqual(file.columns)
})
