/** What keeping ready is worth: second sites and hosts and the backup arrangement, and how long fleets last without chips. */
import { formatNumber } from '../../chart/number-format.ts'
import { Swatch } from '../../control/swatch.tsx'
import { memberLabel } from '../../state/catalogue.ts'
import { nameOf } from '../../state/chart-data.ts'
import { finite, type Outcome, type StrategyOutcome } from '../../state/outcome.ts'
import { daysForMillion, measuresOf, type StruckFigure } from '../../state/resilience.ts'
import { resilienceText } from '../../text/resilience-text.ts'
import { Figure } from '../frame/figure.tsx'
import { ReadFigure } from '../frame/read-figure.tsx'
import { ScreenPart } from '../frame/screen-part.tsx'
import { TableRegion } from '../frame/table-region.tsx'

interface MeasuresTableProps {
  readonly result: Outcome
  readonly strategy: StrategyOutcome
  readonly year: number
}

const COMPARED = ['expected_lost_time', 'price_of_day_by_standby', 'price_of_day_by_doubling', 'autonomy'] as const

export function MeasuresTable({ result, strategy, year }: MeasuresTableProps) {
  const words = resilienceText.value.measures
  const at = result.years.indexOf(year)
  return (
    <ScreenPart id="resilience-measures" title={words.title} scope={words.scope(nameOf(result, strategy), year)} source={result.source}>
      <TableRegion label={words.region}>
        <table class="resources-table">
          <thead><tr>{[words.measure, words.saved, words.cost, words.price, words.days].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
          <tbody>
            {measuresOf(strategy, result, year).map((measure) => {
              const { arrangement, saved, cost, price } = measure
              const days = daysForMillion(measure)
              return (
                <tr key={arrangement ?? ''}>
                  <th scope="row">{arrangement === undefined ? words.backup : words.second(memberLabel(arrangement), arrangement === 'embassy')}</th>
                  <td><Amount figure={saved} unit="h/year" none={words.none} /></td>
                  <td><Amount figure={cost} unit="USD2025/year" none={words.none} /></td>
                  <td><Amount figure={price} unit="USD2025/day" none={words.none} /></td>
                  <td>{days === undefined || saved === undefined ? words.none : <Figure text={formatNumber(days, { digits: 2 })} proof={saved.proof} over={cost?.proof} />}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableRegion>
      <h3 class="resilience-sub">{words.strategies}</h3>
      <TableRegion label={words.regionStrategies}>
        <table class="resources-table">
          <thead><tr>{[resilienceText.value.strategy, words.expected, `${words.backup}: ${words.price.toLowerCase()}`, words.price, words.autonomy].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
          <tbody>
            {result.strategies.map((one) => (
              <tr key={one.key} aria-current={one.key === strategy.key ? 'true' : undefined}>
                <th scope="row"><Swatch slot={one.slot} /> {nameOf(result, one)}</th>
                {COMPARED.map((variable) => {
                  const value = finite(one.series(variable)?.[at])
                  const figure = value === undefined ? undefined : { value, proof: { strategy: one.key, variable, year } }
                  return <td key={variable}><Amount figure={figure} unit={result.unit(variable) ?? '1'} none={variable === 'autonomy' ? words.own : words.none} /></td>
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </ScreenPart>
  )
}

function Amount({ figure, unit, none }: { readonly figure: StruckFigure | undefined; readonly unit: string; readonly none: string }) {
  return <ReadFigure read={figure === undefined ? undefined : { ...figure, unit }} as="amount" absent={none} />
}
