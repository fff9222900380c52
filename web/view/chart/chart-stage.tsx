/** The picture of a chart, and walking through its points with keys or a pointer. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { keepCursor, moveCursor, nextCrossing, startCursor, type Cursor, type NextCrossing } from '../../chart/cursor.ts'
import { unitRead, type LineChartData } from '../../chart/line-chart-data.ts'
import { formatQuantity } from '../../chart/number-format.ts'
import { putPicture } from '../../chart/put-picture.ts'
import { chartTitle, pointSummary, totalAt } from '../../chart/summary.ts'
import { openProof } from '../../state/proof-opening.ts'
import type { Sentence } from '../../state/sentence.ts'
import { held } from '../../state/store.ts'
import { palette } from '../../state/theme.ts'
import { text } from '../../text/text.ts'
import { SentenceText } from '../frame/figure.tsx'
import { heightOf, type ChartForm, type ChartSize } from './chart-forms.ts'
import { ChartReadout } from './chart-readout.tsx'
import { addressOf, inYear, totalAddress } from './series-proof.ts'
import { useDomain } from './use-domain.ts'
import { useSeat } from './use-seat.ts'

interface ChartStageProps {
  readonly data: LineChartData
  readonly form: ChartForm
  readonly selected: string
  /** Id of the summary, read together with the chart. */
  readonly describedBy: string
  /** Focus comes from the table twin. */
  readonly focused: boolean
  readonly onTable: () => void
}

// Announcing every step of a held arrow key would bury the reader; the last one after a short rest is enough.
const SPEAK_AFTER = 250
// A chart out of view is drawn when the figures rest: a lever that moves must not wait for what nobody sees.
const DRAW_UNSEEN_AFTER = 400

export function ChartStage({ data, form, selected, describedBy, focused, onTable }: ChartStageProps) {
  const words = text.value.chart
  const stage = useRef<HTMLDivElement>(null)
  const picture = useRef<HTMLDivElement>(null)
  const { width, near } = useSeat(picture)
  const [cursor, setCursor] = useState<Cursor | undefined>(undefined)
  // The press under way shows values that were not shown before.
  const showing = useRef(false)
  const [entered, setEntered] = useState(false)
  const [note, setNote] = useState('')
  const [spoken, setSpoken] = useState<Sentence>([])
  const colours = palette.value
  const height = heightOf(form, data, width)
  const domain = useDomain(form.domain?.(data), held.value !== undefined)
  const size: ChartSize = { width, height, ...(domain === undefined ? {} : { domain }) }
  const title = chartTitle(data, words)
  const kept = keepCursor(data, cursor)

  useLayoutEffect(() => {
    if (focused) stage.current?.focus()
  }, [])

  useLayoutEffect(() => {
    if (width === 0) return
    const draw = (): void => {
      if (picture.current !== null) putPicture(picture.current, form.draw(data, { document, palette: colours, selected, words, ...size, ...(kept === undefined ? {} : { cursor: kept }) }))
    }
    if (near) return draw()
    const timer = setTimeout(draw, DRAW_UNSEEN_AFTER)
    return () => clearTimeout(timer)
  }, [data, form, colours, width, height, near, domain?.[0], domain?.[1], selected, words, kept?.series, kept?.index])

  useEffect(() => {
    const said = entered && kept !== undefined ? saidOf(kept) : []
    if (said.length === 0) return
    const timer = setTimeout(() => setSpoken(said), SPEAK_AFTER)
    return () => clearTimeout(timer)
  }, [entered, data, note, kept?.series, kept?.index])

  /** The point, the total it is part of, and what else the last key found. */
  function saidOf(at: Cursor): Sentence {
    const series = data.series[at.series]
    const year = data.years[at.index]
    if (series === undefined || year === undefined) return []
    const total = form.stacked === true ? words.pointTotal({ text: formatQuantity(totalAt(data, at.index), unitRead(data)), ...totalAddress(data, year) }) : []
    return [{ text: pointSummary(data, series, at.index, words) + (form.pointNote?.(data, series, at.index) ?? ''), ...addressOf(series, year) }, ...total, ...(note === '' ? [] : [`. ${note}`])]
  }

  function leave(): void {
    setEntered(false)
    setCursor(undefined)
    setNote('')
    setSpoken([])
  }

  function prove(): void {
    const series = kept === undefined ? undefined : data.series[kept.series]
    const year = kept === undefined ? undefined : data.years[kept.index]
    if (series?.proof !== undefined && year !== undefined) openProof(inYear(series.proof, year), { less: series.less && inYear(series.less, year), times: series.times && inYear(series.times, year) })
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (!entered || kept === undefined) {
      if (event.key !== 'Enter') return
      event.preventDefault()
      setEntered(true)
      return setCursor(startAt())
    }
    if (event.key === 'Escape') return leave()
    if (event.key === 't') return onTable()
    if (event.key === 'Enter') {
      event.preventDefault()
      return prove()
    }
    const crossing = event.key === 'c' ? nextCrossing(data, kept) : undefined
    setNote(event.key === 'c' ? crossingNote(kept, crossing) : '')
    const next = moveCursor(data, kept, event.key, form.order)
    if (next === kept) return
    event.preventDefault()
    setCursor(next)
  }

  function crossingNote(at: Cursor, crossing: NextCrossing | undefined): string {
    const own = data.series[at.series]?.label ?? ''
    if (crossing === undefined) return words.noCrossing(own)
    if (crossing.index === at.index) return words.noFurtherCrossing(own)
    const names = (places: readonly number[]): string[] => places.map((place) => data.series[place]?.short ?? data.against ?? words.zero)
    return [
      ...(crossing.wrapped ? [words.wrapped] : []),
      ...(crossing.above.length === 0 ? [] : [words.rises(names(crossing.above))]),
      ...(crossing.below.length === 0 ? [] : [words.falls(names(crossing.below))]),
    ].join('. ')
  }

  /** The cursor starts on the strategy whose figures the tiles show. */
  function startAt(): Cursor | undefined {
    const start = startCursor(data)
    const series = data.series.findIndex((candidate) => candidate.id === selected)
    return start === undefined || series < 0 ? start : { ...start, series }
  }

  /** Whether the cursor went elsewhere. */
  function onPointer(event: PointerEvent): boolean {
    if (entered || picture.current === null) return false
    const box = picture.current.getBoundingClientRect()
    const at = form.pointAt?.(data, size, event.clientX - box.left, event.clientY - box.top)
    if (at === undefined || (at.series === cursor?.series && at.index === cursor.index)) return false
    setCursor(at)
    return true
  }

  /** A finger cannot point without pressing: it shows the values of a point first, and pressed there again, their proof. */
  function onPress(event: PointerEvent): void {
    if (event.pointerType !== 'touch') return
    showing.current = onPointer(event)
    // What has the focus loses it when another place is pressed, and the values go.
    stage.current?.focus({ preventScroll: true })
  }

  function onClick(): void {
    if (!showing.current) prove()
    showing.current = false
  }

  return (
    <div
      ref={stage}
      class="chart-stage"
      role={entered ? 'application' : 'group'}
      tabIndex={0}
      dir="ltr"
      aria-label={entered ? words.chartEntered(title) : words.chartLabel(title)}
      aria-describedby={describedBy}
      onKeyDown={onKeyDown}
      onBlur={leave}
    >
      <div ref={picture} class="chart-picture" style={{ '--height': `${height}px` }} onPointerDown={onPress} onPointerMove={onPointer} onPointerLeave={(event) => event.pointerType !== 'touch' && !entered && setCursor(undefined)} onClick={onClick} />
      {entered && <p class="chart-keys" aria-hidden="true">{words.keys}</p>}
      {kept !== undefined && width > 0 && <ChartReadout data={data} form={form} size={size} cursor={kept} />}
      <p class="unseen" role="status"><SentenceText sentence={spoken} spoken /></p>
    </div>
  )
}
