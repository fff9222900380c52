/** What the parts of one function share while it is written: its names, its locals, and what pieces become. */
import type { Argument, Callees, Kind } from './callees.ts'
import * as code from './instructions.ts'
import type { Code } from './instructions.ts'
import type { Piece } from './pieces.ts'
import { type Stored, Unsupported } from './source.ts'
import type { FunctionNode } from './syntax.ts'

export interface Variable {
  readonly kind: Kind
  readonly local: number
  /** Local of how many bytes stand before the element of that number, where it never changes. */
  readonly inBytes?: number
  /** How many choices by lane stood around its declaration. */
  readonly choices: number
  /** Loops around its declaration, until something is assigned to it. */
  unsetIn?: number
}

export type Named = { readonly variable: Variable } | { readonly literal: number } | { readonly stored: Stored }

export class Frame {
  readonly callees: Callees
  readonly node: FunctionNode
  /** Whether it is written for two members. */
  readonly pair: boolean
  readonly arguments: readonly Argument[]
  readonly locals: number[] = []
  readonly parameters: number[] = []
  readonly scopes: Map<string, Named>[] = [new Map()]
  /** What is given back; what it becomes is known when all of it is. */
  readonly returns: { readonly piece: Piece; readonly slot: Code[] }[] = []
  /** Local of the mask of lanes that assignments reach, innermost last. */
  readonly masks: number[] = []
  /** Blocks around what is being written. */
  depth = 0
  /** Loops around it. */
  loops = 0
  /** Parameter that tells the one member's lane. */
  lane = -1
  readonly #taken: number[] = []
  readonly #free: number[] = []
  #zero: number | undefined

  constructor(callees: Callees, node: FunctionNode, pair: boolean, given: readonly Argument[]) {
    this.callees = callees
    this.node = node
    this.pair = pair
    this.arguments = given
  }

  /** A piece as what is wanted of it. */
  as(piece: Piece, kind: Kind): Code {
    if (piece.kind === 'literal') {
      const { constants } = this.callees.source
      if (kind === 'whole') return Number.isInteger(piece.value) ? code.wholeConstant(piece.value) : this.refuse(`${piece.value} as a whole number`, this.node)
      if (kind === 'value' && this.pair && Object.is(piece.value, 0)) return this.zero
      if (kind === 'value') return this.pair ? constants.double(piece.value) : code.doubleConstant(piece.value)
      if (kind === 'wholes') return constants.whole(piece.value)
      if (kind === 'test') return code.wholeConstant(piece.value)
      return [code.wholeConstant(-piece.value), code.wholes.splat]
    }
    if (piece.kind === kind) return piece.code
    switch (`${piece.kind} ${kind}`) {
      case 'whole value':
        return [piece.code, code.double.fromWhole, this.pair ? code.pair.splat : []]
      case 'whole wholes':
        return [piece.code, code.wholes.splat]
      case 'wholes value':
        return [piece.code, code.pair.fromWholes]
      case 'value wholes':
        return [piece.code, code.wholes.fromPair]
      case 'value whole':
        if (!this.pair) return [piece.code, code.whole.fromDouble]
        break
      case 'test truth':
        // All bits of a lane are those of -1.
        return [code.wholeConstant(0), piece.code, code.whole.subtract, code.wholes.splat]
      default:
    }
    return this.refuse(`a ${piece.kind} where a ${kind} is wanted`, this.node)
  }

  common(left: Piece, right: Piece): Kind {
    const kinds = new Set([left.kind, right.kind].filter((kind) => kind !== 'literal'))
    if (kinds.size === 1) {
      const [only] = kinds
      const literal = left.kind === 'literal' ? left.value : right.kind === 'literal' ? right.value : 0
      return only === 'whole' && (!Number.isInteger(literal) || Object.is(literal, -0)) ? 'value' : (only as Kind)
    }
    if (kinds.has('truth')) return 'truth'
    return 'value'
  }

  typeOf(kind: Kind): number {
    if (kind === 'whole' || kind === 'test') return code.i32
    return this.pair ? code.v128 : code.f64
  }

  newLocal(kind: Kind): number {
    const type = this.typeOf(kind)
    const free = this.#free.findIndex((local) => this.locals[local - this.parameters.length] === type)
    const [local = this.#addLocal(type)] = free < 0 ? [] : this.#free.splice(free, 1)
    this.#taken.push(local)
    return local
  }

  /** Locals that `write` takes are free again after it: nothing that stands behind reads them. */
  withOwnLocals<Result>(write: () => Result): Result {
    const before = this.#taken.length
    const result = write()
    this.#free.push(...this.#taken.splice(before))
    return result
  }

  /** A pair of zeros: a local that nothing is assigned to. */
  get zero(): Code {
    this.#zero ??= this.#addLocal(code.v128)
    return code.get(this.#zero)
  }

  #addLocal(type: number): number {
    this.locals.push(type)
    return this.parameters.length + this.locals.length - 1
  }

  get names(): Map<string, Named> {
    return this.scopes.at(-1) as Map<string, Named>
  }

  find(name: string): Named | undefined {
    for (let depth = this.scopes.length - 1; depth >= 0; depth--) {
      const found = this.scopes[depth]?.get(name)
      if (found !== undefined) return found
    }
    const literal = this.callees.source.constant(name)
    if (literal !== undefined) return { literal }
    const stored = this.callees.source.stored(name)
    return stored === undefined ? undefined : { stored }
  }

  inside<Result>(depth: number, write: () => Result): Result {
    this.depth += depth
    const result = write()
    this.depth -= depth
    return result
  }

  refuse(what: string, node: unknown): never {
    throw new Unsupported(`${this.node.id.name}, ${this.pair ? 'for two members' : 'for one member'}: found ${what}, which has no form in lanes: ${JSON.stringify(node).slice(0, 200)}`)
  }
}
