/** What is worked out once for a program and its kernel, whatever runs on them. */
import type { Kernel, KernelFunctions } from '../compile/kernel.ts'
import { layoutOf } from '../compile/layout.ts'
import type { Layout } from '../compile/layout.ts'
import { solidStretches } from './check-finite.ts'
import type { SolidStretches } from './check-finite.ts'
import { computedBy, neededFor } from './due.ts'
import type { ResultShape } from './result.ts'

type Names = ReadonlySet<string>

// A handful of levers, of horizons and of screens are in use at one time.
const MOST_KEPT = 200

const prepared = new WeakMap<ResultShape, PreparedProgram>()

/** Made when a program first runs, and kept while it is in use. */
export function prepareProgram(program: ResultShape): PreparedProgram {
  let known = prepared.get(program)
  if (known === undefined) prepared.set(program, (known = new PreparedProgram(program)))
  return known
}

export class PreparedProgram {
  readonly layout: Layout
  readonly #program: ResultShape
  readonly #numbers: ReadonlyMap<string, number>
  /** By length of the axis and by the functions that are due. */
  readonly #stretches = new Map<string, SolidStretches>()
  /** The same of some variables alone. */
  readonly #stretchesOf = new WeakMap<Names, Map<string, SolidStretches>>()
  readonly #needed = new WeakMap<Names, Uint8Array>()
  readonly #computing = new WeakMap<KernelFunctions, ReadonlyMap<string, readonly number[]>>()

  constructor(program: ResultShape) {
    this.#program = program
    this.layout = layoutOf(program)
    this.#numbers = new Map(program.variables.map(({ name }, number) => [name, number]))
  }

  /** What the functions that are due compute, all of the program where none are named; of the variables `among` alone where any are. */
  stretches({ functions }: Kernel, length: number, due: Uint8Array | undefined, among?: Names): SolidStretches {
    let known = this.#stretches
    if (among !== undefined) {
      known = this.#stretchesOf.get(among) ?? new Map<string, SolidStretches>()
      this.#stretchesOf.set(among, known)
    }
    const key = `${length} ${due === undefined ? 'all' : String.fromCharCode(...due)}`
    let stretches = known.get(key)
    if (stretches === undefined) {
      if (known.size >= MOST_KEPT) known.clear()
      const { variables } = this.#program
      const computed = due === undefined || functions === undefined ? variables : computedBy(functions, due).map((number) => variables[number] as ResultShape['variables'][number])
      stretches = solidStretches(among === undefined ? computed : computed.filter(({ name }) => among.has(name)), this.layout, length, computed)
      known.set(key, stretches)
    }
    return stretches
  }

  /** Functions that must have run for these variables to be right. */
  neededFor(functions: KernelFunctions, wanted: Names): Uint8Array {
    let needed = this.#needed.get(wanted)
    if (needed === undefined) {
      needed = neededFor(functions, new Set([...wanted].flatMap((name) => this.#numbers.get(name) ?? [])))
      this.#needed.set(wanted, needed)
    }
    return needed
  }

  /** Whether one of these functions computes a variable. */
  isComputedBy(functions: KernelFunctions, name: string, some: Uint8Array): boolean {
    let computing = this.#computing.get(functions)
    if (computing === undefined) {
      const made = new Map<string, number[]>(this.#program.variables.map((variable) => [variable.name, []]))
      const { variables } = this.#program
      for (const [number, computed] of functions.computes.entries()) for (const variable of computed) made.get(variables[variable]?.name ?? '')?.push(number)
      computing = made
      this.#computing.set(functions, computing)
    }
    return computing.get(name)?.some((number) => some[number] === 1) === true
  }
}
