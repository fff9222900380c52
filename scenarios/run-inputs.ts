/** Every parameter of one run: defaults, then levers by layer, then facts and choices that follow from them. */
import type { Axis } from '../model/run/axis.ts'
import { centralsOf } from './central-values.ts'
import { type CompiledChange, type LayerOfChanges, type LayeredValue, applyChange, checkWhole } from './compiled-setting.ts'
import type { RunFrame } from './derived-inputs.ts'
import { GROWTH_AFTER, factParametersOf, valueIn } from './fact-parameters.ts'
import type { PathKind } from './growth-path.ts'
import { initialCohorts } from './initial-cohorts.ts'
import type { Prepared } from './prepare.ts'
import type { ProgramInputs } from './program-inputs.ts'
import { WORLD } from './world.ts'

/** Economies that train frontier models at home take their full share of training. */
const TRAINING_LEADERS = ['USA', 'CHN', WORLD]

function applyLayers(values: Map<string, LayeredValue>, layers: readonly LayerOfChanges[], axis: Axis, isFact: boolean, program: ProgramInputs): void {
  const last = new Map<string, CompiledChange>()
  for (const { mark, changes } of layers) {
    for (const change of changes) {
      const { name, definition } = change.parameter
      if ((definition.role === 'fact') !== isFact) continue
      values.set(name, applyChange(change, values.get(name)!, axis, mark))
      if (definition.sharesOver !== undefined) last.set(name, change)
    }
  }
  for (const [name, change] of last) checkWhole(change, values.get(name)!.values, program)
}

export function inputsOf(
  prepared: Prepared,
  frame: RunFrame & { readonly layers: readonly LayerOfChanges[] },
): { values: Map<string, LayeredValue>; pathKinds: ReadonlyMap<number, PathKind> } {
  const { axis } = frame
  const values = new Map<string, LayeredValue>(centralsOf(prepared.program, axis.length))
  if (TRAINING_LEADERS.includes(frame.economy) && values.has('training_ambition')) {
    const central = values.get('training_ambition')!
    values.set('training_ambition', { values: central.values.slice().fill(1), provenance: [{ layer: 'fact', origin: 'assumption-training-leaders', grade: 'judgement' }] })
  }
  const cohorts = values.get('initial_cohort_power')
  if (cohorts !== undefined) values.set('initial_cohort_power', initialCohorts(axis, cohorts.provenance))
  applyLayers(values, frame.layers, axis, false, prepared.program)
  const derived = prepared.derived.of(frame, factParametersOf(values), valueIn(values, GROWTH_AFTER))
  for (const [name, value] of derived.values) values.set(name, value)
  for (const { name } of prepared.program.parameters) {
    if (!values.has(name)) throw new Error(`${name}: neither the resolver nor the parameter's record gives it a value`)
  }
  applyLayers(values, frame.layers, axis, true, prepared.program)
  return { values, pathKinds: derived.pathKinds }
}
