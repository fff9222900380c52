import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../../model/compile/compile.ts'
import { interpreter } from '../../../model/compile/interpret.ts'
import type { Kernel } from '../../../model/compile/kernel.ts'
import { layoutOf, offsetOf, strideOf, type Place } from '../../../model/compile/layout.ts'
import { passedOn } from '../../../model/compile/passed-on.ts'
import type { Program } from '../../../model/compile/program.ts'
import { AGES, rowsOf } from '../../../model/compile/time.ts'
import type { RecordDefinition } from '../../../model/equations/definition.ts'
import { model } from '../../../model/equations/model.ts'
import { makeAxis } from '../../../model/run/axis.ts'
import type { StrategyInputs } from '../../../model/run/inputs.ts'
import { kernel } from '../engine.ts'
import { centralInputs } from '../run/central-inputs.ts'
import { outputOf } from './bits.ts'
import { small } from './random-model.ts'
import { torture } from './torture-sector.ts'

const common = { label: 'r', unit: '1', doc: 'Invented.' } as const
const record = (is: NonNullable<RecordDefinition['is']>, over: readonly string[] = ['side', 'limit'], more: Partial<RecordDefinition> = {}): RecordDefinition => ({ ...common, over: [...over], is, ...more })

/** Names that pass on a variable. */
function passing(program: Program, name: string): readonly string[] {
  const lists = passedOn(program)
  return lists[program.variables.findIndex((variable) => variable.name === name)]!.map((number) => program.variables[number]!.name)
}

test('sums, products and numerators pass on what is not finite; nothing that may hide it does', () => {
  const program = compile(small({
    x: record('a * b'),
    added: record('2 - (x + 1)'), multiplied: record('b * x'), over_all: record('sum(x * a, side)', ['limit']), numerator: record('x / 2'), once_in_year: record('x * d'),
    least: record('min(x, 1)'), greatest: record('max(x, side)', ['limit']), chosen: record('x > 1 ? x : 0'), denominator: record('1 / (2 + x)'), power: record('x ^ 2'), called: record('exp(x)'),
    one_member: record('at(x, home)', ['limit']), later: record('previous(once_in_year) + 1', ['side', 'limit'], { history: 'c' }),
    by_member: record({ home: 'x + 1', abroad: '2' }, ['side', 'limit'], { by: 'side' }), by_members: record({ home: 'x + 1', abroad: 'x * 2' }, ['side', 'limit'], { by: 'side' }),
  }))
  expect(passing(program, 'x')).toEqual(['added', 'multiplied', 'over_all', 'numerator', 'once_in_year', 'by_members'])
  expect(passing(program, 'once_in_year')).toEqual([])
})

test('a stock, and what has a history of its own, is passed on by nothing: its history need not be', () => {
  const program = compile(small({
    level: { ...common, over: ['side'], initial: 'a', inflow: 'd * a / year_step' },
    read: record('level * 2', ['side']),
    flows: record('d * previous(level)', ['side']), beside: record('flows + 1', ['side']),
  }))
  expect(passing(program, 'level')).toEqual([])
  expect(passing(program, 'flows')).toContain('beside')
})

test('what is computed in years in which its reader is not is not passed on', () => {
  const program = compile(small({
    level: { ...common, over: ['side'], initial: 'a', inflow: 'a / year_step' },
    given: record('d * a', ['side']), beside: record('given + 1', ['side']), from_level: record('given + level', ['side']),
    known: record('d + a', ['side']), led: record('ahead(known, wait)', ['side']), doubled: record('2 * known', ['side']), before_all: record('c * a', ['side'], { stage: 'once' }), each_year: record('before_all * level', ['side']),
  }))
  expect(passing(program, 'given')).toEqual(['beside'])
  const { ahead } = program.variables.find(({ name }) => name === 'known')!
  expect(ahead).toBe(true)
  expect(passing(program, 'known')).toEqual([])
  expect(passing(program, 'before_all')).toEqual(['each_year'])
})

/** Variables that are not finite where they are computed without being gaps by right. */
function notFinite(program: Program, inputs: StrategyInputs, out: Float64Array): ReadonlySet<number> {
  const layout = layoutOf(program)
  const { length } = inputs.axis
  return new Set(program.variables.flatMap((variable, number) => {
    if (variable.gaps) return []
    const place = layout.variables.get(variable.name) as Place
    const values = place.block === 'kernel' ? AGES : place.block !== 'yearly' ? 1 : variable.runsOff ? rowsOf(length) : length
    for (let element = 0; element < place.size; element++) {
      for (let at = 0; at < values; at++) if (!Number.isFinite(out[offsetOf(layout, place, element, length) + at * strideOf(layout, place)])) return [number]
    }
    return []
  }))
}

/** How many variables were seen to be passed on. */
function expectPassedOn(program: Program, kernel: Kernel, inputs: StrategyInputs): number {
  const faulty = notFinite(program, inputs, outputOf(kernel, program, inputs))
  const lists = passedOn(program)
  let seen = 0
  for (const number of faulty) {
    for (const other of lists[number]!) {
      expect(faulty.has(other), `${program.variables[number]!.name} is not finite, ${program.variables[other]!.name} is`).toBe(true)
      seen += 1
    }
  }
  return seen
}

const extreme = fc.constantFrom(0, -1, 1e-308, 1e308, -1e308)

test('in the torture model whatever is not finite is passed on as told', () => {
  const program = compile(torture)
  const oracle = interpreter(program)
  let seen = 0
  fc.assert(
    fc.property(fc.array(extreme, { minLength: 7, maxLength: 7 }), fc.integer({ min: 0, max: 6 }), (drawn, from) => {
      let at = from
      const inputs = centralInputs(program, makeAxis(2025, 2029), (value, name) => (name === 'decision_year' || at++ % 3 !== 0 ? value : drawn[at % drawn.length]!))
      seen += expectPassedOn(program, oracle, inputs)
    }),
    { numRuns: 300, seed: 11 },
  )
  expect(seen).toBeGreaterThan(100)
})

test('in the model of the product whatever is not finite is passed on as told', () => {
  const program = compile(model)
  let seen = 0
  fc.assert(
    fc.property(fc.nat(program.parameters.length - 1), extreme, fc.constantFrom(1, 3), (first, value, apart) => {
      const struck = new Set(Array.from({ length: 3 }, (_, at) => program.parameters[(first + at * apart) % program.parameters.length]!.name))
      const inputs = centralInputs(program, makeAxis(2025, 2032), (central, name) => (struck.has(name) && name !== 'decision_year' ? value : central))
      seen += expectPassedOn(program, kernel, inputs)
    }),
    { numRuns: 300, seed: 12 },
  )
  expect(seen).toBeGreaterThan(1_000)
})
