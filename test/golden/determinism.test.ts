/** The generated kernel against the interpreter that judges it: bit for bit, on scenarios drawn at random. */
import { beforeAll, expect, test } from 'vitest'
import type { Position } from '../../model/compile/evaluate.ts'
import { evaluate } from '../../model/compile/evaluate.ts'
import { interpreter } from '../../model/compile/interpret.ts'
import type { Kernel } from '../../model/compile/kernel.ts'
import { isMapped, membersAt, offsetOf, strideOf } from '../../model/compile/layout.ts'
import type { Expression, Variable } from '../../model/compile/program.ts'
import { AGES, HISTORY, rowsOf, RUN_OFF } from '../../model/compile/time.ts'
import { ResultSource } from '../../model/run/result-source.ts'
import type { StrategyResult } from '../../model/run/result.ts'
import { runStrategy } from '../../model/run/run.ts'
import { kernel, program, run } from '../model/engine.ts'
import { draws } from '../model/numeric/draws.ts'
import { drawnScenarios } from './draws.ts'

const SCENARIOS = 500
const WHOLE = 40
const VALUES_EACH = 150

/** Results of the drawn scenarios: the strategy of each, and each calibration once. */
function* results(count: number): Generator<StrategyResult> {
  const worlds = new Set<string>()
  for (const scenario of drawnScenarios(count)) {
    const { resolved, world, strategies } = run(scenario)
    if (!worlds.has(resolved.worldKey)) yield world
    worlds.add(resolved.worldKey)
    yield* strategies.values()
  }
}

/** Differences in bits; gaps are equal to gaps, and 0 is not -0. */
function differences(result: StrategyResult, other: Float64Array): string[] {
  const found: string[] = []
  for (const variable of program.variables) {
    const place = result.layout.variables.get(variable.name)!
    const values = place.block === 'yearly' ? rowsOf(result.axis.length) : place.block === 'kernel' ? AGES : 1
    const stride = strideOf(result.layout, place)
    for (let element = 0; element < place.size; element++) {
      const from = offsetOf(result.layout, place, element, result.axis.length)
      for (let t = 0; t < values; t++) {
        const at = from + t * stride
        if (!Object.is(result.out[at], other[at])) found.push(`${variable.name}[${element}] at ${t}: kernel ${result.out[at]}, interpreter ${other[at]}`)
      }
    }
  }
  return found
}

test('kernel and interpreter give the same bits for every value of forty scenarios and three calibrations', { timeout: 180_000 }, () => {
  const oracle: Kernel = interpreter(program)
  const compared = { worlds: 0, scenarios: 0 }
  for (const result of results(WHOLE)) {
    const world = result.name === 'world'
    if (world && compared.worlds === 3) continue
    const other = runStrategy(oracle, program, result.inputs)
    expect(differences(result, other.out).slice(0, 5), `${result.name} of ${JSON.stringify(result.axis)}`).toEqual([])
    compared[world ? 'worlds' : 'scenarios'] += 1
  }
  expect(compared).toEqual({ worlds: 3, scenarios: WHOLE })
})

/** Which expression gives a value, by the rules of the language; undefined where nothing accumulates yet, or any more. */
function expressionAt(variable: Variable, members: readonly number[], t: number, { start, last }: StrategyResult['axis']): Expression | undefined {
  if (variable.stage === 'yearly' && !variable.ahead && t > last - start + HISTORY + (variable.runsOff ? RUN_OFF : 0)) return undefined
  if (variable.stage === 'yearly' && !variable.exogenous) {
    if (t < HISTORY) return variable.history ?? (t === HISTORY - 1 ? variable.initial : undefined)
  }
  return isMapped(variable.is) ? variable.is.members[members[variable.over.indexOf(variable.is.by)]!] : variable.is
}

/**
 * One value of the kernel, computed again by the interpreter's rules from the kernel's other values. Where every value
 * agrees with those before it, all agree with a run of the interpreter: nothing rests on itself.
 */
function again(result: StrategyResult, source: ResultSource, variable: Variable, element: number, t: number): number {
  const members = membersAt(result.layout.variables.get(variable.name)!.shape, element)
  const position: Position = {
    members: new Map(variable.over.map((dimension, axis) => [dimension, members[axis]!])), t, age: variable.kind === 'kernel' ? t : 0,
  }
  const expression = expressionAt(variable, members, t, result.axis)
  return expression === undefined ? 0 : evaluate(expression, position, source)
}

let wrong: string[] = []
const seen = new Set<string>()
const total = { scenarios: 0, values: 0 }

beforeAll(() => {
  const draw = draws(7)
  const whole = (below: number): number => Math.floor(draw() * below)
  for (const result of results(SCENARIOS)) {
    const source = new ResultSource(program, result)
    total.scenarios += result.name === 'world' ? 0 : 1
    for (let count = 0; count < VALUES_EACH; count++) {
      const variable = program.variables[whole(program.variables.length)]!
      const place = result.layout.variables.get(variable.name)!
      const element = whole(place.size)
      const t = variable.kind === 'kernel' ? whole(Math.min(AGES, rowsOf(result.axis.length))) : place.block === 'yearly' ? whole(variable.runsOff ? rowsOf(result.axis.length) : result.axis.length) : 0
      const value = result.out[offsetOf(result.layout, place, element, result.axis.length) + t * strideOf(result.layout, place)]!
      const other = again(result, source, variable, element, t)
      if (!Object.is(value, other)) wrong = [...wrong, `${variable.name}[${element}] at ${t}: kernel ${value}, interpreter ${other}`].slice(0, 20)
      seen.add(variable.name)
      total.values += 1
    }
  }
}, 180_000)

test('on five hundred scenarios values drawn at random are those the interpreter finds from the values they read', () => {
  expect(wrong).toEqual([])
  expect(total.scenarios).toBe(SCENARIOS)
  expect(total.values).toBeGreaterThanOrEqual(SCENARIOS * VALUES_EACH)
})

test('over the five hundred every variable, hidden ones included, is compared', () => {
  expect(program.variables.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([])
})

test('a run repeated gives the same bits', () => {
  const [scenario] = drawnScenarios(1)
  const { strategy } = run(scenario!)
  const first = strategy()
  expect(differences(first, runStrategy(kernel as Kernel, program, first.inputs).out)).toEqual([])
})
