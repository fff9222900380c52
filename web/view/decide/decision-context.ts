/** What every part of the Decide screen knows of the page it stands on. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { DecisionParts } from '../../../scenarios/decide/decision-parts.ts'
import type { Decision } from '../../state/decide.ts'
import type { Outcome } from '../../state/outcome.ts'
import { decideText } from '../../text/decide-text.ts'

export interface NamedStrategy {
  readonly key: string
  readonly slot: number
  readonly title: string
  readonly short: string
}

export interface DecisionInPage {
  readonly decision: Decision
  readonly result: Outcome
  /** Of the measure. */
  readonly unit: string
  /** The measure in a sentence, with its year. */
  readonly measure: string
  readonly named: (name: string) => NamedStrategy
  /** What decisions are worked out with. */
  readonly parts: DecisionParts
  readonly shockName: (name: string) => string
  readonly labelOfParameter: (name: string) => string
  readonly unitOfParameter: (name: string) => string
}

export const DecisionContext = createContext<DecisionInPage | undefined>(undefined)

export function useDecision(): DecisionInPage {
  const found = useContext(DecisionContext)
  if (found === undefined) throw new Error(decideText.value.outside)
  return found
}
