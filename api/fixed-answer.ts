/** Answers that do not change while the server runs: made once, compressed once, revalidated by their hash. */
import type { Context } from 'hono'
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

export interface FixedAnswer {
  readonly type: string
  readonly cacheControl: string
  readonly plain: Uint8Array<ArrayBuffer>
  readonly zipped: Uint8Array<ArrayBuffer>
  /** Hash of the plain bytes. */
  readonly hash: string
}

// Revalidated each time: a restart may bring a new model.
export const REVALIDATED = 'no-cache'

export function fixedAnswer(content: string | Uint8Array, type: string, cacheControl: string = REVALIDATED): FixedAnswer {
  const plain = new Uint8Array(Buffer.from(content))
  return {
    type, cacheControl, plain,
    zipped: new Uint8Array(gzipSync(plain)),
    hash: createHash('sha256').update(plain).digest('base64url'),
  }
}

export function fixedJson(value: unknown): FixedAnswer {
  return fixedAnswer(JSON.stringify(value), 'application/json; charset=utf-8')
}

export function sendFixed(c: Context, answer: FixedAnswer): Response {
  const zip = /(?:^|,)\s*gzip\s*(?:;\s*q=(?:1|0\.[0-9]*[1-9])[0-9.]*\s*)?(?:,|$)/i.test(c.req.header('accept-encoding') ?? '')
  const bytes = zip ? answer.zipped : answer.plain
  const tag = `"${answer.hash}${zip ? '-gzip' : ''}"`
  const headers: Record<string, string> = { 'Content-Type': answer.type, 'Cache-Control': answer.cacheControl, ETag: tag, Vary: 'Accept-Encoding' }
  const known = (c.req.header('if-none-match') ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''))
  if (known.includes(tag) || known.includes('*')) return c.body(null, 304, headers)
  if (zip) headers['Content-Encoding'] = 'gzip'
  return c.body(bytes, 200, { ...headers, 'Content-Length': String(bytes.byteLength) })
}
