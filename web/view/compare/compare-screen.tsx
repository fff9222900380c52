/** Strategies side by side: their order by cost, charts, what is assumed, and every figure in one table. */
import { useComputed } from '@preact/signals'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Catalogue } from '../../state/catalogue.ts'
import { nameOf } from '../../state/chart-data.ts'
import type { Engine } from '../../state/engine.ts'
import { headlines } from '../../state/headlines.ts'
import { leadSentence } from '../../state/lead-sentence.ts'
import { strategyOf, type Outcome } from '../../state/outcome.ts'
import { catalogue, engine, page, showAs } from '../../state/store.ts'
import { compareText } from '../../text/compare-text.ts'
import { text } from '../../text/text.ts'
import { HeadlineTiles } from '../explore/headline-tiles.tsx'
import { SentenceText } from '../frame/figure.tsx'
import { Assumptions, FeasibilityNotices } from '../frame/notices.tsx'
import { Workbench } from '../frame/workbench.tsx'
import { AddGuest } from './add-guest.tsx'
import { AssumptionsSection } from './assumptions-section.tsx'
import { CompareCharts } from './compare-charts.tsx'
import { PartHeading, partId } from './part-heading.tsx'
import { RankingSection } from './ranking-section.tsx'
import { SummarySection } from './summary-section.tsx'

const parts = ['ranking', 'charts', 'assumptions', 'table'] as const

export function CompareScreen() {
  const model = engine.value
  const found = catalogue.value
  return <Workbench>{(result) => (model === undefined || found === undefined ? null : <Comparison result={result} engine={model} catalogue={found} />)}</Workbench>
}

interface ComparisonProps {
  readonly result: Outcome
  readonly engine: Engine
  readonly catalogue: Catalogue
}

function Comparison({ result, engine: model, catalogue: found }: ComparisonProps) {
  const words = compareText.value
  const selected = useComputed(() => page.value.selected).value
  const chosen = strategyOf(result, selected)
  const guests = [...new Set(result.strategies.filter((strategy) => strategy.economy !== result.economy).map((strategy) => strategy.economyName))]
  // Whoever arrives for the table finds it first, and stands on it.
  const [arrived] = useState(() => page.peek().view['part'])
  const tableFirst = arrived === 'table'
  useEffect(() => {
    if (parts.some((part) => part === arrived)) goTo(arrived ?? '')
  }, [])
  const sentence = useMemo(() => leadSentence(result), [result, text.value])
  const figures = useMemo(() => headlines(result, selected), [result, selected])
  const table = <SummarySection key="table" result={result} catalogue={found} />
  return (
    <>
      <div class="lead">
        <h2>{words.with(result.economyName, guests)}, {result.years[0]}–{result.years[result.years.length - 1]}</h2>
        <p class="lead-sentence"><SentenceText sentence={sentence} /></p>
        <AddGuest catalogue={found} />
      </div>
      <nav class="part-links" aria-label={words.parts}>
        <ul>
          {parts.map((part) => <li key={part}><button type="button" class="link" onClick={() => goTo(part)}>{words.part[part]}</button></li>)}
        </ul>
      </nav>
      {tableFirst && table}
      <HeadlineTiles headlines={figures} strategy={chosen === undefined ? selected : nameOf(result, chosen)} baseline={result.strategies[0]?.short ?? ''} />
      <FeasibilityNotices outcome={result} />
      <RankingSection result={result} engine={model} />
      <section class="compare-part" aria-labelledby="part-charts">
        <PartHeading part="charts" title={words.part.charts} />
        <CompareCharts result={result} catalogue={found} />
      </section>
      <AssumptionsSection result={result} engine={model} catalogue={found} />
      {!tableFirst && table}
      <Assumptions outcome={result} />
    </>
  )
}

/** Puts the reader on a part, and the part in the link. */
function goTo(part: string): void {
  if (page.value.view['part'] !== part) showAs({ part })
  const heading = document.getElementById(partId(part))
  heading?.focus({ preventScroll: true })
  heading?.scrollIntoView()
}
