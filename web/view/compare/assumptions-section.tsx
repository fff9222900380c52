/** What is assumed: between the strategies, and away from the page's defaults. */
import type { Catalogue } from '../../state/catalogue.ts'
import type { Engine } from '../../state/engine.ts'
import type { Outcome } from '../../state/outcome.ts'
import { page, showAs } from '../../state/store.ts'
import { text } from '../../text/text.ts'
import { MovedAssumptions } from './moved-assumptions-table.tsx'
import { PartHeading } from './part-heading.tsx'
import { Segments } from './segments.tsx'
import { StrategyAssumptions } from './strategy-assumptions.tsx'

export interface AssumptionsProps {
  readonly result: Outcome
  readonly engine: Engine
  readonly catalogue: Catalogue
}

export function AssumptionsSection(props: AssumptionsProps) {
  const words = text.value.compare.assumptions
  const rows = page.value.view['rows'] === 'all' ? 'all' : 'differences'
  return (
    <section class="compare-part" aria-labelledby="part-assumptions">
      <PartHeading part="assumptions" title={words.title} />
      <MovedAssumptions {...props} />
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
      <StrategyAssumptions {...props} all={rows === 'all'} />
    </section>
  )
}
