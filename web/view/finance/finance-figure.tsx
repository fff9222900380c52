/** A value of finance as a figure with its proof; words where there is none. */
import { formatAmount, formatNumber, formatQuantity, formatYear, PER_CENT } from '../../chart/number-format.ts'
import type { Read } from '../../state/resources.ts'
import { financeText } from '../../text/finance-text.ts'
import { Figure } from '../frame/figure.tsx'

interface FinanceFigureProps {
  readonly read: Read | undefined
  /** Said where there is no value. */
  readonly absent?: string
  /** With its unit, where no head of a row says it. */
  readonly whole?: boolean
  readonly stop?: boolean
}

// Numbers without a unit that are no share of anything: so many times over.
const TIMES = ['debt_cover', 'minimum_dscr', 'mean_dscr', 'loan_life_cover', 'cover_asked']
const YEARS = ['debt_repaid_year', 'renewal_peak_year']

export function FinanceFigure({ read, absent, whole = false, stop = true }: FinanceFigureProps) {
  if (read === undefined) return <span class="resources-none">{absent ?? financeText.value.noValue}</span>
  return <Figure text={saidOf(read, whole)} proof={read.proof} stop={stop} />
}

function saidOf({ value, unit, proof: { variable } }: Read, whole: boolean): string {
  if (YEARS.includes(variable)) return formatYear(value)
  if (TIMES.includes(variable)) return formatNumber(value)
  // Of a large economy's output a small share is a figure all the same.
  if (unit === '1') return formatQuantity(value, PER_CENT, { digits: 2 })
  return whole || unit === 'year' ? formatQuantity(value, unit) : formatAmount(value, unit)
}
