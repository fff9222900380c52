/** What parties pay one another, and what the state has promised a partner. */
import { useMemo } from 'preact/hooks'
import { memberLabel } from '../../state/catalogue.ts'
import { couldPromise, ledgerRows, promises, PROMISES, readWhole, TRANSFERS, yearRows, type YearRow } from '../../state/finance.ts'
import { rowsOfTheDay, type Prices } from '../../state/money-of-the-day.ts'
import type { Outcome, StrategyOutcome } from '../../state/outcome.ts'
import { catalogue } from '../../state/store.ts'
import { financeText } from '../../text/finance-text.ts'
import { FigureList } from './figure-list.tsx'
import { FinancePart } from './finance-part.tsx'
import { useRecords } from './use-records.ts'
import { YearTable } from './year-table.tsx'

interface PaymentsProps {
  readonly result: Outcome
  readonly strategy: StrategyOutcome
  readonly years: readonly number[]
  readonly prices: Prices
}

export function TransfersPart({ result, strategy, years, prices }: PaymentsProps) {
  const words = financeText.value
  const members = catalogue.value?.dimensions[TRANSFERS.dimension] ?? []
  const dated = (rows: readonly YearRow[]): readonly YearRow[] => (prices === 'of-the-day' ? rowsOfTheDay(rows, result, strategy, years) : rows)
  const rows = useMemo(() => dated(ledgerRows(result, strategy, TRANSFERS, members, years))
    // All parties together come to nothing but for the last digits of a sum: the note says so.
    .filter(({ member }) => member !== undefined)
    .map((row) => ({ ...row, label: words.members[TRANSFERS.dimension]?.[row.member ?? ''] ?? memberLabel(row.member ?? '') })), [result, strategy, prices, words])
  return (
    <FinancePart name="transfers" title={words.transfers.title} scope={`${words.transfers.scope} ${words.prices.said[prices]}`} source={result.source}>
      <YearTable label={words.transfers.title} groups={[{ rows }]} years={years} inAll={prices === 'real'} />
      <p class="spectrum-note">{words.transfers.note}</p>
    </FinancePart>
  )
}

export function PromisesPart({ result, strategy, years, prices }: PaymentsProps) {
  const { promises: words, prices: money } = financeText.value
  const record = useRecords()
  const promised = promises(strategy)
  const could = couldPromise(strategy)
  const dated = (rows: readonly YearRow[]): readonly YearRow[] => (prices === 'of-the-day' ? rowsOfTheDay(rows, result, strategy, years) : rows)
  const labelled = (variables: readonly string[]) => dated(yearRows(result, strategy, variables, years)).map((row) => ({ ...row, label: record(row.variable).label, says: record(row.variable).doc }))
  return (
    <FinancePart name="promises" title={words.title} scope={`${words.scope} ${money.said[prices]}`} source={result.source}>
      {promised ? (
        <>
          <FigureList rows={PROMISES.whole.map((variable) => ({ label: prices === 'real' ? record(variable).label : money.inReal(record(variable).label), read: readWhole(result, strategy, variable) }))} />
          <YearTable label={words.title} groups={[{ rows: labelled(PROMISES.yearly) }]} years={years} />
        </>
      ) : (
        <>
          <p class="finance-says">{words.none} {could ? words.could : words.nobody}</p>
          {could && <YearTable label={words.title} groups={[{ rows: labelled(['promise_in_full']) }]} years={years} />}
          {could && <p class="spectrum-note">{words.lever}</p>}
        </>
      )}
    </FinancePart>
  )
}
