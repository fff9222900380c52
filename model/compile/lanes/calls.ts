/** Calls: of the script's functions for both members or for each, of those of the host, and of those written where they are called. */
import type { Argument, Kind } from './callees.ts'
import * as code from './instructions.ts'
import type { Code } from './instructions.ts'
import type { Declarations } from './declarations.ts'
import type { Expressions } from './expressions.ts'
import type { Frame, Named } from './frame.ts'
import type { Memory } from './memory.ts'
import type { Operations } from './operations.ts'
import { type Nothing, ofLane, type Piece } from './pieces.ts'
import type { Stored } from './source.ts'
import { eachNode, nameOf, type FunctionNode, type Node } from './syntax.ts'

export class Calls {
  readonly #frame: Frame
  readonly #memory: Memory
  readonly #operations: Operations
  readonly #expressions: Expressions
  readonly #declarations: Declarations

  constructor(frame: Frame, memory: Memory, operations: Operations, expressions: Expressions, declarations: Declarations) {
    this.#frame = frame
    this.#memory = memory
    this.#operations = operations
    this.#expressions = expressions
    this.#declarations = declarations
  }

  call(node: Extract<Node, { type: 'CallExpression' | 'NewExpression' }>): Piece | Nothing {
    const { callee } = node
    if (callee.type === 'MemberExpression') return this.#operations.exact(callee, node.arguments.map((argument) => this.#expressions.expression(argument)))
    if (callee.type !== 'Identifier') return this.#frame.refuse('a call of this', node)
    if (callee.name === 'powerOfTwo') return this.#operations.powerOfTwo(this.#expressions.expression(node.arguments[0] as Node))
    if (callee.name === 'highWord') return this.#operations.highWord(this.#expressions.expression(node.arguments[0] as Node))
    const arrays = node.arguments.map((argument) => this.#memory.array(argument))
    const pieces = node.arguments.map((argument, at) => (arrays[at] === undefined ? this.#expressions.expression(argument) : undefined))
    if (this.#frame.callees.isCalledBack(callee.name)) return this.#callBack(callee.name, arrays, pieces)
    const written = this.#frame.callees.source.function(callee.name)
    if (written === undefined) return this.#frame.refuse(`a call of ${callee.name}`, node)
    const byPair = this.#frame.pair && !this.#frame.callees.source.keepsOfMembers(callee.name)
    const straight = straightResult(written)
    if (straight !== undefined && byPair === this.#frame.pair) return this.#inline(written, straight, arrays, pieces)
    const indexes = arrays.some((array) => array !== undefined)
    const given = pieces.map((piece, at): Argument => {
      const stored = arrays[at]
      if (stored !== undefined) return { stored }
      const one = piece as Piece
      if (one.kind !== 'literal') return one.kind
      return indexes && Number.isInteger(one.value) ? 'whole' : 'value'
    })
    const passed = (): Code => pieces.flatMap((piece, at): Code[] => {
      const argument = given[at] as Argument
      return piece === undefined || typeof argument === 'object' ? [] : [this.#frame.as(piece, argument)]
    })
    if (byPair || !this.#frame.pair) {
      const { callee: number, result } = byPair ? this.#frame.callees.pair(callee.name, given) : this.#frame.callees.single(callee.name, given)
      const called: Code = [passed(), byPair ? [] : code.get(this.#frame.lane), code.call(number)]
      return { kind: result ?? 'nothing', code: called }
    }
    return this.#eachLane(pieces, given, (lane, values) => {
      const { callee: number, result } = this.#frame.callees.single(callee.name, given)
      if (result !== 'value' && result !== 'whole') return this.#frame.refuse(`a call of ${callee.name} for each member`, node)
      return [values, code.wholeConstant(lane * 8), code.call(number), result === 'whole' ? code.double.fromWhole : []]
    })
  }

  /** A value for each member by itself; arguments are computed once. */
  #eachLane(pieces: readonly (Piece | undefined)[], given: readonly Argument[], called: (lane: 0 | 1, values: Code) => Code): Piece {
    const kept: Code[] = []
    const locals = pieces.map((piece, at) => {
      const argument = given[at]
      if (piece === undefined || argument === undefined || typeof argument === 'object') return undefined
      const local = this.#frame.newLocal(argument)
      kept.push(this.#frame.as(piece, argument), code.set(local))
      return { local, argument }
    })
    const values = (lane: 0 | 1): Code => locals.flatMap((each): Code[] => {
      if (each === undefined) return []
      return [code.get(each.local), ofLane(each.argument, lane)]
    })
    return { kind: 'value', code: [kept, called(0, values(0)), code.pair.splat, called(1, values(1)), code.withLane(1)] }
  }

  /** A function without a fork, written where it is called. */
  #inline(written: FunctionNode, result: Node, arrays: readonly (Stored | undefined)[], pieces: readonly (Piece | undefined)[]): Piece {
    const kept: Code[] = []
    const names = new Map<string, Named>()
    written.params.forEach((parameter, at) => {
      const stored = arrays[at]
      const piece = pieces[at]
      const name = nameOf(parameter)
      if (name === undefined) return this.#frame.refuse('a parameter without a name', parameter)
      if (stored !== undefined) names.set(name, { stored })
      else if (piece === undefined) return this.#frame.refuse('a parameter without a value', parameter)
      else if (piece.kind === 'literal') names.set(name, { literal: piece.value })
      else {
        const local = this.#frame.newLocal(piece.kind)
        kept.push(piece.code, code.set(local))
        names.set(name, { variable: { kind: piece.kind, local, choices: this.#frame.masks.length } })
      }
    })
    const around = this.#frame.scopes.splice(0, this.#frame.scopes.length, names)
    for (const statement of written.body.body) if (statement.type === 'VariableDeclaration') kept.push(this.#declarations.declareAll(statement, false))
    const piece = this.#expressions.expression(result)
    this.#frame.scopes.splice(0, this.#frame.scopes.length, ...around)
    return piece.kind === 'literal' ? piece : { kind: piece.kind, code: [kept, piece.code] }
  }

  /** The host's function on a yearly series in memory: where it starts and how far apart its values are is told in doubles. */
  #callBack(name: string, arrays: readonly (Stored | undefined)[], pieces: readonly (Piece | undefined)[]): Piece {
    const [stored] = arrays
    if (stored === undefined) return this.#frame.refuse(`a call of ${name} without a series`, this.#frame.node)
    const given = pieces.map((piece, at): Argument => (at === 0 ? { stored } : at < 5 || piece?.kind === 'whole' ? 'whole' : 'value'))
    const parameters = given.flatMap((argument) => (argument === 'whole' ? [code.i32] : argument === 'value' ? [code.f64] : []))
    const callee = this.#frame.callees.callBack(name, { parameters, results: [code.f64] })
    const [, offset, stride, ...rest] = pieces
    const doubled = (piece: Piece | undefined, more: Code): Piece => ({ kind: 'whole', code: [this.#frame.as(piece as Piece, 'whole'), code.wholeConstant(1), code.whole.shiftLeft, more] })
    const values = (from: Code): readonly (Piece | undefined)[] => [undefined, doubled(offset, [code.wholeConstant(stored.address / 8), code.whole.add, from]), doubled(stride, []), ...rest]
    if (!this.#frame.pair) {
      const all = values([code.get(this.#frame.lane), code.wholeConstant(3), code.whole.shiftRight, code.whole.add])
      return { kind: 'value', code: [all.map((piece, at) => (piece === undefined ? [] : this.#frame.as(piece, given[at] as Kind))), code.call(callee)] }
    }
    const lane = this.#frame.newLocal('whole')
    const results = this.#frame.newLocal('value')
    const turn = (at: 0 | 1): Code => {
      const passed = values([code.get(lane), code.whole.add]).map((piece, place): Code => (piece === undefined ? [] : [this.#frame.as(piece, given[place] as Kind), given[place] === 'value' ? code.laneOf(at) : []]))
      return [code.wholeConstant(at), code.set(lane), at === 1 ? code.get(results) : [], passed, code.call(callee), at === 0 ? code.pair.splat : code.withLane(1), code.set(results)]
    }
    return { kind: 'value', code: [turn(0), turn(1), code.get(results)] }
  }
}

/** What a function gives back that declares what it needs, gives back one expression of it and reads no memory; undefined for any other. */
function straightResult({ body: { body } }: FunctionNode): Node | undefined {
  const last = body.at(-1)
  if (last?.type !== 'ReturnStatement' || !last.argument || !body.slice(0, -1).every(({ type }) => type === 'VariableDeclaration')) return undefined
  let reads = false
  eachNode(body, (node) => {
    if (node.type === 'MemberExpression' && node.computed) reads = true
  })
  return reads ? undefined : last.argument
}
