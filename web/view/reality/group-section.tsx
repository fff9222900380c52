/** One group: its question, its verdict, what it had to reach, its figures as a picture and as tables. */
import { useCallback, useId, useMemo } from 'preact/hooks'
import type { RealityAnswer } from '../../../api/schemas/reality.ts'
import { formatNumber } from '../../chart/number-format.ts'
import { realityChart, type RealityChartData } from '../../chart/reality-chart.ts'
import { insideCount, rowsOf, type Group, type Row } from '../../state/reality.ts'
import { withView } from '../../state/page-state.ts'
import { engine, page, show } from '../../state/store.ts'
import { realityText } from '../../text/reality-text.ts'
import { Picture, type Surroundings } from '../chart/picture.tsx'
import { Counting } from './counting.tsx'
import { MarksTable } from './marks-table.tsx'
import { ApartTable, CountedTable } from './row-table.tsx'
import { rowName } from './row-words.ts'
import { RowWorking } from './row-working.tsx'
import { verdictOn } from './verdict.ts'
import { WORKED_ROW } from './worked.tsx'
import { COUNTING } from './working-heading.ts'

const TWO = { digits: 2 } as const

export function GroupSection({ answer, group }: { readonly answer: RealityAnswer; readonly group: Group }) {
  const id = useId()
  const words = realityText.value
  const { name, asks } = words.group[group.group]
  const rows = useMemo(() => rowsOf(answer, group), [answer, group])
  const data = useMemo((): RealityChartData => ({
    title: `${name}: ${words.chart.title}`, summary: words.chart.summary(insideCount(group), group.scored), source: words.source(answer.method.model.version, answer.method.members),
    near: group.marks.near, dots: rows.scored.map(dotOf),
    words: { agrees: words.chart.agrees, differs: words.chart.differs, published: words.chart.published, times: words.chart.times, part: words.chart.part },
  }), [answer, group, rows, words])
  const model = engine.value
  const worked = answer.rows.find((row) => row.group === group.group && row.id === page.value.view[WORKED_ROW])
  const draw = useCallback((surroundings: Surroundings) => realityChart(data, surroundings), [data])
  return (
    <section class="reality-group" aria-labelledby={id}>
      <header class="chart-head">
        <h2 id={id} tabIndex={-1}>{asks}</h2>
        <p class="reality-says" data-worked={COUNTING}>{verdictOn(group)}</p>
      </header>
      <figure class="reality-figure" aria-labelledby={`${id}-chart`}>
        <figcaption><h3 id={`${id}-chart`}>{words.chart.title}</h3><p class="chart-scope">{words.chart.scope}</p></figcaption>
        <Picture class="reality-picture" draw={draw} />
      </figure>
      <MarksTable group={group} />
      <Counting group={group} />
      {worked !== undefined && model !== undefined && <RowWorking key={worked.id} row={worked} method={answer.method} engine={model} onClose={() => show(withView(page.value, { [WORKED_ROW]: undefined }))} />}
      <CountedTable rows={rows.scored} group={group} />
      <ApartTable title={words.table.recalled} says={words.table.recalledSays} rows={rows.recalled} group={group} />
      <ApartTable title={words.table.apart} says={words.table.apartSays} rows={rows.apart} group={group} why />
    </section>
  )
}

function dotOf(row: Row): RealityChartData['dots'][number] {
  const { id, year, published, ratio, inside, model_p10: low, model_p90: high, published_low: from, published_high: to } = row
  const agrees = inside !== 'outside'
  const label = `${rowName(row)}, ${year}`
  return {
    id, label, ratio, agrees, said: realityText.value.chart.dot(label, formatNumber(ratio, TWO), agrees),
    ...(low === undefined || high === undefined ? {} : { band: { low: low / published, high: high / published } }),
    ...(from === undefined || to === undefined ? {} : { range: { low: from / published, high: to / published } }),
  }
}
