/** Bands for the charts of a screen: begun once the levers rest, given up at the next move. */
import { useEffect, useMemo } from 'preact/hooks'
import type { LineChartData } from '../../chart/line-chart-data.ts'
import { askedBands, type AskedBands } from '../../state/asked-bands.ts'
import { withBands } from '../../state/band-set.ts'
import { bandSet, bandsUnderWay, startBands, stopBands } from '../../state/bands.ts'
import type { Outcome } from '../../state/outcome.ts'
import type { PageState } from '../../state/page-state.ts'
import { engine, held, page, shownPage } from '../../state/store.ts'

// Long enough that a second move in a row does not start them, short enough not to be waited for.
const REST = 120

/** Name and value of the view under which a link asks for bands. */
export const BANDS = 'bands'
export const BANDS_ON = 'on'

export function bandsOn(): boolean {
  return page.value.view[BANDS] === BANDS_ON
}

export interface ShownBands {
  /** Of what is asked for; undefined while nothing is. */
  readonly asked: AskedBands | undefined
  /** The chart with the bands there are. `whole` as for `withBands`. */
  readonly around: (data: LineChartData, whole: (id: string) => boolean) => LineChartData
}

/**
 * @param stateOf the page with the strategies that are shown; undefined while bands are switched off
 * @param result the run the charts show
 */
export function useBands(result: Outcome, variables: readonly string[], stateOf: ((state: PageState) => PageState) | undefined, against = false): ShownBands {
  const model = engine.value
  const on = bandsOn() && stateOf !== undefined && model !== undefined && variables.length > 0
  const asked = useMemo((): AskedBands | undefined => {
    if (!on) return undefined
    try {
      return askedBands(stateOf(shownPage.peek()), model.library, variables, against)
    } catch {
      // The model refuses this page, and the page says why.
      return undefined
    }
  }, [on, result, variables.join(' '), against, model, page.value.selected])
  const moving = held.value !== undefined
  const key = asked?.key
  useEffect(() => {
    if (bandsUnderWay.peek().key !== key) stopBands()
    if (asked === undefined || model === undefined || moving) return
    const timer = setTimeout(() => startBands(model, asked), REST)
    return () => clearTimeout(timer)
  }, [key, moving, model])
  useEffect(() => stopBands, [])
  const found = bandSet.value
  return useMemo(() => ({ asked, around: (data, whole) => withBands(data, found, key, whole) }), [key, found])
}
