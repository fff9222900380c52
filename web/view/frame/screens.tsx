/** The screens, each fetched on its own: a page that opens on one does not wait for the others. */
import type { Screen } from '../../state/page-state.ts'
import { lazyView, type LazyView } from './lazy-view.tsx'
import { Waiting } from './waiting.tsx'

export const screenViews: Readonly<Record<Screen, LazyView<object>>> = {
  start: lazyView(async () => (await import('../start/start-screen.tsx')).StartScreen, Waiting),
  explore: lazyView(async () => (await import('../explore/explore-screen.tsx')).ExploreScreen, Waiting),
  compare: lazyView(async () => (await import('../compare/compare-screen.tsx')).CompareScreen, Waiting),
  spectrum: lazyView(async () => (await import('../spectrum/spectrum-screen.tsx')).SpectrumScreen, Waiting),
  evidence: lazyView(async () => (await import('../evidence/evidence-body.tsx')).EvidenceBody, Waiting),
  help: lazyView(async () => (await import('../help/help-screen.tsx')).HelpScreen, Waiting),
}
