/** Two strategies side by side, each run over the one before: bit for bit what each gives alone. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../../model/compile/compile.ts'
import { emit } from '../../../model/compile/emit/emit.ts'
import type { Kernel } from '../../../model/compile/kernel.ts'
import { makeAxis } from '../../../model/run/axis.ts'
import type { StrategyInputs } from '../../../model/run/inputs.ts'
import { standSideBySide, type Pair } from '../../../model/run/open-pair.ts'
import { PairWorkspace } from '../../../model/run/pair-workspace.ts'
import type { StrategyResult } from '../../../model/run/result.ts'
import { RunFailure } from '../../../model/run/run-failure.ts'
import { runStrategy } from '../../../model/run/run.ts'
import { runTwoStrategies } from '../../../model/run/run-two.ts'
import { firstDifference } from '../compile/bits.ts'
import { instantiate } from '../compile/instantiate.ts'
import { lanesOf } from '../compile/lanes/lanes-of.ts'
import { torture } from '../compile/torture-sector.ts'
import { centralInputs } from './central-inputs.ts'

const program = compile(torture)
const kernel: Kernel = await instantiate(emit(program))
const engine = { kernel, lanes: await lanesOf(program) }
const names = program.parameters.map(({ name }) => name).filter((name) => name !== 'decision_year')
const yearly = program.variables.filter(({ stage }) => stage === 'yearly').map(({ name }) => name)

/** Central values times a factor for each parameter named. */
function inputsOf(factors: ReadonlyMap<string, number>, last = 2032): StrategyInputs {
  return centralInputs(program, makeAxis(2025, last), (value, name) => value * (factors.get(name) ?? 1))
}

const rate = (factor: number): StrategyInputs => inputsOf(new Map([['rate', factor]]))
/** A run with it fails. */
const broken = inputsOf(new Map([['plot_units', 0]]))

const valuesOf = (result: StrategyResult, name: string): unknown => result.indices(name).map((index) => result.series(name, index))

function expectWhole(found: Pair<StrategyResult>, inputs: Pair<StrategyInputs>): void {
  for (const [lane, each] of inputs.entries()) expect(firstDifference(program, each, found[lane]!.out, runStrategy(kernel, program, each).out)).toBeUndefined()
}

/** What the first of them that fails says; undefined where neither does. */
function failureOf(inputs: Pair<StrategyInputs>): string | undefined {
  for (const each of inputs) {
    try {
      runStrategy(kernel, program, each)
    } catch (error) {
      if (error instanceof RunFailure) return error.message
      throw error
    }
  }
  return undefined
}

test.each([{ patient: false }, { patient: true }])('whatever changes of either and whatever is read of them and when ($patient)', ({ patient }) => {
  const change = fc.dictionary(fc.constantFrom(...names), fc.constantFrom(0, -0, 0.25, 1, 1.5), { maxKeys: 2 })
  const step = fc.record({
    changes: fc.tuple(change, change),
    last: fc.constantFrom(2030, 2032, 2032, 2032, 2032),
    read: fc.uniqueArray(fc.tuple(fc.constantFrom(0 as const, 1 as const), fc.constantFrom(...yearly)), { maxLength: 4 }),
    ends: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 10 }), (steps) => {
      const workspace = new PairWorkspace({ patient })
      const levers = [new Map<string, number>(), new Map<string, number>()] as const
      for (const { changes, last, read, ends } of steps) {
        for (const [lane, change] of changes.entries()) for (const [name, factor] of Object.entries(change)) levers[lane]!.set(name, factor)
        const inputs = [inputsOf(levers[0], last), inputsOf(levers[1], last)] as const
        const run = (): Pair<StrategyResult> => runTwoStrategies(engine, program, inputs, workspace)
        const failure = failureOf(inputs)
        if (failure === undefined) {
          const found = run()
          for (const [lane, name] of read) expect(valuesOf(found[lane], name)).toEqual(valuesOf(runStrategy(kernel, program, inputs[lane]), name))
          if (ends) expectWhole(found, inputs)
        } else if (ends || !patient) {
          expect(() => run().map((result) => result.out)).toThrow(failure)
        } else {
          try {
            run()
          } catch (error) {
            expect(error).toBeInstanceOf(RunFailure)
          }
        }
      }
    }),
    { numRuns: 200, seed: 17 },
  )
})

test('what others have followed is read as it was, of both', () => {
  const workspace = new PairWorkspace({ patient: true })
  const pair = (first: number, second: number): Pair<StrategyInputs> => [rate(first), rate(second)]
  for (const first of [1, 1.25]) runTwoStrategies(engine, program, pair(first, 2), workspace)
  const left = runTwoStrategies(engine, program, pair(1.5, 3), workspace)
  runTwoStrategies(engine, program, pair(4, 5), workspace)
  for (const [lane, inputs] of pair(1.5, 3).entries()) {
    const whole = runStrategy(kernel, program, inputs)
    for (const name of yearly) expect(valuesOf(left[lane]!, name)).toEqual(valuesOf(whole, name))
  }
  expectWhole(left, pair(1.5, 3))
})

test('a failure of either is that of both, each time it is read, and the next run is whole', () => {
  for (const inputs of [[broken, rate(1)], [rate(1), broken]] as const) {
    const workspace = new PairWorkspace({ patient: true })
    for (const factor of [1, 1.25]) runTwoStrategies(engine, program, [rate(factor), rate(factor)], workspace)
    const failing = runTwoStrategies(engine, program, inputs, workspace)
    for (let time = 0; time < 2; time++) for (const result of failing) expect(() => result.finish()).toThrow(failureOf(inputs)!)
    const sound = [rate(1.5), rate(2)] as const
    expectWhole(runTwoStrategies(engine, program, sound, workspace), sound)
  }
})

test('the same fault is found again in the same buffers, and inputs that are refused leave nothing behind', () => {
  const workspace = new PairWorkspace()
  for (let time = 0; time < 2; time++) expect(() => runTwoStrategies(engine, program, [rate(1), broken], workspace)).toThrow(RunFailure)
  const unbounded = rate(1)
  unbounded.values.get('rate')!.fill(NaN)
  expect(() => runTwoStrategies(engine, program, [rate(2), unbounded], workspace)).toThrow('wanted finite numbers')
  const sound = [rate(1.5), rate(2)] as const
  expectWhole(runTwoStrategies(engine, program, sound, workspace), sound)
})

test('only runs on the same years with one decision year stand side by side', () => {
  const later = rate(1)
  later.values.get('decision_year')!.fill(2028)
  const shorter = inputsOf(new Map(), 2030)
  expect([rate(2), later, shorter].map((other) => standSideBySide(rate(1), other))).toEqual([true, false, false])
  expect(() => runTwoStrategies(engine, program, [rate(1), later])).toThrow('have one decision year')
  expect(() => runTwoStrategies(engine, program, [rate(1), shorter])).toThrow('report the same years')
})
