/** Functions of the module as they are asked for, each written once for each form of its arguments. */
import type { Code } from './instructions.ts'
import type { CodedFunction, Signature } from './module-bytes.ts'
import type { Argument, Callee, Callees, Finished } from './callees.ts'
import { Unsupported, type Source } from './source.ts'
import { FunctionWriter } from './writer.ts'

export class Assembly implements Callees {
  readonly source: Source
  readonly #calledBack: readonly string[]
  readonly #signatures = new Map<string, Signature>()
  readonly #finished: (Finished | undefined)[] = []
  readonly #numbers = new Map<string, number>()

  /** @param calledBack functions of the host: too seldom called, or too forked, to be worth a form in lanes */
  constructor(source: Source, calledBack: readonly string[]) {
    this.source = source
    this.#calledBack = calledBack
  }

  pair(name: string, given: readonly Argument[]): Callee {
    return this.#made(name, true, given)
  }

  single(name: string, given: readonly Argument[]): Callee {
    return this.#made(name, false, given.map((argument) => (argument === 'wholes' ? 'whole' : argument === 'truth' ? 'test' : argument)))
  }

  isCalledBack(name: string): boolean {
    return this.#calledBack.includes(name)
  }

  callBack(name: string, signature: Signature): number {
    const known = this.#signatures.get(name)
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(signature)) throw new Unsupported(`${name} is called with unlike arguments.`)
    this.#signatures.set(name, signature)
    return this.#calledBack.indexOf(name)
  }

  get imports(): readonly { readonly name: string; readonly signature: Signature }[] {
    return this.#calledBack.map((name) => ({ name, signature: this.#signatures.get(name) ?? { parameters: [], results: [] } }))
  }

  get functions(): readonly CodedFunction[] {
    return this.#finished.map((each) => each ?? missing())
  }

  #made(name: string, pair: boolean, given: readonly Argument[]): Callee {
    const key = JSON.stringify([name, pair, given])
    const known = this.#numbers.get(key)
    if (known !== undefined) {
      const finished = this.#finished[known]
      // Of a function that calls itself, while it is being written.
      return { callee: this.#calledBack.length + known, ...(finished === undefined ? { result: 'value' } : finished.result === undefined ? {} : { result: finished.result }) }
    }
    const node = this.source.function(name)
    if (node === undefined) throw new Unsupported(`The script has no function '${name}'.`)
    const number = this.#finished.length
    this.#numbers.set(key, number)
    this.#finished.push(undefined)
    const finished = new FunctionWriter(this, node, pair, given).finish()
    this.#finished[number] = finished
    return { callee: this.#calledBack.length + number, ...(finished.result === undefined ? {} : { result: finished.result }) }
  }
}

function missing(): { readonly signature: Signature; readonly locals: readonly number[]; readonly body: Code } {
  throw new Error('A function of the module was asked for and not written.')
}
