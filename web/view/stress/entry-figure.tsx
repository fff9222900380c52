/** A value of an outcome as a figure with its proof, read as its record says. */
import { formatQuantity } from '../../chart/number-format.ts'
import { readIn, type OutcomeEntry } from '../../state/catalogue.ts'
import type { ProofRequest } from '../../state/page-state.ts'
import { Figure } from '../frame/figure.tsx'

interface EntryFigureProps {
  readonly entry: Pick<OutcomeEntry, 'unit' | 'top' | 'readAs'>
  readonly value: number
  readonly proof: ProofRequest
}

export function entryWords(entry: EntryFigureProps['entry'], value: number, digits?: number): string {
  return formatQuantity(value, readIn(entry) ?? entry.unit, digits === undefined ? {} : { digits })
}

// Beyond it nobody reads a difference.
const MOST_DIGITS = 6

/** Two values that differ, in as many digits as tell them apart. */
export function wordsApart(entry: EntryFigureProps['entry'], left: number, right: number): readonly [left: string, right: string] {
  const words = (digits?: number): readonly [string, string] => [entryWords(entry, left, digits), entryWords(entry, right, digits)]
  let said = words()
  for (let digits = 4; said[0] === said[1] && digits <= MOST_DIGITS; digits++) said = words(digits)
  return said
}

export function EntryFigure({ entry, value, proof }: EntryFigureProps) {
  return <Figure text={entryWords(entry, value)} proof={proof} />
}
