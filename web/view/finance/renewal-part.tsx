/** What must be paid again: renewals beside first builds, and what wears out after the last year. */
import { useMemo } from 'preact/hooks'
import { memberLabel } from '../../state/catalogue.ts'
import { linesOf } from '../../state/chart-data.ts'
import { anything, readWhole, RENEWALS, withRunOff } from '../../state/finance.ts'
import { chartOfTheDay, unitOfTheDay, type Prices } from '../../state/money-of-the-day.ts'
import type { Outcome, StrategyOutcome } from '../../state/outcome.ts'
import { stackOf } from '../../state/stack-data.ts'
import { catalogue } from '../../state/store.ts'
import { financeText } from '../../text/finance-text.ts'
import { FigureList } from './figure-list.tsx'
import { lines } from '../chart/chart-forms.ts'
import { stack } from '../chart/stack-form.ts'
import { FinanceChart } from './finance-chart.tsx'
import { FinancePart } from './finance-part.tsx'
import { useRecords } from './use-records.ts'

const BUILD = { variable: 'capital_by_build', dimension: 'build' } as const
const WORN = 'worn_out'

export function RenewalPart({ result, strategy, prices }: { readonly result: Outcome; readonly strategy: StrategyOutcome; readonly prices: Prices }) {
  const words = financeText.value
  const record = useRecords()
  const renewed = anything(strategy, BUILD.variable, { build: 'renewal' })
  const build = useMemo(() => {
    const member = (dimension: string, name: string): string => words.members[dimension]?.[name] ?? memberLabel(name)
    const made = stackOf(result, strategy, record(BUILD.variable), BUILD.dimension, catalogue.value?.dimensions ?? {}, { member, other: words.other })
    return made === undefined || prices === 'real' ? made : chartOfTheDay(made, strategy)
  }, [result, strategy, prices, words])
  const worn = useMemo(() => {
    const lines = anything(strategy, WORN) ? linesOf({ ...result, strategies: [strategy] }, record(WORN)) : undefined
    if (lines === undefined) return undefined
    return prices === 'real' ? withRunOff(lines, strategy) : chartOfTheDay(lines, strategy)
  }, [result, strategy, prices])
  return (
    <FinancePart name="renewal" title={words.renewal.title} scope={`${words.renewal.scope} ${words.prices.said[prices]}`}>
      {renewed ? (
        <>
          <FigureList rows={RENEWALS.map((variable) => ({ label: prices === 'real' || unitOfTheDay(record(variable).unit) === record(variable).unit ? record(variable).label : words.prices.inReal(record(variable).label), read: readWhole(result, strategy, variable) }))} />
          <div class="finance-pair">
            {build !== undefined && <FinanceChart data={build} result={result} variable={BUILD.variable} scope={record(BUILD.variable).doc} selected={strategy.key} form={stack} />}
            {worn !== undefined && <FinanceChart data={worn} result={result} variable={WORN} scope={words.renewal.wornScope[prices]} selected={strategy.key} form={lines} />}
          </div>
        </>
      ) : <p class="finance-says">{words.renewal.none}</p>}
    </FinancePart>
  )
}
