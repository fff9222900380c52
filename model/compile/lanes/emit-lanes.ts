/** Script of a kernel to a WebAssembly module that runs two members side by side. */
import { layoutOf, type ProgramShape } from '../layout.ts'
import { doubleBytes } from './instructions.ts'
import { Assembly } from './assembly.ts'
import type { Argument, Callee } from './callees.ts'
import { moduleBytes } from './module-bytes.ts'
import { Source, type Stored, Unsupported } from './source.ts'
import type { Script } from './syntax.ts'
import { CALLED_BACK, LANES, LONGEST_AXIS, NOTE, PAGE, type LaneMemory, type LaneNote } from './lane-memory.ts'

const DOUBLE = 8

/** What is run in lanes beside the kernel's script: sums of stretches of the result, not finite where one of its values is not. */
export const BESIDE_KERNEL = `
var stretchSum = new Float64Array(1)
function addStretch(out, from, to) {
  let first = 0, second = 0, third = 0, fourth = 0
  for (let at = from; at < to; at += 4) {
    first += out[at]
    if (at + 1 < to) second += out[at + 1]
    if (at + 2 < to) third += out[at + 2]
    if (at + 3 < to) fourth += out[at + 3]
  }
  stretchSum[0] = stretchSum[0] + (first + second + third + fourth)
}
`

/**
 * Bytes of the module. One member at a time is there to compare with: its functions take one parameter more, which is 0.
 *
 * @param script the kernel's module as a syntax tree, with every function it calls and those of BESIDE_KERNEL
 *
 * Throws Unsupported, naming the function and the part of it, where the script uses what has no form in lanes.
 */
export function emitLanes(script: Script, program: ProgramShape & { readonly hash: string }, members: 1 | 2 = LANES): Uint8Array<ArrayBuffer> {
  const layout = layoutOf(program)
  const element = DOUBLE * members
  const scalars: Stored = { address: 0, length: layout.scalars, form: 'doubles' }
  const series: Stored = { address: layout.scalars * element, length: layout.series * LONGEST_AXIS, form: 'doubles' }
  const source = new Source(script, series.address + series.length * element, members)
  const due = source.stored('everything')
  if (due?.form !== 'flags') throw new Unsupported("The script has no flags 'everything' for its functions.")
  // What the script keeps is known when all of it is written; results of unknown length stand behind it.
  const written = (address: number): { readonly assembly: Assembly; readonly run: number; readonly addStretch: number } => {
    const assembly = new Assembly(source, CALLED_BACK)
    const out: Stored = { address, length: 0, form: 'doubles' }
    const entry = (name: string, given: readonly Argument[]): Callee => (members === 2 ? assembly.pair(name, given) : assembly.single(name, given))
    const run = entry('run', [{ stored: scalars }, { stored: series }, 'whole', 'whole', 'whole', 'whole', 'whole', { stored: out }, { stored: due }])
    const addStretch = entry('addStretch', [{ stored: out }, 'whole', 'whole'])
    return { assembly, run: run.callee, addStretch: addStretch.callee }
  }
  written(0)
  const { constants } = source
  constants.moveTo(source.end)
  const out = source.end + Math.ceil(constants.length / 16) * 16
  const { assembly, run, addStretch } = written(out)
  const sum = source.stored('stretchSum')
  if (sum === undefined) throw new Unsupported('The script has no sums of stretches.')
  const memory: LaneMemory = { scalars: scalars.address, series: series.address, due: due.address, functions: due.length, stretchSum: sum.address, out }
  const note: LaneNote = { hash: program.hash, memory }
  return moduleBytes({
    imports: assembly.imports,
    functions: assembly.functions,
    exports: [{ name: 'run', function: run }, { name: 'addStretch', function: addStretch }],
    pages: Math.ceil(out / PAGE),
    note: { name: NOTE, text: JSON.stringify(note) },
    data: [
      ...source.variables.filter(({ initial }) => initial !== undefined).map(({ address, initial = 0 }) => ({ address, bytes: Array.from({ length: members }, () => doubleBytes(initial)).flat() })),
      { address: constants.address, bytes: constants.bytes },
    ],
  })
}
