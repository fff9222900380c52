/** Bands for the charts of a screen. What makes them is fetched once they are switched on: no first picture waits for it. */
import { effect, signal, useComputed } from '@preact/signals'
import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks'
import type { LineChartData } from '../../chart/line-chart-data.ts'
import type { AskedBands } from '../../state/asked-bands.ts'
import type { Outcome } from '../../state/outcome.ts'
import type { PageState } from '../../state/page-state.ts'
import { engine, held, page, runProblem, shownPage } from '../../state/store.ts'
import { lazyView } from '../frame/lazy-view.tsx'
import type { Banding } from './bands-status.tsx'
import { BANDS, BANDS_ON, BandsFetching } from './bands-switch.tsx'
import { lines, type AxisForm } from './chart-forms.ts'

const banding = signal<Banding | undefined>(undefined)

/** How far the bands are, in words; brings with it what makes them. */
export const bandsStatus = lazyView(() => import('./bands-status.tsx'), (module) => {
  banding.value = module.banding
  return module.BandsStatus
}, BandsFetching)

export interface ShownBands {
  readonly on: boolean
  /** Of what is asked for; undefined while nothing is. */
  readonly asked: AskedBands | undefined
  /** Of lines. */
  readonly form: AxisForm
  /** The chart with the bands there are: all of the series `only`, where one is named, and one of each other. */
  readonly around: (data: LineChartData, only?: string) => LineChartData
}

/**
 * @param result the run the charts show
 * @param stateOf the page with the strategies that are shown; undefined where the charts have none that bands stand around
 */
export function useBands(result: Outcome, variables: readonly string[], stateOf: ((state: PageState) => PageState) | undefined, against = false): ShownBands {
  const on = useComputed(() => page.value.view[BANDS] === BANDS_ON).value
  const selected = useComputed(() => page.value.selected).value
  const made = on ? banding.value : undefined
  const model = engine.value
  const asked = useMemo(() => (stateOf === undefined || model === undefined ? undefined : made?.askedOf(stateOf(shownPage.peek()), model.library, variables, against)), [made, result, variables.join(' '), stateOf, against, model, selected])
  // With the move itself, before it is worked out here: workers need no picture. A page that cannot be run has the bands of the one in sight.
  useLayoutEffect(() => {
    if (made === undefined || model === undefined) return
    return effect(() => {
      const state = runProblem.value === undefined ? page.value : shownPage.value
      made.follow(model, stateOf === undefined ? undefined : made.askedOf(stateOf(state), model.library, variables, against), held.value !== undefined)
    })
  }, [made, model, variables.join(' '), stateOf, against])
  useEffect(() => made?.stop, [made])
  const found = made?.found.value
  return useMemo(() => ({ on, asked, form: made?.form ?? lines, around: (data, only) => made?.withBands(data, found, asked?.key, only) ?? data }), [on, made, asked?.key, found])
}
