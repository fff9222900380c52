/** The charts of the comparison, in one of three forms, and the controls that say which and how. */
import { useComputed } from '@preact/signals'
import { useMemo, useRef } from 'preact/hooks'
import type { PanelScale } from '../../chart/small-multiples.ts'
import type { LineChartData } from '../../chart/line-chart-data.ts'
import { focusNext } from '../../control/focus-next.ts'
import { outcomeOf, type Catalogue, type OutcomeEntry } from '../../state/catalogue.ts'
import { differencesOf, holdLines, linesOf } from '../../state/chart-data.ts'
import type { Outcome } from '../../state/outcome.ts'
import type { PageState } from '../../state/page-state.ts'
import { held, page, showAs } from '../../state/store.ts'
import { capital } from '../../text/capital.ts'
import { compareText } from '../../text/compare-text.ts'
import { BandsSwitch } from '../chart/bands-switch.tsx'
import { ChartCard, type ChartCardProps } from '../chart/chart-card.tsx'
import { bandsStatus, useBands, type ShownBands } from '../chart/use-bands.ts'
import { lazyView } from '../frame/lazy-view.tsx'
import { useKeepsUp, useKept } from '../frame/on-screen.ts'
import { Segments } from '../../control/segments.tsx'

const standard = ['total_spend', 'facility_power', 'electricity_use', 'domestic_control']
// What a screen can be read at, and a link can carry.
const MOST_CHARTS = 6
// Stands for an empty list in the link, where nothing would mean the default.
const NONE = 'none'

const forms = ['overlay', 'multiples', 'difference'] as const
type Form = (typeof forms)[number]
const scales: readonly PanelScale[] = ['shared', 'free']

interface CompareChartsProps {
  readonly result: Outcome
  readonly catalogue: Catalogue
}

export function CompareCharts({ result, catalogue }: CompareChartsProps) {
  const words = compareText.value.charts
  const view = useComputed(() => page.value.view).value
  const form = forms.find((known) => known === view['form']) ?? 'overlay'
  const scale = scales.find((known) => known === view['scale']) ?? 'shared'
  const asked = view['charts'] ?? standard.join('~')
  const shown = useMemo(() => asked.split('~').flatMap((variable) => {
    const entry = outcomeOf(catalogue, variable)
    return entry === undefined || entry.kind !== 'yearly' ? [] : [entry]
  }), [asked, catalogue])
  const bands = useBands(result, useMemo(() => shown.map(({ variable }) => variable), [shown]), wholePage, form === 'difference')
  // No lever changes them: what is not drawn anew while one moves leaves its time to what is.
  const controls = useMemo(() => (
    <div class="compare-controls">
      <Segments label={words.form} value={form} options={forms.map((value) => ({ value, title: words.forms[value] }))} onPick={(value) => showAs({ form: value === 'overlay' ? undefined : value })} />
      {form === 'multiples' && (
        <Segments label={words.scale} value={scale} options={scales.map((value) => ({ value, title: words.scales[value] }))} onPick={(value) => showAs({ scale: value === 'shared' ? undefined : value })} />
      )}
      <BandsSwitch on={bands.on} />
      <ChartChoice shown={shown} catalogue={catalogue} onChange={showCharts} />
    </div>
  ), [bands.on, words, form, scale, shown, catalogue])
  return (
    <>
      {controls}
      {bands.on && <bandsStatus.View asked={bands.asked} without={form === 'difference' && result.strategies.some(({ economy }) => economy !== result.strategies[0]?.economy) ? 'elsewhere' : undefined} />}
      {shown.length === 0 && (
        <p class="compare-empty">{words.none} <button type="button" class="link" onClick={() => { showCharts(standard); focusNext(() => document.querySelector('.chart-remove')) }}>{words.standard}</button></p>
      )}
      {form === 'difference' && result.strategies.length < 2 ? (
        <p class="compare-empty">{words.onlyOne}</p>
      ) : (
        <div class={form === 'multiples' ? 'charts charts-wide' : 'charts'}>
          {shown.map((entry) => <CompareChart key={entry.variable} result={result} entry={entry} form={form} scale={scale} bands={bands} />)}
        </div>
      )}
    </>
  )
}

function wholePage(state: PageState): PageState {
  return state
}

function showCharts(variables: readonly string[]): void {
  const joined = variables.length === 0 ? NONE : variables.join('~')
  showAs({ charts: joined === standard.join('~') ? undefined : joined })
}

interface ChartChoiceProps {
  readonly shown: readonly OutcomeEntry[]
  readonly catalogue: Catalogue
  readonly onChange: (variables: readonly string[]) => void
}

function ChartChoice({ shown, catalogue, onChange }: ChartChoiceProps) {
  const words = compareText.value.charts
  const variables = shown.map((entry) => entry.variable)
  const absent = catalogue.outcomes.filter((entry) => entry.kind === 'yearly' && !variables.includes(entry.variable))
  const full = shown.length >= MOST_CHARTS
  const whole = useRef<HTMLDivElement>(null)
  function remove(place: number): void {
    const next = variables[place + 1] ?? variables[place - 1]
    onChange(variables.toSpliced(place, 1))
    focusNext(() => whole.current?.querySelector(next === undefined ? '.chart-add select' : `[data-variable="${next}"] .chart-remove`))
  }
  return (
    <div ref={whole} class="chart-choice" role="group" aria-label={words.shown}>
      <p class="field-label">{words.shown}</p>
      <ul>
        {shown.map(({ variable, label }, place) => (
          <li key={variable} data-variable={variable}>
            <span>{label}</span>
            <button type="button" class="chart-remove" aria-label={words.remove(label)} onClick={() => remove(place)}>
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
        <li class="chart-add">
          <select
            class="box" aria-label={full ? words.full : words.add} disabled={full} value=""
            onChange={(event) => {
              if (event.currentTarget.value !== '') onChange([...variables, event.currentTarget.value])
              event.currentTarget.value = ''
            }}
          >
            <option value="">{full ? words.full : words.add}</option>
            {[...new Set(absent.map((entry) => entry.group))].map((group) => (
              <optgroup key={group} label={capital(group)}>
                {absent.filter((entry) => entry.group === group).map((entry) => <option key={entry.variable} value={entry.variable}>{entry.label}</option>)}
              </optgroup>
            ))}
          </select>
        </li>
      </ul>
    </div>
  )
}

// Side by side takes code of its own, which waits until somebody asks for it.
const panels = lazyView(() => import('./panel-card.tsx'), ({ PanelCard }) => PanelCard, () => <p class="compare-empty" role="status">{compareText.value.charts.waiting}</p>)

function Card({ scale, ...props }: ChartCardProps & { readonly scale?: PanelScale }) {
  return scale === undefined ? <ChartCard {...props} /> : <panels.View {...props} scale={scale} />
}

interface CompareChartProps {
  readonly result: Outcome
  readonly entry: OutcomeEntry
  readonly form: Form
  readonly scale: PanelScale
  readonly bands: ShownBands
}

function CompareChart({ result, entry, form, scale, bands }: CompareChartProps) {
  const [element, keepsUp] = useKeepsUp<HTMLDivElement>()
  const view = useComputed(() => page.value.view).value
  const selected = useComputed(() => page.value.selected).value
  const before = held.value
  const kept = useKept(keepsUp, () => ({ result, data: dataOf(result, before, entry, form) }), [result, before, entry, form, compareText.value])
  const tables = (view['tables'] ?? '').split('~').filter((name) => name !== '')
  const { variable } = entry
  const asTable = tables.includes(variable)
  const data = useMemo(() => kept.data && bands.around(kept.data, form === 'multiples' ? undefined : selected), [kept, bands, form, selected])
  // Drawn again only when its own data are new: off screen they are not.
  const card = useMemo(() => data !== undefined && (
    <Card
      {...(form === 'multiples' ? { scale } : { form: bands.form })}
      data={data}
      result={kept.result}
      variable={variable}
      scope={entry.doc}
      selected={selected}
      asTable={asTable}
      onTable={(table) => showAs({ tables: (table ? [...tables, variable] : tables.filter((name) => name !== variable)).join('~') || undefined })}
    />
  ), [kept, data, entry, selected, form, scale, view['tables']])
  return <div ref={element} class="compare-chart">{card}</div>
}

function dataOf(result: Outcome, before: Outcome | undefined, entry: OutcomeEntry, form: Form): LineChartData | undefined {
  const data = linesOf(result, entry, before === undefined ? undefined : holdLines(before, [entry.variable]))
  return data === undefined || form !== 'difference' ? data : differencesOf(data)
}
