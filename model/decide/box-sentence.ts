import type { BoxEdge, BoxMeasures } from './box.ts'

export interface SaidCondition extends BoxEdge {
  readonly label: string
  readonly unit: string
}

/**
 * A box in one sentence, with the very numbers of the box. Shares are said to a tenth of a per cent.
 *
 * @param event what happens in the draws of interest, such as 'extensive-domestic-ownership costs more'
 */
export function boxSentence(event: string, conditions: readonly SaidCondition[], { coverage, density }: BoxMeasures): string {
  if (conditions.length === 0) return `No conditions tell when ${event}.`
  const said = conditions.map(({ label, unit, from, to }) => {
    const of = unit === '1' ? '' : ` ${unit}`
    if (from === undefined) return `${label} is at most ${to}${of}`
    return to === undefined ? `${label} is at least ${from}${of}` : `${label} is between ${from} and ${to}${of}`
  })
  return `Where ${said.join(' and ')}, ${event} in ${percentOf(density)} % of draws; ${percentOf(coverage)} % of the draws in which that happens are among them.`
}

/** A share in per cent, to a tenth. */
export function percentOf(share: number): number {
  return Math.round(share * 1000) / 10
}
