/** Starts the HTTP server and stops it without dropping an answer. */
import { createAdaptorServer } from '@hono/node-server'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp } from './app.ts'
import { loadDependencies, type Dependencies } from './dependencies.ts'
import { logToStandardOutput } from './log.ts'

// A client that trickles its headers or body holds a connection for no longer than these.
const HEADERS_TIMEOUT = 10_000
const REQUEST_TIMEOUT = 30_000
// How often the limits above are checked; Node's own default of 30 s would triple the first.
const TIMEOUT_CHECK = 1_000
const MOST_HEADER_BYTES = 16 * 1024
// Answers under way at shutdown may take this long.
const GRACE = 10_000
const MOST_THREADS = 64

export interface RunningServer {
  readonly host: string
  readonly port: number
  /** Takes no new connection, ends the draw of the reality test, lets answers under way finish within 10 s, then cuts what is left. */
  stop(): Promise<void>
}

export async function startServer(dependencies: Dependencies, { host, port }: { host: string; port: number }): Promise<RunningServer> {
  const app = createApp(dependencies)
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      headersTimeout: HEADERS_TIMEOUT,
      requestTimeout: REQUEST_TIMEOUT,
      connectionsCheckingInterval: TIMEOUT_CHECK,
      maxHeaderSize: MOST_HEADER_BYTES,
    },
  }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  // Behind a server that already answers: on a machine of one core, listening comes first.
  dependencies.reality.begin()
  const address = server.address() as AddressInfo
  return {
    host: address.address,
    port: address.port,
    stop: () => new Promise((resolve, reject) => {
      const drawEnded = dependencies.reality.stop()
      const cut = setTimeout(() => server.closeAllConnections(), GRACE)
      server.close(() => {
        clearTimeout(cut)
        drawEnded.then(resolve, reject)
      })
      server.closeIdleConnections()
    }),
  }
}

/** PORT as a number; 3000 by default. */
export function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return 3000
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new Error(`PORT: found "${text}", wanted a number from 0 to 65535.`)
  return port
}

/** THREADS as a number; undefined where it is not set. */
export function readThreads(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined
  const threads = Number(text)
  if (!/^\d{1,2}$/.test(text) || threads < 1 || threads > MOST_THREADS) throw new Error(`THREADS: found "${text}", wanted a number from 1 to ${MOST_THREADS}.`)
  return threads
}

async function main(): Promise<void> {
  const server = await startServer(await loadDependencies(readThreads(process.env['THREADS'])), {
    host: process.env['HOST'] ?? '127.0.0.1',
    port: readPort(process.env['PORT']),
  })
  const host = server.host.includes(':') ? `[${server.host}]` : server.host
  logToStandardOutput({ level: 'info', event: 'listening', url: `http://${host}:${server.port}` })
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      logToStandardOutput({ level: 'info', event: 'stopping', signal })
      void server.stop().then(() => process.exit(0))
    })
  }
}

if (import.meta.main) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  })
}
