/** Ensembles over real connections: a client that leaves, or never reads, holds on to nothing. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { startServer } from '../../api/server.ts'
import { EnsembleJob } from '../../api/schemas/ensemble.ts'
import { Stopped } from '../../api/threads/thread-pool.ts'
import { draw, engine, SCENARIO } from './sample-app.ts'

const many = { most: 1e9, within: 1 }
let stops = 0
const server = await startServer({
  engine, log: () => undefined, pageDirectory: '/nonexistent', reality: draw, quotas: { asks: many, jobs: many, jobsOfClient: 100 },
  threads: {
    size: 1,
    close: async () => undefined,
    open: () => {
      let give = (_: Error): void => undefined
      return {
        run: () => new Promise((_, reject) => { give = reject }),
        close: () => {
          stops += 1
          give(new Stopped())
        },
      }
    },
  },
}, { host: '127.0.0.1', port: 0 })
afterAll(() => server.stop())

const root = `http://127.0.0.1:${server.port}`
const ask = (headers: Readonly<Record<string, string>>, signal?: AbortSignal) => fetch(`${root}/api/ensembles`, {
  method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify({ scenario: SCENARIO, members: 5 }), ...(signal === undefined ? {} : { signal }),
})

async function taken(): Promise<string> {
  const answer = await ask({ Prefer: 'respond-async' })
  expect([answer.status, answer.headers.get('preference-applied')]).toEqual([202, 'respond-async'])
  await answer.body?.cancel()
  return answer.headers.get('location')!
}

/** A connection that asks for events and never reads. */
async function deaf(where: string): Promise<Socket> {
  const socket = connect(server.port, '127.0.0.1')
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.pause()
  socket.write(`GET ${where}/events HTTP/1.1\r\nHost: x\r\n\r\n`)
  return socket
}

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('It never came.')
}

test('streams that were cut give their places back', async () => {
  const where = await taken()
  const open = async (): Promise<number> => {
    const leaving = new AbortController()
    const { status } = await fetch(`${root}${where}/events`, { signal: leaving.signal })
    leaving.abort()
    return status
  }
  for (let round = 0; round < 3; round++) {
    const sockets = await Promise.all(Array.from({ length: 5 }, () => deaf(where)))
    await eventually(async () => (await open()) === 429)
    for (const socket of sockets) socket.destroy()
    await eventually(async () => (await open()) === 200)
  }
  for (let turn = 0; turn < 20; turn++) expect((await fetch(`${root}${where}/events`, { method: 'HEAD' })).status).toBe(200)
  await eventually(async () => (await open()) === 200)
  await fetch(`${root}${where}`, { method: 'DELETE' })
})

test('a small ask whose client leaves is given up', async () => {
  const before = stops
  const leaving = new AbortController()
  const answer = ask({}, leaving.signal).catch((error: unknown) => error)
  await new Promise((resolve) => setTimeout(resolve, 500))
  leaving.abort()
  await answer
  await eventually(async () => stops > before)
})

test('cancelling ends the streams of those who watch', async () => {
  const where = await taken()
  const watching = fetch(`${root}${where}/events`).then((answer) => answer.text())
  await new Promise((resolve) => setTimeout(resolve, 100))
  const from = performance.now()
  expect(EnsembleJob.parse(await (await fetch(`${root}${where}`, { method: 'DELETE' })).json()).state).toBe('cancelled')
  expect(await watching).toContain('"state":"cancelled"')
  expect(performance.now() - from).toBeLessThan(1000)
})
