import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readPort, readThreads, startServer } from '../../api/server.ts'
import { ThreadPool } from '../../api/threads/thread-pool.ts'
import { draw, engine, SCENARIO } from './sample-app.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const dependencies = { engine, log: () => {}, pageDirectory: '/nonexistent', reality: draw, threads: new ThreadPool(1) }

/** What a server says to bytes sent as they are, until it closes. */
async function exchange(port: number, sent: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let received = ''
  socket.on('data', (chunk) => { received += chunk.toString() })
  socket.on('error', () => {})
  socket.write(sent)
  await once(socket, 'close')
  return received
}

test('a server answers on a port of its own and stops', async () => {
  const server = await startServer(dependencies, { host: '127.0.0.1', port: 0 })
  const health = await fetch(`http://127.0.0.1:${server.port}/api/health`)
  expect(await health.json()).toMatchObject({ status: 'ok' })
  await server.stop()
  await expect(fetch(`http://127.0.0.1:${server.port}/api/health`)).rejects.toThrow()
})

test('an answer under way is finished before the server stops; a request that never ends is cut', async () => {
  const server = await startServer(dependencies, { host: '127.0.0.1', port: 0 })
  const body = JSON.stringify(SCENARIO)
  const head = `POST /api/runs?variables=total_spend HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`
  const endless = exchange(server.port, head)
  const late = connect(server.port, '127.0.0.1')
  let received = ''
  late.on('data', (chunk) => { received += chunk.toString() })
  late.write(head)
  await new Promise((resolve) => setTimeout(resolve, 200))
  const started = performance.now()
  const stopped = server.stop()
  late.write(body)
  await once(late, 'close')
  expect(received).toContain('200 OK')
  expect(received).toContain('"hash"')
  expect(performance.now() - started).toBeLessThan(5_000)
  expect(await endless).toBe('')
  await stopped
  expect(performance.now() - started).toBeGreaterThan(9_000)
}, 30_000)

test('what the protocol does not know is answered, and the server lives', async () => {
  const server = await startServer(dependencies, { host: '127.0.0.1', port: 0 })
  for (const request of [
    'TRACE /api/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET http://evil.example/api/health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    'GET /api/health HTTP/1.1\r\nConnection: close\r\n\r\n',
    'GET /api/health HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n',
    'GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    `GET /api/health HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(20_000)}\r\nConnection: close\r\n\r\n`,
    'POST /api/runs HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n',
    'rubbish\r\n\r\n',
  ]) {
    const answer = await exchange(server.port, request)
    expect(answer, request.slice(0, 60)).not.toMatch(/^HTTP\/1\.1 5/)
    expect(answer).not.toContain('evil.example')
    expect(answer).not.toMatch(/\.ts:\d+/)
  }
  expect((await fetch(`http://127.0.0.1:${server.port}/api/health`)).status).toBe(200)
  await server.stop()
})

test('a body that is too large is refused on the wire', async () => {
  const server = await startServer(dependencies, { host: '127.0.0.1', port: 0 })
  const answer = await fetch(`http://127.0.0.1:${server.port}/api/runs`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: ' '.repeat(3_000_000) })
  expect(answer.status).toBe(413)
  await server.stop()
})

test.each([['', 3000], [undefined, 3000], ['8080', 8080], ['0', 0]] as const)('PORT %j is %i', (text, port) => {
  expect(readPort(text)).toBe(port)
})

test.each(['-1', '65536', '80a', ' 80', '1e3'])('PORT %j is refused', (text) => {
  expect(() => readPort(text)).toThrow('PORT')
})

test('a signal ends the process with a log of what happened', async () => {
  const child = spawn(process.execPath, ['api/server.ts'], { cwd: ROOT, env: { ...process.env, PORT: '0' } })
  const lines: Record<string, unknown>[] = []
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString()
    const whole = text.split('\n')
    text = whole.pop()!
    lines.push(...whole.map((line) => JSON.parse(line) as Record<string, unknown>))
  })
  while (!lines.some((line) => line['event'] === 'listening')) await once(child.stdout, 'data')
  const { url } = lines.find((line) => line['event'] === 'listening') as { url: string }
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect((await fetch(`${url}/api/health`)).status).toBe(200)
  child.kill('SIGTERM')
  const [code] = (await once(child, 'exit')) as [number]
  expect(code).toBe(0)
  expect(lines.some((line) => line['path'] === '/api/health' && line['status'] === 200)).toBe(true)
})

test('THREADS is a number from 1 to 64, or not set', () => {
  expect([undefined, '', '1', '64'].map(readThreads)).toEqual([undefined, undefined, 1, 64])
  for (const text of ['0', '65', '1.5', '-1', 'two', '1e1']) expect(() => readThreads(text)).toThrow(`THREADS: found "${text}"`)
})
