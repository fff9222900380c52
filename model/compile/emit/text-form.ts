/** How much of a kernel's text is written out, and what its functions are. All forms do the same operations in the same order and give the same bits. */

export interface TextForm {
  /** Longest sum over members that is written out: a loop costs more than its few additions. */
  readonly summands: number
  /** Longest loop over members that is written out where its turns come to few operations, in functions that go through the years. */
  readonly turns: number
  /** Operations that such a loop, with all loops inside it, may come to: what is longer than that no longer runs faster. */
  readonly operations: number
  /** Whether what is chosen alike for all members is chosen before their loops, each side having loops of its own. */
  readonly choosesFirst: boolean
  /**
   * Whether a function through the years keeps in names of its own what it has read or computed and reads again: an engine
   * looks for it in its buffers anew, since it cannot know that no store in between has changed it.
   */
  readonly keepsValues: boolean
  /** Whether a year's elements are read in a view of its row: an engine adds up no address where the number of an element is known. */
  readonly rows: boolean
  /** Whether short functions of the language are written where they are called: an engine does so with so many of them and no more. */
  readonly functionsInPlace: boolean
  /**
   * Whether what is called is said to be a number, and a span of years a whole one: an engine that is not told keeps the one
   * in an object, with all it is chosen from, and turns the other into an index every time.
   */
  readonly tellsNumbers: boolean
  /** Whether what takes long has functions of its own, so that it is run, and kept, for its own sake alone. */
  readonly longApart: boolean
}

/** For a page, which fetches every address in the text. */
export const shortText: TextForm = { summands: 3, turns: 0, operations: 0, choosesFirst: false, keepsValues: false, rows: false, functionsInPlace: false, tellsNumbers: false, longApart: false }

/** For what has the text at hand: half as long again, and a fifth quicker to run. */
export const writtenOutText: TextForm = { summands: 6, turns: 12, operations: 150, choosesFirst: true, keepsValues: true, rows: true, functionsInPlace: true, tellsNumbers: true, longApart: false }

/** For lanes, which no page fetches before it needs them: a third longer as it travels, and a tenth quicker to run. */
export const lanesText: TextForm = { ...shortText, summands: 10, turns: 12, operations: 100, longApart: true }

/** For what is run once a run: its text is fetched for that alone, and loops are the quicker for being short. A form that keeps all loops is its own. */
export function onceText(form: TextForm): TextForm {
  return form.turns === 0 ? form : { ...form, turns: 0 }
}
