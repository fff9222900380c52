/** A chart with its title, summary, keyboard cursor, readout, table twin and source line. */
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { keepCursor, moveCursor, startCursor, type Cursor } from '../../chart/cursor.ts'
import { lineChart, lineChartGeometry, yearIndexAt } from '../../chart/line-chart.ts'
import { seriesValue, type LineChartData } from '../../chart/line-chart-data.ts'
import { formatAmount, formatYear, unitWords } from '../../chart/number-format.ts'
import { pointSummary, summaryParts } from '../../chart/summary.ts'
import { panelCursorAt, panelsOf, smallMultiples, type Panels, type PanelScale } from '../../chart/small-multiples.ts'
import { tableCsv } from '../../chart/table.ts'
import { Swatch } from '../../control/swatch.tsx'
import { withProof } from '../../state/page-state.ts'
import type { Sentence } from '../../state/sentence.ts'
import { page, show } from '../../state/store.ts'
import { text } from '../../text/text.ts'
import { palette } from '../../state/theme.ts'
import { ChartTable } from './chart-table.tsx'
import { addressOf, proofAttributes } from './series-proof.ts'
import { SentenceText } from '../frame/figure.tsx'

interface ChartCardProps {
  readonly data: LineChartData
  readonly variable: string
  readonly scope: string
  readonly selected: string
  /** Which function draws it: lines unless told. */
  readonly form?: 'lines' | 'multiples'
  /** Of small multiples: one scale for all panels unless told. */
  readonly scale?: PanelScale
  readonly asTable: boolean
  readonly onTable: (asTable: boolean) => void
}

// Announcing every step of a held arrow key would bury the reader; the last one after a short rest is enough.
const SPEAK_AFTER = 250
const HEIGHT_SHARE = 0.6
const SMALLEST_HEIGHT = 250
const LARGEST_HEIGHT = 380

export function ChartCard({ data, variable, scope, selected, form = 'lines', scale = 'shared', asTable, onTable }: ChartCardProps) {
  const id = useId()
  const stage = useRef<HTMLDivElement>(null)
  const picture = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [cursor, setCursor] = useState<Cursor | undefined>(undefined)
  const [entered, setEntered] = useState(false)
  const [spoken, setSpoken] = useState<Sentence>([])
  const colours = palette.value
  const panels = useMemo(() => (form === 'multiples' && width > 0 ? panelsOf(data, width, scale) : undefined), [form, data, width, scale])
  const height = panels?.height ?? Math.round(Math.max(SMALLEST_HEIGHT, Math.min(LARGEST_HEIGHT, width * HEIGHT_SHARE)))
  const kept = keepCursor(data, cursor)
  const summary = useMemo(
    (): Sentence => summaryParts(data).map((part) => (typeof part === 'string' ? part : { text: part.text, ...addressOf(data.series.find((series) => series.id === part.series), part.year) })),
    [data],
  )
  const lastYear = data.years[data.years.length - 1] ?? 0
  const provable = data.series.find((series) => series.id === selected) ?? data.series[0]

  useEffect(() => {
    const element = picture.current
    if (element === null) return
    setWidth(element.clientWidth)
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [asTable])

  useLayoutEffect(() => {
    if (width === 0 || picture.current === null) return
    const options = { document, palette: colours, width, selected, ...(kept === undefined ? {} : { cursor: kept }) }
    picture.current.replaceChildren(
      form === 'multiples' ? smallMultiples(data, { ...options, scale, ghost: text.value.compare.ghost }) : lineChart(data, { ...options, height }),
    )
  }, [data, colours, width, height, selected, kept?.series, kept?.index, form, scale, asTable])

  useEffect(() => {
    if (!entered || kept === undefined) return
    const series = data.series[kept.series]
    const year = data.years[kept.index]
    if (series === undefined || year === undefined) return
    const said = [{ text: pointSummary(data, series, kept.index), ...addressOf(series, year) }]
    const timer = setTimeout(() => setSpoken(said), SPEAK_AFTER)
    return () => clearTimeout(timer)
  }, [entered, data, kept?.series, kept?.index])

  function leave(): void {
    setEntered(false)
    setCursor(undefined)
    setSpoken([])
  }

  function prove(): void {
    const series = kept === undefined ? undefined : data.series[kept.series]
    const year = kept === undefined ? undefined : data.years[kept.index]
    if (series?.proof !== undefined && year !== undefined) show(withProof(page.value, { ...series.proof, year }))
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (!entered || kept === undefined) {
      if (event.key === 'Enter') {
        event.preventDefault()
        setEntered(true)
        setCursor(startAt())
      }
      return
    }
    if (event.key === 'Escape') return leave()
    if (event.key === 't') return onTable(true)
    if (event.key === 'Enter') {
      event.preventDefault()
      return prove()
    }
    const next = moveCursor(data, kept, event.key)
    if (next !== kept) {
      event.preventDefault()
      setCursor(next)
    }
  }

  /** The cursor starts on the strategy whose figures the tiles show. */
  function startAt(): Cursor | undefined {
    const start = startCursor(data)
    const series = data.series.findIndex((candidate) => candidate.id === selected)
    return start === undefined || series < 0 ? start : { ...start, series }
  }

  function onPointer(event: PointerEvent): void {
    if (entered || picture.current === null) return
    const box = picture.current.getBoundingClientRect()
    if (panels !== undefined) return setCursor(panelCursorAt(data, panels, event.clientX - box.left, event.clientY - box.top))
    const geometry = lineChartGeometry(data, width, height)
    const index = yearIndexAt(data, geometry, event.clientX - box.left)
    const height0 = event.clientY - box.top
    let nearest = 0
    let distance = Infinity
    data.series.forEach((series, place) => {
      const away = Math.abs(geometry.y(seriesValue(series, index)) - height0)
      if (away < distance) [nearest, distance] = [place, away]
    })
    setCursor({ series: nearest, index })
  }

  function download(): void {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([tableCsv(data)], { type: 'text/csv;charset=utf-8' }))
    link.download = `${variable}.csv`
    link.click()
    URL.revokeObjectURL(link.href)
  }

  return (
    <figure class="chart-card" id={`chart-${variable}`} aria-labelledby={`${id}-title`}>
      <header class="chart-head">
        <h2 id={`${id}-title`}>{data.title}</h2>
        <p class="chart-scope">{scope}</p>
        <p class="chart-summary" id={`${id}-summary`}><SentenceText sentence={summary} /></p>
      </header>
      {asTable ? (
        <ChartTable data={data} />
      ) : (
        <div
          ref={stage}
          class="chart-stage"
          role={entered ? 'application' : 'group'}
          tabIndex={0}
          aria-label={`${data.title}, chart. ${entered ? 'Arrows move along years and strategies, c next crossing, Enter proof, t table, Escape leaves.' : 'Press Enter to walk through its points.'}`}
          aria-describedby={`${id}-summary`}
          onKeyDown={onKeyDown}
          onBlur={leave}
        >
          <div ref={picture} class="chart-picture" onPointerMove={onPointer} onPointerLeave={() => !entered && setCursor(undefined)} onClick={prove} />
          {kept !== undefined && <Readout data={data} cursor={kept} width={width} height={height} panels={panels} />}
        </div>
      )}
      <figcaption class="chart-foot">
        <span class="chart-source">{data.source}</span>
        <span class="chart-actions">
          <button type="button" class="link" aria-pressed={asTable} onClick={() => onTable(!asTable)}>{asTable ? 'Chart' : 'Table'}</button>
          <button type="button" class="link" onClick={download}>Download CSV</button>
          {provable?.proof !== undefined && (
            <button type="button" class="link" aria-label={`Proof of ${data.title.toLowerCase()} in ${lastYear}`} {...proofAttributes(provable, lastYear)}>Proof</button>
          )}
        </span>
      </figcaption>
      <p class="unseen" role="status"><SentenceText sentence={spoken} spoken /></p>
    </figure>
  )
}

interface ReadoutProps {
  readonly data: LineChartData
  readonly cursor: Cursor
  readonly width: number
  readonly height: number
  readonly panels: Panels | undefined
}

/** All values of the cursor's year, largest first, on the side of the line where there is room. */
function Readout({ data, cursor, width, height, panels }: ReadoutProps) {
  const panel = panels?.panels[cursor.series]
  const year = data.years[cursor.index] ?? 0
  const place = (panel ?? lineChartGeometry(data, width, height)).x(year)
  const rows = data.series
    .map((series, index) => ({ series, index, value: seriesValue(series, cursor.index) }))
    .sort((a, b) => (b.value || 0) - (a.value || 0))
  const before = place > width / 2
  return (
    <div class={before ? 'readout readout-before' : 'readout'} style={{ '--at': `${place}px`, ...(panel === undefined ? {} : { top: `${panel.top}px` }) }} aria-hidden="true">
      <p class="readout-year">
        {formatYear(year)} <span>{unitWords(data.unit).long}</span>
      </p>
      {rows.map(({ series, index, value }) => (
        <p key={series.id} class={index === cursor.series ? 'readout-row readout-current' : 'readout-row'}>
          <Swatch slot={series.slot} />
          <span class="readout-name">{series.short}</span>
          <span class="readout-value" {...proofAttributes(series, year)}>{formatAmount(value, data.unit)}</span>
        </p>
      ))}
    </div>
  )
}
