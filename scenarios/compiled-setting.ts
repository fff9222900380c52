import { checkShares } from '../model/compile/check-shares.ts'
import { nearestName } from '../model/compile/nearest-name.ts'
import type { Parameter } from '../model/compile/program.ts'
import type { ParameterValue } from '../model/equations/definition.ts'
import type { Axis } from '../model/run/axis.ts'
import { parseUnit } from '../model/units/parse-unit.ts'
import { UnitError } from '../model/units/unit-error.ts'
import { convertFactor } from '../model/units/unit.ts'
import { changesOf } from './merge-parents.ts'
import { pointsAt } from './points-at.ts'
import type { ProgramInputs } from './program-inputs.ts'
import { ScenarioRefusal, pointerStep, quote } from './refusal.ts'
import type { Provenance } from './resolved-scenario.ts'
import type { Change, Settings, Uncertainty } from './schema.ts'

/** One change to one parameter, in the parameter's own unit, with the elements it touches. */
export interface CompiledChange {
  readonly parameter: Parameter
  readonly pointer: string
  readonly form: 'value' | 'plus' | 'times' | 'points'
  readonly number: number
  readonly points?: Readonly<Record<string, number>>
  /** Element numbers, or none for all. */
  readonly elements?: readonly number[]
  readonly detail: string
  /** Of a shock: the years in which it holds, and how much of it. */
  readonly during?: Spell
}

/** From a year until another, of which a part may be one of a year; `severity` 0..1 is how much of the change is made. */
export interface Spell {
  readonly from: number
  readonly until: number
  readonly severity: number
}

/** The changes of one layer, weakest layer first. */
export interface LayerOfChanges {
  readonly mark: Provenance
  readonly changes: readonly CompiledChange[]
}

/** A parameter's value with where it came from, as layers work on it. */
export interface LayeredValue {
  readonly values: Float64Array
  readonly provenance: readonly Provenance[]
}

function withSuggestion(suggestion: string | undefined): { suggestion?: string } {
  return suggestion === undefined ? {} : { suggestion }
}

export function elementCount(over: readonly string[], dimensions: ProgramInputs['dimensions']): number {
  return over.reduce((count, dimension) => count * dimensions[dimension]!.length, 1)
}

/** Every number of a nested value. */
function numbersOf(value: ParameterValue | undefined): number[] {
  if (value === undefined) return []
  return typeof value === 'number' ? [value] : Object.values(value).flatMap(numbersOf)
}

/** The parameter of a name, which a scenario may set. @throws ScenarioRefusal */
export function findParameter(name: string, program: ProgramInputs, pointer: string): Parameter {
  const parameter = program.parameters.find((known) => known.name === name)
  if (parameter === undefined) {
    throw new ScenarioRefusal({
      code: 'unknown_parameter', pointer, found: quote(name), wanted: 'the name of a parameter',
      ...withSuggestion(nearestName(name, program.parameters.filter((known) => isSettable(known)).map((known) => known.name))),
    })
  }
  if (!isSettable(parameter)) {
    throw new ScenarioRefusal({
      code: 'not_settable', pointer, found: name,
      wanted: parameter.definition.role === 'world' ? 'a lever, uncertainty or fact: this is computed by the calibration of the world' : 'a lever, uncertainty or fact: this follows from demand, perimeter, places and placement',
    })
  }
  return parameter
}

function isSettable(parameter: Parameter): boolean {
  return parameter.definition.role !== 'choice' && parameter.definition.role !== 'world'
}

/** Numbers of the elements that `at` narrows to; none where it narrows nothing. */
export function elementsAt(parameter: Parameter, at: Readonly<Record<string, string>>, dimensions: ProgramInputs['dimensions'], pointer: string): number[] | undefined {
  for (const [dimension, member] of Object.entries(at)) {
    const here = pointer + pointerStep(dimension)
    if (!parameter.over.includes(dimension)) {
      throw new ScenarioRefusal({
        code: 'unknown_member', pointer: here, found: quote(dimension),
        wanted: parameter.over.length === 0 ? `no index: ${parameter.name} is one number` : `one of ${parameter.over.join(', ')}`, ...withSuggestion(nearestName(dimension, parameter.over)),
      })
    }
    const members = dimensions[dimension]!
    if (!members.includes(member)) {
      throw new ScenarioRefusal({
        code: 'unknown_member', pointer: here, found: quote(member), wanted: members.length > 12 ? `a member of ${dimension}` : `one of ${members.join(', ')}`,
        ...withSuggestion(nearestName(member, members)),
      })
    }
  }
  if (Object.keys(at).length === 0) return undefined
  let elements = [0]
  for (const dimension of parameter.over) {
    const members = dimensions[dimension]!
    const fixed = at[dimension]
    const chosen = fixed === undefined ? members.map((_, index) => index) : [members.indexOf(fixed)]
    elements = elements.flatMap((element) => chosen.map((index) => element * members.length + index))
  }
  return elements
}

/** What a number in the unit given, or in the parameter's own, is multiplied by to be in the parameter's own. @throws ScenarioRefusal */
export function unitFactor(unit: string | undefined, parameter: Parameter, pointer: string): number {
  if (unit === undefined || unit === parameter.unit) return 1
  try {
    return convertFactor(parseUnit(unit), parseUnit(parameter.unit))
  } catch (error) {
    if (!(error instanceof UnitError)) throw error
    throw new ScenarioRefusal({
      code: 'wrong_unit', pointer, found: quote(unit), wanted: `a unit like ${parameter.unit}`,
      ...withSuggestion(error.suggestion ?? (error.code === 'unlike_units' ? parameter.unit : undefined)),
    })
  }
}

function describe(change: Change): string {
  const unit = change.unit === undefined ? '' : ` ${change.unit}`
  const at = change.at === undefined ? '' : ` at ${Object.values(change.at).join(', ')}`
  if (change.value !== undefined) return `${change.value}${unit}${at}`
  if (change.times !== undefined) return `times ${change.times}${at}`
  if (change.plus !== undefined) return `plus ${change.plus}${unit}${at}`
  return `points ${Object.entries(change.points!).map(([year, value]) => `${year}: ${value}`).join(', ')}${unit}${at}`
}

function compileChange(parameter: Parameter, change: Change, program: ProgramInputs, pointer: string): CompiledChange {
  const elements = change.at === undefined ? undefined : elementsAt(parameter, change.at, program.dimensions, `${pointer}/at`)
  const factor = unitFactor(change.unit, parameter, `${pointer}/unit`)
  const common = { parameter, pointer, detail: describe(change), ...(elements === undefined ? {} : { elements }) }
  if (change.points !== undefined) {
    if (!parameter.yearly) {
      throw new ScenarioRefusal({ code: 'not_yearly', pointer: `${pointer}/points`, found: 'values by year', wanted: `one value: ${parameter.name} does not differ by year` })
    }
    const points = Object.fromEntries(Object.entries(change.points).map(([year, value]) => [year, value * factor]))
    return { ...common, form: 'points', number: 0, points }
  }
  if (change.times !== undefined) return { ...common, form: 'times', number: change.times }
  if (change.plus !== undefined) return { ...common, form: 'plus', number: change.plus * factor }
  return { ...common, form: 'value', number: change.value! * factor }
}

/**
 * The changes of a `set`, names, members and units checked, in the order written.
 *
 * @param pointer JSON pointer of the `set`
 * @throws ScenarioRefusal
 */
export function compileSettings(settings: Settings, program: ProgramInputs, pointer: string): CompiledChange[] {
  return Object.entries(settings).flatMap(([name, setting]) => {
    const here = pointer + pointerStep(name)
    const parameter = findParameter(name, program, here)
    return changesOf(setting).map((change, index) => compileChange(parameter, change, program, Array.isArray(setting) ? `${here}/${index}` : here))
  })
}

/** Checks the names, members, units and ends of `uncertainties`. @throws ScenarioRefusal */
export function checkUncertainties(uncertainties: Readonly<Record<string, Uncertainty>>, program: ProgramInputs): void {
  for (const [name, uncertainty] of Object.entries(uncertainties)) {
    const here = `/uncertainties${pointerStep(name)}`
    const parameter = findParameter(name, program, here)
    if (uncertainty.at !== undefined) elementsAt(parameter, uncertainty.at, program.dimensions, `${here}/at`)
    const factor = unitFactor(uncertainty.unit, parameter, `${here}/unit`)
    const { triangular, pert, uniform, loguniform, truncated_normal: truncated, discrete } = uncertainty
    const ends = { triangular, pert, uniform, loguniform, truncated_normal: truncated?.slice(2), discrete: discrete?.values }
    for (const [form, numbers = []] of Object.entries(ends)) for (const end of numbers) checkNumber(end * factor, parameter, `${here}/${form}`, true)
  }
}

interface Bounds {
  readonly minimum: number
  readonly maximum: number
  /** A rate may fall, but not by all there is. */
  readonly aboveMinusOne: boolean
}

const bounds = new WeakMap<Parameter, Bounds>()

/** What a parameter can mean: as its record says, else not negative where its range is not, and at most 1 where it is a share. */
function boundsOf(parameter: Parameter): Bounds {
  let known = bounds.get(parameter)
  if (known === undefined) bounds.set(parameter, (known = readBounds(parameter)))
  return known
}

function readBounds({ definition, unit }: Parameter): Bounds {
  const low = Math.min(...numbersOf(definition.low))
  const high = Math.max(...numbersOf(definition.high))
  const ranged = definition.low !== undefined && definition.high !== undefined
  const fraction = ranged && high <= 1 && low >= -1 && (unit === '1' || unit === '1/year')
  const signed = ranged && low < 0
  return {
    minimum: definition.minimum ?? (signed ? -Infinity : 0),
    maximum: definition.maximum ?? (fraction ? 1 : Infinity),
    aboveMinusOne: fraction && signed,
  }
}

/** Refuses a value outside what the parameter can mean. `written`: it stands as such in the scenario. */
function checkNumber(value: number, parameter: Parameter, pointer: string, written: boolean): void {
  const { minimum, maximum, aboveMinusOne } = boundsOf(parameter)
  const refuse = (wanted: string, suggestion?: string): never => {
    throw new ScenarioRefusal({ code: 'out_of_range', pointer, found: `${value} ${parameter.unit}`, wanted, ...withSuggestion(suggestion) })
  }
  if (!Number.isFinite(value)) refuse('a finite value')
  if (value < minimum) refuse(`a value of at least ${minimum}`)
  if (maximum === 1 && value > 1) refuse('a fraction of at most 1: rates are fractions, not percent', value <= 100 && written ? String(Number((value / 100).toPrecision(12))) : undefined)
  if (value > maximum) refuse(`a value of at most ${maximum}`)
  if (aboveMinusOne && value <= -1) refuse('a fraction above -1')
}

/** Refuses shares that a scenario's changes, all of them together, have left not summing to one. @throws ScenarioRefusal */
export function checkWhole(change: CompiledChange, values: Float64Array, program: ProgramInputs): void {
  const { over, definition } = change.parameter
  if (definition.sharesOver === undefined) return
  const [fault] = checkShares(values, over, definition.sharesOver, program.dimensions)
  if (fault !== undefined) {
    throw new ScenarioRefusal({ code: 'shares', pointer: change.pointer, found: `${fault.problem}: ${fault.found}`, wanted: `shares over ${definition.sharesOver} that sum to 1: set all of them` })
  }
}

/** How much of a change is made in a year: all of it where no shock makes it. */
function partIn(spell: Spell | undefined, yearly: boolean, year: number): number {
  if (spell === undefined || !yearly) return 1
  return spell.severity * Math.max(0, Math.min(year + 1, spell.until) - Math.max(year, spell.from))
}

/** The value after a change: a copy, with the layer recorded for every element touched. @throws ScenarioRefusal */
export function applyChange(change: CompiledChange, before: LayeredValue, axis: Axis, mark: Provenance): LayeredValue {
  const { parameter, elements } = change
  const values = before.values.slice()
  const span = parameter.yearly ? axis.length : 1
  const count = values.length / span
  const touched = elements ?? Array.from({ length: count }, (_, element) => element)
  const replaces = (change.form === 'value' || change.form === 'points') && (change.during === undefined || !parameter.yearly)
  const markAt = (old: Provenance): Provenance => (replaces ? { ...mark, detail: change.detail } : { ...mark, detail: change.detail, modifies: old })
  for (const element of touched) {
    const from = element * span
    for (let index = from; index < from + span; index++) {
      const old = values[index]!
      const year = axis.start - axis.history + index - from
      const part = partIn(change.during, parameter.yearly, year)
      if (part === 0) continue
      const next = change.form === 'value' ? change.number : change.form === 'plus' ? old + change.number : change.form === 'times' ? old * change.number : pointsAt(change.points!, year)
      values[index] = part === 1 ? next : old + (next - old) * part
    }
    for (let index = from; index < from + span; index++) checkNumber(values[index]!, change.parameter, change.pointer, change.form !== 'times')
  }
  if (before.provenance.length === 1 && (elements === undefined || count === 1)) return { values, provenance: [markAt(before.provenance[0]!)] }
  const provenance = before.provenance.length === 1 ? Array.from({ length: count }, () => before.provenance[0]!) : before.provenance.slice()
  for (const element of touched) provenance[element] = markAt(provenance[element]!)
  return { values, provenance }
}
