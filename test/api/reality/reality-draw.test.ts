/** The reality test drawn beside a server: it answers meanwhile, is kept for the next start, and ends with the server. */
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, vi } from 'vitest'
import { keptReality } from '../../../api/reality/kept-reality.ts'
import { realityDraw, type RealityDraw } from '../../../api/reality/reality-draw.ts'
import { serialiseReality } from '../../../api/reality/serialise-reality.ts'
import type { RealityAnswer } from '../../../api/schemas/reality.ts'
import { startServer } from '../../../api/server.ts'
import { readReality } from '../../../data/read-reality.ts'
import { realityTest } from '../../../scenarios/reality/reality.ts'
import { ThreadPool } from '../../../api/threads/thread-pool.ts'
import { engine } from '../sample-app.ts'

const FEW = 3
// Far longer than a thread takes to start, on a machine that may be busy.
const PATIENCE = { timeout: 60_000, interval: 20 }
const freshFolder = () => mkdtempSync(join(tmpdir(), 'drawn-'))

async function answerOf(draw: RealityDraw): Promise<RealityAnswer> {
  return vi.waitUntil(() => {
    const state = draw.ask()
    return 'answer' in state ? state.answer : undefined
  }, PATIENCE)
}

test('a draw on a thread gives what the command gives, and the next start has it at once', async () => {
  const folder = freshFolder()
  const draw = realityDraw(engine, () => undefined, { members: FEW, folder })
  expect(draw.ask()).toEqual({ drawn: 0, members: FEW, seconds: undefined })
  expect(await answerOf(draw)).toEqual(serialiseReality(engine, realityTest(readReality(engine.facts), engine, FEW)))
  await vi.waitUntil(() => keptReality(folder), PATIENCE)
  const next = realityDraw(engine, () => undefined, { members: FEW, folder })
  expect(next.ask()).toEqual({ answer: await answerOf(draw) })
}, 120_000)

test('an answer of another model is drawn anew', async () => {
  const folder = freshFolder()
  await answerOf(realityDraw(engine, () => undefined, { members: FEW, folder }))
  await vi.waitUntil(() => keptReality(folder), PATIENCE)
  const other = realityDraw({ program: { ...engine.program, hash: 'another' } }, () => undefined, { members: FEW, folder })
  expect(other.ask()).toMatchObject({ drawn: 0 })
  await other.stop()
}, 120_000)

test('a server answers while it draws, says how far it is, and ends the draw when it stops', async () => {
  const folder = freshFolder()
  const events: unknown[] = []
  const reality = realityDraw(engine, ({ event }) => void events.push(event), { folder })
  const server = await startServer({ engine, log: () => undefined, pageDirectory: '/nonexistent', reality, threads: new ThreadPool(1) }, { host: '127.0.0.1', port: 0 })
  const origin = `http://127.0.0.1:${server.port}`
  expect((await fetch(`${origin}/api/health`)).status).toBe(200)
  await vi.waitUntil(async () => ((await (await fetch(`${origin}/api/reality`)).json()) as { progress: number }).progress > 0, PATIENCE)
  expect((await fetch(`${origin}/api/health`)).status).toBe(200)
  await server.stop()
  expect(events).toEqual(['drawing-reality'])
  expect(existsSync(join(folder, 'reality.json'))).toBe(false)
  // Nothing begins after the end.
  expect(reality.ask()).toMatchObject({ drawn: 0 })
  expect(events).toEqual(['drawing-reality'])
}, 120_000)

test('a draw that fails says so once, and whoever asks again begins another', async () => {
  const events: unknown[] = []
  const draw = realityDraw(engine, ({ event }) => void events.push(event), { members: FEW, folder: freshFolder(), script: pathToFileURL('/nonexistent/draw.ts') })
  draw.begin()
  await vi.waitUntil(() => events.includes('reality-not-drawn'), PATIENCE)
  expect(() => draw.ask()).toThrow('nonexistent')
  expect(draw.ask()).toMatchObject({ drawn: 0 })
  expect(events.filter((event) => event === 'drawing-reality')).toHaveLength(2)
  await draw.stop()
})

test('an answer that cannot be kept is an answer all the same', async () => {
  const events: unknown[] = []
  const draw = realityDraw(engine, ({ event }) => void events.push(event), { members: FEW, folder: '/dev/null/nowhere' })
  expect((await answerOf(draw)).rows.length).toBeGreaterThan(100)
  await vi.waitUntil(() => events.includes('reality-not-kept'), PATIENCE)
}, 120_000)
