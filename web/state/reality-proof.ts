/** What proofs of the comparison with published figures call the runs a row reads, which are no strategies of the page. */
import type { ProofRequest } from './page-state.ts'

const RUN = /^reality--([a-z0-9-]+)--(\d)$/

export interface RealityRun {
  readonly row: string
  /** Place among the runs of the row. */
  readonly run: number
}

export function realityRun({ row, run }: RealityRun): string {
  return `reality--${row}--${run}`
}

/** Undefined for a proof of the page's own figures. */
export function realityOf({ strategy }: Pick<ProofRequest, 'strategy'>): RealityRun | undefined {
  const [, row, run] = RUN.exec(strategy) ?? []
  return row === undefined ? undefined : { row, run: Number(run) }
}
