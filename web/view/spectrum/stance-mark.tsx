/** A stance as a shape: full, half, empty. The word always stands beside it. */
import type { Stance } from '../../state/spectrum.ts'

const SIZE = 12

export function StanceMark({ stance }: { readonly stance: Stance }) {
  const filled = stance === 'control' ? SIZE - 2 : stance === 'steer' ? (SIZE - 2) / 2 : 0
  return (
    <svg class="stance-mark" width={SIZE} height={SIZE} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
      <rect x="1" y={SIZE - 1 - filled} width={SIZE - 2} height={filled} fill="currentColor" />
      <rect x="1" y="1" width={SIZE - 2} height={SIZE - 2} fill="none" stroke="currentColor" stroke-width="1.5" />
    </svg>
  )
}
