/** The world beside the country search: pressing an economy picks it, arrow keys walk from one to the next. */
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Facts } from '../../../data/facts.ts'
import { formatQuantity } from '../../chart/number-format.ts'
import { Choice } from '../../control/choice.tsx'
import type { Direction } from '../../chart/world-map.ts'
import { classOf, mapMeasure, measures, type MapMeasure } from '../../state/map-measures.ts'
import { page, showAs } from '../../state/store.ts'
import { palette } from '../../state/theme.ts'
import { startText } from '../../text/start-text.ts'
import { MapLegend } from './map-legend.tsx'
import { MapTable } from './map-table.tsx'
import { loadMap, worldMap } from './load-map.ts'
import { useWidth } from '../chart/use-width.ts'

interface EconomyMapProps {
  readonly facts: Facts
  readonly picked: string
  readonly nameOf: (iso3: string) => string
  readonly onPick: (iso3: string) => void
}

const arrows: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }

export function EconomyMap({ facts, picked, nameOf, onPick }: EconomyMapProps) {
  const id = useId()
  const words = startText.value.map
  const { view } = page.value
  const shown = measures.find((name) => name === view['map']) ?? 'income'
  const asTable = view['map-as'] === 'table'
  const measure = useMemo(() => mapMeasure(facts, shown), [facts, shown])
  const name = words.measure[shown]
  const [highest, lowest] = [measure.economies[0], measure.economies[measure.economies.length - 1]]
  const summary = highest === undefined || lowest === undefined ? '' : words.summary(name, highest.name, lowest.name)
  return (
    <figure class="economy-map published" aria-labelledby={`${id}-title`}>
      <header class="map-head">
        <h2 id={`${id}-title`} class="unseen">{words.title}</h2>
        <Choice label={words.colouredBy} value={shown} options={measures.map((value) => ({ value, title: words.measure[value] }))} onPick={(value) => showAs({ map: value === 'income' ? undefined : value })} />
        <p class="chart-scope">{words.doc[shown]}</p>
        <button type="button" class="link" onClick={() => showAs({ 'map-as': asTable ? undefined : 'table' })}>{asTable ? words.chart : words.table}</button>
      </header>
      {asTable ? <MapTable measure={measure} title={name} picked={picked} onPick={onPick} /> : <MapStage facts={facts} measure={measure} title={name} summary={summary} picked={picked} nameOf={nameOf} onPick={onPick} />}
      {!asTable && <MapLegend measure={measure} title={name} />}
      <figcaption class="chart-source">{words.source(measure.producers.join(', '))}</figcaption>
    </figure>
  )
}

interface MapStageProps extends EconomyMapProps {
  readonly measure: MapMeasure
  readonly title: string
  readonly summary: string
}

function MapStage({ facts, measure, title, summary, picked, nameOf, onPick }: MapStageProps) {
  const words = startText.value.map
  const drawing = worldMap.value
  const [holder, width] = useWidth()
  const base = useRef<HTMLDivElement>(null)
  const marks = useRef<HTMLDivElement>(null)
  const [under, setUnder] = useState<string | undefined>(undefined)
  const [walking, setWalking] = useState(false)
  const colours = palette.value
  const chart = typeof drawing === 'string' ? undefined : drawing
  const geometry = useMemo(() => (chart === undefined || width === 0 ? undefined : chart.mapGeometry(Object.values(facts.economies), width)), [chart, facts, width])
  const values = useMemo(() => new Map(measure.economies.map((economy) => [economy.iso3, economy])), [measure])

  useLayoutEffect(() => {
    if (chart === undefined || geometry === undefined) return
    const map = chart.worldMap(geometry, {
      document, palette: colours, title, summary,
      classOf: (iso3) => {
        const found = values.get(iso3)
        return found === undefined ? undefined : classOf(measure.bounds, found.value)
      },
    })
    base.current?.replaceChildren(map)
  }, [chart, geometry, colours, measure, values, title, summary])

  useLayoutEffect(() => {
    if (chart === undefined || geometry === undefined) return
    marks.current?.replaceChildren(chart.mapMarks(geometry, { document, palette: colours, picked, ...(under === undefined ? {} : { under }) }))
  }, [chart, geometry, colours, picked, under])

  // What was walked to is picked now, or another way of picking took over.
  useEffect(() => setUnder(undefined), [picked])

  function economyAt(event: MouseEvent): string | undefined {
    if (chart === undefined || geometry === undefined || holder.current === null) return undefined
    const box = holder.current.getBoundingClientRect()
    const shape = event.target instanceof Element ? event.target.closest<SVGElement>('[data-economy]') : null
    return chart.dotAt(geometry, event.clientX - box.left, event.clientY - box.top) ?? shape?.dataset.economy
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || chart === undefined || geometry === undefined) return
    const direction = arrows[event.key]
    if (direction !== undefined) {
      event.preventDefault()
      setWalking(true)
      setUnder(chart.neighbourOf(geometry, under ?? picked, direction))
    } else if (event.key === 'Enter' && under !== undefined) {
      event.preventDefault()
      onPick(under)
    } else if (event.key === 'Escape') setUnder(undefined)
  }

  const told = under ?? picked
  const value = values.get(told)
  const said = value === undefined ? words.unsaid(nameOf(told)) : words.said(value.name, formatQuantity(value.value, measure.unit), value.year, value.producer)
  return (
    <>
      <div
        ref={holder}
        class="map-stage"
        role="application"
        aria-label={words.use}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => { setUnder(undefined); setWalking(false) }}
        onPointerMove={(event) => { setWalking(false); setUnder(economyAt(event)) }}
        onPointerLeave={() => setUnder(undefined)}
        onClick={(event) => {
          const iso3 = economyAt(event)
          if (iso3 !== undefined && iso3 !== picked) onPick(iso3)
        }}
      >
        <div ref={base} class="map-base" />
        <div ref={marks} class="map-marks" />
        {drawing === 'loading' && <p class="map-wait">{words.loading}</p>}
        {drawing === 'failed' && <p class="map-wait">{words.failed} <button type="button" class="link" onClick={() => void loadMap()}>{words.retry}</button></p>}
      </div>
      <p class="map-said" aria-hidden="true">{said}<span class="map-hint">{under === undefined || under === picked ? words.picked : words.pick}</span></p>
      <p class="unseen" role="status">{walking ? said : ''}</p>
    </>
  )
}
