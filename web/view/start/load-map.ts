/** The map's outlines and drawing, fetched once the page stands and the browser has nothing better to do. */
import { signal } from '@preact/signals'

type WorldMap = typeof import('../../chart/world-map.ts')

export const worldMap = signal<WorldMap | 'loading' | 'failed'>('loading')

export async function loadMap(): Promise<void> {
  worldMap.value = 'loading'
  try {
    worldMap.value = await import('../../chart/world-map.ts')
  } catch {
    worldMap.value = 'failed'
  }
}

// A browser that is never idle gets the map after this long anyway, in milliseconds.
const LATEST = 1500

export function loadMapWhenIdle(): void {
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in window) requestIdleCallback(() => void loadMap(), { timeout: LATEST })
  else setTimeout(() => void loadMap(), 200)
}
