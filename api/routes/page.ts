/** The dashboard, as built: every file is read once at start, so no path of a request ever reaches the disk. */
import { Hono, type Context } from 'hono'
import { readFileSync, readdirSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { fixedAnswer, REVALIDATED, sendFixed, type FixedAnswer } from '../fixed-answer.ts'
import { contentPolicy } from '../security-headers.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

// The build puts the hash of a file's content into its name under assets/, so a name never changes its meaning.
const HASHED = /^\/assets\/.+-[\w-]{7,}\.\w+$/
const IMMUTABLE = 'public, max-age=31536000, immutable'

// The page runs the kernel in lanes, and so do its workers, which stand under the policy of their own scripts.
const POLICY = contentPolicy({ 'script-src': "'self' 'wasm-unsafe-eval'" })
const UNDER_IT = /\.(html|js)$/

/** @param directory the built page; a missing one leaves the API without a page. */
export function page(directory: string): Hono {
  const routes = new Hono()
  for (const [path, answer] of readPage(directory)) {
    const send = (c: Context): Response => {
      if (UNDER_IT.test(path)) c.header('Content-Security-Policy', POLICY)
      return sendFixed(c, answer)
    }
    routes.get(path, send)
    if (path === '/index.html') routes.get('/', send)
  }
  return routes
}

function readPage(directory: string): Map<string, FixedAnswer> {
  const answers = new Map<string, FixedAnswer>()
  let entries
  try {
    entries = readdirSync(directory, { recursive: true, withFileTypes: true })
  } catch {
    return answers
  }
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = `/${relative(directory, file).split(sep).join('/')}`
    const type = TYPES[extname(entry.name)] ?? 'application/octet-stream'
    answers.set(path, fixedAnswer(readFileSync(file), type, HASHED.test(path) ? IMMUTABLE : REVALIDATED))
  }
  return answers
}
