/** What proofs of a sizing call its run, which is no strategy of the page. */
import type { Bought } from '../../scenarios/sizing-chip.ts'
import type { ProofRequest } from './page-state.ts'

const sizedRuns: Readonly<Record<Bought, string>> = { in_server: 'sizing', alone: 'sizing-alone' }

export function sizedRun(bought: Bought): string {
  return sizedRuns[bought]
}

/** What the chip's price buys in the run a proof asks about; undefined for a proof of the page's own figures. */
export function sizedBy({ strategy }: Pick<ProofRequest, 'strategy'>): Bought | undefined {
  return strategy === sizedRuns.in_server ? 'in_server' : strategy === sizedRuns.alone ? 'alone' : undefined
}
