/** How much of a physical outcome lies at home and how much abroad in the last year: two figures and a split bar. */
import { formatAmount, unitWords } from '../../chart/number-format.ts'
import type { OutcomeEntry } from '../../state/catalogue.ts'
import { finite, type Outcome, type StrategyOutcome } from '../../state/outcome.ts'
import { exploreText } from '../../text/explore-text.ts'
import { Figure } from '../frame/figure.tsx'

interface HomeAbroadProps {
  readonly result: Outcome
  readonly strategy: StrategyOutcome
  readonly entry: OutcomeEntry
}

const DIMENSION = 'location'

export function HomeAbroad({ result, strategy, entry }: HomeAbroadProps) {
  const last = result.years.length - 1
  const year = result.years[last]
  if (year === undefined || !entry.over.includes(DIMENSION) || entry.total !== 'sum' || entry.unit.startsWith('USD')) return null
  const words = exploreText.value
  const sides = (['home', 'abroad'] as const).map((side) => ({ side, value: finite(strategy.series(entry.variable, { [DIMENSION]: side })?.[last]) ?? 0 }))
  const sum = sides.reduce((all, { value }) => all + value, 0)
  return (
    <section class="split" aria-label={words.homeAbroad}>
      <h3>{words.inYear(entry.label, year, unitWords(entry.unit).long)}</h3>
      <div class="split-bar" aria-hidden="true">
        {sides.map(({ side, value }) => <span key={side} class={`split-${side}`} style={{ flexGrow: sum > 0 ? value / sum : 0 }} />)}
      </div>
      <dl class="split-figures">
        {sides.map(({ side, value }) => (
          <div key={side} class={`split-side split-side-${side}`}>
            <dt><span class={`split-key split-${side}`} aria-hidden="true" /> {words.members[DIMENSION]?.[side]}</dt>
            <dd><Figure text={formatAmount(value, entry.unit)} proof={{ strategy: strategy.key, variable: entry.variable, year, index: { [DIMENSION]: side } }} /></dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
