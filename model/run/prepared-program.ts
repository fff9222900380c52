/** What is worked out once for a program and its kernel, whatever runs on them. */
import type { KernelFunctions } from '../compile/kernel.ts'
import { layoutOf } from '../compile/layout.ts'
import type { Layout } from '../compile/layout.ts'
import { solidStretches } from './check-finite.ts'
import type { SolidStretches } from './check-finite.ts'
import { computedBy, neededFor } from './due.ts'
import { rememberedOfTwo } from './remembered.ts'
import type { ResultShape } from './result.ts'

type Names = ReadonlySet<string>

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
  readonly #stretches = new StretchesOf()
  /** The same of some variables alone. */
  readonly #stretchesAmong = new WeakMap<Names, StretchesOf>()
  readonly #needed = rememberedOfTwo((functions: KernelFunctions, wanted: Names) => neededFor(functions, new Set([...wanted].flatMap((name) => this.#numbers.get(name) ?? []))))
  readonly #computing = new WeakMap<KernelFunctions, ReadonlyMap<string, readonly number[]>>()

  constructor(program: ResultShape) {
    this.#program = program
    this.layout = layoutOf(program)
    this.#numbers = new Map(program.variables.map(({ name }, number) => [name, number]))
  }

  /** What the functions that are due compute, all of the program where none are named; of the variables `among` alone where any are. */
  stretches(functions: KernelFunctions | undefined, length: number, due: Uint8Array | undefined, among?: Names): SolidStretches {
    let known = this.#stretches
    if (among !== undefined) {
      known = this.#stretchesAmong.get(among) ?? new StretchesOf()
      this.#stretchesAmong.set(among, known)
    }
    return known.of(due, length, () => {
      const { variables } = this.#program
      const computed = due === undefined || functions === undefined ? variables : computedBy(functions, due).map((number) => variables[number] as ResultShape['variables'][number])
      return solidStretches(among === undefined ? computed : computed.filter(({ name }) => among.has(name)), this.layout, length, computed)
    })
  }

  /** Functions that must have run for these variables to be right. */
  neededFor(functions: KernelFunctions, wanted: Names): Uint8Array {
    return this.#needed(functions, wanted)
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

/** Stretches of what is due, by the set that it is and by length of the axis. */
class StretchesOf {
  readonly #all = new Map<number, SolidStretches>()
  readonly #due = new WeakMap<Uint8Array, Map<number, SolidStretches>>()

  of(due: Uint8Array | undefined, length: number, make: () => SolidStretches): SolidStretches {
    let known = due === undefined ? this.#all : this.#due.get(due)
    if (known === undefined) this.#due.set(due as Uint8Array, (known = new Map()))
    let stretches = known.get(length)
    if (stretches === undefined) known.set(length, (stretches = make()))
    return stretches
  }
}
