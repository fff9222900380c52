/** The path after a strike: picture or table, walked by keys or a pointer, each point with its proof, to be kept as a file. */
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { keepCursor, moveCursor, type Cursor } from '../../chart/cursor.ts'
import { lineChartGeometry, linePointAt } from '../../chart/line-chart.ts'
import { formatPercent } from '../../chart/number-format.ts'
import { palettes } from '../../chart/palette.ts'
import { pathChart, pathLines } from '../../chart/path-chart.ts'
import { putPicture } from '../../chart/put-picture.ts'
import { CopyButton } from '../../control/copy-button.tsx'
import { Swatch } from '../../control/swatch.tsx'
import type { ExportFormat } from '../../state/export-save.ts'
import { loadChunk } from '../../state/load-chunk.ts'
import type { Outcome } from '../../state/outcome.ts'
import { withProof } from '../../state/page-state.ts'
import type { ProvedPath } from '../../state/path-export.ts'
import { encodeProof } from '../../state/proof-address.ts'
import { openProof } from '../../state/proof-opening.ts'
import { pageLink, shownPage } from '../../state/store.ts'
import { palette } from '../../state/theme.ts'
import { resilienceText } from '../../text/resilience-text.ts'
import { text } from '../../text/text.ts'
import { DownloadMenu } from '../chart/download-menu.tsx'
import { useSeat } from '../chart/use-seat.ts'
import { Figure, SentenceText } from '../frame/figure.tsx'

interface PathFigureProps {
  readonly path: ProvedPath
  readonly outcome: Outcome
  /** Head of the first column of the table. */
  readonly step: string
  readonly note?: string
}

export function PathFigure({ path, outcome, step, note }: PathFigureProps) {
  const words = text.value.chart
  const id = useId()
  const [asTable, setAsTable] = useState(false)
  const [switched, setSwitched] = useState(false)
  const { data } = path
  const link = (): string | undefined => pageLink(withProof(shownPage.value, undefined))

  function switchTo(table: boolean, byKey: boolean): void {
    setSwitched(byKey)
    setAsTable(table)
  }

  async function save(format: ExportFormat, dark: boolean): Promise<string> {
    const { savePath } = await loadChunk(() => import('../../state/path-export.ts'))
    return savePath(format, path, outcome, link(), pathLines(data), { document, words, palette: palettes[dark ? 'dark' : 'light'], draw: (_, options) => pathChart(data, options) })
  }

  return (
    <figure class="path-figure" aria-label={data.title}>
      <h3>{data.title}</h3>
      <p class="chart-summary" id={id}><SentenceText sentence={path.sentence} /></p>
      {asTable
        ? <PathTable path={path} step={step} focused={switched} onChart={() => switchTo(false, true)} />
        : <PathStage path={path} describedBy={id} focused={switched} onTable={() => switchTo(true, true)} />}
      <figcaption class="chart-foot">
        <span class="chart-source">{note !== undefined && `${note} `}{data.source}</span>
        <span class="chart-actions">
          <button type="button" class="link" onClick={() => switchTo(!asTable, false)}>{asTable ? words.chart : words.table}</button>
          <DownloadMenu save={save} />
          <CopyButton label={words.copyLink} spoken={words.copyLinkOf(data.title)} content={link} absent={words.linkTooLong} />
        </span>
      </figcaption>
    </figure>
  )
}

interface PathStageProps {
  readonly path: ProvedPath
  readonly describedBy: string
  readonly focused: boolean
  readonly onTable: () => void
}

const HEIGHT = 300
// The last of a run of steps is said, not each.
const SPEAK_AFTER = 250

function PathStage({ path: { data, proofs }, describedBy, focused, onTable }: PathStageProps) {
  const words = resilienceText.value.panel.path
  const stage = useRef<HTMLDivElement>(null)
  const picture = useRef<HTMLDivElement>(null)
  const { width } = useSeat(picture)
  const [cursor, setCursor] = useState<Cursor>()
  const [entered, setEntered] = useState(false)
  const [spoken, setSpoken] = useState('')
  const colours = palette.value
  const lines = pathLines(data)
  const at = keepCursor(lines, cursor)

  useLayoutEffect(() => {
    if (focused) stage.current?.focus()
  }, [])

  useLayoutEffect(() => {
    if (width > 0 && picture.current !== null) putPicture(picture.current, pathChart(data, { document, palette: colours, width, height: HEIGHT, selected: data.series[0]?.id ?? '', ...(at === undefined ? {} : { cursor: at }) }))
  }, [data, colours, width, at?.series, at?.index])

  useEffect(() => {
    const series = at === undefined ? undefined : data.series[at.series]
    if (!entered || at === undefined || series === undefined) return
    const said = words.point(data.steps[at.index] ?? '', series.label, formatPercent(series.values[at.index] ?? NaN))
    const timer = setTimeout(() => setSpoken(said), SPEAK_AFTER)
    return () => clearTimeout(timer)
  }, [entered, data, at?.series, at?.index])

  function leave(): void {
    setEntered(false)
    setCursor(undefined)
    setSpoken('')
  }

  function prove(): void {
    const proof = at === undefined ? undefined : proofs[at.series]?.[at.index]
    if (proof !== undefined) openProof(proof)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (!entered || at === undefined) {
      if (event.key !== 'Enter') return
      event.preventDefault()
      setEntered(true)
      return setCursor({ series: 0, index: 0 })
    }
    if (event.key === 'Escape') {
      // It leaves the chart, and does not close the panel around it.
      event.stopPropagation()
      return leave()
    }
    if (event.key === 't') return onTable()
    if (event.key === 'Enter') {
      event.preventDefault()
      return prove()
    }
    const next = moveCursor(lines, at, event.key)
    if (next === at) return
    event.preventDefault()
    setCursor(next)
  }

  function onPointer(event: PointerEvent): void {
    if (entered || picture.current === null) return
    const box = picture.current.getBoundingClientRect()
    setCursor(linePointAt(lines, lineChartGeometry(lines, width, HEIGHT), event.clientX - box.left, event.clientY - box.top))
  }

  return (
    <div ref={stage} class="chart-stage" role={entered ? 'application' : 'group'} tabIndex={0} dir="ltr" aria-label={entered ? words.entered(data.title) : words.label(data.title)} aria-describedby={describedBy} onKeyDown={onKeyDown} onBlur={leave}>
      <div ref={picture} class="chart-picture" style={{ '--height': `${HEIGHT}px` }} onPointerMove={onPointer} onPointerDown={onPointer} onPointerLeave={() => !entered && setCursor(undefined)} onClick={prove} />
      {entered && <p class="chart-keys" aria-hidden="true">{words.keys}</p>}
      {at !== undefined && (
        <p class="path-readout" aria-hidden="true" {...pointAddress(proofs[at.series]?.[at.index])}>
          <strong>{data.steps[at.index]}</strong>
          {data.series.map((series, place) => (
            <span key={series.id} class={place === at.series ? 'path-current' : undefined}>
              <Swatch slot={series.slot} /> {series.short} <span {...pointAddress(proofs[place]?.[at.index])}>{formatPercent(series.values[at.index] ?? NaN)}</span>
            </span>
          ))}
        </p>
      )}
      <p class="unseen" role="status" {...pointAddress(at === undefined ? undefined : proofs[at.series]?.[at.index])}>{spoken}</p>
    </div>
  )
}

function pointAddress(proof: Parameters<typeof encodeProof>[0] | undefined): Readonly<Record<string, string>> {
  return proof === undefined ? {} : { 'data-proof': encodeProof(proof) }
}

interface PathTableProps {
  readonly path: ProvedPath
  readonly step: string
  readonly focused: boolean
  readonly onChart: () => void
}

function PathTable({ path: { data, proofs }, step, focused, onChart }: PathTableProps) {
  const words = resilienceText.value.panel.path
  const region = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (focused) region.current?.focus()
  }, [])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== 't' && event.key !== 'Escape')) return
    event.stopPropagation()
    onChart()
  }

  return (
    <div ref={region} class="table-scroll" tabIndex={0} role="region" aria-label={words.region(data.title)} onKeyDown={onKeyDown}>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{step}</th>
            {data.series.map((series) => <th key={series.id} scope="col"><Swatch slot={series.slot} /> {series.label}</th>)}
          </tr>
        </thead>
        <tbody>
          {data.steps.map((label, index) => (
            <tr key={label}>
              <th scope="row" class="path-step">{label}</th>
              {data.series.map((series, place) => {
                const proof = proofs[place]?.[index]
                const value = series.values[index] ?? NaN
                return <td key={series.id}>{proof === undefined || !Number.isFinite(value) ? text.value.chart.noValue : <Figure text={formatPercent(value)} proof={proof} />}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
