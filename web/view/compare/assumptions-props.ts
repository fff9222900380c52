/** What the tables of assumptions are about. */
import type { Catalogue } from '../../state/catalogue.ts'
import type { Engine } from '../../state/engine.ts'
import type { Outcome } from '../../state/outcome.ts'

export interface AssumptionsProps {
  readonly result: Outcome
  readonly engine: Engine
  readonly catalogue: Catalogue
}
