/** Places in the memory of a function's lanes: elements of arrays, and variables that outlive a call. */
import * as code from './instructions.ts'
import type { Code } from './instructions.ts'
import type { Frame } from './frame.ts'
import type { Parting } from './parting.ts'
import type { Piece } from './pieces.ts'
import type { Stored } from './source.ts'
import type { Node } from './syntax.ts'

const NO_LANE: Code = []

export class Memory {
  readonly #frame: Frame
  readonly #parting: Parting
  readonly #expression: (node: Node) => Piece

  /** @param expression of an index that is not the same for both members */
  constructor(frame: Frame, parting: Parting, expression: (node: Node) => Piece) {
    this.#frame = frame
    this.#parting = parting
    this.#expression = expression
  }

  /** Where the array of that name stands; undefined for what is no array. */
  array(node: Node): Stored | undefined {
    if (node.type !== 'Identifier') return undefined
    const found = this.#frame.find(node.name)
    return found !== undefined && 'stored' in found && found.stored.form !== 'variable' ? found.stored : undefined
  }

  /** Elements to bytes. */
  scaled(): Code {
    return [code.wholeConstant(this.#frame.callees.source.members === 2 ? 4 : 3), code.whole.shiftLeft]
  }

  laneAddress(): Code {
    return this.#frame.pair ? code.wholeConstant(0) : code.get(this.#frame.lane)
  }

  loaded(address: Code, offset: number): Piece {
    return { kind: 'value', code: [address, this.#frame.pair ? code.loadPair(offset) : code.loadDouble(offset)] }
  }

  placeOf(node: Extract<Node, { type: 'MemberExpression' }>): { readonly address: Code; readonly offset: number; readonly flags: boolean } {
    const stored = this.array(node.object)
    if (stored === undefined || !node.computed) return this.#frame.refuse('a property', node)
    if (stored.form === 'flags') return { address: this.whole(node.property), offset: stored.address, flags: true }
    const linear = this.linear(node.property)
    const lane = this.#frame.pair ? NO_LANE : [code.get(this.#frame.lane), code.whole.add]
    if (linear !== undefined) {
      const { constant, terms } = linear
      if (terms.length === 0) return { address: this.laneAddress(), offset: stored.address + constant * this.#frame.callees.source.element, flags: false }
      // A negative part stays with the terms: offsets have no sign.
      const before = constant < 0 ? constant : 0
      return {
        address: [this.sumOf({ constant: before, terms }), this.scaled(), lane],
        offset: stored.address + (constant - before) * this.#frame.callees.source.element,
        flags: false,
      }
    }
    const index = this.#expression(node.property)
    if (!this.#frame.pair) return { address: [this.#frame.as(index, 'whole'), this.scaled(), lane], offset: stored.address, flags: false }
    return { address: [this.#parting.alike(index), this.scaled()], offset: stored.address, flags: false }
  }

  /** An index as a constant and terms of whole numbers; undefined where it is not the same for both members. */
  linear(node: Node): { readonly constant: number; readonly terms: readonly Code[] } | undefined {
    switch (node.type) {
      case 'BinaryExpression': {
        const left = this.linear(node.left)
        const right = this.linear(node.right)
        if (left === undefined || right === undefined) return undefined
        if (node.operator === '|' && right.terms.length === 0 && right.constant === 0) return left
        if (node.operator === '+') return { constant: left.constant + right.constant, terms: [...left.terms, ...right.terms] }
        if (node.operator === '-' && right.terms.length === 0) return { constant: left.constant - right.constant, terms: left.terms }
        if (node.operator === '-') return { constant: 0, terms: [[this.sumOf(left), this.sumOf(right), code.whole.subtract]] }
        if (node.operator === '*' && left.terms.length === 0 && right.terms.length === 0) return { constant: left.constant * right.constant, terms: [] }
        if (node.operator === '*') return { constant: 0, terms: [[this.sumOf(left), this.sumOf(right), code.whole.multiply]] }
        return undefined
      }
      case 'Literal':
        return typeof node.value === 'number' && Number.isInteger(node.value) ? { constant: node.value, terms: [] } : undefined
      case 'Identifier': {
        const found = this.#frame.find(node.name)
        if (found === undefined) return undefined
        if ('literal' in found) return Number.isInteger(found.literal) ? { constant: found.literal, terms: [] } : undefined
        return 'variable' in found && found.variable.kind === 'whole' ? { constant: 0, terms: [code.get(found.variable.local)] } : undefined
      }
      default:
        return undefined
    }
  }

  sumOf({ constant, terms }: { readonly constant: number; readonly terms: readonly Code[] }): Code {
    const [first, ...rest] = terms
    if (first === undefined) return code.wholeConstant(constant)
    return [first, rest.map((term) => [term, code.whole.add]), constant === 0 ? [] : [code.wholeConstant(constant), code.whole.add]]
  }

  whole(node: Node): Code {
    const linear = this.linear(node)
    return linear === undefined ? this.#frame.as(this.#expression(node), 'whole') : this.sumOf(linear)
  }
}
