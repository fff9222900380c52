/** Who pays, with what debt, at what cost, and what falls due again: for a ministry of finance or a lender. */
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { nameOf } from '../../state/chart-data.ts'
import { decidedYears, standingOf } from '../../state/finance.ts'
import type { Prices } from '../../state/money-of-the-day.ts'
import type { Outcome, StrategyOutcome } from '../../state/outcome.ts'
import { choose, page } from '../../state/store.ts'
import { financeText } from '../../text/finance-text.ts'
import { Segments } from '../../control/segments.tsx'
import { useKeepsUp, useKept } from '../frame/on-screen.ts'
import { useRoom } from '../frame/use-room.ts'
import { StrategyWorkbench, type StrategyInRun } from '../frame/strategy-workbench.tsx'
import { BuildUpPart } from './build-up-part.tsx'
import { CoverPart } from './cover-part.tsx'
import { FinancePart } from './finance-part.tsx'
import { FiscalPart } from './fiscal-part.tsx'
import { LedgerPart } from './ledger-part.tsx'
import { PromisesPart, TransfersPart } from './payments-part.tsx'
import { RenewalPart } from './renewal-part.tsx'
import { ReturnsPart } from './returns-part.tsx'
import { showPrices, usePrices } from './use-prices.ts'
import { HOW } from './year-table.tsx'

export function FinanceScreen() {
  return <StrategyWorkbench>{(shown) => <Finance {...shown} />}</StrategyWorkbench>
}

function Finance({ result, strategy }: StrategyInRun) {
  const words = financeText.value
  const years = useMemo(() => decidedYears(result), [result])
  const prices = usePrices()
  const of = { result, strategy, prices }
  const vehicle = standingOf(strategy) !== 'no_vehicle'
  return (
    <>
      <div class="lead">
        <h2>{words.title}</h2>
        <p class="lead-sentence">{words.lead(nameOf(result, strategy), strategy.economyName)}</p>
        <p class="spectrum-how" id={HOW}>{words.how}</p>
        <Segments label={words.prices.label} value={prices} options={(['real', 'of-the-day'] as const).map((value) => ({ value, title: words.prices.option[value] }))} onPick={showPrices} />
        {prices === 'of-the-day' && <p class="spectrum-note">{words.prices.note}</p>}
      </div>
      <Kept {...of} part={() => <LedgerPart ledger="nation" {...of} years={years} />} />
      <Kept {...of} part={() => (vehicle ? <LedgerPart ledger="vehicle" {...of} years={years} /> : <NoVehicle result={result} strategy={strategy} />)} />
      <Kept {...of} part={() => <BuildUpPart result={result} strategy={strategy} />} />
      <Kept {...of} part={() => <TransfersPart {...of} years={years} />} />
      <Kept {...of} part={() => <PromisesPart {...of} years={years} />} />
      <Kept {...of} part={() => <RenewalPart {...of} />} />
      <Kept {...of} part={() => (vehicle ? <CoverPart {...of} /> : <></>)} />
      <Kept {...of} part={() => <ReturnsPart result={result} selected={strategy.key} />} />
      <Kept {...of} part={() => <FiscalPart {...of} years={years} />} />
    </>
  )
}

interface KeptProps {
  readonly result: Outcome
  readonly strategy: StrategyOutcome
  readonly prices: Prices
  readonly part: () => JSX.Element
}

/** A part that is off screen costs a moving lever nothing. */
function Kept({ result, strategy, prices, part }: KeptProps) {
  const [element, keepsUp] = useKeepsUp<HTMLDivElement>()
  const shown = useKept(keepsUp, part, [result, strategy, prices])
  useRoom(element, `${strategy.key} ${prices} ${result.perspective}`)
  return <div ref={element} class="finance-kept">{shown}</div>
}

/** Nothing private to finance: in words, and what would show it. */
function NoVehicle({ result, strategy }: { readonly result: Outcome; readonly strategy: StrategyOutcome }) {
  const words = financeText.value
  const investor = result.perspective === 'investor'
  return (
    <FinancePart name="vehicle" title={words.ledger.vehicle.title} scope={words.vehicle[investor ? 'investor' : 'partner']} source={result.source}>
      <p class="finance-says">{words.none[investor ? 'investor' : 'partner'](nameOf(result, strategy))} {words.none.no_vehicle}</p>
      {!investor && <button type="button" class="link" onClick={() => choose({ ...page.value, perspective: 'investor' }, words.didInvestor)}>{words.asInvestor}</button>}
    </FinancePart>
  )
}
