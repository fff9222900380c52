import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '../../../model/compile/compile.ts'
import type { Kernel } from '../../../model/compile/kernel.ts'
import { emit } from '../../../model/compile/emit/emit.ts'
import { interpreter } from '../../../model/compile/interpret.ts'
import { makeAxis } from '../../../model/run/axis.ts'
import { computedBy, noneDue, reachedBy } from '../../../model/run/due.ts'
import type { StrategyInputs } from '../../../model/run/inputs.ts'
import type { StrategyResult } from '../../../model/run/result.ts'
import { OverlaidMap } from '../../../model/run/overlaid-map.ts'
import { RunFailure } from '../../../model/run/run-failure.ts'
import { runStrategy } from '../../../model/run/run.ts'
import { Workspace } from '../../../model/run/workspace.ts'
import { firstDifference, outputOf } from '../compile/bits.ts'
import { instantiate } from '../compile/instantiate.ts'
import { torture } from '../compile/torture-sector.ts'
import { centralInputs } from './central-inputs.ts'

const program = compile(torture)
const kernel = await instantiate(emit(program))
const names = program.parameters.map(({ name }) => name)
const touchedBy = (...changed: readonly string[]): readonly string[] =>
  computedBy(kernel.functions!, reachedBy(kernel.functions!, changed.map((name) => names.indexOf(name)), noneDue(kernel.functions!))).map((number) => program.variables[number]!.name)

/** Central values times a factor for each parameter named. */
function inputsOf(factors: ReadonlyMap<string, number>, last = 2032): StrategyInputs {
  return centralInputs(program, makeAxis(2025, last), (value, name) => (name === 'decision_year' ? value : value * (factors.get(name) ?? 1)))
}

describe('a run over an earlier one', () => {
  test('gives the bits of a run in new buffers, whatever changed between them', () => {
    const step = fc.record({
      last: fc.constantFrom(2030, 2032, 2032, 2032, 2032),
      decision: fc.constantFrom(2027, 2027, 2027, 2028),
      // 0 and -0 are two values; most parameters stay as they are.
      factors: fc.dictionary(fc.constantFrom(...names), fc.constantFrom(0, -0, 0.25, 1, 1.5, 3), { maxKeys: 2 }),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), (steps) => {
        const workspace = new Workspace()
        for (const { last, decision, factors } of steps) {
          const inputs = inputsOf(new Map(Object.entries(factors)), last)
          inputs.values.get('decision_year')!.fill(decision)
          const fresh = outputOf(kernel, program, inputs)
          try {
            expect(firstDifference(program, inputs, runStrategy(kernel, program, inputs, workspace).out, fresh)).toBeUndefined()
          } catch (error) {
            // Refused for what a run in new buffers is refused for.
            if (!(error instanceof RunFailure)) throw error
            expect(() => runStrategy(kernel, program, inputs)).toThrow(error.message)
          }
        }
      }),
      { numRuns: 400, seed: 11 },
    )
  })

  test('gives the bits of a run in new buffers where inputs are overlays of one another', () => {
    const base = inputsOf(new Map())
    const other = inputsOf(new Map([['life', 1.25]]))
    const change = fc.dictionary(fc.constantFrom(...names.filter((name) => name !== 'decision_year')), fc.constantFrom(0.5, 1, 2), { maxKeys: 3 })
    const overlay = (values: ReadonlyMap<string, Float64Array>, factors: Readonly<Record<string, number>>) =>
      new OverlaidMap(values, new Map(Object.entries(factors).map(([name, factor]) => [name, values.get(name)!.map((value) => value * factor)])))
    fc.assert(
      fc.property(fc.array(fc.record({ ground: fc.constantFrom(base, base, base, other), near: change, far: change }), { minLength: 2, maxLength: 8 }), (steps) => {
        const workspace = new Workspace()
        for (const { ground, near, far } of steps) {
          const inputs = { ...ground, values: overlay(overlay(ground.values, near), far) }
          const copied = { ...ground, values: new Map(inputs.values) }
          const fresh = outputOf(kernel, program, copied)
          try {
            expect(firstDifference(program, copied, runStrategy(kernel, program, inputs, workspace).out, fresh)).toBeUndefined()
          } catch (error) {
            if (!(error instanceof RunFailure)) throw error
            expect(() => runStrategy(kernel, program, copied)).toThrow(error.message)
          }
        }
      }),
      { numRuns: 300, seed: 12 },
    )
  })

  test('computes again what a parameter reaches, through stocks and hidden flows, and nothing else', () => {
    expect(touchedBy()).toEqual([])
    expect(touchedBy('rate')).not.toContain('orders')
    expect(touchedBy('growth')).toEqual(expect.arrayContaining(['order_index', 'orders', 'planned', 'buildable_by', 'built']))
    const everything = touchedBy(...names)
    expect(new Set(everything).size).toBe(everything.length)
  })

  test('leaves alone what no changed parameter reaches', () => {
    const workspace = new Workspace()
    const { out } = runStrategy(kernel, program, inputsOf(new Map()), workspace)
    const { layout } = runStrategy(kernel, program, inputsOf(new Map()), workspace)
    const untouched = program.variables.findIndex(({ name }) => !touchedBy('rate').includes(name))
    const at = layout.head + layout.variables.get(program.variables[untouched]!.name)!.element
    out[at] = 12345
    expect(runStrategy(kernel, program, inputsOf(new Map([['rate', 2]])), workspace).out[at]).toBe(12345)
  })

  test('after a failure nothing of it is kept, and the same fault is found again', () => {
    const workspace = new Workspace()
    const faulty = (more: number) => inputsOf(new Map([['plot_units', 0], ['rate', more]]))
    expect(() => runStrategy(kernel, program, faulty(1), workspace)).toThrow(RunFailure)
    expect(() => runStrategy(kernel, program, faulty(2), workspace)).toThrow(RunFailure)
    const unbounded = inputsOf(new Map())
    unbounded.values.get('rate')!.fill(NaN)
    expect(() => runStrategy(kernel, program, unbounded, workspace)).toThrow('wanted finite numbers')
    const sound = inputsOf(new Map([['life', 1.5]]))
    expect(runStrategy(kernel, program, sound, workspace).out).toEqual(outputOf(kernel, program, sound))
  })

  test('of another kernel computes everything', () => {
    const workspace = new Workspace()
    runStrategy(kernel, program, inputsOf(new Map()), workspace)
    const inputs = inputsOf(new Map([['rate', 2]]))
    const { out } = runStrategy(interpreter(program), program, inputs, workspace)
    expect(firstDifference(program, inputs, out, outputOf(kernel, program, inputs))).toBeUndefined()
    expect(runStrategy(interpreter(program), program, inputsOf(new Map()), workspace).out).toEqual(outputOf(kernel, program, inputsOf(new Map())))
  })
})

describe('a patient run', () => {
  const yearly = program.variables.filter(({ stage }) => stage === 'yearly').map(({ name }) => name)
  /** Every element of a variable in the reported years. */
  const valuesOf = (result: StrategyResult, name: string): unknown => result.indices(name).map((index) => result.series(name, index))
  const finished = (result: StrategyResult): Float64Array => result.out
  const allowing = (kind: new (...given: never[]) => Error, act: () => unknown): void => {
    try {
      act()
    } catch (error) {
      if (!(error instanceof kind)) throw error
    }
  }

  test('gives the figures of a run that computes everything, whatever is read of it and when', () => {
    const step = fc.record({
      factors: fc.dictionary(fc.constantFrom(...names.filter((name) => name !== 'decision_year')), fc.constantFrom(0, 0.25, 1, 1.5), { maxKeys: 2 }),
      read: fc.uniqueArray(fc.constantFrom(...yearly), { maxLength: 4 }),
      ends: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 10 }), (steps) => {
        const workspace = new Workspace({ patient: true })
        const levers = new Map<string, number>()
        for (const { factors, read, ends } of steps) {
          for (const [name, factor] of Object.entries(factors)) levers.set(name, factor)
          const inputs = inputsOf(new Map(levers))
          let whole: StrategyResult | undefined
          try {
            whole = runStrategy(kernel, program, inputs)
          } catch (error) {
            if (!(error instanceof RunFailure)) throw error
          }
          if (whole === undefined) {
            // At once, or as soon as what fails is asked for: by this run's reader, or by that of a later one that fails as it does.
            const run = (): StrategyResult => runStrategy(kernel, program, inputs, workspace)
            if (ends) expect(() => finished(run())).toThrow(RunFailure)
            else allowing(RunFailure, run)
            continue
          }
          const result = runStrategy(kernel, program, inputs, workspace)
          for (const name of read) expect(valuesOf(result, name)).toEqual(valuesOf(whole, name))
          if (ends) expect(firstDifference(program, inputs, finished(result), whole.out)).toBeUndefined()
        }
      }),
      { numRuns: 400, seed: 13 },
    )
  })

  test('leaves what was not read of both results before it until it is read', () => {
    const workspace = new Workspace({ patient: true })
    const asked: (Uint8Array | undefined)[] = []
    const watched: Kernel = { ...kernel, run: (...given) => { asked.push(given[8]); kernel.run(...given) } }
    const run = (rate: number): StrategyResult => runStrategy(watched, program, inputsOf(new Map([['rate', rate]])), workspace)
    const reached = touchedBy('rate').find((name) => yearly.includes(name))!
    for (const rate of [1, 1.25]) run(rate)
    expect(asked).toEqual([undefined, expect.any(Uint8Array)])
    const result = run(1.5)
    expect(asked[2]).toEqual(noneDue(kernel.functions!))
    expect(valuesOf(result, reached)).toEqual(valuesOf(runStrategy(kernel, program, inputsOf(new Map([['rate', 1.5]]))), reached))
    expect(asked[3]).toContain(1)
    valuesOf(run(1.75), reached)
    // Read of both runs before, it is computed at once.
    const runs = asked.length
    expect(asked[runs - 1]).toContain(1)
    valuesOf(run(2), reached)
    expect(asked.length).toBe(runs + 1)
  })

  test('that others have followed is read as it was, whole or in part, run again once', () => {
    const workspace = new Workspace({ patient: true })
    let runs = 0
    const counted: Kernel = { ...kernel, run: (...given) => { runs++; kernel.run(...given) } }
    const run = (inputs: StrategyInputs): StrategyResult => runStrategy(counted, program, inputs, workspace)
    for (const rate of [1, 1.25]) run(inputsOf(new Map([['rate', rate]])))
    const inputs = inputsOf(new Map([['rate', 1.5]]))
    const left = run(inputs)
    const unread = run(inputsOf(new Map([['rate', 2]])))
    run(inputsOf(new Map([['rate', 3]])))
    const before = runs
    const whole = runStrategy(kernel, program, inputs)
    for (const name of yearly) expect(valuesOf(left, name)).toEqual(valuesOf(whole, name))
    expect(firstDifference(program, inputs, finished(left), whole.out)).toBeUndefined()
    expect(runs).toBe(before + 1)
    const others = inputsOf(new Map([['rate', 2]]))
    expect(firstDifference(program, others, finished(unread), runStrategy(kernel, program, others).out)).toBeUndefined()
  })

  test('whose figures others have written over fails when they are read, if it fails', () => {
    const workspace = new Workspace({ patient: true })
    for (const rate of [1, 1.25]) runStrategy(kernel, program, inputsOf(new Map([['rate', rate]])), workspace)
    const left = runStrategy(kernel, program, inputsOf(new Map([['plot_units', 0]])), workspace)
    runStrategy(kernel, program, inputsOf(new Map()), workspace)
    for (let time = 0; time < 2; time++) expect(() => left.finish()).toThrow(RunFailure)
    for (const name of yearly) expect(() => valuesOf(left, name)).toThrow(RunFailure)
  })

  test('that fails in what nobody has read says so each time, and the next run is whole', () => {
    const workspace = new Workspace({ patient: true })
    const sound = (rate: number) => inputsOf(new Map([['rate', rate]]))
    for (const rate of [1, 1.25]) runStrategy(kernel, program, sound(rate), workspace)
    const failing = runStrategy(kernel, program, inputsOf(new Map([['plot_units', 0]])), workspace)
    expect(() => failing.finish()).toThrow(RunFailure)
    expect(() => failing.finish()).toThrow(RunFailure)
    expect(runStrategy(kernel, program, sound(1.5), workspace).out).toEqual(outputOf(kernel, program, sound(1.5)))
  })
})
