/** What one strategy leaves in the country's hands: control, trust, gates, dependence, and the price of one more point. */
import { useComputed } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { YearSlider } from '../../control/year-slider.tsx'
import { nameOf } from '../../state/chart-data.ts'
import type { Sentence } from '../../state/sentence.ts'
import { whole, yearly } from '../../state/sovereignty.ts'
import { spectrumYear, workloadsMoved } from '../../state/spectrum.ts'
import { catalogue, engine, page } from '../../state/store.ts'
import { formatPercent } from '../../chart/number-format.ts'
import { sovereigntyText } from '../../text/sovereignty-text.ts'
import { SentenceText } from '../frame/figure.tsx'
import { StrategyWorkbench, type StrategyInRun } from '../frame/strategy-workbench.tsx'
import { useSlidYear } from '../frame/use-slid-year.ts'
import { gateNeeds } from '../spectrum/gate-needs.ts'
import { scoreText } from '../spectrum/place-words.ts'
import { StepTable } from '../spectrum/step-table.tsx'
import { ControlVector } from './control-vector.tsx'
import { LayersHeld } from './layers-held.tsx'
import { TrustTests } from './trust-tests.tsx'
import { VerdictTable } from './verdict-table.tsx'
import { Weights } from './weights-part.tsx'

export function SovereigntyScreen() {
  return <StrategyWorkbench>{(shown) => <Sovereignty {...shown} />}</StrategyWorkbench>
}

function Sovereignty({ result, strategy }: StrategyInRun) {
  const words = sovereigntyText.value
  const asked = useComputed(() => page.value.view['arrangement']).value
  const base = useComputed(() => page.value.base).value
  const dimensions = catalogue.value?.dimensions ?? {}
  const [axes = [], layers = [], arrangements = []] = [dimensions['axis'], dimensions['layer'], dimensions['arrangement']]
  const { year, slider } = useSlidYear(result, 'year', spectrumYear)
  const workloads = useMemo(() => workloadsMoved(result, dimensions['workload'] ?? []), [result])
  const model = engine.value
  const needs = useMemo(() => (model === undefined ? undefined : gateNeeds(base === undefined ? {} : { base }, model.library, model.model)), [model, base])
  if (model === undefined) return null
  const arrangement = arrangements.find((known) => known === asked) ?? strategy.arrangements[0] ?? arrangements[0] ?? ''

  const said = (variable: string, write: (value: number) => string = scoreText): Sentence => {
    const { value, proof } = yearly(strategy, result, variable, year)
    return value === undefined ? ['–'] : [{ text: write(value), proof }]
  }
  const sentence: Sentence = [
    words.lead(year, nameOf(result, strategy), strategy.economyName), ...said('domestic_control'), words.leadMinimum, ...said('control_minimum'),
    words.leadTrust, ...said('trust'), words.leadAnswered, ...said('trust_answered', formatPercent),
    ...(whole(strategy, 'layer_part', {}).value === 0 ? [words.leadNoDependence] : [words.leadDependence, ...said('dependence', formatPercent), words.leadEnd]),
  ]
  return (
    <>
      <div class="lead">
        <p class="lead-sentence"><SentenceText sentence={sentence} /></p>
        <p class="quiet">{words.noted}</p>
      </div>
      <div class="spectrum-tools">
        <YearSlider label={words.year} {...slider} />
      </div>
      <ControlVector result={result} strategy={strategy} axes={axes} workloads={workloads} year={year} />
      <TrustTests engine={model} result={result} strategy={strategy} arrangement={arrangement} arrangements={arrangements} />
      <VerdictTable result={result} strategy={strategy} arrangements={arrangements} workloads={workloads} year={year} needs={needs} />
      <LayersHeld result={result} strategy={strategy} layers={layers} year={year} />
      <Weights engine={model} result={result} strategy={strategy} year={year} />
      <StepTable result={result} strategy={strategy} places={axes.map((axis) => ({ axis }))} place={{ axis: axes[0] ?? '' }} year={year} />
    </>
  )
}
