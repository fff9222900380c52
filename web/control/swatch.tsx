/** A strategy's line and marker as they look in the charts. */
import { markerPath } from '../chart/marker.ts'
import { strategyInk } from '../chart/palette.ts'
import { palette } from '../state/theme.ts'

export function Swatch({ slot }: { readonly slot: number }) {
  const { colour, dash, marker } = strategyInk(palette.value, slot)
  return (
    <svg class="swatch" width="30" height="14" viewBox="0 0 30 14" aria-hidden="true">
      <path d="M1,7H29" stroke={colour} stroke-width="2" fill="none" {...(dash === '' ? {} : { 'stroke-dasharray': dash })} />
      <path d={markerPath(marker, 50)} transform="translate(15,7)" fill={colour} stroke={palette.value.paper} />
    </svg>
  )
}
