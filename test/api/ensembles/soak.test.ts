/**
 * What a large ensemble does to the server: its event loop stays free, its memory flat. SOAK=1 asks for as many members as
 * are promised; without it a few show that the parts fit.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, expect, test } from 'vitest'
import { askedEnsemble } from '../../../api/ensembles/asked-ensemble.ts'
import { EnsembleRun } from '../../../api/ensembles/ensemble-run.ts'
import { ThreadPool } from '../../../api/threads/thread-pool.ts'
import { engine, SCENARIO } from '../sample-app.ts'

const SOAK = process.env['SOAK'] === '1'
const LONG = SOAK ? 200_000 : 600
const LARGEST = SOAK ? 1_000_000 : 600
const GIBIBYTE = 1_073_741_824

const threads = new ThreadPool()
afterAll(() => threads.close())

const asked = (members: number) => askedEnsemble(engine, { scenario: { ...SCENARIO, years: [2025, 2027], strategies: ['foreign-cloud-reliance'] }, members })

test(`the event loop is free while ${LONG} members run: below 50 milliseconds at the 99th percentile`, async () => {
  const { made, request } = asked(LONG)
  const run = new EnsembleRun(threads, made, request)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const { members } = await run.finish()
  delay.disable()
  expect(members).toBe(request.members)
  // Nanoseconds. Said of a machine left alone: on a busy one the whole process waits.
  if (SOAK) expect(delay.percentile(99) / 1e6).toBeLessThan(50)
}, 7_200_000)

test(`memory stays below 1.5 GiB and flat while ${LARGEST} members run`, async () => {
  const { made, request } = asked(LARGEST)
  const sizes: number[] = []
  let last = 0
  const run = new EnsembleRun(threads, made, request, {
    // In a file, as the numbers of a million members are.
    ...(SOAK ? {} : { inMemory: 0 }),
    onProgress: ({ done }) => {
      if (done - last < request.members / 50) return
      last = done
      sizes.push(process.memoryUsage().rss)
    },
  })
  const { figures } = await run.finish()
  sizes.push(process.memoryUsage().rss)
  expect(figures.every(({ count }) => count <= request.members)).toBe(true)
  expect(Math.max(...sizes)).toBeLessThan(1.5 * GIBIBYTE)
  if (!SOAK) return
  // The second half of the members takes no more than the first.
  const half = sizes.slice(0, sizes.length >> 1)
  expect(Math.max(...sizes.slice(sizes.length >> 1, -1)) - Math.max(...half)).toBeLessThan(0.1 * GIBIBYTE)
}, 36_000_000)
