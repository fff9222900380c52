/** Where a pool is cheaper, read off the crossings that a search has found: for whoever shows it and did not search. */
import type { PoolShare } from './pool-share.ts'

/** Shares at which pooling is cheaper: above one crossing, below another, or to the end of the search where one is not given. */
export type CheaperStretch =
  | { readonly above?: undefined; readonly below: number }
  | { readonly above: number; readonly below: number }
  | { readonly above: number; readonly below?: undefined }

/** Of a search with crossings, from the lowest share up. */
export function cheaperStretches({ crossings }: Pick<PoolShare, 'crossings'>): readonly CheaperStretch[] {
  return crossings.flatMap(({ share, above }, at): CheaperStretch[] => {
    if (above === 'dearer') {
      const start = crossings[at - 1]?.share
      return [start === undefined ? { below: share } : { above: start, below: share }]
    }
    return at === crossings.length - 1 ? [{ above: share }] : []
  })
}
