/** What it takes to break a plan: stress packs over the page, what a figure hangs on, and the smallest shock that breaks a limit. */
import { useComputed } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { Steps } from '../../../model/run/steps.ts'
import { WORLD } from '../../../scenarios/world.ts'
import { Choice } from '../../control/choice.tsx'
import { YearSlider } from '../../control/year-slider.tsx'
import { nameOf } from '../../state/chart-data.ts'
import type { Catalogue, OutcomeEntry } from '../../state/catalogue.ts'
import type { Engine } from '../../state/engine.ts'
import { loadChunk } from '../../state/load-chunk.ts'
import { strategyOf, type Outcome } from '../../state/outcome.ts'
import type { Sentence } from '../../state/sentence.ts'
import { spectrumYear } from '../../state/spectrum.ts'
import { catalogue, engine, page, showAs, shownPage } from '../../state/store.ts'
import { figureAsked, figureOf, figureProof, figuresOf, inputOptions, limitKinds, MOST_INPUTS, readInputs, readLimits, writeInputs, writeLimits } from '../../state/stress.ts'
import { encodeProof } from '../../state/proof-address.ts'
import { stressText } from '../../text/stress-text.ts'
import { SentenceText } from '../frame/figure.tsx'
import { StrategyWorkbench, type StrategyInRun } from '../frame/strategy-workbench.tsx'
import { useSlidYear } from '../frame/use-slid-year.ts'
import { useWorked } from '../frame/use-worked.ts'
import { EffectTable } from './effect-table.tsx'
import { entryWords, wordsApart } from './entry-figure.tsx'
import { PackList } from './pack-list.tsx'
import { ReversePart, type ReverseOf } from './reverse-part.tsx'
import { TornadoPart, type TornadoOf } from './tornado-part.tsx'
import { useCalm } from './use-calm.ts'

export function StressScreen() {
  return <StrategyWorkbench>{(shown) => <WithModel {...shown} />}</StrategyWorkbench>
}

function WithModel(shown: StrategyInRun) {
  const [model, found] = [engine.value, catalogue.value]
  if (model === undefined || found === undefined) return null
  const asked = figureAsked(figuresOf(found), page.value.view['figure'], shown.result.perspective)
  return asked === undefined ? null : <Stress {...shown} model={model} found={found} entry={asked} />
}

interface StressProps extends StrategyInRun {
  readonly model: Engine
  readonly found: Catalogue
  readonly entry: OutcomeEntry
}

const stressRuns = () => loadChunk(() => import('../../state/stress-runs.ts'))

function Stress({ result, strategy, model, found, entry }: StressProps) {
  const words = stressText.value
  const view = useComputed(() => page.value.view).value
  const { year, settled, slider } = useSlidYear(result, 'year', spectrumYear)
  const { outcome: calm, problem } = useCalm(model, words.effect.failed)
  const entries = useMemo(() => [...figuresOf(found)].sort((a, b) => a.label.localeCompare(b.label, 'en')), [found])
  const options = useMemo(() => inputOptions(model), [model])
  const inputs = readInputs(view['inputs'], options)
  const limits = readLimits(view['limits'], model)
  const searching = view['search'] === 'on'

  const proof = figureProof(entry, strategy.key, settled)
  // Of the run in sight: it stays what is asked about, however far the page has moved on by the time the levers rest.
  const state = shownPage.peek()
  const tornado = useWorked<TornadoOf>({ part: 'tornado', key: `${result.hash} ${encodeProof(proof)}`, wanted: true, title: words.tornado.failed }, async () => {
    const { tornadoOf } = await stressRuns()
    const { variable, year: inYear } = proof
    return mapped(tornadoOf(model, state, strategy.key, { variable, ...(inYear === undefined ? {} : { year: inYear }) }), (answer): TornadoOf => ({ found: answer, entry, proof }))
  })
  const reverse = useWorked<ReverseOf>({ part: 'reverse-stress', key: [result.hash, strategy.key, writeInputs(inputs), writeLimits(limits)].join(' '), wanted: searching && limits.length > 0, title: words.reverse.failed }, async () => {
    const { reverseStressOf } = await stressRuns()
    const question = {
      inputs: inputs.map(({ parameter }) => ({ parameter })),
      limits: limits.map(({ name, bound }) => ({ outcome: { variable: limitKinds[name].variable }, [limitKinds[name].kind]: bound })),
    }
    return mapped(reverseStressOf(model, state, strategy.key, question), (answer): ReverseOf => ({ answer, limits, strategy: strategy.key }))
  })
  const widest = useMemo(() => (tornado.value?.found.rows ?? []).filter(({ parameter }) => options.some((option) => option.parameter === parameter)).slice(0, MOST_INPUTS).map(({ parameter }) => parameter), [tornado.value, options])

  return (
    <>
      <div class="lead">
        <h2>{words.title}</h2>
        <p class="lead-sentence"><SentenceText sentence={leadOf({ result, strategy, model, found, entry }, calm, year)} /></p>
      </div>
      <div class="stress-asked">
        <Choice label={words.figure} value={entry.variable} options={entries.map(({ variable, label }) => ({ value: variable, title: label }))} onPick={(variable) => showAs({ figure: variable })} />
        {entry.kind === 'yearly' && <YearSlider label={words.year} {...slider} />}
      </div>
      {result.economy === WORLD ? <p class="spectrum-note">{words.world}</p> : <PackList engine={model} result={result} />}
      <EffectTable result={result} calm={calm} problem={problem} entry={entry} year={year} />
      <TornadoPart result={result} strategy={strategy} asked={entry} worked={tornado} asTable={view['tornado'] === 'table'} />
      <ReversePart engine={model} result={result} strategy={strategy} options={options} inputs={inputs} limits={limits} searching={searching} worked={reverse} widest={widest} />
    </>
  )
}

function leadOf({ result, strategy, model, entry }: StressProps, calm: Outcome | undefined, year: number): Sentence {
  const words = stressText.value.lead
  const { stresses } = shownPage.peek()
  if (stresses === undefined) return [words.calm]
  const packs = stresses.map(({ use, year: begins }) => stressText.value.pack(model.library.stressPacks.get(use)?.title ?? use, begins)).join(words.and)
  const before = calm === undefined ? undefined : strategyOf(calm, strategy.key)
  const [under, without] = [figureOf(entry, strategy, result, year), before === undefined || calm === undefined ? undefined : figureOf(entry, before, calm, year)]
  if (under === undefined || without === undefined) return [words.silent(packs, nameOf(result, strategy), entry.label)]
  const of = figureProof(entry, strategy.key, year)
  if (under === without) return words.unmoved(packs, nameOf(result, strategy), entry.label, { text: entryWords(entry, under), proof: of })
  const [struck, spared] = wordsApart(entry, under, without)
  return words.stressed(packs, nameOf(result, strategy), entry.label, { text: struck, proof: of }, { text: spared, proof: { ...of, calm: true } })
}

/** The same steps with what they end in made into something else. */
function* mapped<From, To>(steps: Steps<From>, make: (from: From) => To): Steps<To> {
  return make(yield* steps)
}
