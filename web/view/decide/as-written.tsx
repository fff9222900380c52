/** The measure of every strategy as the page stands, before anything is drawn: each with its proof. */
import { formatQuantity } from '../../chart/number-format.ts'
import { Swatch } from '../../control/swatch.tsx'
import { strategyOf } from '../../state/outcome.ts'
import { decideText } from '../../text/decide-text.ts'
import { text } from '../../text/text.ts'
import { Figure } from '../frame/figure.tsx'
import { useDecision } from './decision-context.ts'

export function AsWritten() {
  const { decision: { home, variable, year }, named, measure, result, unit } = useDecision()
  return (
    <dl class="decide-written" aria-label={decideText.value.asWritten(measure)}>
      {home.choices.map(({ key, name }) => {
        const found = strategyOf(result, key)
        const value = year === undefined ? found?.summary(variable) : found?.series(variable)?.[result.years.indexOf(year)]
        return (
          <div key={key}>
            <dt><Swatch slot={named(name).slot} /> {named(name).title}</dt>
            <dd>{value === undefined || !Number.isFinite(value) ? text.value.chart.noValue : <Figure text={formatQuantity(value, unit)} proof={{ strategy: key, variable, ...(year === undefined ? {} : { year }) }} />}</dd>
          </div>
        )
      })}
    </dl>
  )
}
