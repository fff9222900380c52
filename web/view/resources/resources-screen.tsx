/** What a strategy needs of the country, what is still open, and what holds building back in which year. */
import { useComputed } from '@preact/signals'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { nameOf } from '../../state/chart-data.ts'
import { strategyOf, type Outcome } from '../../state/outcome.ts'
import { calendarOf, needsOf, stretchesOf } from '../../state/resources.ts'
import { spectrumYear } from '../../state/spectrum.ts'
import { catalogue, page, show, showAs } from '../../state/store.ts'
import { resourcesText } from '../../text/resources-text.ts'
import { text } from '../../text/text.ts'
import { Workbench } from '../frame/workbench.tsx'
import { TermLink } from '../help/term-link.tsx'
import { YearSlider } from '../spectrum/year-slider.tsx'
import { CalendarTable } from './calendar-table.tsx'
import { NeedTable } from './need-table.tsx'

export function ResourcesScreen() {
  return <Workbench>{(result) => <Resources result={result} />}</Workbench>
}

function Resources({ result }: { readonly result: Outcome }) {
  const words = resourcesText.value
  const view = useComputed(() => page.value.view).value
  const selected = useComputed(() => page.value.selected).value
  const dimensions = catalogue.value?.dimensions ?? {}
  const [sliding, setSliding] = useState<number>()
  // A slider let go where it was taken up says nothing: the next year of the address counts all the same.
  useEffect(() => setSliding(undefined), [view['year']])
  const year = spectrumYear(result, sliding === undefined ? view['year'] : String(sliding))
  const strategy = strategyOf(result, selected) ?? result.strategies[0]
  const needs = useMemo(() => (strategy === undefined ? [] : needsOf(result, strategy, year)), [result, strategy, year])
  const calendar = useMemo(() => (strategy === undefined ? [] : calendarOf(result, strategy, dimensions['limit'] ?? [])), [result, strategy])
  if (strategy === undefined) return null

  function settle(next: number): void {
    setSliding(undefined)
    showAs({ year: String(next) })
  }

  return (
    <>
      <div class="lead">
        <h2>{words.title}</h2>
        <p class="lead-sentence">{words.lead(strategy.economyName, nameOf(result, strategy), stretchesOf(calendar))} <TermLink term="binding_limit" /></p>
      </div>
      <div class="spectrum-tools">
        <YearSlider label={words.year} first={result.decisionYear} last={result.years[result.years.length - 1] ?? year} value={year} onSlide={setSliding} onSettle={settle} />
      </div>
      <NeedTable rows={needs} scope={words.needs.scope(text.value.frame.perimeter[result.perimeter], year, strategy.economyName)} source={result.source} />
      <CalendarTable rows={calendar} year={year} economy={strategy.economyName} source={result.source} />
      <p class="spectrum-note"><button type="button" class="link" onClick={() => show({ ...page.value, screen: 'prerequisites' })}>{words.prerequisites}</button></p>
    </>
  )
}
