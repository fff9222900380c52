/** Eight prerequisites of one block: need, what is lacking, how long it takes and what it costs to get. */
import { Segments } from '../../control/segments.tsx'
import { memberLabel } from '../../state/catalogue.ts'
import type { PrerequisiteRow } from '../../state/resources.ts'
import { resourcesText } from '../../text/resources-text.ts'
import { ReadFigure } from './read-figure.tsx'

interface PrerequisiteTableProps {
  readonly rows: readonly PrerequisiteRow[]
  readonly blocks: readonly string[]
  readonly block: string
  readonly onBlock: (block: string) => void
  readonly year: number
  readonly source: string
}

export function PrerequisiteTable({ rows, blocks, block, onBlock, year, source }: PrerequisiteTableProps) {
  const words = resourcesText.value.prerequisites
  return (
    <section class="spectrum-part" aria-labelledby="resources-prerequisites">
      <header class="chart-head">
        <h2 id="resources-prerequisites">{words.title}</h2>
        <p class="chart-scope">{words.scope(year)}</p>
      </header>
      <Segments label={words.block} value={block} options={blocks.map((value) => ({ value, title: words.blocks[value] ?? memberLabel(value) }))} onPick={onBlock} />
      <div class="spectrum-scroll" role="region" aria-label={words.region} tabIndex={0}>
        <table class="resources-table">
          <thead>
            <tr>
              <th scope="col">{words.head.prerequisite}</th>
              <th scope="col">{words.head.need}</th>
              <th scope="col">{words.head.gap}</th>
              <th scope="col">{words.head.lead}</th>
              <th scope="col">{words.head.cost}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ prerequisite, need, gap, lead, cost }) => (
              <tr key={prerequisite}>
                <th scope="row">{words.name[prerequisite] ?? memberLabel(prerequisite)}<span class="spectrum-says">{words.way[prerequisite]}</span></th>
                <td><ReadFigure read={need} as="percent" /></td>
                <td class={gap !== undefined && gap.value > 0 ? 'resources-holds' : undefined}><ReadFigure read={gap} as="percent" /></td>
                <td><ReadFigure read={lead} as="quantity" /></td>
                <td><ReadFigure read={cost} as="quantity" /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="chart-foot">{source}</p>
    </section>
  )
}
