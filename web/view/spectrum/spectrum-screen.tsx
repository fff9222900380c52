/** Which components must be ours, which may be shared: control by axis, workload and strategy, and what a step of it costs. */
import { useComputed } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { YearSlider } from '../../control/year-slider.tsx'
import { nameOf } from '../../state/chart-data.ts'
import { strategyOf } from '../../state/outcome.ts'
import { withView } from '../../state/page-state.ts'
import { controlAt, decodePlace, encodePlace, gatesOf, layersOf, spectrumOf, spectrumYear, stanceOf, stances, workloadsMoved, type Place, type Stance } from '../../state/spectrum.ts'
import { catalogue, choose, engine, page, showAs } from '../../state/store.ts'
import { spectrumText } from '../../text/spectrum-text.ts'
import { text } from '../../text/text.ts'
import { ScreenPart } from '../frame/screen-part.tsx'
import { StrategyWorkbench, type StrategyInRun } from '../frame/strategy-workbench.tsx'
import { useSlidYear } from '../frame/use-slid-year.ts'
import { TermLink } from '../help/term-link.tsx'
import { gateNeeds } from './gate-needs.ts'
import { GateTable } from './gate-table.tsx'
import { LayerTable } from './layer-table.tsx'
import { axisName } from './place-words.ts'
import { SpectrumGrid } from './spectrum-grid.tsx'
import { StanceMark } from './stance-mark.tsx'
import { StepTable } from './step-table.tsx'

export function SpectrumScreen() {
  return <StrategyWorkbench>{(shown) => <Spectrum {...shown} />}</StrategyWorkbench>
}

function Spectrum({ result, strategy }: StrategyInRun) {
  const words = spectrumText.value
  const view = useComputed(() => page.value.view).value
  const base = useComputed(() => page.value.base).value
  const dimensions = catalogue.value?.dimensions ?? {}
  const axes = dimensions['axis'] ?? []
  const { year, slider } = useSlidYear(result, 'year', spectrumYear)
  const workloads = useMemo(() => workloadsMoved(result, dimensions['workload'] ?? []), [result])
  const spectrum = useMemo(() => spectrumOf(result, axes, workloads, year), [result, workloads, year])
  const gates = useMemo(() => gatesOf(result, workloads, year), [result, workloads, year])
  const layers = useMemo(() => layersOf(result, dimensions['layer'] ?? [], year), [result, year])
  const model = engine.value
  const needs = useMemo(() => (model === undefined ? undefined : gateNeeds(base === undefined ? {} : { base }, model.library, model.model)), [model, base])

  const open = (view['open'] ?? '').split('~').filter((axis) => axes.includes(axis))
  const place = decodePlace(view['cell'], axes, workloads) ?? { axis: axes[0] ?? '' }
  // The step of every axis, and of the workload pressed under its axis.
  const places = axes.flatMap((axis): Place[] => (place.axis === axis && place.workload !== undefined ? [{ axis }, place] : [{ axis }]))

  function setOpen(next: readonly string[]): void {
    showAs({ open: next.length === 0 ? undefined : next.join('~') })
  }

  function pick(key: string, next: Place): void {
    const cell = encodePlace(next)
    const picked = strategyOf(result, key)
    if (key === page.value.selected || picked === undefined) showAs({ cell })
    else choose({ ...withView(page.value, { cell }), selected: key }, text.value.frame.did.selected(nameOf(result, picked)))
  }

  const byStance = (stance: Stance): readonly string[] => axes.flatMap((axis) => {
    const control = controlAt(strategy, { axis }, result, year)
    return control === undefined || stanceOf(control.score) !== stance ? [] : [words.axis[axis]?.within ?? axisName(axis)]
  })
  const allOpen = open.length === axes.length
  return (
    <>
      <div class="lead">
        <h2>{words.title}</h2>
        <p class="lead-sentence">{words.lead(year, nameOf(result, strategy), strategy.economyName, { control: byStance('control'), steer: byStance('steer'), depend: byStance('depend') })}</p>
      </div>
      <ScreenPart
        id="spectrum-matrix" title={words.matrix.title} scope={words.matrix.scope(text.value.frame.perimeter[result.perimeter], year, result.economyName)}
        source={result.source}
      >
        <div class="spectrum-tools">
          <YearSlider label={words.year} {...slider} />
          <button type="button" class="link" onClick={() => setOpen(allOpen ? [] : axes)}>{allOpen ? words.matrix.closeAll : words.matrix.openAll}</button>
        </div>
        <StanceKey />
        <SpectrumGrid
          result={result} axes={spectrum} open={open} selected={strategy.key} place={place} onPick={pick}
          onOpen={(axis) => setOpen(open.includes(axis) ? open.filter((other) => other !== axis) : axes.filter((other) => other === axis || open.includes(other)))}
        />
        <p class="spectrum-how" id="spectrum-how">{words.matrix.how} <TermLink term="control" /> <TermLink term="gate" /> <TermLink term="workload" /></p>
      </ScreenPart>
      <StepTable result={result} strategy={strategy} places={places} place={place} year={year} />
      <LayerTable result={result} rows={layers} year={year} selected={strategy.key} />
      <GateTable result={result} rows={gates} year={year} selected={strategy.key} needs={needs} />
    </>
  )
}

function StanceKey() {
  const words = spectrumText.value
  return (
    <div class="stance-key">
      <dl aria-label={words.stanceKey}>
        {stances.toReversed().map((stance) => (
          <div key={stance}>
            <dt><StanceMark stance={stance} /> {words.stance[stance]}</dt>
            <dd>{words.stanceMeaning[stance]}</dd>
          </div>
        ))}
      </dl>
      <p>{words.thresholds}</p>
    </div>
  )
}
