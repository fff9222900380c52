/** Bands for the charts of a screen. What makes them is fetched once they are switched on: no first picture waits for it. */
import { signal, useComputed } from '@preact/signals'
import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks'
import type { LineChartData } from '../../chart/line-chart-data.ts'
import type { AskedBands } from '../../state/asked-bands.ts'
import type { Outcome } from '../../state/outcome.ts'
import type { PageState } from '../../state/page-state.ts'
import { engine, page, shownPage } from '../../state/store.ts'
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
  const askedOf = (state: PageState): AskedBands | undefined => model && stateOf && made?.askedOf(stateOf(state), model.library, variables, against)
  const asked = useMemo(() => askedOf(shownPage.peek()), [made, result, variables.join(' '), stateOf, against, model, selected])
  useLayoutEffect(() => model && made?.follow(model, askedOf), [made, model, variables.join(' '), stateOf, against])
  useEffect(() => made?.stop, [made])
  const found = made?.found.value
  return useMemo(() => ({ on, asked, form: made?.form ?? lines, around: (data, only) => made?.withBands(data, found, asked?.key, only) ?? data }), [on, made, asked?.key, found])
}
