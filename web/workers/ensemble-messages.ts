/** What passes between the page and its workers. Buffers are handed over, never shared: no cross-origin isolation is needed. */
import type { Facts } from '../../data/facts.ts'
import type { ProgramOutline } from '../../model/compile/outline.ts'
import type { Block, Failure } from '../../model/ensemble/columns.ts'
import type { EnsembleRequest } from '../../scenarios/ensemble-of-scenario.ts'
import type { Library } from '../../scenarios/library.ts'

/** What the page itself runs on: its workers then cannot know another version of the facts. */
export interface Sources {
  readonly facts: Facts
  readonly library: Library
  readonly model: ProgramOutline
  /** Bytes of the kernel in lanes. */
  readonly lanes: ArrayBuffer
}

/** Nine quantiles over the members counted so far, at QUANTILES, by year; NaN where no member has a number. */
export interface QuantileSeries {
  readonly strategy: string
  readonly variable: string
  /** Strategy whose value was taken off member by member; absent where the values are the strategy's own. */
  readonly against?: string
  readonly quantiles: readonly Float64Array[]
}

export interface Figures {
  readonly members: number
  readonly series: readonly QuantileSeries[]
  /** Of the members counted, in order. */
  readonly failures: readonly Failure[]
  /** The hash that the server gives the same ensemble; of the whole alone. */
  readonly hash?: string
}

/** Each task is answered once, those of a kind in the order in which they were sent; what is no task is not answered. */
export type ToWorker =
  | { readonly kind: 'sources'; readonly sources: Sources }
  | { readonly kind: 'open'; readonly ensemble: number; readonly request: EnsembleRequest }
  /** A block to be kept with the others; what is collected is collected in one worker. */
  | { readonly kind: 'place'; readonly ensemble: number; readonly block: Block }
  | { readonly kind: 'close'; readonly ensemble: number }
  | Task

export type Task =
  | { readonly kind: 'members'; readonly ensemble: number; readonly from: number; readonly to: number }
  /** `against`: name of the strategy whose values are taken off those of the others too. */
  | { readonly kind: 'figures'; readonly ensemble: number; readonly members: number; readonly against?: string }

export type FromWorker =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'figures'; readonly figures: Figures }
  /** The ensemble was closed before the task was done. */
  | { readonly kind: 'stopped'; readonly task: Task['kind'] }
  | { readonly kind: 'failed'; readonly task: Task['kind']; readonly message: string }
