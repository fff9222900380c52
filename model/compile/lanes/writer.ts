/**
 * One function of the script as WebCallees: for one member (doubles), or for two side by side (pairs of doubles). Every
 * operation is written in the script's own order and form, so that both give its bits.
 */
import type { Argument, Callees, Finished, Kind } from './callees.ts'
import { Calls } from './calls.ts'
import { countedTurns, type CountedTurns } from './counted-turns.ts'
import { Declarations } from './declarations.ts'
import { Effects } from './effects.ts'
import { Expressions } from './expressions.ts'
import { Frame } from './frame.ts'
import * as code from './instructions.ts'
import type { Code } from './instructions.ts'
import { Memory } from './memory.ts'
import { Operations } from './operations.ts'
import { Parting } from './parting.ts'
import type { Source } from './source.ts'
import { eachNode, nameOf, type FunctionNode, type Node } from './syntax.ts'

export class FunctionWriter {
  readonly #frame: Frame
  readonly #parting: Parting
  readonly #expressions: Expressions
  readonly #declarations: Declarations
  readonly #effects: Effects
  readonly #loops: { readonly leave: number; readonly next: number }[] = []

  constructor(callees: Callees, node: FunctionNode, pair: boolean, given: readonly Argument[]) {
    this.#frame = new Frame(callees, node, pair, given)
    this.#parting = new Parting(this.#frame)
    const operations = new Operations(this.#frame)
    const memory = new Memory(this.#frame, this.#parting, (index) => this.#expressions.expression(index))
    this.#expressions = new Expressions(this.#frame, this.#parting, memory, operations, (call) => calls.call(call))
    this.#declarations = new Declarations(this.#frame, this.#expressions)
    const calls = new Calls(this.#frame, memory, operations, this.#expressions, this.#declarations)
    this.#effects = new Effects(this.#frame, memory, operations, this.#expressions, calls)
  }

  finish(): Finished {
    const entry: Code[] = []
    const assigned = new Set<string>()
    eachNode(this.#frame.node.body, (node) => {
      const target = node.type === 'AssignmentExpression' ? node.left : node.type === 'UpdateExpression' ? node.argument : undefined
      if (target?.type === 'Identifier') assigned.add(target.name)
    })
    const passed: { readonly kind: Kind; readonly name: string; readonly local: number }[] = []
    this.#frame.node.params.forEach((parameter, at) => {
      const given = this.#frame.arguments[at]
      const name = nameOf(parameter)
      if (given === undefined || name === undefined) this.#frame.refuse('a parameter without a name or a value', parameter)
      if (typeof given === 'object') return void this.#frame.names.set(name, given)
      const local = this.#frame.parameters.length
      this.#frame.parameters.push(this.#frame.typeOf(given))
      passed.push({ kind: given, name, local })
    })
    if (!this.#frame.pair) {
      this.#frame.lane = this.#frame.parameters.length
      this.#frame.parameters.push(code.i32)
    }
    for (const { kind, name, local } of passed) {
      // Parameters keep what they were given: whoever starts over needs it.
      const own = assigned.has(name) ? this.#frame.newLocal(kind) : local
      if (own !== local) entry.push(code.get(local), code.set(own))
      this.#frame.names.set(name, { variable: { kind, local: own, choices: 0 } })
    }
    const body = this.#statements(this.#frame.node.body.body)
    const result = this.#resultKind()
    for (const { piece, slot } of this.#frame.returns) slot.push(this.#frame.as(piece, result as Kind), code.giveBack)
    return {
      signature: { parameters: this.#frame.parameters, results: result === undefined ? [] : [this.#frame.typeOf(result)] },
      locals: this.#frame.locals,
      body: [entry, body, result === undefined ? [] : code.unreachable],
      ...(result === undefined ? {} : { result }),
    }
  }

  #statements(nodes: readonly Node[]): Code {
    this.#frame.scopes.push(new Map())
    const written = nodes.map((node) => this.statement(node))
    this.#frame.scopes.pop()
    return written
  }

  statement(node: Node): Code {
    switch (node.type) {
      case 'ExpressionStatement':
        return this.#effects.effect(node.expression)
      case 'VariableDeclaration':
        return this.#declarations.declareAll(node, false)
      case 'BlockStatement':
        return this.#statements(node.body)
      case 'IfStatement':
        return this.#if(node)
      case 'ForStatement':
        return this.#for(node)
      case 'WhileStatement':
        return this.#loop(node.test, undefined, node.body)
      case 'ReturnStatement': {
        if (node.argument === null || node.argument === undefined) return code.giveBack
        const slot: Code[] = []
        const piece = this.#expressions.expression(node.argument)
        this.#frame.returns.push({ piece, slot })
        return slot
      }
      case 'BreakStatement':
      case 'ContinueStatement': {
        const loop = this.#loops.at(-1)
        if (loop === undefined) return this.#frame.refuse('a way out of no loop', node)
        return code.branch(this.#frame.depth - (node.type === 'BreakStatement' ? loop.leave : loop.next))
      }
      case 'EmptyStatement':
        return []
      default:
        return this.#frame.refuse('a statement of this kind', node)
    }
  }

  #if(node: Extract<Node, { type: 'IfStatement' }>): Code {
    const condition = this.#expressions.condition(node.test)
    const sides = (): readonly [Code, Code] => [
      this.#frame.inside(1, () => this.#statements([node.consequent])),
      node.alternate === null || node.alternate === undefined ? [] : this.#frame.inside(1, () => this.#statements([node.alternate as Node])),
    ]
    if (condition.kind === 'test') {
      const [then, otherwise] = sides()
      return [condition.code, code.either(then, otherwise)]
    }
    if (this.#onlyAssigns(node.consequent) && (!node.alternate || this.#onlyAssigns(node.alternate))) return this.#chooseByLane(condition.code, node)
    const { written, both } = this.#parting.agreed(condition.code)
    const [then, otherwise] = sides()
    return [written, code.get(both), code.either(then, otherwise)]
  }

  /** Both sides are run, a long one only where a lane takes it; assignments reach the lanes of their side. */
  #chooseByLane(condition: Code, { consequent, alternate }: Extract<Node, { type: 'IfStatement' }>): Code {
    const outer = this.#frame.masks.at(-1)
    const taken = this.#frame.newLocal('truth')
    const side = (node: Node, mask: number): Code => {
      const skipped = isLong(node, this.#frame.callees.source)
      this.#frame.masks.push(mask)
      const written = this.#frame.inside(skipped ? 1 : 0, () => this.#statements([node]))
      this.#frame.masks.pop()
      return skipped ? [code.get(mask), code.pair.mask, code.either(written, [])] : written
    }
    const chosen = this.#frame.newLocal('truth')
    const written: Code[] = [condition, code.set(chosen), code.get(chosen), outer === undefined ? [] : [code.get(outer), code.pair.and], code.set(taken), side(consequent, taken)]
    if (alternate !== null && alternate !== undefined) {
      const left = this.#frame.newLocal('truth')
      written.push(outer === undefined ? [code.get(chosen), code.pair.not] : [code.get(outer), code.get(chosen), code.pair.andNot], code.set(left), side(alternate, left))
    }
    return written
  }

  #onlyAssigns(node: Node): boolean {
    switch (node.type) {
      case 'BlockStatement':
        return node.body.every((each) => this.#onlyAssigns(each))
      case 'ExpressionStatement':
        return node.expression.type === 'AssignmentExpression' && node.expression.left.type === 'Identifier' && !('stored' in (this.#frame.find(node.expression.left.name) ?? {}))
      case 'VariableDeclaration':
        return true
      case 'IfStatement':
        return this.#onlyAssigns(node.consequent) && (!node.alternate || this.#onlyAssigns(node.alternate))
      case 'ForStatement':
        return this.#onlyAssigns(node.body)
      default:
        return false
    }
  }

  #for(node: Extract<Node, { type: 'ForStatement' }>): Code {
    const counted = countedTurns(node)
    if (counted !== undefined) return this.#writtenOut(counted, node.body)
    this.#frame.scopes.push(new Map())
    const { init } = node
    const begin = !init ? [] : init.type === 'VariableDeclaration' ? this.#declarations.declareAll(init, true) : this.#effects.effect(init)
    const written = [begin, this.#loop(node.test ?? undefined, node.update ?? undefined, node.body)]
    this.#frame.scopes.pop()
    return written
  }

  #writtenOut({ name, from, until }: CountedTurns, body: Node): Code {
    return Array.from({ length: until - from }, (_, turn) => {
      this.#frame.scopes.push(new Map([[name, { literal: from + turn }]]))
      const written = this.#frame.withOwnLocals(() => this.#statements([body]))
      this.#frame.scopes.pop()
      return written
    })
  }

  #loop(test: Node | undefined, update: Node | undefined, body: Node): Code {
    const [leave, next] = [this.#frame.depth + 1, this.#frame.depth + 3]
    this.#frame.loops += 1
    const going = this.#frame.inside(2, () => (test === undefined ? [] : this.#goesOn(test)))
    this.#loops.push({ leave, next })
    const turn = this.#frame.inside(3, () => this.#statements([body]))
    this.#loops.pop()
    const after = this.#frame.inside(2, () => (update === undefined ? [] : this.#effects.effect(update)))
    this.#frame.loops -= 1
    return code.block(code.loop([going, code.block(turn), after, code.branch(0)]))
  }

  #goesOn(test: Node): Code {
    const condition = this.#expressions.condition(test)
    if (condition.kind === 'test') return [condition.code, code.whole.isZero, code.branchIf(1)]
    const { written, both } = this.#parting.agreed(condition.code)
    return [written, code.get(both), code.whole.isZero, code.branchIf(1)]
  }

  #resultKind(): Kind | undefined {
    if (this.#frame.returns.length === 0) return undefined
    const kinds = new Set(this.#frame.returns.map(({ piece }) => piece.kind))
    if (kinds.has('truth')) return 'truth'
    if (kinds.has('test')) return 'test'
    return kinds.size === 1 && (kinds.has('whole') || kinds.has('wholes')) ? ([...kinds][0] as Kind) : 'value'
  }
}

/** Whether a side of a choice takes longer than finding out whether a lane takes it: it has loops, or calls what has a body of its own. */
function isLong(side: Node, source: Source): boolean {
  let long = false
  eachNode(side, (node) => {
    if (node.type === 'ForStatement' || (node.type === 'CallExpression' && node.callee.type === 'Identifier' && source.function(node.callee.name) !== undefined)) long = true
  })
  return long
}
