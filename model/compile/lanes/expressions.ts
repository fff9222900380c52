/** Expressions for their value. Conditions that only choose between values choose by lane: both sides are computed. */
import * as code from './instructions.ts'
import type { Code } from './instructions.ts'
import type { Frame } from './frame.ts'
import type { Memory } from './memory.ts'
import type { Operations } from './operations.ts'
import type { Parting } from './parting.ts'
import { type Condition, isCondition, type Nothing, type Piece } from './pieces.ts'
import { eachNode, type Node } from './syntax.ts'

type Call = Extract<Node, { type: 'CallExpression' | 'NewExpression' }>

export class Expressions {
  readonly #frame: Frame
  readonly #parting: Parting
  readonly #memory: Memory
  readonly #operations: Operations
  readonly #call: (node: Call) => Piece | Nothing

  constructor(frame: Frame, parting: Parting, memory: Memory, operations: Operations, call: (node: Call) => Piece | Nothing) {
    this.#frame = frame
    this.#parting = parting
    this.#memory = memory
    this.#operations = operations
    this.#call = call
  }

  expression(node: Node): Piece {
    switch (node.type) {
      case 'Literal':
        if (typeof node.value === 'number' || typeof node.value === 'boolean') return { kind: 'literal', value: Number(node.value) }
        return this.#frame.refuse('a literal that is no number', node)
      case 'Identifier':
        return this.#name(node)
      case 'MemberExpression': {
        const { address, offset, flags } = this.#memory.placeOf(node)
        if (flags) return { kind: 'whole', code: [address, code.loadByte(offset)] }
        return this.#memory.loaded(address, offset)
      }
      case 'UnaryExpression':
        return this.#unary(node)
      case 'BinaryExpression':
        return this.#binary(node)
      case 'LogicalExpression':
        return this.condition(node)
      case 'ConditionalExpression':
        return this.#conditional(node)
      case 'CallExpression': {
        const piece = this.#call(node)
        return piece.kind === 'nothing' ? this.#frame.refuse('a value from a function that gives none', node) : piece
      }
      default:
        return this.#frame.refuse('an expression of this kind', node)
    }
  }

  #name(node: Extract<Node, { type: 'Identifier' }>): Piece {
    const found = this.#frame.find(node.name)
    if (found === undefined) {
      if (node.name === 'NaN') return { kind: 'literal', value: NaN }
      if (node.name === 'Infinity') return { kind: 'literal', value: Infinity }
      return this.#frame.refuse('this name', node)
    }
    if ('literal' in found) return { kind: 'literal', value: found.literal }
    if ('variable' in found) return { kind: found.variable.kind, code: code.get(found.variable.local) }
    if ('stored' in found && found.stored.form === 'variable') return this.#memory.loaded(this.#memory.laneAddress(), found.stored.address)
    return this.#frame.refuse('this name as a number', node)
  }

  #unary({ operator, argument }: Extract<Node, { type: 'UnaryExpression' }>): Piece {
    if (operator === '!') return this.#operations.negated(this.condition(argument))
    const of = this.expression(argument)
    if (operator !== '-') return this.#frame.refuse(`the operator ${operator}`, argument)
    if (of.kind === 'literal') return { kind: 'literal', value: -of.value }
    // A whole number has no -0.
    return { kind: 'value', code: [this.#frame.as(of, 'value'), this.#frame.pair ? code.pair.negate : code.double.negate] }
  }

  #binary(node: Extract<Node, { type: 'BinaryExpression' | 'LogicalExpression' }>): Piece {
    const { operator } = node
    if (['<', '<=', '>', '>=', '===', '!==', '==', '!='].includes(operator)) return this.condition(node)
    if (operator === '|' && node.right.type === 'Literal' && node.right.value === 0) {
      const linear = this.#memory.linear(node.left)
      if (linear !== undefined) return { kind: 'whole', code: this.#memory.sumOf(linear) }
      const of = this.expression(node.left)
      if (of.kind === 'whole') return of
      return { kind: 'whole', code: this.#frame.pair ? this.#parting.alike(of) : this.#frame.as(of, 'whole') }
    }
    return this.#operations.operation(operator, this.expression(node.left), this.expression(node.right))
  }

  #conditional({ test, consequent, alternate }: Extract<Node, { type: 'ConditionalExpression' }>): Piece {
    const condition = this.condition(test)
    if (condition.kind === 'test') {
      const [then, otherwise] = this.#frame.inside(1, () => [this.expression(consequent), this.expression(alternate)] as const)
      const kind = this.#frame.common(then, otherwise)
      return { kind, code: [condition.code, code.either(this.#frame.as(then, kind), this.#frame.as(otherwise, kind), this.#frame.typeOf(kind))] }
    }
    if (this.#readsByLane(consequent) || this.#readsByLane(alternate)) {
      // The place of a value that is not chosen may lie outside the memory.
      const { written, both } = this.#parting.agreed(condition.code)
      const [then, otherwise] = this.#frame.inside(1, () => [this.expression(consequent), this.expression(alternate)] as const)
      return { kind: 'value', code: [written, code.get(both), code.either(this.#frame.as(then, 'value'), this.#frame.as(otherwise, 'value'), code.v128)] }
    }
    const [then, otherwise] = [this.expression(consequent), this.expression(alternate)]
    const kind = then.kind === 'truth' || otherwise.kind === 'truth' ? 'truth' : 'value'
    return { kind, code: [this.#frame.as(then, kind), this.#frame.as(otherwise, kind), condition.code, code.pair.select] }
  }

  #readsByLane(node: Node): boolean {
    let reads = false
    eachNode(node, (each) => {
      if (each.type === 'MemberExpression' && each.computed && this.#memory.linear(each.property) === undefined) reads = true
    })
    return reads
  }

  condition(node: Node): Condition {
    switch (node.type) {
      case 'UnaryExpression':
        if (node.operator === '!') return this.#operations.negated(this.condition(node.argument))
        return this.#frame.refuse('this as a condition', node)
      case 'LogicalExpression': {
        const and = node.operator === '&&'
        const left = this.condition(node.left)
        const known = this.#frame.as({ kind: 'literal', value: and ? 0 : 1 }, 'truth')
        const chosen = (test: Code, right: Code): Condition => ({ kind: 'truth', code: [test, code.either(and ? right : known, and ? known : right, code.v128)] })
        if (left.kind === 'truth' && this.#readsByLane(node.right)) {
          const { written, both } = this.#parting.agreed(left.code)
          const right = this.#frame.inside(1, () => this.#frame.as(this.condition(node.right), 'truth'))
          return chosen([written, code.get(both)], right)
        }
        const right = this.condition(node.right)
        // What the left side decides for both, the right side may not be able to tell: its places may lie outside the memory.
        if (left.kind === 'test' && right.kind === 'truth') return chosen(left.code, right.code)
        if (left.kind === 'test' && right.kind === 'test') {
          const rightSide = right.code
          return { kind: 'test', code: [left.code, and ? code.either(rightSide, code.wholeConstant(0), code.i32) : code.either(code.wholeConstant(1), rightSide, code.i32)] }
        }
        return { kind: 'truth', code: [this.#frame.as(left, 'truth'), this.#frame.as(right, 'truth'), and ? code.pair.and : code.pair.or] }
      }
      case 'BinaryExpression':
        return this.#comparison(node)
      default: {
        const piece = this.expression(node)
        if (isCondition(piece)) return piece
        if (node.type === 'Literal' && typeof node.value === 'boolean') return { kind: 'test', code: code.wholeConstant(Number(node.value)) }
        return this.#frame.refuse('a number as a condition', node)
      }
    }
  }

  #comparison({ operator, left: leftNode, right: rightNode }: Extract<Node, { type: 'BinaryExpression' | 'LogicalExpression' }>): Condition {
    const flags = this.#memory.array(leftNode)
    // The only other flags are those of a whole run; the host tells in the byte after them that they are meant.
    if (flags?.form === 'flags' && operator === '===') return { kind: 'test', code: [code.wholeConstant(0), code.loadByte(flags.address + flags.length)] }
    const form = ({ '<': 'less', '<=': 'lessOrEqual', '>': 'greater', '>=': 'greaterOrEqual', '===': 'equal', '!==': 'unequal', '==': 'equal', '!=': 'unequal' } as const)[operator]
    if (form === undefined) return this.#frame.refuse(`the operator ${operator} as a condition`, leftNode)
    const [left, right] = [this.expression(leftNode), this.expression(rightNode)]
    if (isCondition(left) && isCondition(right) && (form === 'equal' || form === 'unequal')) {
      if (left.kind === 'test' && right.kind === 'test') return { kind: 'test', code: [left.code, right.code, code.whole[form]] }
      const unlike = [this.#frame.as(left, 'truth'), this.#frame.as(right, 'truth'), code.pair.exclusiveOr]
      return { kind: 'truth', code: form === 'unequal' ? unlike : [unlike, code.pair.not] }
    }
    const isWhole = (piece: Piece): boolean => piece.kind === 'whole' || (piece.kind === 'literal' && Number.isInteger(piece.value) && Math.abs(piece.value) < 0x80000000)
    if (isWhole(left) && isWhole(right)) return { kind: 'test', code: [this.#frame.as(left, 'whole'), this.#frame.as(right, 'whole'), code.whole[form]] }
    const values = [this.#frame.as(left, 'value'), this.#frame.as(right, 'value')]
    return this.#frame.pair ? { kind: 'truth', code: [values, code.pair[form]] } : { kind: 'test', code: [values, code.double[form]] }
  }
}
