/** What tests of the model stand on: the product's sources, its compiled kernel, and runs whose inputs may be bent past their ranges. */
import * as kernel from '#kernel'
import { readSources } from '../../api/library.ts'
import { compile } from '../../model/compile/compile.ts'
import type { Kernel } from '../../model/compile/kernel.ts'
import { membersAt } from '../../model/compile/layout.ts'
import type { Parameter, Program } from '../../model/compile/program.ts'
import { model } from '../../model/equations/model.ts'
import type { StrategyInputs } from '../../model/run/inputs.ts'
import type { StrategyResult } from '../../model/run/result.ts'
import { runScenario, runWorld } from '../../model/run/scenario.ts'
import { defaultScenario } from '../../scenarios/default-scenario.ts'
import { resolve } from '../../scenarios/resolve.ts'
import type { ResolvedScenario } from '../../scenarios/resolved-scenario.ts'
import type { Scenario } from '../../scenarios/schema.ts'
import { WORLD } from '../../scenarios/world.ts'

const { library, facts } = readSources()
const program: Program = compile(model)
if (kernel.hash !== program.hash) {
  throw new Error(`The kernel in .build is of model ${kernel.hash}, the equations are ${program.hash}: run 'npm run kernel' and test again.`)
}

export { facts, kernel, library, program }

/** In place of what the resolver gives a parameter: one number for all elements and years, every value, or a change of the values. */
export type Override = number | Float64Array | ((values: Float64Array, parameter: Parameter, inputs: StrategyInputs) => Float64Array)
export type Overrides = ReadonlyMap<string, Override> | Readonly<Record<string, Override>>

export interface RunOptions {
  /** Parameters of every strategy, unchecked against ranges. */
  readonly override?: Overrides
  /** Parameters of the calibration run. */
  readonly world?: Overrides
}

export interface Outcome {
  readonly resolved: ResolvedScenario
  readonly world: StrategyResult
  /** By name, in the scenario's order. */
  readonly strategies: ReadonlyMap<string, StrategyResult>
  /** The strategy of that name; the first without one. Throws on a name the scenario lacks. */
  readonly strategy: (name?: string) => StrategyResult
}

const calibrated = new Map<string, StrategyResult>()

/** An economy with six strategies to 2040 unless the scenario says otherwise, its numbers overridden, through the kernel. */
export function run(scenario: Partial<Scenario> & { readonly economy: NonNullable<Scenario['economy']> }, options: RunOptions = {}): Outcome {
  return runResolved(resolveScenario(scenario), options)
}

export function resolveScenario(scenario: Partial<Scenario> & { readonly economy: NonNullable<Scenario['economy']> }): ResolvedScenario {
  return resolve({ ...defaultScenario(scenario.economy), ...scenario }, library, facts, program)
}

/** A resolved scenario run with overrides; the calibration is shared between scenarios on one path. */
export function runResolved(resolved: ResolvedScenario, options: RunOptions = {}): Outcome {
  const changed: ResolvedScenario = {
    ...resolved,
    world: overridden(resolved.world, options.world),
    strategies: resolved.strategies.map((strategy) => ({ ...strategy, ...overridden(strategy, options.override) })),
  }
  const world = options.world === undefined ? calibrationOf(resolved) : runWorld(kernel as Kernel, program, changed.world)
  const result = runScenario(kernel as Kernel, program, changed, world)
  const strategies = new Map(result.strategies.map((strategy) => [strategy.name, strategy]))
  return {
    resolved: changed,
    world,
    strategies,
    strategy: (name = result.strategies[0]!.name) => {
      const found = strategies.get(name)
      if (found === undefined) throw new Error(`The scenario has no strategy '${name}'; it has ${[...strategies.keys()].join(', ')}.`)
      return found
    },
  }
}

function calibrationOf(resolved: ResolvedScenario): StrategyResult {
  const known = calibrated.get(resolved.worldKey)
  if (known !== undefined) return known
  const world = runWorld(kernel as Kernel, program, resolved.world)
  // A property over growth paths leaves many behind.
  if (calibrated.size > 20) calibrated.clear()
  calibrated.set(resolved.worldKey, world)
  return world
}

function overridden(inputs: StrategyInputs, overrides: Overrides = {}): StrategyInputs {
  const values = new Map(inputs.values)
  for (const [name, override] of overrides instanceof Map ? overrides : Object.entries(overrides as Readonly<Record<string, Override>>)) {
    const parameter = parameterOf(name)
    const current = values.get(name)!
    if (typeof override === 'function') values.set(name, override(current.slice(), parameter, inputs))
    else if (typeof override === 'number') values.set(name, new Float64Array(current.length).fill(override))
    else if (override.length === current.length) values.set(name, override)
    else throw new Error(`Override of '${name}': found ${override.length} values, wanted ${current.length}.`)
  }
  return { ...inputs, values }
}

export function parameterOf(name: string): Parameter {
  const parameter = program.parameters.find((known) => known.name === name)
  if (parameter === undefined) throw new Error(`There is no parameter '${name}'.`)
  return parameter
}

/** Override at the members given alone; a function is told what stood there. In every year of a yearly parameter. */
export function at(index: Readonly<Record<string, string>>, value: number | ((value: number) => number)): Override {
  return (values, parameter) => {
    const chosen = elementsOf(parameter, index)
    const perElement = values.length / elementsOf(parameter, {}).length
    for (const element of chosen) {
      for (let t = element * perElement; t < (element + 1) * perElement; t++) values[t] = typeof value === 'number' ? value : value(values[t]!)
    }
    return values
  }
}

/** Override that multiplies every value. */
export function times(factor: number): Override {
  return (values) => values.map((value) => value * factor)
}

/** Several overrides of one parameter, one after the other. */
export function all(...overrides: readonly Override[]): Override {
  return (values, parameter, inputs) => overrides.reduce<Float64Array>((current, override) => {
    if (typeof override === 'function') return override(current, parameter, inputs)
    return typeof override === 'number' ? current.fill(override) : override
  }, values)
}

function elementsOf(parameter: Parameter, index: Readonly<Record<string, string>>): number[] {
  const shape = parameter.over.map((dimension) => program.dimensions[dimension]!.length)
  const wanted = parameter.over.map((dimension) => (index[dimension] === undefined ? -1 : program.dimensions[dimension]!.indexOf(index[dimension])))
  const unknown = Object.entries(index).find(([dimension, member]) => !parameter.over.includes(dimension) || !program.dimensions[dimension]!.includes(member))
  if (unknown !== undefined) throw new Error(`'${parameter.name}' has no ${unknown[0]} '${unknown[1]}'.`)
  const size = shape.reduce((product, length) => product * length, 1)
  return Array.from({ length: size }, (_, element) => element)
    .filter((element) => membersAt(shape, element).every((member, axis) => wanted[axis] === -1 || wanted[axis] === member))
}

/** Value of a strategy's input at a member. `t` is the axis index of a yearly parameter. */
export function inputOf(inputs: StrategyInputs, name: string, index: Readonly<Record<string, string>> = {}, t = 0): number {
  const parameter = parameterOf(name)
  const element = elementsOf(parameter, index)[0]!
  const values = inputs.values.get(name)!
  return values[parameter.yearly ? element * inputs.axis.length + t : element]!
}

/** Economies of the facts tables, in code order: what properties draw from. */
export const economies: readonly NonNullable<Scenario['economy']>[] = program.dimensions['economy'] as readonly NonNullable<Scenario['economy']>[]

/** A value that must be there: throws on a record without a total and on a gap. */
export function value(result: StrategyResult, name: string, index: Readonly<Record<string, string>> = {}, year?: number): number {
  const found = result.value(name, index, year)
  if (found === undefined || Number.isNaN(found)) throw new Error(`'${name}' of '${result.name}' at ${JSON.stringify(index)}${year === undefined ? '' : `, ${year}`}: ${found === undefined ? 'no total' : 'a gap'}.`)
  return found
}

export { WORLD }
