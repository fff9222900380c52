/** A value of finance as a figure with its proof; words where there is none. */
import { formatAmount, formatQuantity, PER_CENT } from '../../chart/number-format.ts'
import { readIn, type OutcomeEntry } from '../../state/catalogue.ts'
import type { Read } from '../../state/resources.ts'
import { financeText } from '../../text/finance-text.ts'
import { Figure } from '../frame/figure.tsx'
import { useRecords } from './use-records.ts'

interface FinanceFigureProps {
  readonly read: Read | undefined
  /** Said where there is no value. */
  readonly absent?: string
  /** With its unit, where no head of a row says it. */
  readonly whole?: boolean
  readonly stop?: boolean
}

export function FinanceFigure({ read, absent, whole = false, stop = true }: FinanceFigureProps) {
  const record = useRecords()
  if (read === undefined) return <span class="resources-none">{absent ?? financeText.value.noValue}</span>
  return <Figure text={saidOf(read, record(read.proof.variable), whole)} proof={read.proof} times={read.times} stop={stop} />
}

function saidOf({ value, unit }: Read, record: OutcomeEntry, whole: boolean): string {
  // Of a large economy's output a small share is a figure all the same.
  const read = readIn(record)
  if (read !== undefined) return formatQuantity(value, read, read === PER_CENT ? { digits: 2 } : {})
  return whole || unit === 'year' ? formatQuantity(value, unit) : formatAmount(value, unit)
}
