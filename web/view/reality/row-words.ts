/** What a row of the comparison and its figures are called. */
import { formatNumber, formatQuantity } from '../../chart/number-format.ts'
import type { Row } from '../../state/reality.ts'
import { realityText } from '../../text/reality-text.ts'

/** Whose figure it is; of a region, its name. */
export function rowName({ entity }: Row): string {
  return realityText.value.region[entity] ?? entity
}

export function amount(value: number, unit: string): string {
  return unit === '1' ? formatNumber(value) : formatQuantity(value, unit)
}
