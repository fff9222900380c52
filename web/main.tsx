/** Starts the page: shows it at once, then fetches the facts and binds the model. */
import { effect } from '@preact/signals'
import { render } from 'preact'
import { followShortcuts } from './control/shortcuts.ts'
import { problemFrom } from './state/problem.ts'
import { followPrinting } from './state/print-foot.ts'
import { keepLocalWork } from './state/keep-local-work.ts'
import { loadChunk } from './state/load-chunk.ts'
import { CHUNKS, prefetch } from './state/prefetch.ts'
import { engine, followAddress, loadProblem, page, runNow } from './state/store.ts'
import { theme, themeChoice } from './state/theme.ts'
import { text } from './text/text.ts'
import { App } from './view/frame/app.tsx'
import { screenViews } from './view/frame/screens.tsx'
import { loadMapWhenIdle } from './view/start/load-map.ts'

// An absent attribute lets the style sheet follow the system before any script runs.
effect(() => {
  if (themeChoice.value === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme.value
})

async function start(): Promise<void> {
  loadProblem.value = undefined
  void screenViews[page.value.screen].load()
  try {
    const { loadEngine } = await loadChunk(() => import('./state/engine.ts'))
    engine.value = await loadEngine()
    runNow()
    loadMapWhenIdle()
    const loaded = engine.value
    void prefetch([() => import('./state/by-two.ts').then(({ runByTwo }) => runByTwo(loaded)), ...Object.values(screenViews).map(({ load }) => load), ...CHUNKS])
  } catch (error) {
    loadProblem.value = problemFrom(error, text.value.frame.modelFailed)
  }
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
