/** The size of a cluster of named chips: what it draws, costs, drinks and covers, each figure with its range and its proof. */
import { useComputed } from '@preact/signals'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { METHOD, type SizedFigure, type Sizing } from '../../../scenarios/sizing.ts'
import { runHash } from '../../../scenarios/run-hash.ts'
import { formatQuantity } from '../../chart/number-format.ts'
import { rangeBars, type RangeBarsData } from '../../chart/range-bars.ts'
import type { Engine } from '../../state/engine.ts'
import { loadChunk } from '../../state/load-chunk.ts'
import { withProof, withView } from '../../state/page-state.ts'
import { problemFrom, type Problem } from '../../state/problem.ts'
import { encodeProof } from '../../state/proof-address.ts'
import { askedOf, encodeAsked, type Asked } from '../../state/sizing-asked.ts'
import { proofOf, WORKED, workedOf } from '../../state/sizing-range.ts'
import { engine, page, show } from '../../state/store.ts'
import { sizingText } from '../../text/sizing-text.ts'
import { Picture, type Surroundings } from '../chart/picture.tsx'
import { Figure } from '../frame/figure.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { figureName } from './figure-name.ts'
import { SizingForm } from './sizing-form.tsx'
import { FigureTable, MovesTable } from './sizing-tables.tsx'
import { SizingWorking } from './sizing-working.tsx'
import { Worked } from './worked-figure.tsx'

interface Answer {
  readonly of: string
  readonly sizing?: Sizing
  readonly problem?: Problem
}

export function SizingScreen() {
  const model = engine.value
  return model === undefined ? <></> : <Sized engine={model} />
}

/** The sizing asked for. What stood before stays, greyed, until the next is there. */
function useSizing(model: Engine, asked: Asked, key: string): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>()
  useEffect(() => {
    let current = true
    const fail = (error: unknown): void => {
      if (current) setAnswer({ of: key, problem: problemFrom(error, sizingText.value.failed) })
    }
    loadChunk(() => import('../../state/sizing.ts')).then(({ sizingOf }) => {
      if (current) setAnswer({ of: key, sizing: sizingOf(asked, model) })
    }).catch(fail)
    return () => {
      current = false
    }
  }, [key])
  return answer
}

function Sized({ engine: model }: { readonly engine: Engine }) {
  const words = sizingText.value
  const economy = useComputed(() => page.value.economy).value
  const written = useComputed(() => page.value.view['sizing'] ?? '').value
  const asked = askedOf({ economy, view: { sizing: written } })
  const key = JSON.stringify(asked)
  const answer = useSizing(model, asked, key)

  /** A proof of what was asked for before goes with it. */
  function ask(next: Asked): void {
    show(withProof(withView(page.value, { sizing: encodeAsked(next) }), undefined))
  }

  return (
    <div class="sizing">
      <div class="lead">
        <h2>{words.title}</h2>
        <p class="start-intro">{words.intro}</p>
      </div>
      <SizingForm engine={model} asked={asked} onAsk={ask} />
      {answer === undefined ? <p class="quiet" role="status">{words.waiting}</p>
      : answer.problem !== undefined ? <ProblemNotice problem={answer.problem} />
      : answer.sizing === undefined ? null
      : <div class={answer.of === key ? 'sizing-body' : 'sizing-body stale'}><Answered sizing={answer.sizing} engine={model} asked={asked} /></div>}
    </div>
  )
}

const POWER = ['it_power', 'facility_power', 'grid_power']

function Answered({ sizing, engine: model, asked }: { readonly sizing: Sizing; readonly engine: Engine; readonly asked: Asked }) {
  const words = sizingText.value
  const named = (name: string): SizedFigure | undefined => sizing.figures.find((figure) => figure.name === name)
  const said = (name: string) => {
    const figure = named(name)
    if (figure === undefined) return null
    const proof = proofOf(figure)
    const text = formatQuantity(figure.central, figure.unit)
    return proof === undefined ? <Worked text={text} of={{ figure: name }} /> : <Figure text={text} proof={proof} />
  }
  const worked = useComputed(() => page.value.view[WORKED]).value
  const shown = workedOf(worked, sizing)
  const name = model.catalogue.economies.find(({ iso3 }) => iso3 === asked.economy)?.name ?? asked.economy
  const hash = runHash(model.model, sizing.resolved)
  const source = words.source(model.model.version, hash.slice(0, 12))
  // What the reader asked for needs no proof.
  const wanted = words.lead(`${asked.measure === 'accelerators' ? `${formatQuantity(asked.amount, 'unit')},` : formatQuantity(asked.amount, 'MW')} ${sizing.chip.vendor} ${sizing.chip.name},`, name, asked.year)
  return (
    <>
      <p class="lead-sentence"><span class="asked">{wanted}</span>{said('facility_power')}{words.draws}{words.and}{said('capital')}{words.capital}{words.and}{said('levelised_compute_cost')}{words.hour}{words.stop}</p>
      {sizing.warnings.length > 0 && <ul class="sizing-notes" aria-label={words.notes}>{sizing.warnings.map(({ message }) => <li key={message}>{message}</li>)}</ul>}
      <div class="sizing-pictures">
        <Bars id="power" of="facility_power" unit="MW" figures={sizing.figures.filter((figure) => POWER.includes(figure.name))} summary={(() => {
          const figure = named('facility_power')
          return figure === undefined ? '' : words.picture.power.summary(formatQuantity(figure.central, 'MW'), formatQuantity(figure.low, 'MW'), formatQuantity(figure.high, 'MW'))
        })()} source={source} />
        <Bars id="capital" of="capital" unit="USD2025" figures={sizing.figures.filter((figure) => figure.counted !== undefined)} summary={(() => {
          const figure = named('capital')
          return figure === undefined ? '' : words.picture.capital.summary(formatQuantity(figure.central, 'USD2025'), formatQuantity(figure.low, 'USD2025'), formatQuantity(figure.high, 'USD2025'))
        })()} source={source} />
      </div>
      <FigureTable sizing={sizing} />
      {shown !== undefined && <SizingWorking sizing={sizing} worked={shown} />}
      <p class="sizing-method">{METHOD}</p>
      <MovesTable sizing={sizing} engine={model} />
      <p class="chart-foot">{source}</p>
    </>
  )
}

interface BarsProps {
  readonly id: 'power' | 'capital'
  /** The figure that its summary tells. */
  readonly of: string
  readonly unit: string
  readonly figures: readonly SizedFigure[]
  readonly summary: string
  readonly source: string
}

function Bars({ id, of, unit, figures, summary, source }: BarsProps) {
  const words = sizingText.value.picture
  const { title } = words[id]
  const data: RangeBarsData = {
    title, summary, source, unit,
    bars: figures.map((figure) => {
      const proof = proofOf(figure)
      return {
        id: figure.name, label: figureName(figure.name), low: figure.low, central: figure.central, high: figure.high, said: formatQuantity(figure.central, unit),
        apart: figure.counted === false, attributes: proof === undefined ? { 'data-worked': figure.name } : { 'data-proof': encodeProof(proof) },
      }
    }),
  }
  const draw = useCallback((surroundings: Surroundings) => rangeBars(data, surroundings), [JSON.stringify(data)])
  return (
    <figure class="sizing-figure" aria-labelledby={`sizing-${id}`}>
      <h2 id={`sizing-${id}`}>{title}</h2>
      <p class="chart-summary" data-worked={of}>{summary}</p>
      <Picture class="sizing-picture" draw={draw} />
      <figcaption class="chart-foot">{words.how}</figcaption>
    </figure>
  )
}
