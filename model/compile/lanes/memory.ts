/** Places in the memory of a function's lanes: elements of arrays, and variables that outlive a call. */
import * as code from './instructions.ts'
import type { Code } from './instructions.ts'
import type { Frame } from './frame.ts'
import type { Parting } from './parting.ts'
import type { Piece } from './pieces.ts'
import type { Stored } from './source.ts'
import type { Node } from './syntax.ts'

const NO_LANE: Code = []

/** More than any array has, and no more than an offset in bytes can tell. */
const MOST_ELEMENTS = 1 << 24

/** Whole number that an index adds up, so many times. */
interface Term {
  readonly code: Code
  readonly times: number
  /** Local that holds it times the bytes of an element. */
  readonly inBytes?: number
}

/** An index that is the same for both members: a constant and terms. */
interface Linear {
  readonly constant: number
  readonly terms: readonly Term[]
}

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
      const { element } = this.#frame.callees.source
      // A part that is negative stays with the terms, since offsets have no sign; so does one that no array reaches.
      const before = constant >= 0 && constant < MOST_ELEMENTS ? 0 : constant
      const address = terms.length === 0 && before === 0 ? this.laneAddress() : [this.sumOf({ constant: before, terms }, element), lane]
      return { address, offset: stored.address + (constant - before) * element, flags: false }
    }
    const index = this.#expression(node.property)
    if (!this.#frame.pair) return { address: [this.#frame.as(index, 'whole'), this.scaled(), lane], offset: stored.address, flags: false }
    return { address: [this.#parting.alike(index), this.scaled()], offset: stored.address, flags: false }
  }

  /** Undefined for an index that is not the same for both members. */
  linear(node: Node): Linear | undefined {
    switch (node.type) {
      case 'BinaryExpression': {
        const left = this.linear(node.left)
        const right = this.linear(node.right)
        if (left === undefined || right === undefined) return undefined
        if (node.operator === '|' && right.terms.length === 0 && right.constant === 0) return left
        if (node.operator === '+') return { constant: left.constant + right.constant, terms: [...left.terms, ...right.terms] }
        if (node.operator === '-' && right.terms.length === 0) return { constant: left.constant - right.constant, terms: left.terms }
        if (node.operator === '-') return oneTerm([this.sumOf(left), this.sumOf(right), code.whole.subtract])
        if (node.operator !== '*') return undefined
        if (right.terms.length === 0) return timesOf(left, right.constant)
        if (left.terms.length === 0) return timesOf(right, left.constant)
        return oneTerm([this.sumOf(left), this.sumOf(right), code.whole.multiply])
      }
      case 'Literal':
        return typeof node.value === 'number' && Number.isInteger(node.value) ? { constant: node.value, terms: [] } : undefined
      case 'Identifier': {
        const found = this.#frame.find(node.name)
        if (found === undefined) return undefined
        if ('literal' in found) return Number.isInteger(found.literal) ? { constant: found.literal, terms: [] } : undefined
        if (!('variable' in found) || found.variable.kind !== 'whole') return undefined
        const { local, inBytes } = found.variable
        return { constant: 0, terms: [{ code: code.get(local), times: 1, ...(inBytes === undefined ? {} : { inBytes }) }] }
      }
      default:
        return undefined
    }
  }

  /** @param element bytes of one, where not the index itself is wanted but how many bytes stand before it */
  sumOf({ constant, terms }: Linear, element = 1): Code {
    const summands = terms.map(({ code: of, times, inBytes }) => {
      if (inBytes !== undefined && element > 1) return [code.get(inBytes), multiplied(times)]
      return [of, multiplied(times * element)]
    })
    if (constant !== 0 || summands.length === 0) summands.push([code.wholeConstant(constant * element)])
    return summands.map((summand, at) => [summand, at === 0 ? [] : code.whole.add])
  }

  whole(node: Node): Code {
    const linear = this.linear(node)
    return linear === undefined ? this.#frame.as(this.#expression(node), 'whole') : this.sumOf(linear)
  }
}

function multiplied(times: number): Code {
  return times === 1 ? [] : [code.wholeConstant(times), code.whole.multiply]
}

function oneTerm(of: Code): Linear {
  return { constant: 0, terms: [{ code: of, times: 1 }] }
}

function timesOf({ constant, terms }: Linear, times: number): Linear {
  return { constant: constant * times, terms: terms.map((term) => ({ ...term, times: term.times * times })) }
}
