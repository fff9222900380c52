/** How a prerequisite stands, as a shape: tick, clock, arch, cross, dash or hatching. The words always stand beside it. */
import type { CellState } from '../../state/prerequisites.ts'

const SHAPES: Readonly<Record<CellState, string>> = {
  met: 'M1.5 6.5l3 3 6-7',
  later: 'M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10M6 3.25V6l2 1.25',
  bridged: 'M.75 4h10.5M2 10.5V4M10 10.5V4M2 10.5a4 4.75 0 0 1 8 0',
  missing: 'M2 2l8 8M10 2l-8 8',
  unasked: 'M2 6h8',
  outside: 'M1 7 7 1M1 11.5 11.5 1M5.5 11.5 11.5 5.5',
}

export function StateMark({ state }: { readonly state: CellState }) {
  return (
    <svg class="stance-mark" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d={SHAPES[state]} fill="none" stroke="currentColor" stroke-width={state === 'met' || state === 'missing' ? 2 : 1.5} />
    </svg>
  )
}
