/** Which strategy the figures below are of, the places it uses, and whether it does what is asked of it. */
import { formatPercent } from '../../chart/number-format.ts'
import { finite, leavesUnserved, shortfall, type Outcome, type StrategyOutcome } from '../../state/outcome.ts'
import { nameOf } from '../../state/chart-data.ts'
import { catalogue } from '../../state/store.ts'
import { exploreText } from '../../text/explore-text.ts'
import { Figure } from '../frame/figure.tsx'

interface StrategyProps {
  readonly result: Outcome
  readonly strategy: StrategyOutcome
}

export function StrategyHead({ result, strategy }: StrategyProps) {
  const words = exploreText.value
  return (
    <div class="lead explore-head">
      <h2>{words.of(nameOf(result, strategy), result.economyName, result.years[0] ?? 0, result.years[result.years.length - 1] ?? 0)}</h2>
      <p class="lead-sentence"><Service strategy={strategy} /></p>
      <p class="explore-places"><span class="quiet">{words.places}:</span> {placesOf(result, strategy)}</p>
    </div>
  )
}

function placesOf(result: Outcome, strategy: StrategyOutcome): string {
  const words = exploreText.value
  const names = catalogue.value?.economies ?? []
  const found = result.notices.flatMap(({ place }) => {
    const say = place === undefined || place.home !== strategy.economy || !strategy.arrangements.includes(place.arrangement) ? undefined : words.place[place.arrangement]
    return place === undefined || say === undefined ? [] : [say(names.find(({ iso3 }) => iso3 === place.economy)?.name ?? place.economy)]
  })
  const home = strategy.arrangements.includes('domestic') ? [words.home(strategy.economyName)] : []
  const all = [...home, ...new Set(found)]
  return all.length === 0 ? words.named : `${all.join('; ')}.`
}

/** How much of what is asked falls short and, where building is held back, by what. */
function Service({ strategy }: { readonly strategy: StrategyOutcome }) {
  const words = exploreText.value
  const short = shortfall(strategy) !== undefined
  const parts = [
    { variable: 'unserved_share', said: words.unserved },
    { variable: 'gate_failed_share', said: words.gateFailed },
  ].flatMap(({ variable, said }) => {
    const share = finite(strategy.summary(variable)) ?? 0
    return share > 0 ? [{ variable, said, share }] : []
  })
  if (parts.length === 0) return <>{words.fullService}</>
  return (
    <>
      {short && <><span class="mark mark-warning" aria-hidden="true">{'\u2260'}</span>{' '}</>}
      {!short ? words.sameService : leavesUnserved(strategy) ? words.unservedNow : words.gateNow}
      {parts.map(({ variable, said, share }, place) => <span key={variable}>{place > 0 && words.and}{said}<Figure text={formatPercent(share)} proof={{ strategy: strategy.key, variable }} /></span>)}
      {words.ofDemand}
      {short && strategy.limits.length > 0 && `${words.becauseOf}${[...new Set(strategy.limits.map(({ limit }) => words.limits.names[limit] ?? limit))].join(words.and)}.`}
    </>
  )
}
