/**
 * How fast the kernel is, against the interpreter and against the same equations compiled by mathjs. Equal results are
 * asserted before a time is printed. Times belong to this machine and moment; the paired ratios are what to compare.
 */
import { interpreter } from '../../model/compile/interpret.ts'
import type { Kernel } from '../../model/compile/kernel.ts'
import { LANES } from '../../model/compile/lanes/lane-memory.ts'
import { layoutOf, outputLength } from '../../model/compile/layout.ts'
import { packInputs } from '../../model/run/packed-inputs.ts'
import { runStrategy } from '../../model/run/run.ts'
import { worldSeries } from '../../model/run/scenario.ts'
import { Workspace } from '../../model/run/workspace.ts'
import { loadEngine } from '../../api/engine.ts'
import { loadLanes } from '../../api/lanes.ts'
import { defaultScenario } from '../../scenarios/default-scenario.ts'
import { firstDifference, outputOf } from '../model/compile/bits.ts'
import { equationYearsOf } from './equation-years.ts'
import { mathjsKernel } from './mathjs-kernel.ts'
import { timeVariants, type Timing } from './rounds.ts'

const ROUNDS = 9
const ECONOMY = 'KEN'
const IN_LANES = 'WebAssembly, two lanes, a member'

export async function benchKernel(): Promise<readonly string[]> {
  const engine = await loadEngine()
  const { program, kernel } = engine
  const scenario = defaultScenario(ECONOMY)
  const { resolved, world } = engine.evaluate(scenario)
  const strategies = resolved.strategies.map((strategy) => ({ ...strategy, values: new Map([...strategy.values, ...worldSeries(program, world, strategy.axis)]) }))
  const [strategy] = strategies
  if (strategy === undefined) throw new Error('The default scenario has no strategy.')
  const { axis } = strategy
  const layout = layoutOf(program)

  const rivals: readonly (readonly [string, Kernel])[] = [['interpreter', interpreter(program)], ['mathjs, compiled formulas', mathjsKernel(program, axis.length)]]
  const wanted = outputOf(kernel, program, strategy)
  for (const [name, rival] of rivals) {
    const difference = firstDifference(program, strategy, wanted, outputOf(rival, program, strategy))
    if (difference !== undefined) throw new Error(`${name} differs from the kernel: ${difference}. No time is worth printing.`)
  }

  const { scalars, series } = packInputs(program.parameters, layout, strategy)
  const lanes = (await loadLanes()).open(layout, axis.length)
  scalars.forEach((value, at) => lanes.scalars.fill(value, at * LANES, (at + 1) * LANES))
  series.forEach((value, at) => lanes.series.fill(value, at * LANES, (at + 1) * LANES))
  const runInLanes = (): void => lanes.run(axis.length, axis.start, axis.first, axis.last, resolved.decisionYear)
  runInLanes()
  for (let lane = 0; lane < LANES; lane++) {
    const difference = firstDifference(program, strategy, wanted, Float64Array.from({ length: wanted.length }, (_, at) => lanes.out[at * LANES + lane] as number))
    if (difference !== undefined) throw new Error(`WebAssembly differs from the kernel: ${difference}. No time is worth printing.`)
  }
  const out = new Float64Array(outputLength(layout, axis.length))
  const decisionYear = resolved.decisionYear
  const runOf = (chosen: Kernel) => () => chosen.run(scalars, series, axis.length, axis.start, axis.first, axis.last, decisionYear, out)
  /** Strategies take turns in one workspace, so that each run finds the inputs of another there. */
  function runInTurn(): () => void {
    const workspace = new Workspace()
    let turn = 0
    return () => void runStrategy(kernel, program, strategies[turn++ % strategies.length]!, workspace)
  }
  const timings = timeVariants(
    [
      { name: 'kernel', run: runOf(kernel), repeats: 100 },
      { name: IN_LANES, run: runInLanes, repeats: 100 },
      ...rivals.map(([name, rival]) => ({ name, run: runOf(rival), repeats: 1 })),
      { name: 'kernel, inputs packed and results checked', run: runInTurn(), repeats: 100 },
    ],
    ROUNDS,
    () => performance.now(),
  )

  const equationYears = equationYearsOf(program, axis)
  const records = program.variables.filter((variable) => variable.kind === 'number' || variable.kind === 'category').length

  const six = timeVariants(
    [
      { name: 'kernel', run: () => strategies.forEach((each) => runStrategy(kernel, program, each)), repeats: 20 },
      { name: 'from the scenario', run: () => void engine.evaluate(scenario), repeats: 10 },
    ],
    ROUNDS,
    () => performance.now(),
  )

  const number = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2))
  const lines = [
    `Node ${process.version}; ${ECONOMY}, ${axis.first} to ${axis.last}; ${records} records, ${equationYears} equation-years a run; ${ROUNDS} interleaved rounds.`,
    'Results of all variants are bit for bit equal.',
    '',
    `${'one strategy'.padEnd(44)}${'ms'.padStart(9)}${'ns/eq-year'.padStart(12)}${'x kernel'.padStart(10)}   smallest to largest`,
    ...timings.map(perMember).map(({ name, milliseconds, ratio: [middle, least, most] }) =>
      `${name.padEnd(44)}${number(milliseconds).padStart(9)}${number((milliseconds * 1e6) / equationYears).padStart(12)}${number(middle).padStart(10)}   ${number(least)} to ${number(most)}`,
    ),
    '',
    `${strategies.length} strategies to ${axis.last}: ${number(six[0]?.milliseconds ?? NaN)} ms from inputs to checked results, ${number(six[1]?.milliseconds ?? NaN)} ms from the scenario as written.`,
  ]
  return lines
}

function perMember(timing: Timing): Timing {
  if (timing.name !== IN_LANES) return timing
  const [middle, least, most] = timing.ratio
  return { name: timing.name, milliseconds: timing.milliseconds / LANES, ratio: [middle / LANES, least / LANES, most / LANES] }
}
