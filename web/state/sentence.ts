/** A sentence whose figures know where they come from. */
import type { ProofRequest } from './page-state.ts'

export interface SaidFigure {
  readonly text: string
  /** Absent where the figure is no record of the model. */
  readonly proof?: ProofRequest
  /** Of what it was multiplied by, where it is a product. */
  readonly times?: ProofRequest
}

export type Sentence = readonly (string | SaidFigure)[]
