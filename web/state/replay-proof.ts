/** What proofs of a replay call its runs, which are no strategies of the page. */
import type { ProofRequest } from './page-state.ts'

export interface ReplayRun {
  readonly replay: string
  readonly strategy: string
  /** The same without its shock. */
  readonly calm: boolean
}

// Names have single hyphens only.
const BETWEEN = '--'
const STRUCK = 'replay'
const CALM = 'calm'

export function replayRun({ replay, strategy, calm }: ReplayRun): string {
  return [calm ? CALM : STRUCK, replay, strategy].join(BETWEEN)
}

/** Undefined for a proof of the page's own figures. */
export function replayOf({ strategy: key }: Pick<ProofRequest, 'strategy'>): ReplayRun | undefined {
  const [kind, replay, strategy, ...rest] = key.split(BETWEEN)
  if ((kind !== STRUCK && kind !== CALM) || replay === undefined || strategy === undefined || rest.length > 0) return undefined
  return { replay, strategy, calm: kind === CALM }
}
