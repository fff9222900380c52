/** A value that was read, as a figure with its proof; words where there is none. */
import { formatAmount, formatPercent, formatQuantity } from '../../chart/number-format.ts'
import type { Read } from '../../state/resources.ts'
import { Figure } from './figure.tsx'

interface ReadFigureProps {
  readonly read: Read | undefined
  /** With its unit, or without where that stands in a head. A share of a whole is said as per cent either way. */
  readonly as: 'quantity' | 'amount'
  /** Said where there is no value. */
  readonly absent: string
}

const FORMATS = { quantity: formatQuantity, amount: formatAmount } as const

export function ReadFigure({ read, as, absent }: ReadFigureProps) {
  if (read === undefined) return <span class="resources-none">{absent}</span>
  return <Figure text={read.unit === '1' ? formatPercent(read.value) : FORMATS[as](read.value, read.unit)} proof={read.proof} />
}
