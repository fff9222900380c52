/** What has to be got ready for compute, connectivity and storage: eight prerequisites, each with what it takes to close its gap. */
import { useMemo } from 'preact/hooks'
import { YearSlider } from '../../control/year-slider.tsx'
import { nameOf } from '../../state/chart-data.ts'
import { cellStates, prerequisiteRows, standingOf, type CellState } from '../../state/prerequisites.ts'
import { spectrumYear } from '../../state/spectrum.ts'
import { catalogue } from '../../state/store.ts'
import { prerequisitesText } from '../../text/prerequisites-text.ts'
import { text } from '../../text/text.ts'
import { StrategyWorkbench, type StrategyInRun } from '../frame/strategy-workbench.tsx'
import { useSlidYear } from '../frame/use-slid-year.ts'
import { PrerequisiteTable } from './prerequisite-table.tsx'
import { StateMark } from './state-mark.tsx'

export function PrerequisitesScreen() {
  return <StrategyWorkbench>{(shown) => <Prerequisites {...shown} />}</StrategyWorkbench>
}

function Prerequisites({ result, strategy }: StrategyInRun) {
  const words = prerequisitesText.value
  const dimensions = catalogue.value?.dimensions ?? {}
  const { year, slider } = useSlidYear(result, 'year', spectrumYear)
  const rows = useMemo(() => prerequisiteRows(result, strategy, dimensions['prerequisite'] ?? [], dimensions['block'] ?? [], year), [result, strategy, year])
  return (
    <>
      <div class="lead">
        <h2>{words.title}</h2>
        <p class="lead-sentence">{words.lead(year, nameOf(result, strategy), strategy.economyName, standingOf(rows))}</p>
      </div>
      <div class="spectrum-tools">
        <YearSlider label={words.year} {...slider} />
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
