/**
 * What the compiler makes of the same 150 records, against what the compiler of the first released state made of them: the
 * model may grow, this never does. Equal results are asserted before a time is printed; only the paired ratio is to compare.
 */
import { readFileSync } from 'node:fs'
import { compile } from '../../model/compile/compile.ts'
import { emit } from '../../model/compile/emit/emit.ts'
import { layoutOf, offsetOf, outputLength, strideOf } from '../../model/compile/layout.ts'
import type { Kernel } from '../../model/compile/kernel.ts'
import type { Program } from '../../model/compile/program.ts'
import { AGES, HISTORY } from '../../model/compile/time.ts'
import type { ModelDefinition } from '../../model/equations/definition.ts'
import type { Axis } from '../../model/run/axis.ts'
import type { StrategyInputs } from '../../model/run/inputs.ts'
import { packInputs } from '../../model/run/packed-inputs.ts'
import { instantiate } from '../model/compile/instantiate.ts'
import { timeVariants } from './rounds.ts'

// Many short rounds: what else the machine does falls on both alike.
const ROUNDS = 25
const REPEATS = 50
const DECISION_YEAR = 2027

interface FrozenInputs {
  readonly axis: Axis
  /** One number stands for all where they are the same. */
  readonly values: Readonly<Record<string, readonly number[] | { readonly length: number; readonly all: number }>>
}

/** What anchor-kernel.js exports: a kernel, and where its results stand. */
interface Anchor extends Kernel {
  readonly once: number
  readonly head: number
  readonly yearly: number
  readonly parameters: readonly string[]
  readonly places: Readonly<Record<string, readonly [block: string, element: number, size: number]>>
}

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`./frozen/${name}`, import.meta.url), 'utf8'))

/** The frozen records, and what they are given. */
export function frozenModel(): { readonly program: Program; readonly inputs: StrategyInputs; readonly decisionYear: number } {
  const program = compile(read('records.json') as ModelDefinition)
  const { axis, values } = read('inputs.json') as FrozenInputs
  const inputs = { name: 'frozen', axis, values: new Map(Object.entries(values).map(([name, given]) => [name, 'all' in given ? new Float64Array(given.length).fill(given.all) : Float64Array.from(given)])) }
  return { program, inputs, decisionYear: DECISION_YEAR }
}

export interface FrozenRuns {
  readonly program: Program
  /** Of the kernel as emitted today, and as first released. */
  readonly today: () => void
  readonly first: () => void
  /** What each of them computes. The first went on after the last reported year for all that no stock feeds. */
  readonly equationYears: { readonly today: number; readonly first: number }
}

/** Both kernels of the frozen records, ready to run. Throws where any of their results differ. */
export async function frozenRuns(): Promise<FrozenRuns> {
  const { program, inputs } = frozenModel()
  const { axis } = inputs
  const kernel = await instantiate(emit(program))
  const anchor = (await import(/* @vite-ignore */ new URL('./frozen/anchor-kernel.js', import.meta.url).href)) as Anchor
  const names = program.parameters.map(({ name }) => name)
  if (names.join() !== anchor.parameters.join()) throw new Error('The parameters of the frozen records stand in another order than in the anchor.')
  const layout = layoutOf(program)
  const { scalars, series } = packInputs(program.parameters, layout, inputs)
  const run = (chosen: Kernel, out: Float64Array) => () => chosen.run(scalars, series, axis.length, axis.start, axis.first, axis.last, DECISION_YEAR, out)
  const out = new Float64Array(outputLength(layout, axis.length))
  const wanted = new Float64Array(anchor.head + anchor.yearly * axis.length)
  const [today, first] = [run(kernel, out), run(anchor, wanted)]
  today()
  first()
  assertEqual(program, axis, out, anchor, wanted)

  const years = axis.last - axis.start + 1
  const computed = (which: 'ahead' | 'exogenous'): number => program.variables.reduce((sum, variable) => (
    variable.kind === 'kernel' ? sum : sum + (layout.variables.get(variable.name)?.size ?? 0) * (variable.stage === 'yearly' ? (variable[which] ? axis.length : years) : 1)
  ), 0)
  const equationYears = { today: computed('ahead'), first: computed('exogenous') }
  return { program, today, first, equationYears }
}

export async function benchCompiler(): Promise<readonly string[]> {
  const { program, today, first, equationYears } = await frozenRuns()
  const records = program.variables.filter(({ kind }) => kind === 'number' || kind === 'category').length
  const counts = [equationYears.first, equationYears.today] as const
  const timings = timeVariants([{ name: 'anchor', run: first, repeats: REPEATS }, { name: 'today', run: today, repeats: REPEATS }], ROUNDS, () => performance.now())
  return [
    `${records} frozen records, ${counts.join(' and ')} equation-years a run; results of both compilers are bit for bit equal.`,
    `${'compiler'.padEnd(44)}${'ns/eq-year'.padStart(12)}${'x anchor'.padStart(10)}   smallest to largest`,
    // A ratio of what an equation takes in a year: what is not computed any more flatters nobody.
    ...timings.map(({ name, milliseconds, ratio }, at) => {
      const count = counts[at] ?? NaN
      const [middle, least, most] = ratio.map((time) => ((time * counts[0]) / count).toFixed(2))
      return `${name.padEnd(44)}${((milliseconds * 1e6) / count).toFixed(2).padStart(12)}${middle?.padStart(10)}   ${least} to ${most}`
    }),
  ]
}

/** Every value of every record, where each of the two keeps it; after the last reported year of what leads reach. */
function assertEqual(program: Program, { length, start, last }: Axis, found: Float64Array, anchor: Anchor, wanted: Float64Array): void {
  const layout = layoutOf(program)
  for (const { name, ahead } of program.variables) {
    const place = layout.variables.get(name)
    const [block = '', from = 0, size = 0] = anchor.places[name] ?? []
    if (place === undefined || place.block !== block || place.size !== size) throw new Error(`'${name}' of the frozen records is another thing in the anchor.`)
    const count = block === 'yearly' ? (ahead ? length : last - start + HISTORY + 1) : block === 'kernel' ? AGES : 1
    for (let element = 0; element < size; element++) {
      const here = offsetOf(layout, place, element, length)
      const there = block === 'yearly' ? anchor.head + from + element : block === 'kernel' ? anchor.once + (from + element) * AGES : from + element
      for (let at = 0; at < count; at++) {
        const [ours, theirs] = [found[here + at * strideOf(layout, place)], wanted[there + at * (block === 'yearly' ? anchor.yearly : 1)]]
        if (!Object.is(ours, theirs)) throw new Error(`'${name}' of the frozen records, element ${element} at ${at}: found ${ours}, the anchor has ${theirs}. No time is worth printing.`)
      }
    }
  }
}
