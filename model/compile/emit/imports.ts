/** Functions of the language as the kernel calls them: exact ones of Math in place, others imported from the model. */
import { scalars, seriesForms } from '../functions/registry.ts'
import type { TextForm } from './text-form.ts'

export interface Import {
  /** Path of the file from the model's folder. */
  readonly module: string
  readonly name: string
}

export class Imports {
  readonly #imports = new Map<string, Import>()
  readonly #form: TextForm

  constructor(form: TextForm) {
    this.#form = form
  }

  /** Text of a call. */
  scalar(name: string, values: readonly string[]): string {
    const entry = scalars.get(name)
    if (entry === undefined) throw new Error(`No function '${name}' is registered.`)
    if (this.#form.functionsInPlace && entry.inPlace !== undefined) return entry.inPlace(...values)
    return 'math' in entry.from ? `Math.${entry.from.math}(${values.join(', ')})` : this.#call(entry.from, values)
  }

  /** Text of a whole-series call; `rest` are the arguments after the series, `to` the index of its last value. */
  overYears(name: string, offset: string, stride: number, rest: readonly string[], to: 'to' | 'end'): string {
    const entry = seriesForms.get(name)
    if (entry === undefined || 'math' in entry.from) throw new Error(`No function '${name}' of a series is registered.`)
    if (name === 'last') return `out[${offset} + to * ${stride}]`
    const year = entry.result === 'year' ? ['yearOfFrom'] : []
    return this.#call(entry.from, ['out', offset, String(stride), 'from', entry.ofLast === true ? 'to' : to, ...year, ...rest])
  }

  /** In order of name, so that the text does not depend on the order of use. */
  list(): readonly Import[] {
    return [...this.#imports.keys()].sort().map((name) => this.#imports.get(name) as Import)
  }

  #call(from: Import, given: readonly string[]): string {
    return numberFrom(`${this.#import(from)}(${given.join(', ')})`, this.#form)
  }

  #import(from: Import): string {
    const known = this.#imports.get(from.name)
    if (known !== undefined && known.module !== from.module) throw new Error(`Two functions are called '${from.name}'.`)
    this.#imports.set(from.name, { module: from.module, name: from.name })
    return from.name
  }
}

/** Text of a call that gives a number, which an engine sees only where it is told. */
export function numberFrom(call: string, { tellsNumbers }: TextForm): string {
  return tellsNumbers ? `+${call}` : call
}

const CHEAP: ReadonlySet<string> = new Set(['min', 'max', 'abs', 'sqrt', 'floor', 'ceil', 'ratio', 'share', 'clamp', 'step_after'])

/** A few machine instructions: computing it again costs less than keeping it. */
export function isCheap(name: string): boolean {
  return CHEAP.has(name)
}
