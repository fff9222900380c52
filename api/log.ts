/** Structured logs: one JSON object a line, so that no text of a request can pretend to be another line or colour a terminal. */
import type { MiddlewareHandler } from 'hono'

export type LogField = string | number | boolean | null
export type Log = (entry: Readonly<Record<string, LogField>>) => void

// C1 controls and line separators are legal inside JSON text but not harmless on every terminal.
const UNPRINTABLE = /[\u{7f}-\u{9f}\u{2028}\u{2029}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu

export function logLine(entry: Readonly<Record<string, LogField>>): string {
  return JSON.stringify(entry).replace(UNPRINTABLE, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Writes each entry as a line on standard output, with the time of writing. */
export const logToStandardOutput: Log = (entry) => {
  process.stdout.write(`${logLine({ time: new Date().toISOString(), ...entry })}\n`)
}

export interface RequestVariables {
  /** Names the request in the log and in its answer. */
  requestId: string
}

// Paths longer than any of ours are cut: the log is not a place to store things.
const LONGEST_PATH = 200

/** One line a request: never its query or body, which may hold secrets. */
export function logRequests(log: Log): MiddlewareHandler<{ Variables: RequestVariables }> {
  return async (c, next) => {
    const started = performance.now()
    const requestId = crypto.randomUUID()
    c.set('requestId', requestId)
    await next()
    c.res.headers.set('X-Request-Id', requestId)
    log({
      // 503 is an answer that is still being made, and no failure.
      level: c.res.status >= 500 && c.res.status !== 503 ? 'error' : 'info',
      id: requestId,
      method: c.req.method,
      path: c.req.path.slice(0, LONGEST_PATH),
      status: c.res.status,
      ms: Math.round((performance.now() - started) * 10) / 10,
      bytes: Number(c.res.headers.get('content-length') ?? 0),
    })
  }
}
