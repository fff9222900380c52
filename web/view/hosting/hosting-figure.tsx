/** A value of hosting as a figure with its proof; the words for none where there is none. */
import { formatAmount, formatPercent } from '../../chart/number-format.ts'
import type { Read } from '../../state/resources.ts'
import { hostingText } from '../../text/hosting-text.ts'
import { Figure } from '../frame/figure.tsx'

export function HostingFigure({ read }: { readonly read: Read | undefined }) {
  if (read === undefined) return <span class="resources-none">{hostingText.value.noValue}</span>
  return <Figure text={read.unit === '1' ? formatPercent(read.value) : formatAmount(read.value, read.unit)} proof={read.proof} />
}
