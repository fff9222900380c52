/** What parties pay one another, and what the state has promised a partner. */
import { useMemo } from 'preact/hooks'
import { memberLabel } from '../../state/catalogue.ts'
import { couldPromise, ledgerRows, promises, PROMISES, readWhole, TRANSFERS, yearRows } from '../../state/finance.ts'
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
}

export function TransfersPart({ result, strategy, years }: PaymentsProps) {
  const words = financeText.value
  const members = catalogue.value?.dimensions[TRANSFERS.dimension] ?? []
  const rows = useMemo(() => ledgerRows(result, strategy, TRANSFERS, members, years)
    // All parties together come to nothing but for the last digits of a sum: the note says so.
    .filter(({ member }) => member !== undefined)
    .map((row) => ({ ...row, label: words.members[TRANSFERS.dimension]?.[row.member ?? ''] ?? memberLabel(row.member ?? '') })), [result, strategy, words])
  return (
    <FinancePart name="transfers" title={words.transfers.title} scope={words.transfers.scope} source={result.source}>
      <YearTable label={words.transfers.title} groups={[{ rows }]} years={years} inAll />
      <p class="spectrum-note">{words.transfers.note}</p>
    </FinancePart>
  )
}

export function PromisesPart({ result, strategy, years }: PaymentsProps) {
  const words = financeText.value.promises
  const record = useRecords()
  const promised = promises(strategy)
  const could = couldPromise(strategy)
  const labelled = (variables: readonly string[]) => yearRows(result, strategy, variables, years).map((row) => ({ ...row, label: record(row.variable).label, says: record(row.variable).doc }))
  return (
    <FinancePart name="promises" title={words.title} scope={words.scope} source={result.source}>
      {promised ? (
        <>
          <FigureList rows={PROMISES.whole.map((variable) => ({ label: record(variable).label, read: readWhole(result, strategy, variable) }))} />
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
