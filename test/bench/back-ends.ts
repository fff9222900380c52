/**
 * What a member of the frozen records costs in every back end, in one interleaved run. Equal results are asserted before a
 * time is printed. The C variants are the module's own instructions, compiled: the same operations in the same order. The
 * module is made from the text that is meant for it; fused JavaScript has the text written out.
 */
import { parseAst } from 'vite'
import { bundle } from '../../api/cli/build-kernel.ts'
import { emit } from '../../model/compile/emit/emit.ts'
import { lanesText, writtenOutText } from '../../model/compile/emit/text-form.ts'
import { interpreter } from '../../model/compile/interpret.ts'
import type { Kernel } from '../../model/compile/kernel.ts'
import { BESIDE_KERNEL, emitLanes } from '../../model/compile/lanes/emit-lanes.ts'
import { LaneKernel } from '../../model/compile/lanes/lane-kernel.ts'
import { LANES } from '../../model/compile/lanes/lane-memory.ts'
import type { Script } from '../../model/compile/lanes/syntax.ts'
import { layoutOf, outputLength } from '../../model/compile/layout.ts'
import { packInputs } from '../../model/run/packed-inputs.ts'
import { firstDifference, outputOf } from '../model/compile/bits.ts'
import { instantiate } from '../model/compile/instantiate.ts'
import { compiledC, hasCompiler } from './compiled-c.ts'
import { frozenModel } from './compiler.ts'
import { equationYearsOf } from './equation-years.ts'
import { mathjsKernel } from './mathjs-kernel.ts'
import { hasNumpy, NUMPY_MEMBERS, numpyKernel } from './numpy.ts'
import { timeVariants, type Variant } from './rounds.ts'

const ROUNDS = 9
const REPEATS = 200
// Each back end beside the C of its own form. Many short rounds: what else the machine does falls on both alike.
const BESIDE_C = [['C, scalar', 'fused JavaScript'], ['C, two lanes', 'WebAssembly, two lanes']] as const
const C_ROUNDS = 301
const C_REPEATS = 40

export async function benchBackEnds(): Promise<readonly string[]> {
  const { program, inputs, decisionYear } = frozenModel()
  const { axis } = inputs
  const layout = layoutOf(program)
  const emitted = emit(program)
  // Whole runs: nothing is to be left out of them.
  const ofLanes = emit(program, [], { ...lanesText, longApart: false })
  const [kernel, short] = await Promise.all([emit(program, [], writtenOutText), emitted].map(instantiate))
  if (kernel === undefined || short === undefined) throw new Error('No kernel was made.')
  const script = parseAst((await bundle(ofLanes)) + BESIDE_KERNEL) as Script
  const { scalars, series } = packInputs(program.parameters, layout, inputs)
  const length = outputLength(layout, axis.length)
  const years = [axis.length, axis.start, axis.first, axis.last, decisionYear] as const

  const given = { ...inputs, values: new Map(inputs.values).set('decision_year', Float64Array.of(decisionYear)) }
  const wanted = outputOf(kernel, program, given)
  const check = (name: string, found: Float64Array): void => {
    const difference = firstDifference(program, given, wanted, found)
    if (difference !== undefined) throw new Error(`${name} differs from the kernel: ${difference}. No time is worth printing.`)
  }
  const runOf = (chosen: Kernel): (() => void) => {
    const out = new Float64Array(length)
    return () => chosen.run(scalars, series, ...years, out)
  }
  check('fused JavaScript, short text', outputOf(short, program, given))
  const rivals = { interpreter: interpreter(program), 'mathjs, compiled formulas': mathjsKernel(program, axis.length) }
  for (const [name, rival] of Object.entries(rivals)) check(name, outputOf(rival, program, given))

  const { functions } = ofLanes
  const bytes = emitLanes(script, program, { functions })
  const buffers = new LaneKernel(new WebAssembly.Module(bytes)).open(layout, axis.length)
  scalars.forEach((value, at) => buffers.scalars.fill(value, at * LANES, (at + 1) * LANES))
  series.forEach((value, at) => buffers.series.fill(value, at * LANES, (at + 1) * LANES))
  buffers.run(...years)
  const everyOther = (both: Float64Array, lane: number): Float64Array => Float64Array.from({ length: both.length / LANES }, (_, at) => both[at * LANES + lane] as number)
  for (const lane of [0, 1]) check('WebAssembly', everyOther(buffers.out, lane))

  const variants: (Variant & { readonly members: number })[] = [
    { name: 'fused JavaScript', run: runOf(kernel), repeats: REPEATS, members: 1 },
    { name: 'fused JavaScript, short text', run: runOf(short), repeats: REPEATS, members: 1 },
    { name: 'WebAssembly, two lanes', run: () => buffers.run(...years), repeats: REPEATS, members: LANES },
    ...Object.entries(rivals).map(([name, rival]) => ({ name, run: runOf(rival), repeats: 1, members: 1 })),
  ]
  if (hasCompiler()) {
    // Contraction would round once where the model rounds twice.
    const exact = ['-O3', '-ffp-contract=off']
    const single = emitLanes(script, program, { functions, members: 1 })
    const common = { scalars, series, outputLength: length, years }
    const scalarC = compiledC({ ...common, bytes: single, members: 1, flags: exact })
    const pairC = compiledC({ ...common, bytes, members: LANES, flags: exact })
    const fastC = compiledC({ ...common, bytes: single, members: 1, flags: ['-O3', '-ffast-math'] })
    check('C, scalar', scalarC.out)
    for (const lane of [0, 1]) check('C, two lanes', everyOther(pairC.out, lane))
    for (const [name, compiled, members] of [['C, scalar', scalarC, 1], ['C, two lanes', pairC, LANES], ['C, scalar, fast-math', fastC, 1]] as const) {
      variants.push({ name, run: () => void compiled.time(1), measured: (repeats) => compiled.time(repeats), repeats: REPEATS, members })
    }
  }
  if (hasNumpy()) {
    const numpy = numpyKernel(parseAst(emitted.body) as Script, scalars, series, length, layout.yearly, years)
    const largest = wanted.reduce((most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most), 0)
    wanted.forEach((value, at) => {
      const found = numpy.out[at] as number
      // Other elementary functions round otherwise; a wrong formula is off by more.
      const apart = Math.abs(found - value) / Math.max(Math.abs(value), 1e-6 * Math.min(largest, 1))
      if (!(apart < 1e-7) && !(Number.isNaN(found) && Number.isNaN(value))) throw new Error(`numpy differs from the kernel at ${at}: found ${found}, wanted ${value}. No time is worth printing.`)
    })
    variants.push({ name: `numpy, ${NUMPY_MEMBERS} members at once`, run: () => void numpy.time(1), measured: (repeats) => numpy.time(repeats), repeats: 1, members: 1 })
  }
  const timings = timeVariants(variants, ROUNDS, () => performance.now())

  const named = (name: string): Variant[] => variants.filter((variant) => variant.name === name)
  const besideC = BESIDE_C.flatMap(([c, ours]) => {
    const [, timing] = timeVariants([...named(c), ...named(ours)].map((variant) => ({ ...variant, repeats: C_REPEATS })), C_ROUNDS, () => performance.now())
    return timing === undefined ? [] : [{ c, ...timing }]
  })

  const equationYears = equationYearsOf(program, axis)
  const digits = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2))
  return [
    `Frozen records, ${equationYears} equation-years a member; ${ROUNDS} interleaved rounds; results are bit for bit equal, but for fast-math and numpy.`,
    `The module takes ${(bytes.length / 1024).toFixed(0)} kB.${hasCompiler() ? '' : ' There is no C compiler here.'}`,
    `${'back end'.padEnd(44)}${'ns/eq-year'.padStart(12)}${'x fused'.padStart(10)}   smallest to largest`,
    ...timings.map(({ name, milliseconds, ratio }, at) => {
      const members = variants[at]?.members ?? 1
      const [middle, least, most] = ratio.map((each) => digits(each / members))
      return `${name.padEnd(44)}${digits((milliseconds * 1e6) / equationYears / members).padStart(12)}${middle?.padStart(10)}   ${least} to ${most}`
    }),
    ...besideC.map(({ name, c, ratio: [middle, least, most] }) => `${`${name}, x ${c}, ${C_ROUNDS} rounds`.padEnd(66)}${middle.toFixed(2)}   ${least.toFixed(2)} to ${most.toFixed(2)}`),
  ]
}
