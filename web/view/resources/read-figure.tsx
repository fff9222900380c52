/** A value that was read, as a figure with its proof; the words for none where there is none. */
import { formatAmount, formatPercent, formatQuantity } from '../../chart/number-format.ts'
import type { Read } from '../../state/resources.ts'
import { resourcesText } from '../../text/resources-text.ts'
import { Figure } from '../frame/figure.tsx'

interface ReadFigureProps {
  readonly read: Read | undefined
  /** As a share of a whole, with its unit, or without where the unit stands in the head of the column. */
  readonly as: 'percent' | 'quantity' | 'amount'
}

const FORMATS = { percent: ({ value }: Read) => formatPercent(value), quantity: ({ value, unit }: Read) => formatQuantity(value, unit), amount: ({ value, unit }: Read) => formatAmount(value, unit) }

export function ReadFigure({ read, as }: ReadFigureProps) {
  return read === undefined ? <span class="resources-none">{resourcesText.value.none}</span> : <Figure text={FORMATS[as](read)} proof={read.proof} />
}
