/** One strike for one class of one strategy: its figures, its path, and what is assumed of it. */
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { formatChange, formatNumber, formatPercent } from '../../chart/number-format.ts'
import type { ShockPreset } from '../../../scenarios/shock-preset.ts'
import { nameOf } from '../../state/chart-data.ts'
import { finite, type Outcome, type StrategyOutcome } from '../../state/outcome.ts'
import type { ProofRequest } from '../../state/page-state.ts'
import { encodeProof } from '../../state/proof-address.ts'
import { LOWEST, strikesAtOnce, struckFigure, type StruckRun } from '../../state/resilience.ts'
import { pressedPath, strikePath } from '../../state/struck-path.ts'
import { resilienceText } from '../../text/resilience-text.ts'
import { Figure } from '../frame/figure.tsx'
import { workloadName } from '../spectrum/place-words.ts'
import { PathFigure } from './path-figure.tsx'
import { ShockAssumptions } from './shock-assumptions.tsx'

/** Heading of the panel: the place to read on after a cell was opened. */
export const PANEL_TITLE = 'resilience-shock'

interface ShockPanelProps {
  readonly result: Outcome
  readonly strategy: StrategyOutcome
  readonly preset: ShockPreset
  /** Absent until it has been run. */
  readonly run: StruckRun | undefined
  readonly stale: boolean
  readonly workload: string
  readonly moment: string
  readonly moments: readonly string[]
  readonly year: number
  /** Opened by a press, and not by the address. */
  readonly pressed: boolean
  readonly onClose: () => void
}

export function ShockPanel({ result, strategy, preset, run, stale, workload, moment, moments, year, pressed, onClose }: ShockPanelProps) {
  const words = resilienceText.value.panel
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!pressed) return
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [preset, workload, strategy.key, pressed])
  const { what, date, lasted } = preset.event
  const named = { workload: workloadName(workload), shock: preset.title }
  const atOnce = strikesAtOnce(preset)
  // While levers move, what stands beside the page's own run stays as it was drawn with the last that was struck.
  const beside = useRef(result)
  if (!stale) beside.current = result
  const body = useMemo(() => {
    if (run === undefined) return null
    const of = { outcome: result, strategy, run, workload, named }
    const path = atOnce ? strikePath(of, moments) : pressedPath(of)
    return (
      <>
        <Figures strategy={strategy} run={run} workload={workload} moment={moment} moments={moments} atOnce={atOnce} />
        {path !== undefined && <PathFigure path={path} outcome={result} step={atOnce ? words.path.moment : words.path.year} {...(atOnce ? { note: words.path.uneven } : {})} />}
      </>
    )
  }, [run, beside.current, strategy.key, workload, moment, preset, words])
  const assumptions = useMemo(() => <ShockAssumptions preset={preset} />, [preset, words])
  return (
    <section
      class="shock-panel" aria-labelledby={PANEL_TITLE} aria-busy={stale}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onClose()
      }}
    >
      <header class="shock-head">
        <h2 id={PANEL_TITLE} ref={heading} tabIndex={-1}>{words.title(preset.title, year)}</h2>
        <button type="button" class="button-plain" onClick={onClose}>{words.close}</button>
      </header>
      <p class="chart-scope">{words.scope(named.workload, nameOf(result, strategy), strategy.economyName)} {preset.summary} {words.event(what, date, lasted)}</p>
      <div class={stale ? 'shock-body stale' : 'shock-body'}>{body}</div>
      {assumptions}
    </section>
  )
}

interface FiguresProps {
  readonly strategy: StrategyOutcome
  readonly run: StruckRun
  readonly workload: string
  readonly moment: string
  readonly moments: readonly string[]
  readonly atOnce: boolean
}

interface ShownFigure {
  readonly label: string
  readonly said: string
  readonly proof: ProofRequest
  readonly less?: ProofRequest
}

function Figures({ strategy, run, workload, moment, moments, atOnce }: FiguresProps) {
  const words = resilienceText.value
  const { row } = words.panel
  const found = run.strategies[strategy.key]
  const classes = found?.classes[workload]
  if (found === undefined || classes === undefined) return null
  const shown = (label: string, value: number | undefined, variable: string, say: (value: number) => string, more: Readonly<Record<string, string>> = {}, year?: number): readonly ShownFigure[] => {
    const figure = struckFigure(value, strategy.key, variable, run.strike, { workload, ...more }, year)
    return figure === undefined ? [] : [{ label, said: say(figure.value), proof: figure.proof }]
  }
  // The moment of the table; with the lowest there, that at which it is lowest first.
  const at = moment === LOWEST ? Math.max(0, classes.service.indexOf(classes.lowest)) : moments.indexOf(moment)
  const then = moments[at] ?? ''
  const calm = finite(strategy.summary('equal_service_cost'))
  const figures: readonly ShownFigure[] = [
    ...(atOnce ? [
      ...shown(row.struck, classes.struck, 'class_struck', formatPercent),
      ...shown(row.lowest, classes.lowest, 'class_lowest_service', formatPercent),
      ...shown(row.restored(words.at(then)), classes.restored[at], 'class_restored', formatPercent, { moment: then }),
      ...shown(row.carried(words.at(then)), classes.carried[at], 'class_carried', formatPercent, { moment: then }),
      ...shown(row.recovery, classes.recovery, 'time_to_recover', (value) => words.days(value, formatNumber(value))),
      ...shown(row.lostHours, classes.lostHours, 'class_lost_hours', (value) => words.hours(formatNumber(value))),
    ] : []),
    ...shown(row.continuity, classes.continuity[0], 'continuity', (value) => formatPercent(value, 3), {}, run.strike.year),
    ...(calm === undefined || !Number.isFinite(found.cost) ? [] : [{
      label: row.cost, said: formatChange(found.cost - calm, 'USD2025'),
      proof: { strategy: strategy.key, variable: 'equal_service_cost', strike: run.strike }, less: { strategy: strategy.key, variable: 'equal_service_cost' },
    }]),
  ]
  return (
    <dl class="shock-figures" aria-label={words.panel.figures}>
      {figures.map(({ label, said, proof, less }) => (
        <div key={label}>
          <dt class="path-step">{label}</dt>
          <dd>{less === undefined ? <Figure text={said} proof={proof} /> : <button type="button" class="figure" data-proof={encodeProof(proof)} data-proof-less={encodeProof(less)}>{said}</button>}</dd>
        </div>
      ))}
    </dl>
  )
}
