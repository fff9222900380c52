/** The switch of the bands. */
import { Segments } from '../../control/segments.tsx'
import { showAs } from '../../state/store.ts'
import { text } from '../../text/text.ts'

/** Name and value of the view under which a link asks for bands. */
export const BANDS = 'bands'
export const BANDS_ON = 'on'

const choices = ['off', 'on'] as const

interface BandsSwitchProps {
  readonly on: boolean
  /** What else of the view changes with switching them on. */
  readonly also?: Readonly<Record<string, string>>
}

export function BandsSwitch({ on, also }: BandsSwitchProps) {
  const words = text.value.chart.bands
  return <Segments label={words.label} value={on ? 'on' : 'off'} options={choices.map((value) => ({ value, title: words[value] }))} onPick={(value) => showAs(value === 'on' ? { ...also, [BANDS]: BANDS_ON } : { [BANDS]: undefined })} />
}

export function BandsFetching() {
  return <p class="bands-status quiet" role="status">{text.value.chart.bands.fetching}</p>
}
