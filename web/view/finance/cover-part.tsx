/** Debt by tranche until it is repaid, and its cover by year beside what lenders ask. */
import { useMemo } from 'preact/hooks'
import { memberLabel } from '../../state/catalogue.ts'
import { coverOf, standingOf, withRunOff } from '../../state/finance.ts'
import { chartOfTheDay, type Prices } from '../../state/money-of-the-day.ts'
import type { Outcome, StrategyOutcome } from '../../state/outcome.ts'
import { stackOf } from '../../state/stack-data.ts'
import { catalogue } from '../../state/store.ts'
import { financeText } from '../../text/finance-text.ts'
import { lines } from '../chart/chart-forms.ts'
import { stack } from '../chart/stack-form.ts'
import { FinanceChart } from './finance-chart.tsx'
import { FinancePart } from './finance-part.tsx'
import { useRecords } from './use-records.ts'

const DEBT = { variable: 'debt_by_tranche', dimension: 'tranche' } as const
const COVER = 'debt_cover'

export function CoverPart({ result, strategy, prices }: { readonly result: Outcome; readonly strategy: StrategyOutcome; readonly prices: Prices }) {
  const words = financeText.value
  const record = useRecords()
  const standing = standingOf(strategy)
  const owed = (strategy.summary('debt_repaid_year') ?? NaN) > 0
  const debt = useMemo(() => {
    const member = (dimension: string, name: string): string => words.members[dimension]?.[name] ?? memberLabel(name)
    const made = stackOf(result, strategy, record(DEBT.variable), DEBT.dimension, catalogue.value?.dimensions ?? {}, { member, other: words.other })
    if (made === undefined) return undefined
    return prices === 'real' ? withRunOff(made, strategy) : chartOfTheDay(made, strategy)
  }, [result, strategy, prices, words])
  const cover = useMemo(() => coverOf(result, strategy, record(COVER), words.cover.asked, words.cover.unit), [result, strategy, words])
  return (
    <FinancePart name="cover" title={words.cover.title} scope={`${words.cover.scope} ${words.prices.said[prices]}`}>
      {!owed ? <p class="finance-says">{words.none.noDebt}</p> : (
        <div class="finance-pair">
          {debt !== undefined && <FinanceChart data={debt} result={result} variable={DEBT.variable} scope={words.cover.debtScope[prices]} selected={strategy.key} form={stack} />}
          {standing === 'no_revenue' ? <p class="finance-says">{words.none.no_revenue}</p>
            : cover !== undefined && <FinanceChart data={cover} result={result} variable={COVER} scope={`${record(COVER).doc} ${words.cover.leftOut}`} selected={strategy.key} form={lines} />}
        </div>
      )}
    </FinancePart>
  )
}
