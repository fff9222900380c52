/** What the reader's changes did to the cost and to the outcome on show: choices, world, and both acting together. */
import { useComputed } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import { formatAmount, formatChange, unitWords } from '../../chart/number-format.ts'
import { attribute, attributionLevers, type Attribution, type AttributionLevers } from '../../state/attribution.ts'
import { bandsFirst } from '../../state/bands-first.ts'
import { outcomeOf, readIn, type OutcomeEntry } from '../../state/catalogue.ts'
import { finite, strategyOf, type Outcome } from '../../state/outcome.ts'
import type { Levers, ProofRequest } from '../../state/page-state.ts'
import { problemFrom } from '../../state/problem.ts'
import { encodeProof } from '../../state/proof-address.ts'
import { withOnlySelected, withoutRounding } from '../../state/saved-comparison.ts'
import { catalogue, engine, page } from '../../state/store.ts'
import { exploreText } from '../../text/explore-text.ts'
import { Figure } from '../frame/figure.tsx'

interface AttributionTableProps {
  readonly result: Outcome
  readonly entry: OutcomeEntry
  /** Puts the levers of another run on the page and opens the proof of a figure there. */
  readonly onOpen: (levers: Levers, proof: ProofRequest, step: string) => void
}

const COST = 'equal_service_cost'
// Three runs beside the page's own would slow a lever under way.
const REST = 300

interface Column {
  readonly label: string
  readonly unit: string
  readonly proof: ProofRequest
  readonly effects: Attribution
}

interface Answer {
  readonly result: Outcome
  readonly levers: AttributionLevers
  readonly columns: readonly Column[]
  readonly problem?: string
}

/** Undefined where nothing has moved. Gives way after each run: three at once would hold up a lever that is taken up again. */
function* answerOf(result: Outcome, entry: OutcomeEntry): Generator<undefined, Answer | undefined> {
  const model = engine.value
  const found = catalogue.value
  const state = page.value
  const levers = found === undefined ? undefined : attributionLevers(state, found.levers)
  if (model === undefined || found === undefined || levers === undefined) return undefined
  const words = exploreText.value.did
  try {
    const runs: Outcome[] = []
    for (const moved of [levers.start, levers.choices, levers.world]) {
      runs.push(model.runBeside(withOnlySelected(state, moved)))
      yield
    }
    const [start, choices, world] = runs
    const last = result.years.length - 1
    const columns = [outcomeOf(found, COST), entry].flatMap((shown): Column[] => {
      if (shown === undefined) return []
      const read = (run: Outcome | undefined): number | undefined => {
        const strategy = run === undefined ? undefined : strategyOf(run, state.selected)
        return finite(shown.kind === 'summary' ? strategy?.summary(shown.variable) : strategy?.series(shown.variable)?.[last])
      }
      const four = { start: read(start), choices: read(choices), world: read(world), end: read(result) }
      if (four.start === undefined || four.choices === undefined || four.world === undefined || four.end === undefined) return []
      const year = shown.kind === 'summary' ? undefined : result.years[last]
      return [{
        label: words.outcome(shown.label, year), unit: readIn(shown) ?? shown.unit,
        proof: { strategy: state.selected, variable: shown.variable, ...(year === undefined ? {} : { year }) },
        effects: attribute({ start: four.start, choices: four.choices, world: four.world, end: four.end }),
      }]
    })
    return { result, levers, columns }
  } catch (error) {
    return { result, levers, columns: [], problem: problemFrom(error, words.failed).detail }
  }
}

export function AttributionTable({ result, entry, onOpen }: AttributionTableProps) {
  const words = exploreText.value.did
  const [answer, setAnswer] = useState<Answer | undefined>(undefined)
  const waits = bandsFirst.value
  useEffect(() => {
    if (waits) return
    let steps: ReturnType<typeof answerOf> | undefined
    const step = (): void => {
      steps ??= answerOf(result, entry)
      const { value, done } = steps.next()
      if (done === true) setAnswer(value)
      else timer = setTimeout(step, 0)
    }
    let timer = setTimeout(step, REST)
    return () => clearTimeout(timer)
  }, [result, entry, words, waits])
  const moved = useComputed(() => catalogue.value !== undefined && attributionLevers(page.value, catalogue.value.levers) !== undefined).value
  if (!moved) return null
  const stale = answer?.result !== result
  return (
    <section class="did" aria-labelledby="did-title" aria-busy={stale}>
      <h3 id="did-title">{words.title}</h3>
      {answer === undefined ? <p class="quiet">{words.pending}</p>
        : answer.problem !== undefined ? <p class="quiet">{words.failed} {answer.problem}</p>
        : <Effects answer={answer} stale={stale} onOpen={onOpen} />}
    </section>
  )
}

function Effects({ answer: { columns, levers }, stale, onOpen }: { readonly answer: Answer; readonly stale: boolean; readonly onOpen: AttributionTableProps['onOpen'] }) {
  const words = exploreText.value.did
  const both = levers.choicesMoved && levers.worldMoved
  const effects: readonly { readonly step: string; readonly of: 'choices' | 'world' | 'together' | 'total'; readonly run?: Levers }[] = [
    ...(levers.choicesMoved ? [{ step: words.choices, of: 'choices' as const, run: levers.choices }] : []),
    ...(levers.worldMoved ? [{ step: words.world, of: 'world' as const, run: levers.world }] : []),
    ...(both ? [{ step: words.together, of: 'together' as const }] : []),
    ...(both ? [{ step: words.total, of: 'total' as const }] : []),
  ]
  return (
    <>
      <div class="did-scroll" tabIndex={0} role="group" aria-labelledby="did-title">
        <table class={stale ? 'did-table stale' : 'did-table'}>
          <thead>
            <tr>
              <th scope="col"><span class="unseen">{words.step}</span></th>
              {columns.map(({ label, unit }) => <th key={label} scope="col">{label}<small>{unit === '1' ? exploreText.value.tiles.outOfOne : unitWords(unit).long}</small></th>)}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{words.start}</th>
              {columns.map(({ label, unit, proof, effects: { start } }) => (
                <td key={label} data-proof={encodeProof(proof)} data-run="start">
                  <RunFigure text={formatAmount(start, unit)} step={words.start} onPress={() => onOpen(levers.start, proof, words.run(words.start))} />
                </td>
              ))}
            </tr>
            {effects.map(({ step, of, run }) => (
              <tr key={of} class={`did-${of}`}>
                <th scope="row">{step}</th>
                {columns.map(({ label, unit, proof, effects: found }) => {
                  const effect = withoutRounding(found[of], found.start, found.end)
                  const said = formatChange(effect, unit, { digits: 3 })
                  return (
                    <td key={label} data-proof={encodeProof(proof)} data-difference="runs">
                      <EffectBar value={effect} scale={Math.max(...[found.choices, found.world, found.together, found.total].map(Math.abs))} />
                      {run !== undefined ? <RunFigure text={said} step={step} onPress={() => onOpen(run, proof, words.run(step))} /> : said}
                    </td>
                  )
                })}
              </tr>
            ))}
            <tr class="did-end">
              <th scope="row">{words.end}</th>
              {columns.map(({ label, unit, proof, effects: { end } }) => <td key={label}><Figure text={formatAmount(end, unit)} proof={proof} /></td>)}
            </tr>
          </tbody>
        </table>
      </div>
      <p class="did-note">{words.note}</p>
    </>
  )
}

/** A figure of a run that is not the page's: its proof is on the page of that run, which pressing it brings up. */
function RunFigure({ text: said, step, onPress }: { readonly text: string; readonly step: string; readonly onPress: () => void }) {
  return <button type="button" class="figure" aria-label={exploreText.value.did.open(said, step)} onClick={onPress}>{said}</button>
}

/** Length of an effect beside the largest, to the left or right of nothing; the sign stands in the figure too. */
function EffectBar({ value, scale }: { readonly value: number; readonly scale: number }) {
  const share = scale > 0 ? Math.abs(value) / scale : 0
  return (
    <span class="effect" aria-hidden="true">
      <span class={value < 0 ? 'effect-bar effect-less' : 'effect-bar effect-more'} style={{ '--share': String(share) }} />
    </span>
  )
}
