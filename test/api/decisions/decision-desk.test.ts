/** Decisions are worked out beside the server's own thread, within quotas, and given up with who asked. SOAK=1 also holds the event loop's delay to what is promised. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, expect, test } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { DecisionDesk } from '../../../api/decisions/decision-desk.ts'
import type { DecisionTask } from '../../../api/decisions/decision-work.ts'
import { Stopped, ThreadLost, ThreadPool, type Threads } from '../../../api/threads/thread-pool.ts'
import { draw, engine, SCENARIO } from '../sample-app.ts'

const SOAK = process.env['SOAK'] === '1'
const pool = new ThreadPool(1)
afterAll(() => pool.close())

const [strategy, against] = SCENARIO.strategies
const outcome = { variable: 'equal_service_cost' }
const SMALL: DecisionTask = { verb: 'break-even', request: { scenario: SCENARIO, strategy, against, outcome, input: { parameter: 'ambition' } } }
const LONG: DecisionTask = { verb: 'regret', request: { scenario: SCENARIO, outcome, members: 700 } }
const stays = new AbortController().signal

/** Threads whose tasks end as they are told to, each with its own word; those of which nothing is said wait. */
function toldThreads(...ends: readonly (Error | string)[]): Threads {
  const told = [...ends]
  return {
    size: 1,
    open() {
      let giveUp = (_: Error): void => undefined
      return {
        run: <Answer>() => new Promise<Answer>((resolve, reject) => {
          const end = told.shift()
          if (end === undefined) giveUp = reject
          else if (typeof end === 'string') resolve({ text: end } as Answer)
          else reject(end)
        }),
        close: () => giveUp(new Stopped()),
      }
    },
    close: async () => undefined,
  }
}

test('the server works nothing out itself: an engine that cannot run answers, and in the same bytes', async () => {
  const idle = (): never => {
    throw new Error('The thread of the server runs a kernel.')
  }
  const kernel = new Proxy(engine.kernel, { get: idle })
  const app = createApp({ engine: { ...engine, kernel, world: idle, evaluate: idle }, log: () => undefined, pageDirectory: '/nonexistent', reality: draw, threads: pool })
  const answer = await app.request('/api/decisions/break-even', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(SMALL.request) })
  expect(answer.status).toBe(200)
  expect(await answer.text()).toBe(await new DecisionDesk(pool).answer('one', SMALL, stays))
}, 60_000)

test('who goes away frees the thread for the next within a second', async () => {
  const desk = new DecisionDesk(pool)
  await desk.answer('one', SMALL, stays)
  const leaving = new AbortController()
  let ended = false
  const given = desk.answer('one', LONG, leaving.signal).finally(() => (ended = true))
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(ended).toBe(false)
  leaving.abort()
  await expect(given).rejects.toMatchObject({ parts: { status: 499, code: 'gone' } })
  // Far less than what was given up would have taken on the one thread there is.
  const from = performance.now()
  await desk.answer('one', { ...SMALL, request: { ...(SMALL.request as object), strategy: 'nobody' } }, stays).catch(() => undefined)
  expect(performance.now() - from).toBeLessThan(4000)
}, 60_000)

test('a client has two at one time and all have four; what is given up makes room', async () => {
  const desk = new DecisionDesk(toldThreads())
  const leaving = new AbortController()
  const ask = (client: string): Promise<unknown> => desk.answer(client, SMALL, leaving.signal).catch((error: unknown) => error)
  const under = [ask('one'), ask('one')]
  expect(await ask('one')).toMatchObject({ parts: { status: 429 }, headers: { 'Retry-After': '5' } })
  under.push(ask('other'), ask('other'))
  expect(await ask('third')).toMatchObject({ parts: { status: 503, code: 'busy' } })
  leaving.abort()
  for (const end of await Promise.all(under)) expect(end).toMatchObject({ parts: { status: 499 } })
  const after = new DecisionDesk(toldThreads('{}', '{}'), { atOnce: 1 })
  expect([await after.answer('one', SMALL, stays), await after.answer('one', SMALL, stays)]).toEqual(['{}', '{}'])
})

test('a thread that is lost is made up for once', async () => {
  expect(await new DecisionDesk(toldThreads(new ThreadLost(undefined), '{}')).answer('one', SMALL, stays)).toBe('{}')
  await expect(new DecisionDesk(toldThreads(new ThreadLost(undefined), new ThreadLost(undefined))).answer('one', SMALL, stays)).rejects.toThrow(ThreadLost)
})

test.runIf(SOAK)('the event loop is free while decisions are worked out: below 50 milliseconds at the 99th percentile', async () => {
  const desk = new DecisionDesk(pool)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  await Promise.all([desk.answer('one', LONG, stays), desk.answer('other', LONG, stays)])
  delay.disable()
  // Nanoseconds. Said of a machine left alone: on a busy one the whole process waits.
  expect(delay.percentile(99) / 1e6).toBeLessThan(50)
}, 600_000)
