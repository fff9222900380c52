/** The map's outlines and drawing, fetched once the page stands and the browser has nothing better to do. */
import { signal } from '@preact/signals'
import { idle } from '../../state/idle.ts'
import { loadChunk } from '../../state/load-chunk.ts'

type WorldMap = typeof import('../../chart/world-map.ts')

export const worldMap = signal<WorldMap | 'loading' | 'failed'>('loading')

export async function loadMap(): Promise<void> {
  worldMap.value = 'loading'
  try {
    worldMap.value = await loadChunk(() => import('../../chart/world-map.ts'))
  } catch {
    worldMap.value = 'failed'
  }
}

// Sooner than other parts: the map stands at the top of the screen that most readers open first.
const LATEST = 1500

export function loadMapWhenIdle(): void {
  void idle(LATEST).then(loadMap)
}
