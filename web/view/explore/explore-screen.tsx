/** One strategy: its headline figures, one outcome at a time taken apart, and what the reader's changes did. */
import { useComputed } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { headlines } from '../../state/headlines.ts'
import { nameOf } from '../../state/chart-data.ts'
import type { Levers, ProofRequest } from '../../state/page-state.ts'
import { savedChanges, savedLevers } from '../../state/saved-comparison.ts'
import { catalogue, choose, page } from '../../state/store.ts'
import { exploreText } from '../../text/explore-text.ts'
import { Assumptions, FeasibilityNotices } from '../frame/notices.tsx'
import { StrategyWorkbench, type StrategyInRun } from '../frame/strategy-workbench.tsx'
import { AttributionTable } from './attribution-table.tsx'
import { HeadlineTiles } from './headline-tiles.tsx'
import { entryOf, MainChart } from './main-chart.tsx'
import { StrategyHead } from './strategy-head.tsx'
import { useBeside } from './use-beside.ts'

export function ExploreScreen() {
  return <StrategyWorkbench>{(shown) => <Exploration {...shown} />}</StrategyWorkbench>
}

/** Another run, put on the page with the proof of one of its figures; the history brings the present one back. */
function open(levers: Levers, proof: ProofRequest, label: string): void {
  choose({ ...page.value, levers, proof }, label)
}

function Exploration({ result, strategy }: StrategyInRun) {
  const words = exploreText.value
  const found = catalogue.value
  const selected = useComputed(() => page.value.selected).value
  const asked = useComputed(() => page.value.view['outcome']).value
  // A moving lever changes the page first and the figures a frame later: the page is read as it stood for the run.
  const kept = useMemo(() => (found === undefined ? undefined : savedLevers(page.peek(), found.levers)), [result, found])
  const saved = useBeside(kept)
  const figures = useMemo(() => headlines(result, selected), [result, selected])
  const changes = useMemo(() => (saved === undefined ? undefined : savedChanges(figures, saved, selected)), [figures, saved])
  const entry = found === undefined ? undefined : entryOf(found, asked)
  if (found === undefined || entry === undefined) return null
  return (
    <div class="explore">
      <StrategyHead result={result} strategy={strategy} />
      <HeadlineTiles
        headlines={figures}
        strategy={nameOf(result, strategy)}
        baseline={result.strategies[0]?.short ?? ''}
        {...(changes === undefined || kept === undefined ? {} : { saved: { changes, open: (proof) => open(kept, proof, words.savedRun) } })}
      />
      <MainChart result={result} strategy={strategy} found={found} entry={entry} saved={saved} />
      <AttributionTable result={result} entry={entry} onOpen={open} />
      <FeasibilityNotices outcome={result} />
      <Assumptions outcome={result} />
    </div>
  )
}
