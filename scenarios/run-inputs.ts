import type { Parameter } from '../model/compile/program.ts'
import type { Axis } from '../model/run/axis.ts'
import { parseUnit } from '../model/units/parse-unit.ts'
import { convertFactor } from '../model/units/unit.ts'
import { canonicalJson } from './canonical.ts'
import { centralsOf } from './central-values.ts'
import { type CompiledChange, type LayeredValue, applyChange } from './compiled-setting.ts'
import { GROWTH_AFTER, factParametersOf, valueIn } from './fact-parameters.ts'
import type { PathKind } from './growth-path.ts'
import { growthPathSeries } from './growth-path-series.ts'
import { initialCohorts } from './initial-cohorts.ts'
import { type Choices, type InputValue, type Programme, choiceValues, placeFacts } from './input-values.ts'
import { DEFAULT_DECISION_YEAR, type Prepared } from './prepare.ts'
import type { ChosenPlaces, Provenance } from './resolved-scenario.ts'
import type { Placement } from './schema.ts'
import { WORLD } from './world.ts'

/** Economies that train frontier models at home take their full share of training. */
const TRAINING_LEADERS = ['USA', 'CHN', WORLD]

/** A value made by the resolver, in the unit and form the program declares. */
function conform(parameter: Parameter, input: InputValue, axis: Axis): LayeredValue {
  if (input.over.length !== parameter.over.length || input.over.some((dimension, index) => dimension !== parameter.over[index])) {
    throw new Error(`${parameter.name}: the model wants it over [${parameter.over.join(', ')}], the resolver makes it over [${input.over.join(', ')}]`)
  }
  let { values } = input
  if (input.yearly && !parameter.yearly) throw new Error(`${parameter.name}: the resolver makes it by year, the model reads one value`)
  if (parameter.yearly && !input.yearly) {
    const spread = new Float64Array(values.length * axis.length)
    for (const [element, value] of values.entries()) spread.fill(value, element * axis.length, (element + 1) * axis.length)
    values = spread
  }
  if (input.unit !== parameter.unit) {
    const factor = convertFactor(parseUnit(input.unit), parseUnit(parameter.unit))
    if (factor !== 1) values = values.map((value) => value * factor)
  }
  return { values, provenance: input.provenance }
}

export interface LayerOfChanges {
  readonly mark: Provenance
  readonly changes: readonly CompiledChange[]
}

function applyLayers(values: Map<string, LayeredValue>, layers: readonly LayerOfChanges[], axis: Axis, isFact: boolean): void {
  for (const { mark, changes } of layers) {
    for (const change of changes) {
      const { name, definition } = change.parameter
      if ((definition.role === 'fact') !== isFact) continue
      values.set(name, applyChange(change, values.get(name)!, axis, mark))
    }
  }
}

/** What one run reads beside the layers of changes. */
export interface RunFrame {
  readonly axis: Axis
  readonly economy: string
  readonly places: ChosenPlaces | undefined
  readonly placement: Placement
  readonly placementFrom: Provenance
  readonly perimeter: Choices['perimeter']
  readonly perspective: string
  readonly programme: Programme | undefined
  readonly calibrating: boolean
  readonly layers: readonly LayerOfChanges[]
}

/** Every parameter of the program: defaults, then levers by layer, then facts and choices that follow from them. */
export function inputsOf(prepared: Prepared, frame: RunFrame): { values: Map<string, LayeredValue>; pathKinds: ReadonlyMap<number, PathKind> } {
  const { program, growthPath, facts } = prepared
  const { axis } = frame
  const values = new Map<string, LayeredValue>(centralsOf(program, axis.length))
  if (TRAINING_LEADERS.includes(frame.economy) && values.has('training_ambition')) {
    const central = values.get('training_ambition')!
    values.set('training_ambition', { values: central.values.slice().fill(1), provenance: [{ layer: 'fact', origin: 'assumption-training-leaders', grade: 'judgement' }] })
  }
  const cohorts = values.get('initial_cohort_power')
  if (cohorts !== undefined) values.set('initial_cohort_power', initialCohorts(axis, cohorts.provenance))
  applyLayers(values, frame.layers, axis, false)
  const parameters = factParametersOf(values)

  const placedKey = `${frame.economy} ${axis.start} ${axis.length} ${frame.places === undefined ? '' : canonicalJson(frame.places)} ${Object.values(parameters).join(' ')}`
  let placed = prepared.placed.get(placedKey)
  if (placed === undefined) {
    if (prepared.placed.size > 50) prepared.placed.clear()
    placed = placeFacts(facts.row(frame.economy, parameters), frame.places, (iso3) => facts.row(iso3, parameters), axis)
    prepared.placed.set(placedKey, placed)
  }
  let poolLoadRatio = 1
  if (frame.places !== undefined) {
    const weights = facts.weights(parameters.incomeElasticity)
    poolLoadRatio = frame.places.pool.members.reduce((sum, member) => sum + weights.get(member)!, 0) / weights.get(frame.economy)!
  }
  const scenarioFrom: Provenance = frame.calibrating ? { layer: 'world', origin: 'world' } : { layer: 'scenario', origin: prepared.merged.name }
  const choices = choiceValues({
    economy: frame.economy, axis, placement: frame.placement, places: frame.places, perimeter: frame.perimeter, perspective: frame.perspective,
    // One yardstick for every scenario on a path, whenever it decides.
    decisionYear: frame.calibrating ? DEFAULT_DECISION_YEAR : prepared.decisionYear, poolLoadRatio, programme: frame.programme, calibrating: frame.calibrating, boundary: growthPath.boundary,
    placementFrom: frame.placementFrom, scenarioFrom,
  })
  const path = growthPathSeries(growthPath, axis.start - axis.history, axis.length, valueIn(values, GROWTH_AFTER), parameters.inflation)
  for (const parameter of program.parameters) {
    const { name, definition } = parameter
    if (name === 'path_investment') {
      const input: InputValue = { unit: 'USD2025/year', over: [], yearly: true, values: path.values, provenance: [{ layer: 'growth-path', origin: growthPath.origin, detail: growthPath.title }] }
      values.set(name, conform(parameter, input, axis))
    } else if (definition.role === 'world') {
      // Filled after the calibration run; NaN until then, so that a run without one fails at once.
      const count = parameter.over.reduce((product, dimension) => product * program.dimensions[dimension]!.length, parameter.yearly ? axis.length : 1)
      values.set(name, { values: new Float64Array(count).fill(NaN), provenance: [{ layer: 'world', origin: growthPath.name }] })
    } else if (definition.role === 'fact' || definition.role === 'choice') {
      const input = facts.tables.get(name) ?? placed.get(name) ?? choices.get(name)
      if (input !== undefined) values.set(name, conform(parameter, input, axis))
    }
    if (!values.has(name)) throw new Error(`${name}: neither the resolver nor the parameter's record gives it a value`)
  }
  applyLayers(values, frame.layers, axis, true)
  return { values, pathKinds: path.kinds }
}
