/** What one step of control costs: for each place, the cheapest preset that brings the strategy to its next stance. */
import { useRef } from 'preact/hooks'
import { formatAmount, formatChange } from '../../chart/number-format.ts'
import { Swatch } from '../../control/swatch.tsx'
import { nameOf } from '../../state/chart-data.ts'
import { finite, shortfall, type Outcome, type StrategyOutcome } from '../../state/outcome.ts'
import type { ProofRequest } from '../../state/page-state.ts'
import { encodeProof } from '../../state/proof-address.ts'
import { controlAt, encodePlace, samePlace, stanceOf, type ControlScore, type Place } from '../../state/spectrum.ts'
import { cheapestStep, type Offer, pointPrice, type Step } from '../../state/spectrum-step.ts'
import { spectrumText } from '../../text/spectrum-text.ts'
import { Figure } from '../frame/figure.tsx'
import { ScreenPart } from '../frame/screen-part.tsx'
import { TableRegion } from '../frame/table-region.tsx'
import { BringPreset, STEP_TITLE } from './bring-preset.tsx'
import { placeName, scoreText } from './place-words.ts'
import { usePresets, type PresetOutcome } from './presets-beside.ts'
import { StanceMark } from './stance-mark.tsx'

const COST = 'equal_service_cost'

interface PresetOffer extends Offer, PresetOutcome {
  readonly control: ControlScore | undefined
}

interface StepRow {
  readonly place: Place
  readonly now: ControlScore | undefined
  readonly step: Step<PresetOffer>
}

interface StepTableProps {
  readonly result: Outcome
  readonly strategy: StrategyOutcome
  readonly places: readonly Place[]
  /** The place pressed in the matrix. */
  readonly place: Place
  readonly year: number
}

function stepsOf({ result, strategy, places, year }: StepTableProps, presets: readonly PresetOutcome[]): readonly StepRow[] {
  return places.map((place) => {
    const now = controlAt(strategy, place, result, year)
    const offers = presets.map(({ outcome, onPage }): PresetOffer => {
      const control = controlAt(outcome, place, result, year)
      return { outcome, onPage, control, score: control?.score, cost: finite(outcome.summary(COST)) }
    })
    return { place, now, step: cheapestStep({ score: now?.score, cost: finite(strategy.summary(COST)) }, offers) }
  })
}

export function StepTable(props: StepTableProps) {
  const { result, strategy, place, year } = props
  const words = spectrumText.value.step
  const { presets, problem } = usePresets(result, strategy.economy)
  const last = useRef<{ readonly strategy: StrategyOutcome; readonly rows: readonly StepRow[] } | undefined>(undefined)
  if (presets !== undefined) last.current = { strategy, rows: stepsOf(props, presets) }
  const waiting = presets === undefined
  const drawn = last.current
  return (
    <ScreenPart
      id={STEP_TITLE} title={words.title(nameOf(result, strategy))} scope={words.scope(year)} takesFocus
      summary={<PointPrice {...props} />} source={result.source}
    >
      {problem !== undefined ? <p class="spectrum-note">{problem.title} {problem.detail}</p>
      : drawn === undefined ? <p class="spectrum-note" role="status">{words.waiting}</p>
      : (
        <TableRegion label={words.region} waiting={waiting}>
          {/* On a narrow screen rows are laid out as blocks, after which only roles say that this is a table. */}
          <table class="spectrum-steps" role="table">
            <thead role="rowgroup">
              <tr role="row">
                <th scope="col" role="columnheader">{words.axis}</th>
                <th scope="col" role="columnheader">{words.now}</th>
                <th scope="col" role="columnheader">{words.next}</th>
                <th scope="col" role="columnheader" class="spectrum-money">{words.extra}</th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              {drawn.rows.map((row) => (
                <tr key={encodePlace(row.place)} role="row" aria-current={samePlace(row.place, place) ? 'true' : undefined}>
                  <th scope="row" role="rowheader">{placeName(row.place)}</th>
                  <td role="cell"><Standing control={row.now} onPage /></td>
                  <Way row={row} strategy={drawn.strategy} />
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
    </ScreenPart>
  )
}

/** Price of one more point of mean control from the strategy, among those on the page for its country. */
function PointPrice({ result, strategy, year }: StepTableProps) {
  const words = spectrumText.value.step
  const at = result.years.indexOf(year)
  const offerOf = (outcome: StrategyOutcome) => ({ outcome, cost: finite(outcome.summary(COST)), score: finite(outcome.series('domestic_control')?.[at]) })
  const price = pointPrice(offerOf(strategy), result.strategies.filter(({ economy }) => economy === strategy.economy).map(offerOf))
  if (price.kind === 'unknown') return null
  if (price.kind !== 'price') return <p class="chart-summary">{words.noPrice(words.why[price.kind])}</p>
  const { key, short } = price.next.outcome
  return (
    <p class="chart-summary" data-proof={encodeProof({ strategy: key, variable: COST })} data-proof-less={encodeProof({ strategy: strategy.key, variable: COST })}>
      {words.price(formatChange(price.perPoint, 'USD2025'), short)}
    </p>
  )
}

/** Stance and score. The score of a preset off the page keeps its address, but nothing there could open it. */
function Standing({ control, onPage }: { readonly control: ControlScore | undefined; readonly onPage: boolean }) {
  const words = spectrumText.value
  if (control === undefined) return <>{words.step.unknown}</>
  const stance = stanceOf(control.score)
  return (
    <span class="spectrum-standing">
      <StanceMark stance={stance} /> {words.stance[stance]}{' '}
      {onPage ? <Figure text={scoreText(control.score)} proof={control.proof} /> : <span data-proof={encodeProof(control.proof)}>{scoreText(control.score)}</span>}
    </span>
  )
}

function Way({ row: { step }, strategy }: { readonly row: StepRow; readonly strategy: StrategyOutcome }) {
  const words = spectrumText.value
  if (step.kind !== 'step') {
    return <td role="cell" colSpan={2} class="spectrum-none">{step.kind === 'top' ? words.step.top : step.kind === 'none' ? words.step.none(words.stance[step.stance]) : words.step.unknown}</td>
  }
  const { outcome, onPage, control } = step.preset
  const cost: ProofRequest = { strategy: outcome.key, variable: COST }
  const less: ProofRequest = { strategy: strategy.key, variable: COST }
  return (
    <>
      <td role="cell">
        <span class="spectrum-preset">
          {onPage && <Swatch slot={outcome.slot} />}
          {outcome.title}
          {shortfall(outcome) !== undefined && (
            <span class="mark mark-warning" title={words.step.unequal}><span aria-hidden="true">≠</span><span class="unseen">{words.step.unequalMark}</span></span>
          )}
        </span>
        <Standing control={control} onPage={onPage} />
        {!onPage && <BringPreset preset={outcome} />}
      </td>
      <td role="cell" class="spectrum-money">
        <Difference value={step.extra} proof={cost} less={less} onPage={onPage} />
        {step.extra !== 0 && <span class="spectrum-per-point" data-proof={encodeProof(cost)} data-proof-less={encodeProof(less)}>{words.step.perPoint(formatChange(step.extraPerPoint, 'USD2025'))}</span>}
      </td>
    </>
  )
}

interface DifferenceProps {
  readonly value: number
  readonly proof: ProofRequest
  readonly less: ProofRequest
  readonly onPage: boolean
}

/** A difference of two costs: it carries the addresses of both, and a press opens what the preset costs. */
function Difference({ value, proof, less, onPage }: DifferenceProps) {
  const words = spectrumText.value.step
  const saves = value < 0
  const said = value === 0 ? words.free : saves ? formatAmount(-value, 'USD2025', { digits: 2 }) : formatChange(value, 'USD2025')
  const addresses = { 'data-proof': encodeProof(proof), 'data-proof-less': encodeProof(less) }
  return (
    <>
      {saves && `${words.saves} `}
      {onPage ? <button type="button" class="figure" {...addresses}>{said}</button> : <span {...addresses}>{said}</span>}
    </>
  )
}
