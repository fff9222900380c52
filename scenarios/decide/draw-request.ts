/** How beliefs are drawn for a decision, where a request says no more. */
import type { SamplerName } from '../../model/ensemble/sampler.ts'

export interface DrawRequest {
  readonly members?: number | undefined
  readonly seed?: number | undefined
  readonly sampler?: SamplerName | undefined
}

export const DEFAULT_SEED = 1
export const DEFAULT_REGRET_MEMBERS = 300
