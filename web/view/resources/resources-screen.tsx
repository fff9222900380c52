/** What a strategy needs of the country, what is still open, and what holds building back in which year. */
import { useMemo } from 'preact/hooks'
import { YearSlider } from '../../control/year-slider.tsx'
import { nameOf } from '../../state/chart-data.ts'
import { calendarOf, needsOf, stretchesOf } from '../../state/resources.ts'
import { spectrumYear } from '../../state/spectrum.ts'
import { catalogue, page, show } from '../../state/store.ts'
import { resourcesText } from '../../text/resources-text.ts'
import { text } from '../../text/text.ts'
import { StrategyWorkbench, type StrategyInRun } from '../frame/strategy-workbench.tsx'
import { useSlidYear } from '../frame/use-slid-year.ts'
import { TermLink } from '../help/term-link.tsx'
import { CalendarTable } from './calendar-table.tsx'
import { NeedTable } from './need-table.tsx'

export function ResourcesScreen() {
  return <StrategyWorkbench>{(shown) => <Resources {...shown} />}</StrategyWorkbench>
}

function Resources({ result, strategy }: StrategyInRun) {
  const words = resourcesText.value
  const dimensions = catalogue.value?.dimensions ?? {}
  const { year, slider } = useSlidYear(result, 'year', spectrumYear)
  const needs = useMemo(() => needsOf(result, strategy, year), [result, strategy, year])
  const calendar = useMemo(() => calendarOf(result, strategy, dimensions['limit'] ?? []), [result, strategy])
  return (
    <>
      <div class="lead">
        <h2>{words.title}</h2>
        <p class="lead-sentence">{words.lead(strategy.economyName, nameOf(result, strategy), stretchesOf(calendar))} <TermLink term="binding_limit" /></p>
      </div>
      <div class="spectrum-tools">
        <YearSlider label={words.year} {...slider} />
      </div>
      <NeedTable rows={needs} scope={words.needs.scope(text.value.frame.perimeter[result.perimeter], year, strategy.economyName)} source={result.source} />
      <CalendarTable rows={calendar} year={year} economy={strategy.economyName} source={result.source} />
      <p class="spectrum-note"><button type="button" class="link" onClick={() => show({ ...page.value, screen: 'prerequisites' })}>{words.prerequisites}</button></p>
    </>
  )
}
