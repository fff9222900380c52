/** Starts the page: shows it at once, then fetches the facts and binds the model. */
import { effect } from '@preact/signals'
import { render } from 'preact'
import { followShortcuts } from './control/shortcuts.ts'
import { problemFrom } from './state/problem.ts'
import { followPrinting } from './state/print-foot.ts'
import { keepLocalWork } from './state/keep-local-work.ts'
import { engine, followAddress, loadProblem, runNow } from './state/store.ts'
import { theme, themeChoice } from './state/theme.ts'
import { prefetchEvidence } from './view/evidence/evidence-screen.tsx'
import { App } from './view/frame/app.tsx'
import { loadMapWhenIdle } from './view/start/load-map.ts'

// An absent attribute lets the style sheet follow the system before any script runs.
effect(() => {
  if (themeChoice.value === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme.value
})

async function start(): Promise<void> {
  loadProblem.value = undefined
  try {
    const { loadEngine } = await import('./state/engine.ts')
    engine.value = await loadEngine()
    runNow()
    loadMapWhenIdle()
    whenIdle(prefetchEvidence)
    // Without a connection after, charts can still be saved; a failure is told where one is.
    whenIdle(() => void import('./state/export-save.ts').catch(() => undefined))
  } catch (error) {
    loadProblem.value = problemFrom(error, 'The model could not be loaded')
  }
}

// Not every browser says when it is idle.
const LATER = 4000

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: LATER })
  else setTimeout(work, LATER)
}

const holder = document.getElementById('page')
if (holder !== null) {
  holder.replaceChildren()
  render(<App onRetry={start} />, holder)
}
followAddress()
followShortcuts()
followPrinting()
keepLocalWork()
void start()
