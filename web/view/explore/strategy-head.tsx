/** Which strategy the figures below are of, the places it uses, and whether it does what is asked of it. */
import { shortfall, type Outcome, type StrategyOutcome } from '../../state/outcome.ts'
import { nameOf } from '../../state/chart-data.ts'
import { catalogue } from '../../state/store.ts'
import { text } from '../../text/text.ts'
import { Figure } from '../frame/figure.tsx'
import { percent } from '../frame/notices.tsx'

interface StrategyProps {
  readonly result: Outcome
  readonly strategy: StrategyOutcome
}

export function StrategyHead({ result, strategy }: StrategyProps) {
  const words = text.value.explore
  return (
    <div class="lead explore-head">
      <h2>{words.of(nameOf(result, strategy), result.economyName, result.years[0] ?? 0, result.years[result.years.length - 1] ?? 0)}</h2>
      <p class="lead-sentence"><Service strategy={strategy} /></p>
      <p class="explore-places"><span class="quiet">{words.places}:</span> {placesOf(result, strategy)}</p>
    </div>
  )
}

function placesOf(result: Outcome, strategy: StrategyOutcome): string {
  const words = text.value.explore
  const names = catalogue.value?.economies ?? []
  const found = result.notices.flatMap(({ place }) => {
    const say = place === undefined || place.home !== strategy.economy || !strategy.arrangements.includes(place.arrangement) ? undefined : words.place[place.arrangement]
    return place === undefined || say === undefined ? [] : [say(names.find(({ iso3 }) => iso3 === place.economy)?.name ?? place.economy)]
  })
  const home = strategy.arrangements.includes('domestic') ? [strategy.economyName] : []
  const all = [...home, ...new Set(found)]
  return all.length === 0 ? words.onlyHome(strategy.economyName) : `${all.join('; ')}.`
}

/** What is short and, where building is held back, by what. */
function Service({ strategy }: { readonly strategy: StrategyOutcome }) {
  const words = text.value.explore
  const short = shortfall(strategy)
  if (short === undefined) return <>{words.sameService}</>
  const share = (variable: string, value: number) => <Figure text={percent(value)} proof={{ strategy: strategy.key, variable }} />
  const unserved = percent(short.unserved) !== percent(0)
  const gate = percent(short.gateFailed) !== percent(0)
  return (
    <>
      <span class="mark mark-warning" aria-hidden="true">{'\u2260'}</span>{' '}
      {unserved && <>{words.unservedNow}{share('unserved_share', short.unserved)}</>}
      {gate && <>{unserved ? words.alsoGate : words.gateNow}{share('gate_failed_share', short.gateFailed)}</>}
      {words.ofDemand}
      {strategy.limits.length > 0 && (
        <>
          {words.becauseOf}
          {[...new Set(strategy.limits.map(({ limit }) => words.limits.names[limit] ?? limit))].join(', ')}.
        </>
      )}
    </>
  )
}
