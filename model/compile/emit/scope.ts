/** Where emitted statements go: a stack of loop bodies and branches, so that what a loop does not change is computed outside it. */

/** A piece of an expression's text, and the loop variables its value depends on. */
export interface Piece {
  readonly text: string
  readonly loops: ReadonlySet<string>
}

export const NO_LOOPS: ReadonlySet<string> = new Set()

export function union(...sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  if (sets.every((set) => set.size === 0)) return NO_LOOPS
  return new Set(sets.flatMap((set) => [...set]))
}

interface Scope {
  /** The loop variable this body belongs to; absent for the function itself and for a branch. */
  readonly loop?: string
  /** A branch that may not be taken: nothing of it moves out, so that what is not chosen is not evaluated. */
  readonly branch: boolean
  /** One turn of a loop that is written out: it is run once, like what stands around it. */
  readonly turn: boolean
  readonly statements: string[]
  /** Names of what this body has computed, by text. */
  readonly named: Map<string, string>
}

export class ScopeStack {
  readonly #scopes: Scope[] = [{ branch: false, turn: false, statements: [], named: new Map() }]
  #names = 0
  readonly #settled: string[] = []

  fresh(prefix: string): string {
    this.#names += 1
    return `${prefix}${this.#names}`
  }

  /** Runs `write` with statements going to a new loop body or branch, and returns those statements. */
  within<Result>(scope: { readonly loop?: string; readonly branch?: boolean; readonly turn?: boolean }, write: () => Result): { result: Result; statements: string[] } {
    const statements: string[] = []
    this.#scopes.push({ ...(scope.loop === undefined ? {} : { loop: scope.loop }), branch: scope.branch === true, turn: scope.turn === true, statements, named: new Map() })
    const result = write()
    this.#scopes.pop()
    return { result, statements }
  }

  /** Adds a statement to the body being written. */
  add(statement: string): void {
    this.#innermost().statements.push(statement)
  }

  /** Gives an element its value, in the body being written. */
  assign(element: string, text: string): void {
    this.add(`${element} = ${text};`)
    if (this.#scopes.every(({ loop, branch, turn }) => !branch && (loop === undefined || turn))) this.#settled.push(element)
  }

  /** Elements that get their value wherever this is run: outside loops and branches. */
  get settled(): readonly string[] {
    return this.#settled
  }

  /** Adds a statement as far out as the loops it depends on allow. */
  addOutside(statement: string, loops: ReadonlySet<string>): void {
    this.#home(loops).statements.push(statement)
  }

  /** Computes a text once, as far out as the loops it depends on allow, and gives its name. */
  name(text: string, loops: ReadonlySet<string>): string {
    const name = this.fresh('h')
    this.addOutside(`const ${name} = ${text};`, loops)
    this.#home(loops).named.set(text, name)
    return name
  }

  /** Name of a text already computed here or further out. A part writes each of its elements once, so texts keep their values. */
  nameOf(text: string): string | undefined {
    for (const { named } of this.#scopes) {
      const name = named.get(text)
      if (name !== undefined) return name
    }
    return undefined
  }

  /** True when a value that depends on `loops` only can be computed outside the body being written. */
  movesOut(loops: ReadonlySet<string>): boolean {
    return this.#home(loops) !== this.#innermost()
  }

  /** True when a value that depends on `loops` only can be computed further out than one that depends on `others`. */
  standsOutside(loops: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
    return this.#home(loops) !== this.#home(others)
  }

  /** Every loop around the body being written: what a statement added here may depend on. */
  get openLoops(): ReadonlySet<string> {
    return new Set(this.#scopes.flatMap(({ loop }) => (loop === undefined ? [] : [loop])))
  }

  /** True while writing a branch that may not be taken. */
  get inBranch(): boolean {
    return this.#scopes.some((scope) => scope.branch)
  }

  get statements(): readonly string[] {
    return (this.#scopes[0] as Scope).statements
  }

  #innermost(): Scope {
    return this.#scopes[this.#scopes.length - 1] as Scope
  }

  #home(loops: ReadonlySet<string>): Scope {
    for (let depth = this.#scopes.length - 1; depth > 0; depth--) {
      const scope = this.#scopes[depth] as Scope
      if (scope.branch || (scope.loop !== undefined && loops.has(scope.loop))) return scope
    }
    return this.#scopes[0] as Scope
  }
}
