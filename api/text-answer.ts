import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** A whole text with its length in bytes, which the log reports. */
export function sendText(c: Context, text: string, type: string, status: number = 200, headers: Readonly<Record<string, string>> = {}): Response {
  const bytes = new TextEncoder().encode(text)
  return c.body(bytes, status as ContentfulStatusCode, { ...headers, 'Content-Type': type, 'Content-Length': String(bytes.byteLength) })
}

export function sendJson(c: Context, value: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return sendText(c, JSON.stringify(value), 'application/json; charset=utf-8', 200, headers)
}
