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

export function entryWords(entry: EntryFigureProps['entry'], value: number): string {
  return formatQuantity(value, readIn(entry) ?? entry.unit)
}

export function EntryFigure({ entry, value, proof }: EntryFigureProps) {
  return <Figure text={entryWords(entry, value)} proof={proof} />
}
