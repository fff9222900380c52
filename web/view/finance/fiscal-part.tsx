/** What the public purse meets: cash, debt, and what they are of GDP and revenue, by year. */
import { unitWords } from '../../chart/number-format.ts'
import { FISCAL, yearRows } from '../../state/finance.ts'
import type { Outcome, StrategyOutcome } from '../../state/outcome.ts'
import { financeText } from '../../text/finance-text.ts'
import { FinancePart } from './finance-part.tsx'
import { useRecords } from './use-records.ts'
import { YearTable } from './year-table.tsx'

interface FiscalPartProps {
  readonly result: Outcome
  readonly strategy: StrategyOutcome
  readonly years: readonly number[]
}

export function FiscalPart({ result, strategy, years }: FiscalPartProps) {
  const words = financeText.value.fiscal
  const record = useRecords()
  const start = strategy.terms?.fiscalStart ?? 1
  const rows = yearRows(result, strategy, FISCAL.filter((variable) => variable !== 'fiscal_year_spend' || start > 1), years)
    .map((row) => ({ ...row, label: record(row.variable).label, ...(record(row.variable).unit === '1' ? {} : { says: unitWords(record(row.variable).unit).long }) }))
  return (
    <FinancePart name="fiscal" title={words.title} scope={words.scope(strategy.economyName)} source={result.source}>
      <YearTable label={words.title} groups={[{ rows }]} years={years} />
      <p class="spectrum-note">{start > 1 ? words.year(start) : words.calendar}</p>
    </FinancePart>
  )
}
