/** What hosting the embassies of others brings, costs, takes and risks. */
import { useMemo } from 'preact/hooks'
import { WORLD } from '../../../scenarios/world.ts'
import { nameOf } from '../../state/chart-data.ts'
import { HOSTING_SUMMARIES, hostingParts, hostingRows, hostingYears, hosts } from '../../state/hosting.ts'
import { stateOfScenario } from '../../state/open-scenario.ts'
import { withHosting } from '../../state/page-state.ts'
import { readWhole } from '../../state/resources.ts'
import { choose, engine, page } from '../../state/store.ts'
import { hostingText } from '../../text/hosting-text.ts'
import { text } from '../../text/text.ts'
import { ReadFigure } from '../frame/read-figure.tsx'
import { ScreenPart } from '../frame/screen-part.tsx'
import { StrategyWorkbench, type StrategyInRun } from '../frame/strategy-workbench.tsx'
import { TableRegion } from '../frame/table-region.tsx'
import { HostingTable, labelOf } from './hosting-table.tsx'

export function HostingScreen() {
  return <StrategyWorkbench>{(shown) => <Hosting {...shown} />}</StrategyWorkbench>
}

function Hosting({ result, strategy }: StrategyInRun) {
  const words = hostingText.value
  const years = useMemo(() => hostingYears(result), [result])
  const host = hosts(strategy)
  const own = page.value.strategies.find(({ key }) => key === strategy.key)
  return (
    <>
      <div class="lead">
        <h2>{words.title}</h2>
        <p class="lead-sentence">{host ? words.lead(strategy.economyName, nameOf(result, strategy), strategy.guests ?? []) : words.none.says(nameOf(result, strategy))}</p>
        {host && own?.hosts === true && (
          <button type="button" class="link" onClick={() => choose(withHosting(page.value, strategy.key, false), words.did.stopped(nameOf(result, strategy)))}>{words.stop}</button>
        )}
      </div>
      {host ? (
        <>
          <Summary result={result} strategy={strategy} />
          {hostingParts.map((part) => <HostingTable key={part} part={part} rows={hostingRows(result, strategy, part, years)} years={years} source={result.source} />)}
        </>
      ) : <Elsewhere result={result} strategy={strategy} />}
    </>
  )
}

function Summary({ result, strategy }: StrategyInRun) {
  const { summary: words, noValue } = hostingText.value
  return (
    <ScreenPart id="hosting-summary" title={words.title} scope={words.scope(text.value.frame.perspective[result.perspective])} source={result.source}>
      <TableRegion label={words.region}>
        <table class="resources-table hosting-table hosting-summary">
          <thead><tr><th scope="col">{words.figure}</th><th scope="col">{words.value}</th></tr></thead>
          <tbody>
            {HOSTING_SUMMARIES.map((variable) => (
              <tr key={variable}><th scope="row">{labelOf(variable)}</th><td><ReadFigure read={readWhole(result, strategy, variable)} as="amount" absent={noValue} /></td></tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <p class="spectrum-note">{words.note}</p>
    </ScreenPart>
  )
}

/** The way to be a host: with this strategy, or where somebody is hosted, another strategy of the page or an example of the library. */
function Elsewhere({ result, strategy: selected }: StrategyInRun) {
  const words = hostingText.value.none
  const library = engine.value?.library
  const others = result.strategies.filter(hosts)
  const examples = [...(library?.scenarios.values() ?? [])].filter(({ strategies = [] }) => strategies.some((strategy) => typeof strategy !== 'string' && strategy.overlay !== undefined))
  return (
    <>
      {selected.economy === WORLD ? <p class="spectrum-note">{words.world}</p> : (
        <>
          <p class="hosting-start"><button type="button" class="button" onClick={() => choose(withHosting(page.value, selected.key, true), hostingText.value.did.started(nameOf(result, selected)))}>{words.start}</button></p>
          <p class="spectrum-note">{words.rule}</p>
        </>
      )}
      {others.length > 0 && (
        <p class="hosting-elsewhere">{words.other}{others.map((strategy) => (
          <button key={strategy.key} type="button" class="link" onClick={() => choose({ ...page.value, selected: strategy.key }, text.value.frame.did.selected(nameOf(result, strategy)))}>{nameOf(result, strategy)}</button>
        ))}</p>
      )}
      {library !== undefined && examples.length > 0 && (
        <p class="hosting-elsewhere">{words.examples}{examples.map((scenario) => (
          <button key={scenario.name} type="button" class="link" onClick={() => {
            const opened = stateOfScenario(scenario, { library: scenario.name }, library, page.value)
            const host = scenario.strategies?.find((strategy) => typeof strategy !== 'string' && strategy.overlay !== undefined)
            choose({ ...opened, selected: typeof host === 'object' ? (host.as ?? host.use) : opened.selected }, text.value.frame.did.opened(scenario.title ?? scenario.name))
          }}>{scenario.title ?? scenario.name}</button>
        ))}</p>
      )}
    </>
  )
}
