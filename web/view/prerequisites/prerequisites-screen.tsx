/** What has to be got ready for compute, connectivity and storage: eight prerequisites, each with what it takes to close its gap. */
import { useComputed } from '@preact/signals'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { nameOf } from '../../state/chart-data.ts'
import { strategyOf, type Outcome } from '../../state/outcome.ts'
import { cellStates, prerequisiteRows, standingOf, type CellState } from '../../state/prerequisites.ts'
import { spectrumYear } from '../../state/spectrum.ts'
import { catalogue, page, showAs } from '../../state/store.ts'
import { prerequisitesText } from '../../text/prerequisites-text.ts'
import { text } from '../../text/text.ts'
import { Workbench } from '../frame/workbench.tsx'
import { YearSlider } from '../spectrum/year-slider.tsx'
import { PrerequisiteTable } from './prerequisite-table.tsx'
import { StateMark } from './state-mark.tsx'

export function PrerequisitesScreen() {
  return <Workbench>{(result) => <Prerequisites result={result} />}</Workbench>
}

function Prerequisites({ result }: { readonly result: Outcome }) {
  const words = prerequisitesText.value
  const view = useComputed(() => page.value.view).value
  const selected = useComputed(() => page.value.selected).value
  const dimensions = catalogue.value?.dimensions ?? {}
  const [sliding, setSliding] = useState<number>()
  // A slider let go where it was taken up says nothing: the next year of the address counts all the same.
  useEffect(() => setSliding(undefined), [view['year']])
  const year = spectrumYear(result, sliding === undefined ? view['year'] : String(sliding))
  const strategy = strategyOf(result, selected) ?? result.strategies[0]
  const rows = useMemo(() => (strategy === undefined ? [] : prerequisiteRows(result, strategy, dimensions['prerequisite'] ?? [], dimensions['block'] ?? [], year)), [result, strategy, year])
  if (strategy === undefined) return null

  function settle(next: number): void {
    setSliding(undefined)
    showAs({ year: String(next) })
  }

  return (
    <>
      <div class="lead">
        <h2>{words.title}</h2>
        <p class="lead-sentence">{words.lead(year, nameOf(result, strategy), strategy.economyName, standingOf(rows))}</p>
      </div>
      <div class="spectrum-tools">
        <YearSlider label={words.year} first={result.decisionYear} last={result.years[result.years.length - 1] ?? year} value={year} onSlide={setSliding} onSettle={settle} />
      </div>
      <StateKey shown={cellStates.filter((state) => rows.some(({ cells }) => cells.some((cell) => cell.state === state)))} />
      <PrerequisiteTable result={result} strategy={strategy} rows={rows} blocks={dimensions['block'] ?? []} scope={words.table.scope(text.value.frame.perimeter[result.perimeter], year, strategy.economyName)} />
    </>
  )
}

function StateKey({ shown }: { readonly shown: readonly CellState[] }) {
  const words = prerequisitesText.value
  return (
    <div class="stance-key">
      <dl aria-label={words.stateKey}>
        {shown.map((state) => (
          <div key={state}>
            <dt><StateMark state={state} /> {words.stateName[state]}</dt>
            <dd>{words.state[state].means}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
