/** What the server and the thread that draws the reality test say to one another. */
import type { RealityAnswer } from '../schemas/reality.ts'

/** What the thread that draws is told. */
export interface DrawOrder {
  readonly members: number
  /** Where the answer is kept; the build's own folder where it is not said. */
  readonly folder: string | undefined
}

/** What it tells: members drawn so far, the answer, or why the answer could not be kept. */
export type DrawMessage = { readonly drawn: number } | { readonly answer: RealityAnswer } | { readonly unkept: string }
