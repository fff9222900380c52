/** What the public purse meets: cash, debt, and what they are of GDP and revenue, by year. */
import { unitWords } from '../../chart/number-format.ts'
import { FISCAL, yearRows } from '../../state/finance.ts'
import { rowsOfTheDay, unitOfTheDay, type Prices } from '../../state/money-of-the-day.ts'
import type { Outcome, StrategyOutcome } from '../../state/outcome.ts'
import { financeText } from '../../text/finance-text.ts'
import { FinancePart } from './finance-part.tsx'
import { useRecords } from './use-records.ts'
import { YearTable } from './year-table.tsx'

interface FiscalPartProps {
  readonly result: Outcome
  readonly strategy: StrategyOutcome
  readonly years: readonly number[]
  readonly prices: Prices
}

export function FiscalPart({ result, strategy, years, prices }: FiscalPartProps) {
  const { fiscal: words, prices: money } = financeText.value
  const record = useRecords()
  const start = strategy.terms?.fiscalStart ?? 1
  const real = yearRows(result, strategy, FISCAL.filter((variable) => variable !== 'fiscal_year_spend' || start > 1), years)
  const rows = (prices === 'of-the-day' ? rowsOfTheDay(real, result, strategy, years) : real).map((row) => {
    const { label, unit } = record(row.variable)
    return { ...row, label, ...(unit === '1' ? {} : { says: unitWords(prices === 'of-the-day' ? unitOfTheDay(unit) : unit).long }) }
  })
  return (
    <FinancePart name="fiscal" title={words.title} scope={`${words.scope(strategy.economyName)} ${money.said[prices]}`} source={result.source}>
      <YearTable label={words.title} groups={[{ rows }]} years={years} />
      <p class="spectrum-note">{start > 1 ? words.year(start) : words.calendar}</p>
    </FinancePart>
  )
}
