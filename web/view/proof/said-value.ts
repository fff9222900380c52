/** How a node of a proof is said: its value with its unit, and its place. */
import { formatNumber, formatQuantity, formatYear } from '../../chart/number-format.ts'
import type { ProofNode } from '../../state/proof.ts'

const DIGITS = 4
const isCalendarYear = (value: number): boolean => Number.isInteger(value) && value > 1900 && value < 2200

export function saidValue({ value, unit, member }: ProofNode): string {
  if (member !== undefined) return member
  return unit === 'year' && isCalendarYear(value) ? formatYear(value) : formatQuantity(value, unit, { digits: DIGITS })
}

/** A number inside an equation, where no unit stands beside it; `of` is the name it stands for, or the number as it is written. */
export function saidNumber(value: number, of: string): string {
  return /year|^\d/.test(of) && isCalendarYear(value) ? formatYear(value) : formatNumber(value, { digits: DIGITS })
}

export function saidPlace({ index, year }: ProofNode): string {
  return [index, year === undefined ? '' : formatYear(year)].filter((part) => part !== '').join(', ')
}
