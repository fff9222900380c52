/** What stays up for whom when something breaks, what keeping ready is worth, and the model against real events. */
import { useComputed } from '@preact/signals'
import { useMemo, useRef } from 'preact/hooks'
import { formatNumber, formatPercent } from '../../chart/number-format.ts'
import { Choice } from '../../control/choice.tsx'
import { focusNext } from '../../control/focus-next.ts'
import { Segments } from '../../control/segments.tsx'
import { Swatch } from '../../control/swatch.tsx'
import { YearSlider } from '../../control/year-slider.tsx'
import { nameOf } from '../../state/chart-data.ts'
import type { Engine } from '../../state/engine.ts'
import { strategyOf, type Outcome, type StrategyOutcome } from '../../state/outcome.ts'
import { withView } from '../../state/page-state.ts'
import { cellOf, LOWEST, strikeYear, strikesAtOnce, struckFigure, worstStrike } from '../../state/resilience.ts'
import type { Sentence } from '../../state/sentence.ts'
import { workloadsMoved } from '../../state/spectrum.ts'
import { catalogue, choose, engine, page, showAs } from '../../state/store.ts'
import { resilienceText } from '../../text/resilience-text.ts'
import { text } from '../../text/text.ts'
import { SentenceText } from '../frame/figure.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { StrategyWorkbench, type StrategyInRun } from '../frame/strategy-workbench.tsx'
import { useSlidYear } from '../frame/use-slid-year.ts'
import { TermLink } from '../help/term-link.tsx'
import { workloadName } from '../spectrum/place-words.ts'
import { cellId, HeatKey, HeatTable, type HeatColumn, type HeatEntry, type HeatRow } from './heat-table.tsx'
import { MeasuresTable } from './measures-table.tsx'
import { PANEL_TITLE, ShockPanel } from './shock-panel.tsx'
import { ReplaySection } from './replay-section.tsx'
import { useStruck, type Struck } from './use-struck.ts'

const FORMS = ['workloads', 'strategies'] as const
type Form = (typeof FORMS)[number]
const KINDS = ['strikes', 'presses'] as const

export function ResilienceScreen() {
  return <StrategyWorkbench>{(shown) => <Resilience {...shown} />}</StrategyWorkbench>
}

function Resilience(shown: StrategyInRun) {
  const model = engine.value
  return model === undefined ? null : <Breaks {...shown} model={model} />
}

interface BreaksProps extends StrategyInRun {
  readonly model: Engine
}

function Breaks({ result, model, strategy }: BreaksProps) {
  const words = resilienceText.value
  const view = useComputed(() => page.value.view).value
  const dimensions = catalogue.value?.dimensions ?? {}
  const moments = dimensions['moment'] ?? []
  const { settled: year, slider } = useSlidYear(result, 'strike', strikeYear)
  const pressed = useRef(false)
  const workloads = useMemo(() => workloadsMoved(result, dimensions['workload'] ?? []), [result])
  const struck = useStruck(result, model, year, useMemo(() => ({ workloads: dimensions['workload'] ?? [], moments }), [dimensions]))
  const form: Form = FORMS.find((known) => known === view['compare']) ?? 'workloads'
  const moment = [...moments, LOWEST].find((known) => known === view['moment']) ?? LOWEST
  const workload = workloads.find((known) => known === view['workload']) ?? workloads[0] ?? ''
  const shock = model.library.shocks.get(view['shock'] ?? '')

  function open(row: HeatRow, { use }: HeatColumn): void {
    pressed.current = true
    const shown = { shock: use, ...(form === 'workloads' ? { workload: row.key } : {}) }
    const picked = form === 'strategies' ? strategyOf(result, row.key) : undefined
    if (picked === undefined || picked.key === page.value.selected) showAs(shown)
    else choose({ ...withView(page.value, shown), selected: picked.key }, text.value.frame.did.selected(nameOf(result, picked)))
  }

  function showShock(use: string): void {
    pressed.current = true
    showAs({ shock: use })
    focusNext(() => document.getElementById(PANEL_TITLE))
  }

  function close(): void {
    const row = form === 'workloads' ? workload : strategy.key
    showAs({ shock: undefined })
    if (shock !== undefined) focusNext(() => document.getElementById(cellId(shock.name, row)))
  }

  const run = shock === undefined ? undefined : struck.runs.get(shock.name)
  // Nothing of it follows a lever: it is not drawn anew with each move.
  const replays = useMemo(() => <ReplaySection onShow={showShock} />, [])
  const key = useMemo(() => <HeatKey />, [words])
  return (
    <>
      <div class="lead">
        <h2>{words.title}</h2>
        <Lead result={result} strategy={strategy} struck={struck} model={model} />
      </div>
      <section class="spectrum-part" aria-label={words.heat.title.strikes}>
        <div class="resilience-tools">
          <Segments label={words.form} value={form} options={FORMS.map((value) => ({ value, title: words.forms[value] }))} onPick={(value) => showAs({ compare: value === 'workloads' ? undefined : value })} />
          {form === 'strategies' && <Choice label={words.workload} value={workload} options={workloads.map((value) => ({ value, title: workloadName(value) }))} onPick={(value) => showAs({ workload: value })} />}
          <Choice label={words.moment} value={moment} options={[LOWEST, ...moments].map((value) => ({ value, title: words.moments[value] ?? value }))} onPick={(value) => showAs({ moment: value === LOWEST ? undefined : value })} />
          <YearSlider label={words.strike} {...slider} />
        </div>
        <Progress struck={struck} of={model.library.shocks.size} />
        {struck.problem !== undefined && struck.current && <ProblemNotice problem={struck.problem} />}
        {key}
        <Tables result={result} model={model} strategy={strategy} struck={struck} form={form} moment={moment} moments={moments} workload={workload} workloads={workloads} year={year} shock={shock?.name} onOpen={open} />
        <p class="spectrum-how" id="heat-how">{words.heat.how} <TermLink term="continuity" /> <TermLink term="workload" /></p>
        <p class="chart-foot">{result.source}</p>
      </section>
      {shock !== undefined && (
        <ShockPanel
          result={result} strategy={strategy} preset={shock} run={run ?? struck.before.get(shock.name)} stale={run === undefined || !struck.current} workload={workload} moment={moment} moments={moments} year={year}
          pressed={pressed.current} onClose={close}
        />
      )}
      <MeasuresTable result={result} strategy={strategy} year={year} />
      {replays}
    </>
  )
}

/** The sentence of the last shocks that were run whole, greyed while others are. */
function Lead({ result, strategy, struck: { runs, before, current }, model }: BreaksProps & { readonly struck: Struck & { readonly current: boolean } }) {
  const whole = model.library.shocks.size
  const done = current && runs.size === whole
  const shown = done ? runs : before.size === whole ? before : runs.size === whole ? runs : undefined
  const sentence = useMemo(() => (shown === undefined ? [resilienceText.value.lead.waiting] : leadOf(result, strategy, shown, model)), [shown, strategy.key])
  // That shocks are being run is no older figure.
  return <p class={done || shown === undefined ? 'lead-sentence' : 'lead-sentence stale'}><SentenceText sentence={sentence} /></p>
}

/** What is left where it is worst, of the class that matters most. */
function leadOf(result: Outcome, strategy: StrategyOutcome, runs: Struck['runs'], model: Engine): Sentence {
  const words = resilienceText.value.lead
  const [critical = ''] = catalogue.value?.dimensions['workload'] ?? []
  const worst = worstStrike(runs, strategy.key, critical)
  const lowest = worst === undefined ? undefined : struckFigure(worst.found.lowest, strategy.key, 'class_lowest_service', worst.run.strike, { workload: critical })
  const lost = worst === undefined ? undefined : struckFigure(worst.found.lostHours, strategy.key, 'class_lost_hours', worst.run.strike, { workload: critical })
  if (worst === undefined || lowest === undefined || lost === undefined) return [words.none(nameOf(result, strategy), strategy.economyName)]
  return [
    words.start(nameOf(result, strategy), strategy.economyName, model.library.shocks.get(worst.use)?.title ?? worst.use),
    { text: formatPercent(lowest.value), proof: lowest.proof }, words.lowest,
    { text: resilienceText.value.hours(formatNumber(lost.value)), proof: lost.proof }, words.hours,
  ]
}

function Progress({ struck, of }: { readonly struck: Struck & { readonly current: boolean }; readonly of: number }) {
  const words = resilienceText.value
  const done = struck.current ? struck.runs.size : 0
  if (struck.current && (done === of || struck.problem !== undefined)) return <p class="resilience-progress" role="status" />
  return <p class="resilience-progress" role="status"><progress max={of} value={done} aria-label={words.progress(done, of)} /> <span class="count">{struck.current ? words.progress(done, of) : words.resting}</span></p>
}

interface TablesProps extends BreaksProps {
  readonly struck: Struck & { readonly current: boolean }
  readonly form: Form
  readonly moment: string
  readonly moments: readonly string[]
  readonly workload: string
  readonly workloads: readonly string[]
  readonly year: number
  readonly shock: string | undefined
  readonly onOpen: (row: HeatRow, column: HeatColumn) => void
}

function Tables({ result, model, strategy, struck: { runs, before, current }, form, moment, moments, workload, workloads, year, shock, onOpen }: TablesProps) {
  const words = resilienceText.value
  const opening = useRef(onOpen)
  opening.current = onOpen
  const named = result.strategies.map(({ key, slot, economyName }) => `${key} ${slot} ${economyName}`).join()
  // A lever that moves draws the page many times a second, and this only when a shock has been run or a choice was made.
  return useMemo(() => {
    const rows: readonly HeatRow[] = form === 'workloads'
      ? workloads.map((key) => ({ key, name: workloadName(key), head: workloadName(key) }))
      : result.strategies.map((each) => ({ key: each.key, name: nameOf(result, each), head: <><Swatch slot={each.slot} /> {nameOf(result, each)}</> }))
    const all = [...model.library.shocks.values()]
    const of = form === 'workloads' ? `${nameOf(result, strategy)}, ${strategy.economyName}` : `${workloadName(workload)}, ${result.economyName}`
    return KINDS.map((kind) => {
      const atOnce = kind === 'strikes'
      const columns = all.filter((preset) => strikesAtOnce(preset) === atOnce).map(({ name, title }) => ({ use: name, title }))
      const entryOf = (row: HeatRow, { use }: HeatColumn): HeatEntry => {
        const fresh = current ? runs.get(use) : undefined
        const read = (run: typeof fresh) => (form === 'workloads' ? cellOf(run, strategy.key, row.key, moment, moments, atOnce) : cellOf(run, row.key, workload, moment, moments, atOnce))
        return { cell: read(fresh ?? runs.get(use) ?? before.get(use)), stale: fresh === undefined }
      }
      const openAt = shock === undefined || !columns.some(({ use }) => use === shock) ? undefined : { use: shock, row: form === 'workloads' ? workload : strategy.key }
      return (
        <div key={kind} class="heat-part">
          <h2>{words.heat.title[kind]}</h2>
          <p class="chart-scope">{atOnce ? words.heat.scope.strikes(of, year, words.at(moment)) : words.heat.scope.presses(of, year)}</p>
          <HeatTable kind={kind} corner={form === 'workloads' ? words.workload : words.strategy} rows={rows} columns={columns} entryOf={entryOf} waiting={!current || runs.size < all.length} open={openAt} onOpen={(row, column) => opening.current(row, column)} />
        </div>
      )
    })
  }, [runs, before, current, form, moment, workload, workloads.join(), strategy.key, named, year, shock, words])
}
