/** Fetches what the page will need later while it has nothing to do, so that it goes on working without the network. */
import { loadChunk } from './load-chunk.ts'

/** In the order in which readers are likely to need them. Whoever loads a part late adds it here. */
const chunks: readonly (() => Promise<unknown>)[] = [
  () => import('../view/proof/proof-panel.tsx'),
  () => import('./prove.ts'),
  () => import('../view/evidence/evidence-body.tsx'),
  () => import('#equations'),
  () => import('./export-save.ts'),
  () => import('./scenario-file.ts'),
]

// Milliseconds: a page that is never idle still fetches its parts.
const LONGEST_WAIT = 4000
// Where browsers do not tell when they are idle.
const SHORT_REST = 600

/** One part at each idle moment. What cannot be fetched now is asked for again when the network is back, and when it is needed. */
export async function prefetch(parts: readonly (() => Promise<unknown>)[] = chunks): Promise<void> {
  const missing: (() => Promise<unknown>)[] = []
  for (const part of parts) {
    await idle()
    await loadChunk(part).catch(() => missing.push(part))
  }
  if (missing.length > 0) addEventListener('online', () => void prefetch(missing), { once: true })
}

function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(resolve, { timeout: LONGEST_WAIT })
    else setTimeout(resolve, SHORT_REST)
  })
}
