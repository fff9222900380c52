/** The screens, each fetched on its own: a page that opens on one does not wait for the others. */
import type { Screen } from '../../state/page-state.ts'
import { lazyView, type LazyView } from './lazy-view.tsx'
import { Waiting } from './waiting.tsx'

export const screenViews: Readonly<Record<Screen, LazyView<object>>> = {
  start: lazyView(() => import('../start/start-screen.tsx'), ({ StartScreen }) => StartScreen, Waiting),
  explore: lazyView(() => import('../explore/explore-screen.tsx'), ({ ExploreScreen }) => ExploreScreen, Waiting),
  compare: lazyView(() => import('../compare/compare-screen.tsx'), ({ CompareScreen }) => CompareScreen, Waiting),
  spectrum: lazyView(() => import('../spectrum/spectrum-screen.tsx'), ({ SpectrumScreen }) => SpectrumScreen, Waiting),
  sovereignty: lazyView(() => import('../sovereignty/sovereignty-screen.tsx'), ({ SovereigntyScreen }) => SovereigntyScreen, Waiting),
  resources: lazyView(() => import('../resources/resources-screen.tsx'), ({ ResourcesScreen }) => ResourcesScreen, Waiting),
  prerequisites: lazyView(() => import('../prerequisites/prerequisites-screen.tsx'), ({ PrerequisitesScreen }) => PrerequisitesScreen, Waiting),
  finance: lazyView(() => import('../finance/finance-screen.tsx'), ({ FinanceScreen }) => FinanceScreen, Waiting),
  resilience: lazyView(() => import('../resilience/resilience-screen.tsx'), ({ ResilienceScreen }) => ResilienceScreen, Waiting),
  stress: lazyView(() => import('../stress/stress-screen.tsx'), ({ StressScreen }) => StressScreen, Waiting),
  decide: lazyView(() => import('../decide/decide-screen.tsx'), ({ DecideScreen }) => DecideScreen, Waiting),
  hosting: lazyView(() => import('../hosting/hosting-screen.tsx'), ({ HostingScreen }) => HostingScreen, Waiting),
  sizing: lazyView(() => import('../sizing/sizing-screen.tsx'), ({ SizingScreen }) => SizingScreen, Waiting),
  reality: lazyView(() => import('../reality/reality-screen.tsx'), ({ RealityScreen }) => RealityScreen, Waiting),
  evidence: lazyView(() => import('../evidence/evidence-body.tsx'), ({ EvidenceBody }) => EvidenceBody, Waiting),
  help: lazyView(() => import('../help/help-screen.tsx'), ({ HelpScreen }) => HelpScreen, Waiting),
}
