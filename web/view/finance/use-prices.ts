/** Prices that the screen shows money in, as its address says. */
import { useComputed } from '@preact/signals'
import type { Prices } from '../../state/money-of-the-day.ts'
import { page, showAs } from '../../state/store.ts'

const VIEW = 'prices'
const OF_THE_DAY: Prices = 'of-the-day'

export function usePrices(): Prices {
  return useComputed((): Prices => (page.value.view[VIEW] === OF_THE_DAY ? OF_THE_DAY : 'real')).value
}

export function showPrices(prices: Prices): void {
  showAs({ [VIEW]: prices === OF_THE_DAY ? prices : undefined })
}
