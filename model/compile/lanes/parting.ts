/**
 * Where members part ways a pair has no single path: the function starts over, once for each member by itself, which gives
 * the same values since nothing was stored yet.
 */
import * as code from './instructions.ts'
import type { Code } from './instructions.ts'
import type { Frame } from './frame.ts'
import { ofLane, type Piece } from './pieces.ts'
import { eachNode, namesDeclaredIn, type FunctionNode } from './syntax.ts'

export class Parting {
  readonly #frame: Frame

  constructor(frame: Frame) {
    this.#frame = frame
  }

  /** A condition that both members must share; where they do not, the function starts over one by one. */
  agreed(condition: Code): { readonly written: Code; readonly both: number } {
    const mask = this.#frame.newLocal('test')
    return {
      written: [condition, code.pair.mask, code.set(mask), code.get(mask), code.wholeConstant(1), code.whole.subtract, code.wholeConstant(2), code.whole.lessUnsigned, code.either(this.#oneByOne(), [])],
      both: mask,
    }
  }

  /** A whole number that both members must share; where they do not, the function starts over one by one. */
  alike(of: Piece): Code {
    const local = this.#frame.newLocal('value')
    return [
      this.#frame.as(of, 'value'), code.set(local),
      code.get(local), code.laneOf(0), code.get(local), code.laneOf(1), code.double.equal, code.whole.isZero, code.either(this.#oneByOne(), []),
      code.get(local), code.laneOf(0), code.whole.fromDouble,
    ]
  }

  #oneByOne(): Code {
    if (this.#frame.masks.length > 0) return this.#frame.refuse('a path of its own on one side of a choice by lane', this.#frame.node)
    const { callee, result } = this.#frame.callees.single(this.#frame.node.id.name, this.#frame.arguments)
    if (result !== 'value' && result !== 'whole') return this.#frame.refuse('a way of its own for each member where nothing is given back', this.#frame.node)
    if (storesIn(this.#frame.node)) return this.#frame.refuse('a path of its own for each member where something is stored', this.#frame.node)
    const each = (lane: 0 | 1): Code => {
      let local = 0
      const given = this.#frame.arguments.flatMap((argument): Code[] => {
        if (typeof argument === 'object') return []
        const value = code.get(local++)
        return [value, ofLane(argument, lane)]
      })
      return [given, code.wholeConstant(lane * 8), code.call(callee), result === 'whole' ? code.double.fromWhole : []]
    }
    const slot: Code[] = []
    this.#frame.returns.push({ piece: { kind: 'value', code: [each(0), code.pair.splat, each(1), code.withLane(1)] }, slot })
    return slot
  }
}

/** Whether a function assigns to elements of arrays, or to names that are not its own: what is stored outlives a start over. */
function storesIn(written: FunctionNode): boolean {
  const own = namesDeclaredIn(written)
  let stores = false
  eachNode(written.body, (node) => {
    const target = node.type === 'AssignmentExpression' ? node.left : node.type === 'UpdateExpression' ? node.argument : undefined
    if (target !== undefined && !(target.type === 'Identifier' && own.has(target.name))) stores = true
  })
  return stores
}
