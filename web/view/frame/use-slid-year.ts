/** A year that the address keeps under a name and a slider moves: shown while it moves, in the address once it is let go. */
import { useComputed } from '@preact/signals'
import { useState } from 'preact/hooks'
import type { SliderYear } from '../../control/year-slider.tsx'
import type { Outcome } from '../../state/outcome.ts'
import { page, showAs } from '../../state/store.ts'

interface Slid {
  readonly year: number
  /** What the address asked for as it was slid. */
  readonly over: string | undefined
}

interface SlidYear {
  /** The year on the slider. */
  readonly year: number
  /** The year of the address: what takes long follows only this. */
  readonly settled: number
  readonly slider: SliderYear
}

/** `yearOf` reads the year of a run from the text of the address. */
export function useSlidYear(result: Outcome, name: string, yearOf: (result: Outcome, asked: string | undefined) => number): SlidYear {
  const asked = useComputed(() => page.value.view[name]).value
  const [slid, setSlid] = useState<Slid>()
  // A slider let go where it was taken up says nothing: the next year of the address counts all the same. An effect would
  // come too late to tell: two presses of a key may come before it runs, and it would take back the year of the second.
  if (slid !== undefined && slid.over !== asked) setSlid(undefined)
  const settled = yearOf(result, asked)
  const year = slid === undefined || slid.over !== asked ? settled : yearOf(result, String(slid.year))
  return {
    year, settled,
    slider: {
      first: result.decisionYear, last: result.years[result.years.length - 1] ?? year, value: year,
      onSlide: (next) => setSlid({ year: next, over: page.peek().view[name] }),
      onSettle: (next) => {
        setSlid(undefined)
        showAs({ [name]: String(next) })
      },
    },
  }
}
