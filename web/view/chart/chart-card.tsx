/** A chart over years with all that belongs to it: title, sentence, unit and perimeter, picture or table, source, actions. */
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import { spanOf, unitRead, type LineChartData } from '../../chart/line-chart-data.ts'
import { unitWords } from '../../chart/number-format.ts'
import { chartTitle, pathSentence, summaryParts } from '../../chart/summary.ts'
import { CopyButton } from '../../control/copy-button.tsx'
import { chartState, CHART_AT } from '../../state/export-context.ts'
import type { Outcome } from '../../state/outcome.ts'
import type { Sentence } from '../../state/sentence.ts'
import { page, pageLink, shownPage } from '../../state/store.ts'
import { text } from '../../text/text.ts'
import { SentenceText } from '../frame/figure.tsx'
import { ChartDownload } from './chart-download.tsx'
import { lines, type ChartForm } from './chart-forms.ts'
import { ChartStage } from './chart-stage.tsx'
import { ChartTable } from './chart-table.tsx'
import { addressOf, proofAttributes } from './series-proof.ts'

export interface ChartCardProps {
  readonly data: LineChartData
  /** The run the data are of. */
  readonly result: Outcome
  readonly variable: string
  /** What the record counts, in a sentence. */
  readonly scope: string
  /** Key of the series drawn heavier; the cursor starts on it. */
  readonly selected: string
  readonly asTable: boolean
  readonly onTable: (asTable: boolean) => void
  /** Lines unless told. */
  readonly form?: ChartForm
  /** What stands under the years of the picture. */
  readonly children?: ComponentChildren
}

/** A link leads to its chart once, when the page opens, and not whenever that chart appears again. */
let arrived = false

export function ChartCard({ data, result, variable, scope, selected, asTable, onTable, form = lines, children }: ChartCardProps) {
  const id = useId()
  const words = text.value.chart
  const card = useRef<HTMLElement>(null)
  const [switched, setSwitched] = useState(false)
  const Table = form.Table ?? ChartTable
  const summary = useMemo(
    (): Sentence => (form.summary?.(data, words) ?? summaryParts(data, words)).map((part) => (typeof part === 'string' ? part : { text: part.text, ...addressOf([...data.series, ...(data.total === undefined ? [] : [data.total])].find((series) => series.id === part.series), part.year) })),
    [data, form, words],
  )
  const title = chartTitle(data, words)
  const perimeter = words.perimeter[result.perimeter]
  const [, lastYear] = spanOf(data)
  const provable = data.total ?? data.series.find((series) => series.id === selected) ?? data.series[0]
  const link = (): string | undefined => pageLink(chartState(shownPage.value, variable))

  useEffect(() => {
    if (arrived || page.value.view[CHART_AT] !== variable) return
    arrived = true
    card.current?.scrollIntoView({ block: 'start' })
  }, [])

  /** By key: the focus goes along, since what had it is gone. */
  function switchTo(table: boolean): void {
    setSwitched(true)
    onTable(table)
  }

  return (
    <figure ref={card} class="chart-card" id={`chart-${variable}`} aria-labelledby={`${id}-title`}>
      <header class="chart-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <p class="chart-scope">{scope} <span class="chart-measure">{words.measure(data.unitLabel ?? unitWords(unitRead(data)).long, perimeter)}</span></p>
        <p class="chart-summary" id={`${id}-summary`}><SentenceText sentence={summary} /></p>
      </header>
      {asTable ? (
        <Table data={data} perimeter={perimeter} focused={switched} onChart={() => switchTo(false)} />
      ) : (
        <ChartStage data={data} form={form} selected={selected} describedBy={`${id}-summary`} focused={switched} onTable={() => switchTo(true)} />
      )}
      {children}
      <figcaption class="chart-foot">
        <span class="chart-source">{data.source} {pathSentence(data, words)} {form.foot?.(data)}</span>
        <span class="chart-actions">
          <button type="button" class="link" onClick={() => { setSwitched(false); onTable(!asTable) }}>{asTable ? words.chart : words.table}</button>
          <ChartDownload data={data} variable={variable} outcome={result} form={form} selected={selected} link={link} />
          <CopyButton label={words.copyLink} spoken={words.copyLinkOf(title)} content={link} absent={words.linkTooLong} />
          {provable?.proof !== undefined && (
            <button type="button" class="link" aria-label={data.whole === undefined ? words.proofOf(title, provable.label, lastYear) : words.proofOfWhole(title, provable.label)} {...proofAttributes(provable, lastYear)}>{words.proof}</button>
          )}
        </span>
      </figcaption>
    </figure>
  )
}
