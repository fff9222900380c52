/** Fetches what the page will need later while it has nothing to do, so that it goes on working without the network. */
import { idle } from './idle.ts'
import { loadPacker } from './file-packer.ts'
import { loadChunk } from './load-chunk.ts'

/** In the order in which readers are likely to need them. Whoever loads a part late adds it here. */
export const CHUNKS: readonly (() => Promise<unknown>)[] = [
  () => import('../view/proof/proof-panel.tsx'),
  () => import('./prove.ts'),
  () => import('../control/lever-panel.tsx'),
  () => import('../view/help/tour-bar.tsx'),
  () => import('../view/compare/panel-card.tsx'),
  () => import('../view/compare/summary-body.tsx'),
  () => import('../view/compare/guest-form.tsx'),
  () => import('./crossing.ts'),
  () => import('./pool-share.ts'),
  () => import('../view/compare/pool-shares.tsx'),
  () => import('./moved-scenario.ts'),
  () => import('./stress-runs.ts'),
  () => import('../view/stress/stress-note.tsx'),
  () => import('../view/compare/moved-assumptions-table.tsx'),
  () => import('../view/compare/strategy-assumptions.tsx'),
  () => import('#equations'),
  () => import('./export-save.ts'),
  () => import('./scenario-file.ts'),
  loadPacker,
  () => import('./sizing.ts'),
  () => import('./path-export.ts'),
  () => import('./replays.ts').then(({ replays }) => replays()),
  () => import('./reality-answer.ts').then(({ loadReality }) => loadReality()),
]

/** One part at each idle moment. What cannot be fetched now is asked for again when the network is back, and when it is needed. */
export async function prefetch(parts: readonly (() => Promise<unknown>)[] = CHUNKS): Promise<void> {
  const missing: (() => Promise<unknown>)[] = []
  for (const part of parts) {
    await idle()
    await loadChunk(part).catch(() => missing.push(part))
  }
  if (missing.length > 0) addEventListener('online', () => void prefetch(missing), { once: true })
}
