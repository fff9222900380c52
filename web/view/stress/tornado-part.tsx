/** Every belief moved by itself over its cited range: which one moves the figure looked at most. */
import { useCallback, useMemo, useState } from 'preact/hooks'
import { csvText } from '../../../model/run/csv.ts'
import { formatNumber, formatQuantity } from '../../chart/number-format.ts'
import { tornadoChart, type TornadoData } from '../../chart/tornado-chart.ts'
import { Segments } from '../../control/segments.tsx'
import { readIn, type OutcomeEntry } from '../../state/catalogue.ts'
import { nameOf } from '../../state/chart-data.ts'
import type { StrategyOutcome, Outcome } from '../../state/outcome.ts'
import type { ProofRequest } from '../../state/page-state.ts'
import { decodeProof, encodeProof } from '../../state/proof-address.ts'
import { openProof } from '../../state/proof-opening.ts'
import { saveFile } from '../../state/save-file.ts'
import type { SaidFigure, Sentence } from '../../state/sentence.ts'
import { pageLink, showAs } from '../../state/store.ts'
import { movedProof } from '../../state/stress.ts'
import type { TornadoFound, TornadoRow } from '../../state/stress-runs.ts'
import { stressText } from '../../text/stress-text.ts'
import { text } from '../../text/text.ts'
import { Picture, type Surroundings } from '../chart/picture.tsx'
import { EntryLink } from '../evidence/entry-link.tsx'
import { Figure, SentenceText } from '../frame/figure.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { ScreenPart } from '../frame/screen-part.tsx'
import { TableRegion } from '../frame/table-region.tsx'
import type { Worked } from '../frame/use-worked.ts'
import { Source } from '../resilience/replay-section.tsx'
import { entryWords } from './entry-figure.tsx'

// What is read at a glance; the rest is one press away.
const WIDEST = 12

/** What was found, and of which figure: it stays in sight, grey, while another is worked out. */
export interface TornadoOf {
  readonly found: TornadoFound
  readonly entry: OutcomeEntry
  readonly proof: ProofRequest
}

interface TornadoPartProps {
  readonly result: Outcome
  readonly strategy: StrategyOutcome
  /** The figure asked about now. */
  readonly asked: OutcomeEntry
  readonly worked: Worked<TornadoOf>
  readonly asTable: boolean
}

export function TornadoPart({ result, strategy, asked, worked, asTable }: TornadoPartProps) {
  const words = stressText.value.tornado
  const { value, problem, current, taken, again } = worked
  const { found, entry = asked, proof = { strategy: strategy.key, variable: asked.variable } } = value ?? {}
  const [whole, setWhole] = useState(false)
  const [said, setSaid] = useState('')
  const sentence = useMemo(() => (found === undefined ? undefined : summaryOf(found, entry, proof, nameOf(result, strategy))), [found, stressText.value])
  const lost = found === undefined || !Number.isFinite(found.asWritten) ? [] : found.rows.filter(({ low, high }) => !Number.isFinite(low) || !Number.isFinite(high))
  const rows = found === undefined ? [] : whole ? found.rows : found.rows.slice(0, WIDEST)

  function keep(kept: TornadoFound): void {
    const name = `tornado-${strategy.economy}-${strategy.key}-${entry.variable}.csv`
    saveFile(tornadoCsv(kept, entry, proof, result), name, 'text/csv;charset=utf-8')
    setSaid(words.kept(name))
  }

  return (
    <ScreenPart
      id="stress-tornado" title={words.title} scope={words.scope(entry.label, nameOf(result, strategy), strategy.economyName)}
      summary={sentence !== undefined && <p class={current ? 'chart-summary' : 'chart-summary stale'}><SentenceText sentence={sentence} /></p>}
      {...(found === undefined ? {} : { source: <span class="chart-source">{words.source(formatNumber(found.moved), formatNumber(found.kept), formatNumber(found.runs))}{found.failed > 0 && words.failedRuns(formatNumber(found.failed))} {result.source}</span> })}
    >
      <p class="stress-progress count" role="status">{current || problem !== undefined ? '' : taken === undefined ? words.resting : words.progress(formatNumber(taken))}</p>
      {lost.length > 0 && <p class={current ? 'spectrum-note moved-name' : 'spectrum-note moved-name stale'}>{words.without(lost.map(({ label }) => label))}</p>}
      {problem !== undefined && <ProblemNotice problem={problem} {...(again === undefined ? {} : { action: { title: text.value.frame.retry, run: again } })} />}
      {found !== undefined && rows.length > 0 && (
        <div class={current ? 'tornado' : 'tornado stale'} {...(current ? {} : { inert: true })}>
          <div class="stress-tools">
            <Segments label={words.title} unseen value={asTable ? 'table' : 'chart'} options={[{ value: 'chart', title: words.chart }, { value: 'table', title: words.table }]} onPick={(value) => showAs({ tornado: value === 'table' ? value : undefined })} />
            {found.rows.length > WIDEST && <button type="button" class="link count" onClick={() => setWhole(!whole)}>{whole ? words.fewer(WIDEST) : words.more(found.rows.length)}</button>}
            <button type="button" class="link" onClick={() => keep(found)}>{words.csv}</button>
            <span class="copy-state" role="status">{said}</span>
          </div>
          {asTable ? <TornadoTable rows={rows} entry={entry} proof={proof} /> : <Bars found={found} rows={rows} result={result} entry={entry} proof={proof} summary={sentence} />}
        </div>
      )}
    </ScreenPart>
  )
}

const atEnd = (proof: ProofRequest, { parameter }: TornadoRow, to: 'low' | 'high'): ProofRequest => movedProof(proof, [{ parameter, to }])

function summaryOf({ rows, asWritten }: TornadoFound, entry: OutcomeEntry, proof: ProofRequest, strategy: string): Sentence {
  const words = stressText.value.tornado
  const [widest] = rows
  if (!Number.isFinite(asWritten)) return [words.noValue(entry.label, strategy)]
  if (widest === undefined) return [words.nothing(entry.label)]
  const figure = (value: number, of: ProofRequest): SaidFigure => (Number.isFinite(value) ? { text: entryWords(entry, value), proof: of } : { text: words.noEnd })
  return words.summary<SaidFigure>(widest.label, entry.label, figure(widest.low, atEnd(proof, widest, 'low')), figure(widest.high, atEnd(proof, widest, 'high')), figure(asWritten, proof))
}

interface BarsProps {
  readonly found: TornadoFound
  readonly rows: readonly TornadoRow[]
  readonly result: Outcome
  readonly entry: OutcomeEntry
  readonly proof: ProofRequest
  readonly summary: Sentence | undefined
}

function Bars({ found, rows, result, entry, proof, summary = [] }: BarsProps) {
  const words = stressText.value.tornado
  const data = useMemo((): TornadoData => ({
    title: words.title, summary: summary.map((part) => (typeof part === 'string' ? part : part.text)).join(''), source: result.source,
    outcome: entry.label, unit: readIn(entry) ?? entry.unit, central: found.asWritten, words,
    bars: rows.map((row) => ({
      id: row.parameter, label: row.label,
      ...(['low', 'high'] as const).reduce((ends, to, place) => (!Number.isFinite(row[to]) ? ends : {
        ...ends,
        [to]: { value: row[to], input: row.ends === undefined ? words.range : formatQuantity(row.ends[place]!, row.unit), attributes: { 'data-proof': encodeProof(atEnd(proof, row, to)) } },
      }), {}),
    })),
  }), [found, rows.length, words, encodeProof(proof)])
  const draw = useCallback((surroundings: Surroundings) => tornadoChart(data, surroundings), [data])
  return (
    <div
      onClick={(event) => {
        // The table has the same figures for the keyboard.
        const pressed = event.target instanceof Element ? event.target.closest<SVGElement>('[data-proof]') : null
        const asked = decodeProof(pressed?.dataset['proof'] ?? '')
        if (asked !== undefined) openProof(asked)
      }}
    >
      <Picture class="tornado-picture" draw={draw} />
      <p class="spectrum-how">{words.ends}</p>
    </div>
  )
}

function TornadoTable({ rows, entry, proof }: Pick<BarsProps, 'rows' | 'entry' | 'proof'>) {
  const words = stressText.value.tornado
  const outcome = (row: TornadoRow, to: 'low' | 'high') => (Number.isFinite(row[to]) ? <Figure text={entryWords(entry, row[to])} proof={atEnd(proof, row, to)} /> : words.noEnd)
  return (
    <TableRegion label={words.region}>
      <table class="figures stress-tornado">
        <thead>
          <tr><th scope="col">{words.input}</th><th scope="col">{words.lowEnd}</th><th scope="col">{words.outcomeLow}</th><th scope="col">{words.highEnd}</th><th scope="col">{words.outcomeHigh}</th></tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.parameter}>
              <th scope="row" class="moved-name"><EntryLink about="parameters" entry={row.parameter}>{row.label}</EntryLink><span class="spectrum-says"><Source origin={row.origin} /></span></th>
              <td class="moved-value">{row.ends === undefined ? words.range : formatQuantity(row.ends[0], row.unit)}</td>
              <td>{outcome(row, 'low')}</td>
              <td class="moved-value">{row.ends === undefined ? words.range : formatQuantity(row.ends[1], row.unit)}</td>
              <td>{outcome(row, 'high')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

const COLUMNS = ['parameter', 'label', 'unit', 'low_input', 'high_input', 'variable', 'year', 'outcome_unit', 'as_written', 'low', 'high', 'origin', 'grade', 'strategy', 'model', 'hash', 'link'] as const

function tornadoCsv({ rows, asWritten, hash }: TornadoFound, entry: OutcomeEntry, { strategy, variable, year }: ProofRequest, { modelVersion }: Outcome): string {
  const number = (value: number): number | null => (Number.isFinite(value) ? value : null)
  return csvText(COLUMNS, rows.map((row) => [
    row.parameter, row.label, row.unit, row.ends?.[0] ?? null, row.ends?.[1] ?? null, variable, year ?? null, entry.unit, number(asWritten), number(row.low), number(row.high), row.origin, row.grade ?? null,
    strategy, modelVersion, hash, pageLink() ?? null,
  ]))
}
