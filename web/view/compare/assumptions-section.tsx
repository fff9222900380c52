/** What is assumed: between the strategies, and away from the page's defaults. */
import { useComputed } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { costsOf } from '../../state/costs-of.ts'
import { loadPacker } from '../../state/file-packer.ts'
import { idle } from '../../state/idle.ts'
import { page, showAs } from '../../state/store.ts'
import { compareText } from '../../text/compare-text.ts'
import { lazyView } from '../frame/lazy-view.tsx'
import type { AssumptionsProps } from './assumptions-props.ts'
import { useKeepsUp, useKept } from '../frame/on-screen.ts'
import { PartHeading } from './part-heading.tsx'
import { Segments } from '../../control/segments.tsx'

// Both tables wait for the levers to rest, and so may their code.
const moved = lazyView(async () => {
  await idle()
  // A scenario without one of its settings is a file.
  await loadPacker()
  return import('./moved-assumptions-table.tsx')
}, ({ MovedAssumptions }) => MovedAssumptions, () => <></>)
const between = lazyView(async () => {
  await idle()
  return import('./strategy-assumptions.tsx')
}, ({ StrategyAssumptions }) => StrategyAssumptions, () => <p class="compare-empty" role="status">{compareText.value.assumptions.waiting}</p>)

export function AssumptionsSection(props: AssumptionsProps) {
  const words = compareText.value.assumptions
  const rows = useComputed(() => (page.value.view['rows'] === 'all' ? 'all' : 'differences')).value
  const [element, keepsUp] = useKeepsUp<HTMLElement>()
  // The page as it stood for the run: every change of it that figures rest on brings another run. Costs are kept as numbers,
  // since a later run, which may come before the table itself does, writes over the buffers of this one.
  const shown = useKept(keepsUp, () => ({ ...props, state: page.peek(), costs: costsOf(props.result) }), [props.result])
  const movedTable = useMemo(() => <moved.View {...shown} />, [shown, compareText.value])
  return (
    <section ref={element} class="compare-part" aria-labelledby="part-assumptions">
      <PartHeading part="assumptions" title={words.title} />
      {movedTable}
      <div class="assumption-head">
        <div>
          <h3>{words.betweenTitle}</h3>
          <p class="chart-scope">{words.betweenScope}</p>
        </div>
        <Segments
          label={words.show} value={rows} options={[{ value: 'differences', title: words.onlyDifferences }, { value: 'all', title: words.everything }]}
          onPick={(value) => showAs({ rows: value === 'all' ? 'all' : undefined })}
        />
      </div>
      <between.View {...props} all={rows === 'all'} />
    </section>
  )
}
