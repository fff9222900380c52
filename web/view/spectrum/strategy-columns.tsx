/** Heads of the strategies' columns: short to the eye, whole to the ear. */
import { Swatch } from '../../control/swatch.tsx'
import { nameOf } from '../../state/chart-data.ts'
import type { Outcome } from '../../state/outcome.ts'

export function StrategyColumns({ result, selected }: { readonly result: Outcome; readonly selected: string }) {
  return (
    <>
      {result.strategies.map((strategy) => (
        <th key={strategy.key} scope="col" class={strategy.key === selected ? 'spectrum-selected' : undefined}>
          <Swatch slot={strategy.slot} />
          <span aria-hidden="true">{strategy.short}</span>
          <span class="unseen">{nameOf(result, strategy)}</span>
        </th>
      ))}
    </>
  )
}
