/** A scenario with its library and facts, made into numbers. Pure and deterministic. */
import type { Facts } from '../data/facts.ts'
import { hashText } from '../model/compile/hash.ts'
import { nearestName } from '../model/compile/nearest-name.ts'
import type { Parameter, Program } from '../model/compile/program.ts'
import { type Axis, makeAxis } from '../model/run/axis.ts'
import type { StrategyInputs } from '../model/run/inputs.ts'
import { parseUnit } from '../model/units/parse-unit.ts'
import { convertFactor } from '../model/units/unit.ts'
import { canonicalJson } from './canonical.ts'
import { centralValue } from './central-values.ts'
import { type PlaceChoice, choosePlaces } from './choose-places.ts'
import { type CompiledChange, type LayeredValue, applyChange, checkUncertainties, compileSettings } from './compiled-setting.ts'
import { demandWeights } from './demand-weight.ts'
import { type EconomyRow, type FactParameters, economyRow, worldRow } from './economy-row.ts'
import type { GrowthPath, PathKind } from './growth-path.ts'
import { growthPathSeries } from './growth-path-series.ts'
import { initialCohorts } from './initial-cohorts.ts'
import { type Choices, type InputValue, type Programme, choiceValues, economyTables, placeFacts } from './input-values.ts'
import type { Library } from './library.ts'
import { type MergedScenario, mergeParents } from './merge-parents.ts'
import { ScenarioRefusal, quote } from './refusal.ts'
import type { ChosenPlaces, Provenance, ResolvedScenario, ResolvedStrategy, Warning } from './resolved-scenario.ts'
import { type Places, type Placement, type Scenario, type Settings, WORLD } from './schema.ts'
import { standIns } from './stand-ins.ts'
import type { StrategyPreset } from './strategy-preset.ts'

const DEFAULT_YEARS = [2025, 2040] as const
const DEFAULT_DECISION_YEAR = 2027
const WORLD_STRATEGY = 'world'

// Where the program has no such parameter, the value its evidence gives.
const FACT_PARAMETERS: Readonly<Record<keyof FactParameters, readonly [name: string, otherwise: number]>> = {
  tariffRatio: ['tariff_ratio', 0.68],
  systemLoadFactor: ['system_load_factor', 0.6],
  riskFreeRate: ['risk_free_rate', 0.042],
  inflation: ['general_inflation', 0.023],
  incomeElasticity: ['consumption_elasticity', 1.1],
}
const GROWTH_AFTER = ['path_growth_after', 0.028] as const
/** Economies that train frontier models at home take their full share of training. */
const TRAINING_LEADERS = ['USA', 'CHN', WORLD]

/** One world for all strategies: what the calibration reads is set for the scenario, not for one strategy. */
function isPathParameter(name: string): boolean {
  return name === GROWTH_AFTER[0] || name === FACT_PARAMETERS.inflation[0] || name.startsWith('boundary_')
}

interface PreparedStrategy {
  readonly name: string
  readonly title: string
  readonly preset: StrategyPreset
  readonly placement: Placement
  readonly placementFrom: Provenance
  readonly choice: PlaceChoice | undefined
  /** The preset's own settings: weaker than those of the scenario. */
  readonly presetChanges: readonly CompiledChange[]
  readonly strategyChanges: readonly CompiledChange[]
}

/** A scenario whose names, places and units are checked; what is left is arithmetic. */
export interface Prepared {
  readonly program: Program
  readonly merged: MergedScenario
  readonly facts: PreparedFacts
  readonly growthPath: GrowthPath
  readonly axis: Axis
  readonly decisionYear: number
  readonly programme: Programme | undefined
  readonly strategies: readonly PreparedStrategy[]
  readonly parentChanges: readonly (readonly CompiledChange[])[]
  readonly ownChanges: readonly CompiledChange[]
  readonly warnings: readonly Warning[]
  /** Hash of everything but the scenario's own `set`. */
  readonly fixedHash: string
  readonly worldKeyPrefix: string
  readonly worlds: Map<string, StrategyInputs>
  readonly centrals: ReadonlyMap<string, LayeredValue>
  readonly placed: Map<string, ReadonlyMap<string, InputValue>>
}

/** Facts completed by stand-ins, with what every scenario takes from them. */
class PreparedFacts {
  readonly facts: Facts
  readonly hash: string
  readonly tables: ReadonlyMap<string, InputValue>
  readonly #rows = new Map<string, EconomyRow>()
  readonly #weights = new Map<number, Map<string, number>>()

  constructor(facts: Facts) {
    const complete = Object.values(facts.economies).every((economy) => economy.standIns !== undefined)
    this.facts = complete ? facts : standIns(facts)
    this.hash = hashText(canonicalJson(this.facts))
    this.tables = economyTables(this.facts)
  }

  row(iso3: string, parameters: FactParameters): EconomyRow {
    const key = `${iso3} ${Object.values(parameters).join(' ')}`
    let row = this.#rows.get(key)
    if (row === undefined) {
      // A slider leaves a trail of values behind; the last few hundred are kept.
      if (this.#rows.size > 2000) this.#rows.clear()
      row = iso3 === WORLD
        ? worldRow(Object.values(this.facts.economies).map((economy) => economyRow(economy, this.facts, parameters)), this.facts, parameters)
        : economyRow(this.facts.economies[iso3]!, this.facts, parameters)
      this.#rows.set(key, row)
    }
    return row
  }

  weights(elasticity: number): Map<string, number> {
    let weights = this.#weights.get(elasticity)
    if (weights === undefined) {
      if (this.#weights.size > 50) this.#weights.clear()
      weights = demandWeights(this.facts, elasticity)
      this.#weights.set(elasticity, weights)
    }
    return weights
  }
}

const preparedFacts = new WeakMap<Facts, PreparedFacts>()
function prepareFacts(facts: Facts): PreparedFacts {
  let prepared = preparedFacts.get(facts)
  if (prepared === undefined) {
    prepared = new PreparedFacts(facts)
    preparedFacts.set(facts, prepared)
  }
  return prepared
}

const programCentrals = new WeakMap<Program, Map<number, ReadonlyMap<string, LayeredValue>>>()
function centralsOf(program: Program, axisLength: number): ReadonlyMap<string, LayeredValue> {
  let byLength = programCentrals.get(program)
  if (byLength === undefined) programCentrals.set(program, (byLength = new Map()))
  let centrals = byLength.get(axisLength)
  if (centrals === undefined) {
    const made = new Map<string, LayeredValue>()
    for (const parameter of program.parameters) {
      const central = centralValue(parameter, program, axisLength)
      if (central !== undefined) made.set(parameter.name, central)
    }
    centrals = made
    byLength.set(axisLength, centrals)
  }
  return centrals
}

function unknown(what: string, name: string, pointer: string, known: Iterable<string>): ScenarioRefusal {
  const suggestion = nearestName(name, known)
  return new ScenarioRefusal({ code: 'unknown_name', pointer, found: quote(name), wanted: `the name of a ${what}`, ...(suggestion === undefined ? {} : { suggestion }) })
}

function programmeOf(scenario: MergedScenario, program: Program): Programme | undefined {
  const { demand } = scenario
  const plan = demand?.programme ?? demand
  if (plan?.by === undefined) return undefined
  const at = demand?.programme === undefined ? '/demand' : '/demand/programme'
  const served = (name: string) => program.parameters.some((parameter) => parameter.name === name)
  if (plan.it_power_mw !== undefined && !served('programme_it_power')) {
    throw new ScenarioRefusal({ code: 'not_served', pointer: `${at}/it_power_mw`, found: String(plan.it_power_mw), wanted: 'accelerators: a programme by power is not served yet' })
  }
  if (plan.ramp === 's' && !served('programme_s_curve')) {
    throw new ScenarioRefusal({ code: 'not_served', pointer: `${at}/ramp`, found: 's', wanted: 'straight: the S ramp is not served yet' })
  }
  return {
    by: plan.by, ramp: plan.ramp ?? 'straight',
    ...(plan.accelerators === undefined ? {} : { accelerators: plan.accelerators }),
    ...(plan.it_power_mw === undefined ? {} : { power: plan.it_power_mw }),
    ...(plan.arrangement === undefined ? {} : { arrangement: plan.arrangement }),
  }
}

function usedArrangements(placement: Placement): Set<string> {
  const used = new Set<string>()
  for (const mix of Object.values(placement.compute)) {
    for (const [arrangement, share] of Object.entries(mix ?? {})) {
      if (typeof share === 'number' ? share > 0 : Object.values(share).some((value) => value > 0)) used.add(arrangement)
    }
  }
  return used
}

/** The economies whose facts a strategy's arrangements draw on. */
function placesUsed(places: ChosenPlaces, used: ReadonlySet<string>): string[] {
  return [
    ...(used.has('embassy') ? places.embassy.map(({ host }) => host) : []),
    ...(used.has('pool') ? [places.pool.host] : []),
    ...(used.has('foreign_cloud') ? [places.foreign_cloud.region] : []),
  ]
}

function ambitionSettings(scenario: MergedScenario, program: Program): Settings {
  const settings: Record<string, number> = {}
  for (const name of ['ambition', 'training_ambition'] as const) {
    const value = scenario.demand?.[name]
    if (value === undefined) continue
    if (!program.parameters.some((parameter) => parameter.name === name)) {
      throw new ScenarioRefusal({ code: 'not_served', pointer: `/demand/${name}`, found: String(value), wanted: `nothing: the model has no ${name}` })
    }
    settings[name] = value
  }
  return settings
}

function prepareStrategies(merged: MergedScenario, library: Library, facts: PreparedFacts, program: Program, parameters: FactParameters): { strategies: PreparedStrategy[]; warnings: Warning[] } {
  const warnings = new Map<string, Warning>()
  const warn = (warning: Warning) => warnings.set(`${warning.code} ${warning.message}`, warning)
  const world = merged.economy === WORLD
  const evidence = { facts: facts.facts, peakLoad: (iso3: string) => facts.row(iso3, parameters).peakLoad.value, price: (iso3: string) => facts.row(iso3, parameters).price.value }
  const standInsOf = new Set<string>(world ? [] : [merged.economy])
  const strategies = merged.strategies.map((written, index): PreparedStrategy => {
    const pointer = `/strategies/${index}`
    const chosen = typeof written === 'string' ? { use: written } : written
    const usePointer = typeof written === 'string' ? pointer : `${pointer}/use`
    const preset = library.strategies.get(chosen.use)
    if (preset === undefined) {
      throw unknown('strategy', chosen.use, usePointer, [...library.strategies.values()].filter((known) => (known.scope === 'world') === world).map((known) => known.name))
    }
    if ((preset.scope === 'world') !== world) {
      throw new ScenarioRefusal({
        code: 'conflict', pointer: usePointer, found: `${preset.name} for ${merged.economy}`,
        wanted: world ? `the strategy ${WORLD_STRATEGY}: presets of countries have no meaning for the world` : 'a strategy of a country', ...(world ? { suggestion: WORLD_STRATEGY } : {}),
      })
    }
    const named: Places = { ...merged.places, ...chosen.places }
    if (world && (merged.places !== undefined || chosen.places !== undefined)) {
      throw new ScenarioRefusal({ code: 'conflict', pointer: merged.places === undefined ? `${pointer}/places` : '/places', found: 'places', wanted: 'no places: the world has no abroad' })
    }
    const name = chosen.as ?? preset.name
    const placement = chosen.placement ?? preset.placement
    const used = usedArrangements(placement)
    const choice = world ? undefined : choosePlaces(facts.facts.economies[merged.economy]!, named, evidence)
    if (choice !== undefined) {
      for (const [arrangement, reason] of choice.reasons) if (used.has(arrangement)) warn(reason)
      for (const place of placesUsed(choice.places, used)) standInsOf.add(place)
      if (named.pool?.key !== undefined && named.pool.key !== 'demand') {
        warn({ code: 'not_used_yet', message: `The pool's cost key ${named.pool.key} is kept with the scenario; costs are shared by demand.`, pointer: '/places/pool/key' })
      }
    }
    const strategyChanges = compileSettings(chosen.set ?? {}, program, `${pointer}/set`)
    const presetChanges = compileSettings(preset.set ?? {}, program, `/strategies/${preset.name}/set`)
    for (const change of [...strategyChanges, ...presetChanges]) {
      if (isPathParameter(change.parameter.name)) {
        throw new ScenarioRefusal({ code: 'not_settable', pointer: change.pointer, found: change.parameter.name, wanted: "the scenario's own set: all strategies share one world" })
      }
    }
    return {
      name, title: chosen.title ?? (chosen.as === undefined ? preset.title : `${preset.title} (${chosen.as})`), preset, placement, choice, presetChanges, strategyChanges,
      placementFrom: chosen.placement === undefined ? { layer: 'preset', origin: preset.name } : { layer: 'strategy', origin: name },
    }
  })
  for (const iso3 of standInsOf) {
    const { standIns: counted, name } = facts.facts.economies[iso3]!
    if (counted === undefined || counted.names.length === 0) continue
    warn({ code: 'stand_in', message: `${name}: no published value for ${counted.names.join(', ').replaceAll('_', ' ')}; stand-ins chosen by rule.`, economy: iso3 })
    if (counted.indicative) warn({ code: 'indicative', message: `${name}: ${Math.round(counted.share * 100)} % of its facts are stand-ins; read the order of magnitude only.`, economy: iso3 })
  }
  return { strategies, warnings: [...warnings.values()] }
}

/** Parameters of facts at the program's own defaults: what place rules read. */
function defaultFactParameters(centrals: ReadonlyMap<string, LayeredValue>): FactParameters {
  return readFactParameters((name, otherwise) => centrals.get(name)?.values[0] ?? otherwise)
}

function readFactParameters(read: (name: string, otherwise: number) => number): FactParameters {
  const at = (key: keyof FactParameters) => read(...FACT_PARAMETERS[key])
  return { tariffRatio: at('tariffRatio'), systemLoadFactor: at('systemLoadFactor'), riskFreeRate: at('riskFreeRate'), inflation: at('inflation'), incomeElasticity: at('incomeElasticity') }
}

/**
 * Checks everything a scenario names against library, facts and program.
 *
 * @throws ScenarioRefusal
 */
export function prepare(scenario: Scenario, library: Library, facts: Facts, program: Program): Prepared {
  const merged = mergeParents(scenario, library)
  const growthPath = library.growthPaths.get(merged.growth_path)
  if (growthPath === undefined) throw unknown('growth path', merged.growth_path, '/growth_path', library.growthPaths.keys())
  for (const [index, shock] of (merged.shocks ?? []).entries()) {
    if (!library.shocks.has(shock.use)) throw unknown('shock', shock.use, `/shocks/${index}/use`, library.shocks.keys())
  }
  const [first, last] = merged.years ?? DEFAULT_YEARS
  const decisionYear = merged.decision_year ?? (DEFAULT_DECISION_YEAR >= first && DEFAULT_DECISION_YEAR <= last ? DEFAULT_DECISION_YEAR : first)
  if (decisionYear > last) throw new ScenarioRefusal({ code: 'out_of_range', pointer: '/decision_year', found: String(decisionYear), wanted: `a year not after ${last}` })
  const axis = makeAxis(first, last)
  const known = prepareFacts(facts)
  const centrals = centralsOf(program, axis.length)
  const { strategies, warnings } = prepareStrategies(merged, library, known, program, defaultFactParameters(centrals))
  checkUncertainties(merged.uncertainties ?? {}, program)
  const programme = programmeOf(merged, program)
  const { layers, ...fields } = merged
  const own = layers.at(-1)!
  const demand = compileSettings(ambitionSettings(merged, program), program, '/demand')
  const { set: _set, ...rest } = fields
  const fixedHash = hashText(canonicalJson({
    program: program.hash, facts: known.hash, growthPath, scenario: { ...rest, years: [first, last], decision_year: decisionYear }, parents: layers.slice(0, -1),
    strategies: strategies.map((strategy) => ({ name: strategy.name, title: strategy.title, preset: strategy.preset, placement: strategy.placement, places: strategy.choice?.places ?? null })),
  }))
  return {
    program, merged, facts: known, growthPath, axis, decisionYear, programme, strategies,
    parentChanges: layers.slice(0, -1).map((layer) => compileSettings(layer.settings, program, '/extends')),
    ownChanges: [...demand, ...compileSettings(own.settings, program, '/set')],
    warnings, fixedHash, centrals,
    worldKeyPrefix: canonicalJson({ program: program.hash, facts: known.hash, growthPath: growthPath.name, points: growthPath.points, boundary: growthPath.boundary, basis: growthPath.price_basis, axis }),
    worlds: new Map(),
    placed: new Map(),
  }
}

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

interface LayerOfChanges {
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
interface RunFrame {
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
function inputsOf(prepared: Prepared, frame: RunFrame): { values: Map<string, LayeredValue>; pathKinds: ReadonlyMap<number, PathKind> } {
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
  const scalar = (name: string, otherwise: number) => values.get(name)?.values[0] ?? otherwise
  const parameters = readFactParameters(scalar)

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
    decisionYear: prepared.decisionYear, poolLoadRatio, programme: frame.programme, calibrating: frame.calibrating, boundary: growthPath.boundary,
    placementFrom: frame.placementFrom, scenarioFrom,
  })
  const path = growthPathSeries(growthPath, axis.start - axis.history, axis.length, scalar(...GROWTH_AFTER), parameters.inflation)
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

function bare(values: ReadonlyMap<string, LayeredValue>): Map<string, Float64Array> {
  return new Map(Array.from(values, ([name, value]) => [name, value.values]))
}

const WORLD_PLACEMENT: Placement = { compute: { default: { domestic: 1 } } }

/** Inputs of the calibration: defaults everywhere but the path's own parameters, so that no scenario bends its own yardstick. */
function worldInputs(prepared: Prepared, layers: readonly LayerOfChanges[]): { world: StrategyInputs; key: string } {
  const pathLayers = layers.map(({ mark, changes }) => ({ mark, changes: changes.filter((change) => isPathParameter(change.parameter.name)) }))
  const key = hashText(prepared.worldKeyPrefix + canonicalJson(pathLayers.flatMap(({ changes }) => changes.map((change) => ({
    name: change.parameter.name, form: change.form, number: change.number, points: change.points, elements: change.elements,
  })))))
  let world = prepared.worlds.get(key)
  if (world === undefined) {
    // National runs read the world's past and, through leads, its years after their horizon.
    const axis = makeAxis(prepared.axis.start - prepared.axis.history, prepared.axis.last + prepared.axis.lead)
    const { values } = inputsOf(prepared, {
      axis, economy: WORLD, places: undefined, placement: WORLD_PLACEMENT, placementFrom: { layer: 'world', origin: 'world' }, perimeter: 'national', perspective: 'social',
      programme: undefined, calibrating: true, layers: pathLayers,
    })
    world = { name: WORLD_STRATEGY, title: 'The world', axis, values: bare(values) }
    if (prepared.worlds.size > 8) prepared.worlds.clear()
    prepared.worlds.set(key, world)
  }
  return { world, key }
}

/**
 * Numbers of a prepared scenario.
 *
 * @param moved settings that replace those of the scenario's own `set`, as a moved slider does: the result, hash
 * included, is that of the scenario with them written in
 * @throws ScenarioRefusal where a value leaves its parameter's range, or `moved` names what cannot be set
 */
export function resolvePrepared(prepared: Prepared, moved: Settings = {}): ResolvedScenario {
  const { merged, program, axis, decisionYear } = prepared
  const movedNames = new Set(Object.keys(moved))
  const own = movedNames.size === 0
    ? prepared.ownChanges
    : [...prepared.ownChanges.filter((change) => change.pointer.startsWith('/demand') || !movedNames.has(change.parameter.name)), ...compileSettings(moved, program, '/set')]
  const sharedLayers: LayerOfChanges[] = [
    ...prepared.parentChanges.map((changes, index) => ({ mark: { layer: 'parent', origin: merged.layers[index]!.origin } as const, changes })),
    { mark: { layer: 'scenario', origin: merged.name }, changes: own },
  ]
  const { world, key } = worldInputs(prepared, sharedLayers)
  const perimeter = merged.perimeter ?? 'sovereign'
  const perspective = merged.perspective ?? 'social'
  let pathKinds: ReadonlyMap<number, PathKind> = new Map()
  const strategies = prepared.strategies.map((strategy): ResolvedStrategy => {
    const made = inputsOf(prepared, {
      axis, economy: merged.economy, places: strategy.choice?.places, placement: strategy.placement, placementFrom: strategy.placementFrom, perimeter, perspective,
      programme: prepared.programme, calibrating: false,
      layers: [
        { mark: { layer: 'preset', origin: strategy.preset.name }, changes: strategy.presetChanges },
        ...sharedLayers,
        { mark: { layer: 'strategy', origin: strategy.name }, changes: strategy.strategyChanges },
      ],
    })
    pathKinds = made.pathKinds
    return {
      name: strategy.name, title: strategy.title, preset: strategy.preset.name, axis, values: bare(made.values),
      places: strategy.choice?.places ?? NO_PLACES,
      provenance: new Map(Array.from(made.values, ([name, value]) => [name, value.provenance])),
    }
  })
  return {
    name: merged.name,
    title: merged.title ?? merged.name,
    ...(merged.question === undefined ? {} : { question: merged.question }),
    economy: merged.economy, years: [axis.first, axis.last], decisionYear, perspective, perimeter,
    growthPath: prepared.growthPath, pathKinds, world, worldKey: key, strategies,
    uncertainties: merged.uncertainties ?? {}, indicators: merged.indicators ?? [], warnings: prepared.warnings,
    hash: hashText(canonicalJson({ fixed: prepared.fixedHash, set: { ...merged.layers.at(-1)!.settings, ...moved } })),
  }
}

const NO_PLACES: ChosenPlaces = {
  embassy: [], partnership: { partner: WORLD }, pool: { host: WORLD, members: [WORLD], key: 'demand' },
  foreign_cloud: { vendor: WORLD, region: WORLD }, sovereign_cloud: { vendor: WORLD },
}

/**
 * A scenario made into numbers, weakest layer first: parameter, economy fact, growth path, preset, parents, scenario
 * `set`, `strategies[].set`, shock.
 *
 * @throws ScenarioRefusal
 */
export function resolve(scenario: Scenario, library: Library, facts: Facts, program: Program): ResolvedScenario {
  return resolvePrepared(prepare(scenario, library, facts, program))
}
