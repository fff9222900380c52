/** A share or a rate as per cent. */
import { formatNumber } from '../../chart/number-format.ts'
import { text } from '../../text/text.ts'

// Below it the digits of a share would only look exact.
const LEAST = 0.001

export function percentage(share: number, digits = 2): string {
  if (share !== 0 && Math.abs(share) < LEAST) return text.value.compare.under(percentage(LEAST))
  return `${formatNumber(share * 100, { digits })}\u202f%`
}
