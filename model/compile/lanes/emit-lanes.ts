/** Script of a kernel to a WebAssembly module that runs two members side by side. */
import { layoutOf, type ProgramShape } from '../layout.ts'
import { doubleBytes } from './instructions.ts'
import { Assembly } from './assembly.ts'
import { moduleBytes } from './module-bytes.ts'
import { Source, type Stored, Unsupported } from './source.ts'
import type { Script } from './syntax.ts'
import { CALLED_BACK, LANES, LONGEST_AXIS, type LaneMemory } from './lane-memory.ts'

export interface EmittedLanes {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly memory: LaneMemory
  /** Functions in the module. */
  readonly functions: number
}

const DOUBLE = 8
const PAGE = 65_536

/**
 * @param script the kernel's module as a syntax tree, with every function it calls
 * Throws Unsupported, naming the function and the part of it, where the script uses what has no form in lanes.
 */
export function emitLanes(script: Script, program: ProgramShape): EmittedLanes {
  const layout = layoutOf(program)
  const element = DOUBLE * LANES
  const scalars: Stored = { address: 0, length: layout.scalars, form: 'doubles' }
  const series: Stored = { address: layout.scalars * element, length: layout.series * LONGEST_AXIS, form: 'doubles' }
  const source = new Source(script, series.address + series.length * element)
  const due = source.stored('everything')
  if (due?.form !== 'flags') throw new Unsupported("The script has no flags 'everything' for its functions.")
  // What the script keeps is known when all of it is written; results of unknown length stand behind it.
  const written = (out: number): Assembly => {
    const assembly = new Assembly(source, CALLED_BACK)
    assembly.pair('run', [{ stored: scalars }, { stored: series }, 'whole', 'whole', 'whole', 'whole', 'whole', { stored: { address: out, length: 0, form: 'doubles' } }, { stored: due }])
    return assembly
  }
  written(0)
  const out = source.end
  const assembly = written(out)
  const bytes = moduleBytes({
    imports: assembly.imports,
    functions: assembly.functions,
    exports: [{ name: 'run', function: assembly.imports.length }],
    pages: Math.ceil(out / PAGE),
    data: source.variables.filter(({ initial }) => initial !== undefined).map(({ address, initial = 0 }) => ({ address, bytes: [...doubleBytes(initial), ...doubleBytes(initial)] })),
  })
  return { bytes, memory: { scalars: scalars.address, series: series.address, due: due.address, flags: due.length, out }, functions: assembly.functions.length }
}
