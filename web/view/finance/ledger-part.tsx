/** A ledger: its sources or its uses as a stack over years, and both as a table in which they balance. */
import { useComputed } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { Segments } from '../../control/segments.tsx'
import { memberLabel } from '../../state/catalogue.ts'
import { ledgerRows, LEDGERS, sides, withRunOff, type Ledger, type Side } from '../../state/finance.ts'
import { chartOfTheDay, rowsOfTheDay, type Prices } from '../../state/money-of-the-day.ts'
import type { Outcome, StrategyOutcome } from '../../state/outcome.ts'
import { stackOf } from '../../state/stack-data.ts'
import { catalogue, page, showAs } from '../../state/store.ts'
import { financeText } from '../../text/finance-text.ts'
import { stack } from '../chart/stack-form.ts'
import { FinanceChart } from './finance-chart.tsx'
import { FinancePart } from './finance-part.tsx'
import { useRecords } from './use-records.ts'
import { YearTable } from './year-table.tsx'

interface LedgerPartProps {
  readonly ledger: Ledger
  readonly result: Outcome
  readonly strategy: StrategyOutcome
  readonly years: readonly number[]
  readonly prices: Prices
}

export function LedgerPart({ ledger, result, strategy, years, prices }: LedgerPartProps) {
  const words = financeText.value
  const record = useRecords()
  const dimensions = catalogue.value?.dimensions ?? {}
  const asked = useComputed(() => page.value.view[ledger]).value
  const side: Side = asked === 'uses' ? 'uses' : 'sources'
  const { variable, dimension } = LEDGERS[ledger][side]
  const entry = record(variable)
  const data = useMemo(() => {
    const member = (of: string, name: string): string => words.members[of]?.[name] ?? memberLabel(name)
    const made = stackOf(result, strategy, entry, dimension, dimensions, { member, other: words.other })
    if (made === undefined) return undefined
    if (prices === 'of-the-day') return chartOfTheDay(made, strategy)
    return ledger === 'vehicle' ? withRunOff(made, strategy) : made
  }, [result, strategy, variable, prices, words])
  const groups = useMemo(() => sides.map((each) => {
    const of = LEDGERS[ledger][each]
    const rows = ledgerRows(result, strategy, of, dimensions[of.dimension] ?? [], years)
    return {
      title: words.part[each],
      rows: (prices === 'of-the-day' ? rowsOfTheDay(rows, result, strategy, years) : rows).map((row) => ({
        ...row, label: row.member === undefined ? words.inTotal[each] : (words.members[of.dimension]?.[row.member] ?? memberLabel(row.member)), total: row.member === undefined,
      })),
    }
  }), [result, strategy, ledger, prices, words])
  return (
    <FinancePart name={ledger} title={words.ledger[ledger].title} scope={`${words.ledger[ledger].scope(strategy.economyName)} ${words.prices.said[prices]}`} source={result.source}>
      <Segments label={words.side.label} value={side} options={sides.map((value) => ({ value, title: words.side[value] }))} onPick={(value) => showAs({ [ledger]: value === 'uses' ? value : undefined })} />
      {data !== undefined && <FinanceChart data={data} result={result} variable={variable} scope={entry.doc} selected={strategy.key} form={stack} />}
      <YearTable label={words.ledger[ledger].title} groups={groups} years={years} inAll={prices === 'real'} ledger />
      <p class="spectrum-note">{words.balance}{prices === 'real' && ` ${words.allTold[ledger]}`}</p>
    </FinancePart>
  )
}
