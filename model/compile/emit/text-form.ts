/** How much of a kernel's text is written out. All forms do the same operations in the same order and give the same bits. */

export interface TextForm {
  /** Longest sum over members that is written out: a loop costs more than its few additions. */
  readonly summands: number
  /** Longest loop over members that is written out where its turns come to few operations. */
  readonly turns: number
  /** Operations that such a loop, with all loops inside it, may come to: what is longer than that no longer runs faster. */
  readonly operations: number
  /** Whether what is chosen alike for all members is chosen before their loops, each side having loops of its own. */
  readonly choosesFirst: boolean
}

/** For a page, which fetches every address in the text. */
export const shortText: TextForm = { summands: 3, turns: 0, operations: 0, choosesFirst: false }

/** For what has the text at hand: about twice as long and a fifth faster. */
export const writtenOutText: TextForm = { summands: 6, turns: 6, operations: 100, choosesFirst: true }
