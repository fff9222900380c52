/** Script of a kernel to a WebAssembly module that runs two members side by side. */
import type { KernelFunctions } from '../kernel.ts'
import { layoutOf, type ProgramShape } from '../layout.ts'
import { doubleBytes } from './instructions.ts'
import { Assembly } from './assembly.ts'
import type { Argument, Callee } from './callees.ts'
import { moduleBytes } from './module-bytes.ts'
import { Source, type Stored, Unsupported } from './source.ts'
import type { Script } from './syntax.ts'
import { CALLED_BACK, LANES, LONGEST_AXIS, NOTE, PAGE, type LaneMemory, type LaneNote } from './lane-memory.ts'

const DOUBLE = 8

/**
 * What is run in lanes beside the kernel's script: sums of stretches that stand in several rows of the result, not finite where
 * one of its values is not. Four sums side by side do not wait for one another.
 */
export const BESIDE_KERNEL = `
var rowSum = new Float64Array(1)
function addRows(out, from, length, stride, to) {
  let first = 0, second = 0, third = 0, fourth = 0
  const rest = length & 3
  for (let row = from; row < to; row += stride) {
    const end = row + length
    for (let at = row; at < end - rest; at += 4) {
      first += out[at]
      second += out[at + 1]
      third += out[at + 2]
      fourth += out[at + 3]
    }
    for (let at = end - rest; at < end; at += 1) first += out[at]
  }
  rowSum[0] = rowSum[0] + (first + second + third + fourth)
}
`

export interface LanesOptions {
  readonly members?: 1 | 2
  /** Those of the script, where they are not those of the kernel beside it. */
  readonly functions?: KernelFunctions
}

/**
 * Bytes of the module. One member at a time is there to compare with: its functions take one parameter more, which is 0.
 *
 * @param script the kernel's module as a syntax tree, with every function it calls and those of BESIDE_KERNEL
 *
 * Throws Unsupported, naming the function and the part of it, where the script uses what has no form in lanes.
 */
export function emitLanes(script: Script, program: ProgramShape & { readonly hash: string }, { members = LANES, functions }: LanesOptions = {}): Uint8Array<ArrayBuffer> {
  const layout = layoutOf(program)
  const element = DOUBLE * members
  const scalars: Stored = { address: 0, length: layout.scalars, form: 'doubles' }
  const series: Stored = { address: layout.scalars * element, length: layout.series * LONGEST_AXIS, form: 'doubles' }
  const source = new Source(script, series.address + series.length * element, members)
  const due = source.stored('everything')
  if (due?.form !== 'flags') throw new Unsupported("The script has no flags 'everything' for its functions.")
  // What the script keeps is known when all of it is written; results of unknown length stand behind it.
  const written = (address: number): { readonly assembly: Assembly; readonly run: number; readonly addRows: number } => {
    const assembly = new Assembly(source, CALLED_BACK)
    const out: Stored = { address, length: 0, form: 'doubles' }
    const entry = (name: string, given: readonly Argument[]): Callee => (members === 2 ? assembly.pair(name, given) : assembly.single(name, given))
    const run = entry('run', [{ stored: scalars }, { stored: series }, 'whole', 'whole', 'whole', 'whole', 'whole', { stored: out }, { stored: due }])
    const addRows = entry('addRows', [{ stored: out }, 'whole', 'whole', 'whole', 'whole'])
    return { assembly, run: run.callee, addRows: addRows.callee }
  }
  written(0)
  const { constants } = source
  constants.moveTo(source.end)
  const out = source.end + Math.ceil(constants.length / 16) * 16
  const { assembly, run, addRows } = written(out)
  const sum = source.stored('rowSum')
  if (sum === undefined) throw new Unsupported('The script has no sums of rows.')
  const memory: LaneMemory = { scalars: scalars.address, series: series.address, due: due.address, functions: due.length, rowSum: sum.address, out }
  const note: LaneNote = { hash: program.hash, memory, ...(functions === undefined ? {} : { functions }) }
  return moduleBytes({
    imports: assembly.imports,
    functions: assembly.functions,
    exports: [{ name: 'run', function: run }, { name: 'addRows', function: addRows }],
    pages: Math.ceil(out / PAGE),
    note: { name: NOTE, text: JSON.stringify(note) },
    data: [
      ...source.variables.filter(({ initial }) => initial !== undefined).map(({ address, initial = 0 }) => ({ address, bytes: Array.from({ length: members }, () => doubleBytes(initial)).flat() })),
      { address: constants.address, bytes: constants.bytes },
    ],
  })
}
