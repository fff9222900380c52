/** What an hour of compute and the cost of capital consist of, from parts to the whole. */
import { useMemo } from 'preact/hooks'
import { memberLabel } from '../../state/catalogue.ts'
import { partsOfWhole, readWhole } from '../../state/finance.ts'
import type { Outcome, StrategyOutcome } from '../../state/outcome.ts'
import { catalogue } from '../../state/store.ts'
import { financeText } from '../../text/finance-text.ts'
import { text } from '../../text/text.ts'
import { FinanceChart } from './finance-chart.tsx'
import { FinanceFigure } from './finance-figure.tsx'
import { FinancePart } from './finance-part.tsx'
import { steps } from './steps-form.ts'
import { useRecords } from './use-records.ts'

const BUILT = { hour: { variable: 'levelised_by', dimension: 'cost_part' }, rate: { variable: 'built_rate_by', dimension: 'premium' } } as const

export function BuildUpPart({ result, strategy }: { readonly result: Outcome; readonly strategy: StrategyOutcome }) {
  const words = financeText.value
  const record = useRecords()
  const dimensions = catalogue.value?.dimensions ?? {}
  const [hour, rate] = useMemo(() => (['hour', 'rate'] as const).map((what) => {
    const { variable, dimension } = BUILT[what]
    const members = (dimensions[dimension] ?? []).map((name) => ({ name, label: words.members[dimension]?.[name] ?? memberLabel(name) }))
    const made = partsOfWhole(result, strategy, record(variable), dimension, members, words.build.whole[what])
    return made === undefined ? undefined : { ...made, title: words.build[what] }
  }), [result, strategy, words])
  const used = readWhole(result, strategy, 'private_rate')
  const isBuilt = strategy.summary('private_rate') === strategy.summary('built_rate')
  return (
    <FinancePart name="build-up" title={words.build.title} scope={words.build.scope}>
      <div class="finance-pair">
        {hour === undefined
          ? <p class="finance-says">{words.build.noHour}</p>
          : <FinanceChart data={hour} result={result} variable={BUILT.hour.variable} scope={words.build.hourScope(text.value.frame.perspective[result.perspective])} selected="" form={steps} />}
        {rate !== undefined && <FinanceChart data={rate} result={result} variable={BUILT.rate.variable} scope={words.build.rateScope} selected="" form={steps} />}
      </div>
      <p class="spectrum-note">{words.build.used} <FinanceFigure read={used} />{isBuilt ? words.build.built : words.build.judged}</p>
    </FinancePart>
  )
}
