import { afterAll, expect, test } from 'vitest'
import { Stopped, ThreadPool } from '../../../api/threads/thread-pool.ts'

const pool = new ThreadPool(1)
afterAll(() => pool.close())

const figures = { kind: 'figures', values: Float64Array.of(3), members: 1, stages: [1], thresholds: [[]] }

test('sessions are served in turn, and a task hands over its buffers', async () => {
  const [one, other] = [pool.open('ensemble', {}), pool.open('ensemble', {})]
  const order: string[] = []
  const values = Float64Array.of(1, 2, 3)
  const first = one.run({ ...figures, values, members: 3, stages: [3] }, [values.buffer])
  await Promise.all([first, ...['one', 'one', 'one'].map((name) => one.run(figures).then(() => order.push(name))), ...['other', 'other'].map((name) => other.run(figures).then(() => order.push(name)))])
  expect(values).toHaveLength(0)
  expect(await first).toMatchObject([{ count: 3 }])
  expect(order).toEqual(['other', 'one', 'other', 'one', 'one'])
  one.close()
  other.close()
})

test('what a thread fails of is the failure of its task alone', async () => {
  const session = pool.open('ensemble', { scenario: 'none' })
  await expect(session.run({ kind: 'members', from: 0, to: 1 })).rejects.toThrow()
  expect(await session.run(figures)).toMatchObject([{ count: 1 }])
  session.close()
})

test('a session that was given up, and a pool that was closed, give up what they are asked', async () => {
  const session = pool.open('ensemble', {})
  const waiting = [session.run(figures), session.run(figures)].map((task) => task.catch((error: unknown) => error))
  session.close()
  for (const ended of await Promise.all(waiting)) expect(ended).toBeInstanceOf(Stopped)
  await expect(session.run(figures)).rejects.toThrow(Stopped)
  const closed = new ThreadPool(1)
  await closed.close()
  await expect(closed.open('ensemble', {}).run({})).rejects.toThrow(Stopped)
})
