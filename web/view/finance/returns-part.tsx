/** Returns, cover and the end of debt for every strategy of the page, with what revenue they rest on. */
import { Swatch } from '../../control/swatch.tsx'
import { nameOf } from '../../state/chart-data.ts'
import { OF_DEBT, OF_REVENUE, ratesOf, readWhole, RETURNS, standingOf, type Return } from '../../state/finance.ts'
import type { Outcome, StrategyOutcome } from '../../state/outcome.ts'
import { catalogue } from '../../state/store.ts'
import { financeText } from '../../text/finance-text.ts'
import { TableRegion } from '../frame/table-region.tsx'
import { FinanceFigure } from './finance-figure.tsx'
import { FinancePart } from './finance-part.tsx'
import { useRecords } from './use-records.ts'

export function ReturnsPart({ result, selected }: { readonly result: Outcome; readonly selected: string }) {
  const words = financeText.value.returns
  const record = useRecords()
  const bases = [...new Set(result.strategies.map(({ terms }) => terms?.revenueBasis ?? 'none'))]
  const basis = bases.map((name) => words.bases[name] ?? name).join('; ')
  return (
    <FinancePart name="returns" title={words.title} scope={words.scope} source={result.source}>
      <TableRegion label={words.region}>
        <table class="resources-table finance-table">
          <thead>
            <tr>
              <th scope="col">{financeText.value.figure}</th>
              {result.strategies.map((strategy) => <th key={strategy.key} scope="col" class={strategy.key === selected ? 'spectrum-selected' : undefined}><Swatch slot={strategy.slot} />{nameOf(result, strategy)}</th>)}
            </tr>
          </thead>
          <tbody>
            {RETURNS.map((variable) => (
              <tr key={variable}>
                <th scope="row">
                  {words.label[variable] ?? record(variable).label}
                  <span class="spectrum-says">{OF_REVENUE.includes(variable) ? basis : record(variable).doc}</span>
                </th>
                {result.strategies.map((strategy) => <td key={strategy.key}><Cell result={result} strategy={strategy} variable={variable} /></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </FinancePart>
  )
}

function Cell({ result, strategy, variable }: { readonly result: Outcome; readonly strategy: StrategyOutcome; readonly variable: Return }) {
  const words = financeText.value.returns
  const standing = standingOf(strategy)
  const lacks = standing === 'no_vehicle' ? OF_REVENUE.includes(variable) || OF_DEBT.includes(variable)
    : standing === 'no_revenue' ? OF_REVENUE.includes(variable)
    : standing === 'no_debt' && OF_DEBT.includes(variable)
  if (lacks) return <span class="resources-none">{words.cell[standing]}</span>
  if (variable !== 'rate_root') return <FinanceFigure read={readWhole(result, strategy, variable)} whole />
  const rates = ratesOf(result, strategy, catalogue.value?.dimensions['root'] ?? [])
  if (rates.length === 0) return <span class="resources-none finance-why">{words.rateNone}</span>
  return (
    <>
      {rates.map((read) => <FinanceFigure key={read.value} read={read} />)}
      {rates.length > 1 && <span class="spectrum-says finance-why">{words.rateSeveral}</span>}
    </>
  )
}
