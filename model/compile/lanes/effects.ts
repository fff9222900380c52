/** Expressions for their effect: assignments, stores, and calls that give nothing. */
import * as code from './instructions.ts'
import type { Code } from './instructions.ts'
import type { Calls } from './calls.ts'
import type { Expressions } from './expressions.ts'
import type { Frame } from './frame.ts'
import type { Memory } from './memory.ts'
import type { Operations } from './operations.ts'
import type { Piece } from './pieces.ts'
import { eachNode, type Node } from './syntax.ts'

export class Effects {
  readonly #frame: Frame
  readonly #memory: Memory
  readonly #operations: Operations
  readonly #expressions: Expressions
  readonly #calls: Calls

  constructor(frame: Frame, memory: Memory, operations: Operations, expressions: Expressions, calls: Calls) {
    this.#frame = frame
    this.#memory = memory
    this.#operations = operations
    this.#expressions = expressions
    this.#calls = calls
  }

  effect(node: Node): Code {
    switch (node.type) {
      case 'AssignmentExpression':
        return this.#assign(node.left, node.operator, this.#expressions.expression(node.right))
      case 'UpdateExpression':
        return this.#assign(node.argument, node.operator === '++' ? '+=' : '-=', { kind: 'literal', value: 1 })
      case 'SequenceExpression':
        return node.expressions.map((each) => this.effect(each))
      case 'CallExpression':
        return this.#effectOfCall(node)
      default:
        // A bundler leaves what the value of a name was, where nothing reads it.
        return isPlain(node) ? [] : this.#frame.refuse('a statement of this kind', node)
    }
  }

  #assign(target: Node, operator: string, given: Piece): Code {
    const whole = (old: Piece): Piece => (operator === '=' ? given : this.#operations.operation(operator.slice(0, -1), old, given))
    if (target.type === 'MemberExpression') {
      const { address, offset } = this.#memory.placeOf(target)
      const value = this.#frame.as(whole(operator === '=' ? given : this.#memory.loaded(address, offset)), 'value')
      return [address, value, this.#frame.pair ? code.storePair(offset) : code.storeDouble(offset)]
    }
    if (target.type !== 'Identifier') return this.#frame.refuse('an assignment to something else than a name', target)
    const found = this.#frame.find(target.name)
    if (found !== undefined && 'stored' in found && found.stored.form === 'variable') {
      const address = this.#memory.laneAddress()
      return [address, this.#frame.as(whole(this.#memory.loaded(address, found.stored.address)), 'value'), this.#frame.pair ? code.storePair(found.stored.address) : code.storeDouble(found.stored.address)]
    }
    if (found === undefined || !('variable' in found)) return this.#frame.refuse('an assignment to this name', target)
    const { variable } = found
    const value = this.#frame.as(whole({ kind: variable.kind, code: code.get(variable.local) }), variable.kind)
    const mask = this.#frame.masks.length > variable.choices ? this.#frame.masks.at(-1) : undefined
    // The first assignment needs no choice, unless it is the next one after itself: of a loop's turn before.
    const first = variable.unsetIn === this.#frame.loops
    delete variable.unsetIn
    if (mask === undefined || first) return [value, code.set(variable.local)]
    if (variable.kind !== 'value' && variable.kind !== 'truth') return this.#frame.refuse('a common count assigned on one side of a choice by lane', target)
    return [value, code.get(variable.local), code.get(mask), code.pair.select, code.set(variable.local)]
  }

  #effectOfCall(node: Extract<Node, { type: 'CallExpression' | 'NewExpression' }>): Code {
    const { callee } = node
    if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 'fill' && callee.object.type === 'Identifier') {
      const found = this.#frame.find(callee.object.name)
      if (found === undefined || !('stored' in found)) return this.#frame.refuse('a filling of this', node)
      const { address, form } = found.stored
      const [value, from, to] = node.arguments
      const byte = value?.type === 'Literal' ? value.value : undefined
      if (form === 'doubles' && byte === 0 && from !== undefined && to !== undefined && this.#frame.pair === (this.#frame.callees.source.members === 2)) {
        const begin = this.#frame.newLocal('whole')
        return [
          this.#memory.whole(from), this.#memory.scaled(), code.set(begin),
          code.get(begin), code.wholeConstant(address), code.whole.add, code.wholeConstant(0),
          this.#memory.whole(to), this.#memory.scaled(), code.get(begin), code.whole.subtract, code.fillMemory,
        ]
      }
      return this.#frame.refuse('a filling of this form', node)
    }
    const piece = this.#calls.call(node)
    return piece.kind === 'nothing' ? piece.code : piece.kind === 'literal' ? [] : [piece.code, code.dropped]
  }
}

/** True where an expression calls and changes nothing. */
function isPlain(expression: Node): boolean {
  let plain = true
  eachNode(expression, ({ type }) => {
    if (type === 'CallExpression' || type === 'NewExpression' || type === 'AssignmentExpression' || type === 'UpdateExpression') plain = false
  })
  return plain
}
