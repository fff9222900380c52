/**
 * One function of the script as WebCallees: for one member (doubles), or for two side by side (pairs of doubles). Every
 * operation is written in the script's own order and form, so that both give its bits.
 *
 * Where members part ways, a pair has no single path. Conditions that only choose between values choose by lane: both
 * sides are computed. Elsewhere (an early return, a loop of unlike length, unlike places in memory) the function starts
 * over, once for each member by itself, which gives the same values since nothing was stored yet.
 */
import { powerOfTwo } from '../../numeric/power-of-two.ts'
import * as code from './instructions.ts'
import type { Code } from './instructions.ts'
import type { Argument, Callees, Finished, Kind } from './callees.ts'
import { foldedArithmetic, type Stored, Unsupported } from './source.ts'
import { eachNode, nameOf, type FunctionNode, type Node } from './syntax.ts'

/** Code that leaves one thing on the stack; a literal becomes what is wanted of it. */
type Piece = { readonly kind: Kind; readonly code: Code } | { readonly kind: 'literal'; readonly value: number }

/** A call that leaves nothing. */
interface Nothing {
  readonly kind: 'nothing'
  readonly code: Code
}

interface Variable {
  readonly kind: Kind
  readonly local: number
  /** How many choices by lane stood around its declaration. */
  readonly choices: number
  unset: boolean
}

type Named = { readonly variable: Variable } | { readonly literal: number } | { readonly stored: Stored }

const NO_LANE: Code = []

export class FunctionWriter {
  readonly #callees: Callees
  readonly #node: FunctionNode
  readonly #pair: boolean
  readonly #arguments: readonly Argument[]
  readonly #locals: number[] = []
  readonly #parameters: number[] = []
  readonly #scopes: Map<string, Named>[] = [new Map()]
  readonly #returns: { readonly piece: Piece; readonly slot: Code[] }[] = []
  /** Local of the mask of lanes that assignments reach, innermost last. */
  readonly #masks: number[] = []
  readonly #loops: { readonly leave: number; readonly next: number }[] = []
  #depth = 0
  #lane = -1

  constructor(callees: Callees, node: FunctionNode, pair: boolean, given: readonly Argument[]) {
    this.#callees = callees
    this.#node = node
    this.#pair = pair
    this.#arguments = given
  }

  finish(): Finished {
    const entry: Code[] = []
    const assigned = new Set<string>()
    eachNode(this.#node.body, (node) => {
      const target = node.type === 'AssignmentExpression' ? node.left : node.type === 'UpdateExpression' ? node.argument : undefined
      if (target?.type === 'Identifier') assigned.add(target.name)
    })
    const passed: { readonly kind: Kind; readonly name: string; readonly local: number }[] = []
    this.#node.params.forEach((parameter, at) => {
      const given = this.#arguments[at]
      const name = nameOf(parameter)
      if (given === undefined || name === undefined) this.#refuse('a parameter without a name or a value', parameter)
      if (typeof given === 'object') return void this.#names.set(name, 'stored' in given ? given : { literal: given.literal })
      const local = this.#parameters.length
      this.#parameters.push(this.#typeOf(given))
      passed.push({ kind: given, name, local })
    })
    if (!this.#pair) {
      this.#lane = this.#parameters.length
      this.#parameters.push(code.i32)
    }
    for (const { kind, name, local } of passed) {
      // Parameters keep what they were given: whoever starts over needs it.
      const own = assigned.has(name) ? this.#newLocal(kind) : local
      if (own !== local) entry.push(code.get(local), code.set(own))
      this.#names.set(name, { variable: { kind, local: own, choices: 0, unset: false } })
    }
    const body = this.#statements(this.#node.body.body)
    const result = this.#resultKind()
    for (const { piece, slot } of this.#returns) slot.push(this.#as(piece, result as Kind), code.giveBack)
    return {
      signature: { parameters: this.#parameters, results: result === undefined ? [] : [this.#typeOf(result)] },
      locals: this.#locals,
      body: [entry, body, result === undefined ? [] : code.unreachable],
      ...(result === undefined ? {} : { result }),
    }
  }

  // --- statements

  #statements(nodes: readonly Node[]): Code {
    this.#scopes.push(new Map())
    const written = nodes.map((node) => this.#statement(node))
    this.#scopes.pop()
    return written
  }

  #statement(node: Node): Code {
    switch (node.type) {
      case 'ExpressionStatement':
        return this.#effect(node.expression)
      case 'VariableDeclaration':
        return node.declarations.map(({ id, init }) => this.#declare(node.kind, id, init ?? undefined, false))
      case 'BlockStatement':
        return this.#statements(node.body)
      case 'IfStatement':
        return this.#if(node)
      case 'ForStatement':
        return this.#for(node)
      case 'WhileStatement':
        return this.#loop(node.test, undefined, node.body)
      case 'ReturnStatement': {
        if (this.#masks.length > 0) return this.#refuse('a return on one side of a choice by lane', node)
        if (node.argument === null || node.argument === undefined) return code.giveBack
        const slot: Code[] = []
        const piece = this.#expression(node.argument)
        this.#returns.push({ piece, slot })
        return slot
      }
      case 'BreakStatement':
      case 'ContinueStatement': {
        const loop = this.#loops.at(-1)
        if (loop === undefined) return this.#refuse('a way out of no loop', node)
        return code.branch(this.#depth - (node.type === 'BreakStatement' ? loop.leave : loop.next))
      }
      case 'EmptyStatement':
        return []
      default:
        return this.#refuse('a statement of this kind', node)
    }
  }

  #declare(kind: string, id: Node, init: Node | undefined, counts: boolean): Code {
    if (id.type !== 'Identifier') return this.#refuse('a declaration of no plain name', id)
    if (init === undefined) {
      const local = this.#newLocal('value')
      this.#names.set(id.name, { variable: { kind: 'value', local, choices: this.#masks.length, unset: true } })
      return []
    }
    const piece = this.#expression(init)
    if (piece.kind === 'literal' && kind === 'const') {
      this.#names.set(id.name, { literal: piece.value })
      return []
    }
    const answers = init.type === 'Literal' && typeof init.value === 'boolean'
    let wanted: Kind = piece.kind !== 'literal' ? piece.kind : answers ? 'test' : counts ? 'whole' : 'value'
    // What changes later may be unlike between members then; only what counts a loop's turns is common to both.
    if (kind !== 'const' && !counts) {
      if (wanted === 'whole') wanted = 'value'
      if (wanted === 'test' && this.#pair) wanted = 'truth'
    }
    const local = this.#newLocal(wanted)
    const written = [this.#as(piece, wanted), code.set(local)]
    this.#names.set(id.name, { variable: { kind: wanted, local, choices: this.#masks.length, unset: false } })
    return written
  }

  #if(node: Extract<Node, { type: 'IfStatement' }>): Code {
    const condition = this.#condition(node.test)
    const sides = (): readonly [Code, Code] => [
      this.#inside(1, () => this.#statements([node.consequent])),
      node.alternate === null || node.alternate === undefined ? [] : this.#inside(1, () => this.#statements([node.alternate as Node])),
    ]
    if (condition.kind === 'literal') return condition.value !== 0 ? this.#statements([node.consequent]) : node.alternate ? this.#statements([node.alternate]) : []
    if (condition.kind === 'test') {
      const [then, otherwise] = sides()
      return [condition.code, code.either(then, otherwise)]
    }
    if (this.#onlyAssigns(node.consequent) && (!node.alternate || this.#onlyAssigns(node.alternate))) return this.#chooseByLane(condition.code, node)
    const { written, both } = this.#agreed(condition.code)
    const [then, otherwise] = sides()
    return [written, code.get(both), code.either(then, otherwise)]
  }

  /** Both sides are run; assignments reach the lanes of their side. */
  #chooseByLane(condition: Code, { consequent, alternate }: Extract<Node, { type: 'IfStatement' }>): Code {
    const outer = this.#masks.at(-1)
    const taken = this.#newLocal('truth')
    const side = (node: Node, mask: number): Code => {
      this.#masks.push(mask)
      const written = this.#statements([node])
      this.#masks.pop()
      return written
    }
    const chosen = this.#newLocal('truth')
    const written: Code[] = [condition, code.set(chosen), code.get(chosen), outer === undefined ? [] : [code.get(outer), code.pair.and], code.set(taken), side(consequent, taken)]
    if (alternate !== null && alternate !== undefined) {
      const left = this.#newLocal('truth')
      written.push(outer === undefined ? [code.get(chosen), code.pair.not] : [code.get(outer), code.get(chosen), code.pair.andNot], code.set(left), side(alternate, left))
    }
    return written
  }

  #onlyAssigns(node: Node): boolean {
    switch (node.type) {
      case 'BlockStatement':
        return node.body.every((each) => this.#onlyAssigns(each))
      case 'ExpressionStatement':
        return node.expression.type === 'AssignmentExpression' && node.expression.left.type === 'Identifier' && !('stored' in (this.#find(node.expression.left.name) ?? {}))
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
    this.#scopes.push(new Map())
    const { init } = node
    const begin = !init ? [] : init.type === 'VariableDeclaration' ? init.declarations.map(({ id, init: from }) => this.#declare(init.kind, id, from ?? undefined, true)) : this.#effect(init)
    const written = [begin, this.#loop(node.test ?? undefined, node.update ?? undefined, node.body)]
    this.#scopes.pop()
    return written
  }

  #loop(test: Node | undefined, update: Node | undefined, body: Node): Code {
    const [leave, next] = [this.#depth + 1, this.#depth + 3]
    const going = this.#inside(2, () => (test === undefined ? [] : this.#goesOn(test)))
    this.#loops.push({ leave, next })
    const turn = this.#inside(3, () => this.#statements([body]))
    this.#loops.pop()
    const after = this.#inside(2, () => (update === undefined ? [] : this.#effect(update)))
    return code.block(code.loop([going, code.block(turn), after, code.branch(0)]))
  }

  #goesOn(test: Node): Code {
    const condition = this.#condition(test)
    if (condition.kind === 'literal') return condition.value !== 0 ? [] : code.branch(1)
    if (condition.kind === 'test') return [condition.code, code.whole.isZero, code.branchIf(1)]
    const { written, both } = this.#agreed(condition.code)
    return [written, code.get(both), code.whole.isZero, code.branchIf(1)]
  }

  /** A condition that both members must share; where they do not, the function starts over one by one. */
  #agreed(condition: Code): { readonly written: Code; readonly both: number } {
    const mask = this.#newLocal('test')
    return {
      written: [condition, code.pair.mask, code.set(mask), code.get(mask), code.wholeConstant(1), code.whole.subtract, code.wholeConstant(2), [0x49], code.either(this.#oneByOne(), [])],
      both: mask,
    }
  }

  #oneByOne(): Code {
    if (this.#masks.length > 0) return this.#refuse('a path of its own on one side of a choice by lane', this.#node)
    const { callee, result } = this.#callees.single(this.#node.id.name, this.#arguments)
    if (result !== 'value' && result !== 'whole') return this.#refuse('a way of its own for each member where nothing is given back', this.#node)
    const each = (lane: 0 | 1): Code => {
      let local = 0
      const given = this.#arguments.flatMap((argument): Code[] => {
        if (typeof argument === 'object') return []
        const value = code.get(local++)
        return [value, ofLane(argument, lane)]
      })
      return [given, code.wholeConstant(lane * 8), code.call(callee), result === 'whole' ? code.double.fromWhole : []]
    }
    const slot: Code[] = []
    this.#returns.push({ piece: { kind: 'value', code: [each(0), code.pair.splat, each(1), code.withLane(1)] }, slot })
    return slot
  }

  // --- expressions for their effect

  #effect(node: Node): Code {
    switch (node.type) {
      case 'AssignmentExpression':
        return this.#assign(node.left, node.operator, this.#expression(node.right))
      case 'UpdateExpression':
        return this.#assign(node.argument, node.operator === '++' ? '+=' : '-=', { kind: 'literal', value: 1 })
      case 'SequenceExpression':
        return node.expressions.map((each) => this.#effect(each))
      case 'ParenthesizedExpression':
        return this.#effect(node.expression)
      case 'CallExpression':
        return this.#effectOfCall(node)
      default:
        // A bundler leaves what the value of a name was, where nothing reads it.
        return isPlain(node) ? [] : this.#refuse('a statement of this kind', node)
    }
  }

  #assign(target: Node, operator: string, given: Piece): Code {
    const whole = (old: Piece): Piece => (operator === '=' ? given : this.#operation(operator.slice(0, -1), old, given))
    if (target.type === 'MemberExpression') {
      if (this.#masks.length > 0) return this.#refuse('a store on one side of a choice by lane', target)
      const { address, offset } = this.#placeOf(target)
      const value = this.#as(whole(operator === '=' ? given : this.#loaded(address, offset)), 'value')
      return [address, value, this.#pair ? code.storePair(offset) : code.storeDouble(offset)]
    }
    if (target.type !== 'Identifier') return this.#refuse('an assignment to something else than a name', target)
    const found = this.#find(target.name)
    if (found !== undefined && 'stored' in found && found.stored.form === 'variable') {
      const address = this.#laneAddress()
      return [address, this.#as(whole(this.#loaded(address, found.stored.address)), 'value'), this.#pair ? code.storePair(found.stored.address) : code.storeDouble(found.stored.address)]
    }
    if (found === undefined || !('variable' in found)) return this.#refuse('an assignment to this name', target)
    const { variable } = found
    const value = this.#as(whole({ kind: variable.kind, code: code.get(variable.local) }), variable.kind)
    const mask = this.#masks.length > variable.choices ? this.#masks.at(-1) : undefined
    if (mask === undefined || variable.unset) {
      variable.unset = false
      return [value, code.set(variable.local)]
    }
    if (variable.kind !== 'value' && variable.kind !== 'truth') return this.#refuse('a common count assigned on one side of a choice by lane', target)
    return [value, code.get(variable.local), code.get(mask), code.pair.select, code.set(variable.local)]
  }

  #effectOfCall(node: Extract<Node, { type: 'CallExpression' | 'NewExpression' }>): Code {
    const { callee } = node
    if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 'fill' && callee.object.type === 'Identifier') {
      const found = this.#find(callee.object.name)
      if (found === undefined || !('stored' in found)) return this.#refuse('a filling of this', node)
      const { address, form } = found.stored
      const [value, from, to] = node.arguments
      const byte = value?.type === 'Literal' ? value.value : undefined
      if (form === 'doubles' && byte === 0 && from !== undefined && to !== undefined && this.#pair === (this.#callees.source.members === 2)) {
        const begin = this.#newLocal('whole')
        return [
          this.#whole(from), this.#scaled(), code.set(begin),
          code.get(begin), code.wholeConstant(address), code.whole.add, code.wholeConstant(0),
          this.#whole(to), this.#scaled(), code.get(begin), code.whole.subtract, code.fillMemory,
        ]
      }
      return this.#refuse('a filling of this form', node)
    }
    const piece = this.#call(node)
    return piece.kind === 'nothing' ? piece.code : piece.kind === 'literal' ? [] : [piece.code, code.dropped]
  }

  // --- expressions for their value

  #expression(node: Node): Piece {
    switch (node.type) {
      case 'Literal':
        if (typeof node.value === 'number' || typeof node.value === 'boolean') return { kind: 'literal', value: Number(node.value) }
        return this.#refuse('a literal that is no number', node)
      case 'ParenthesizedExpression':
        return this.#expression(node.expression)
      case 'Identifier':
        return this.#name(node)
      case 'MemberExpression': {
        const { address, offset, flags } = this.#placeOf(node)
        if (flags) return { kind: 'whole', code: [address, code.loadByte(offset)] }
        return this.#loaded(address, offset)
      }
      case 'UnaryExpression':
        return this.#unary(node)
      case 'BinaryExpression':
        return this.#binary(node)
      case 'LogicalExpression':
        return this.#condition(node)
      case 'ConditionalExpression':
        return this.#conditional(node)
      case 'CallExpression': {
        const piece = this.#call(node)
        return piece.kind === 'nothing' ? this.#refuse('a value from a function that gives none', node) : piece
      }
      default:
        return this.#refuse('an expression of this kind', node)
    }
  }

  #name(node: Extract<Node, { type: 'Identifier' }>): Piece {
    const found = this.#find(node.name)
    if (found === undefined) {
      if (node.name === 'NaN') return { kind: 'literal', value: NaN }
      if (node.name === 'Infinity') return { kind: 'literal', value: Infinity }
      return this.#refuse('this name', node)
    }
    if ('literal' in found) return { kind: 'literal', value: found.literal }
    if ('variable' in found) return { kind: found.variable.kind, code: code.get(found.variable.local) }
    if ('stored' in found && found.stored.form === 'variable') return this.#loaded(this.#laneAddress(), found.stored.address)
    return this.#refuse('this name as a number', node)
  }

  #unary({ operator, argument }: Extract<Node, { type: 'UnaryExpression' }>): Piece {
    if (operator === '!') return this.#negated(this.#condition(argument))
    const of = this.#expression(argument)
    if (operator === '+') return of
    if (operator !== '-') return this.#refuse(`the operator ${operator}`, argument)
    if (of.kind === 'literal') return { kind: 'literal', value: -of.value }
    // A whole number has no -0.
    return { kind: 'value', code: [this.#as(of, 'value'), this.#pair ? code.pair.negate : code.double.negate] }
  }

  #binary(node: Extract<Node, { type: 'BinaryExpression' | 'LogicalExpression' }>): Piece {
    const { operator } = node
    if (['<', '<=', '>', '>=', '===', '!==', '==', '!='].includes(operator)) return this.#condition(node)
    if (operator === '|' && node.right.type === 'Literal' && node.right.value === 0) {
      const linear = this.#linear(node.left)
      if (linear !== undefined) return { kind: 'whole', code: this.#sumOf(linear) }
      const of = this.#expression(node.left)
      if (of.kind === 'whole') return of
      return { kind: 'whole', code: this.#pair ? this.#alike(of) : this.#as(of, 'whole') }
    }
    return this.#operation(operator, this.#expression(node.left), this.#expression(node.right))
  }

  #operation(operator: string, left: Piece, right: Piece): Piece {
    const bitwise = ({ '&': 'and', '|': 'or', '<<': 'shiftLeft', '>>': 'shiftRight', '>>>': 'shiftRightUnsigned' } as const)[operator]
    if (bitwise === undefined) return this.#arithmetic(operator, left, right)
    const shifts = operator.length > 1
    if (this.#pair && (isByLane(left) || isByLane(right))) {
      return { kind: 'wholes', code: [this.#as(left, 'wholes'), shifts ? this.#as(right, 'whole') : this.#as(right, 'wholes'), code.wholes[bitwise]] }
    }
    return { kind: 'whole', code: [this.#as(left, 'whole'), this.#as(right, 'whole'), code.whole[bitwise]] }
  }

  #arithmetic(operator: string, left: Piece, right: Piece): Piece {
    if (left.kind === 'literal' && right.kind === 'literal') {
      const value = foldedArithmetic(operator, left.value, right.value)
      if (value !== undefined) return { kind: 'literal', value }
    }
    const isWhole = (piece: Piece): boolean => piece.kind === 'whole' || (piece.kind === 'literal' && Number.isInteger(piece.value) && !Object.is(piece.value, -0) && Math.abs(piece.value) < 0x80000000)
    if (isWhole(left) && isWhole(right)) {
      const positive = (piece: Piece): boolean => piece.kind === 'literal' && piece.value > 0
      // Zero times a negative number is -0, which no whole number is.
      const form = operator === '+' ? 'add' : operator === '-' ? 'subtract' : operator === '*' && (positive(left) || positive(right)) ? 'multiply' : undefined
      if (form !== undefined) return { kind: 'whole', code: [this.#as(left, 'whole'), this.#as(right, 'whole'), code.whole[form]] }
    }
    const isWholes = (piece: Piece): boolean => piece.kind === 'wholes' || isWhole(piece)
    if (this.#pair && isWholes(left) && isWholes(right) && (operator === '+' || operator === '-')) {
      return { kind: 'wholes', code: [this.#as(left, 'wholes'), this.#as(right, 'wholes'), operator === '+' ? code.wholes.add : code.wholes.subtract] }
    }
    const [first, second] = [this.#as(left, 'value'), this.#as(right, 'value')]
    const forms = this.#pair ? code.pair : code.double
    const form = ({ '+': forms.add, '-': forms.subtract, '*': forms.multiply, '/': forms.divide } as const)[operator]
    if (form !== undefined) return { kind: 'value', code: [first, second, form] }
    if (operator === '%' && right.kind === 'literal' && right.value === 2) {
      // Halving, cutting and doubling are exact.
      const local = this.#newLocal('value')
      return { kind: 'value', code: [first, code.set(local), code.get(local), code.get(local), this.#as({ kind: 'literal', value: 0.5 }, 'value'), forms.multiply, forms.truncate, second, forms.multiply, forms.subtract] }
    }
    return this.#refuse(`the operator ${operator}`, this.#node)
  }

  #conditional({ test, consequent, alternate }: Extract<Node, { type: 'ConditionalExpression' }>): Piece {
    const condition = this.#condition(test)
    if (condition.kind === 'literal') return this.#expression(condition.value !== 0 ? consequent : alternate)
    if (condition.kind === 'test') {
      const [then, otherwise] = this.#inside(1, () => [this.#expression(consequent), this.#expression(alternate)] as const)
      const kind = this.#common(then, otherwise)
      return { kind, code: [condition.code, code.either(this.#as(then, kind), this.#as(otherwise, kind), this.#typeOf(kind))] }
    }
    if (this.#readsByLane(consequent) || this.#readsByLane(alternate)) {
      // The place of a value that is not chosen may lie outside the memory.
      const { written, both } = this.#agreed(condition.code)
      const [then, otherwise] = this.#inside(1, () => [this.#expression(consequent), this.#expression(alternate)] as const)
      return { kind: 'value', code: [written, code.get(both), code.either(this.#as(then, 'value'), this.#as(otherwise, 'value'), code.v128)] }
    }
    const [then, otherwise] = [this.#expression(consequent), this.#expression(alternate)]
    const kind = then.kind === 'truth' || otherwise.kind === 'truth' ? 'truth' : 'value'
    return { kind, code: [this.#as(then, kind), this.#as(otherwise, kind), condition.code, code.pair.select] }
  }

  #readsByLane(node: Node): boolean {
    let reads = false
    eachNode(node, (each) => {
      if (each.type === 'MemberExpression' && each.computed && this.#linear(each.property) === undefined) reads = true
    })
    return reads
  }

  /** A condition: `test`, `truth` or a literal 0 or 1. */
  #condition(node: Node): Piece {
    switch (node.type) {
      case 'ParenthesizedExpression':
        return this.#condition(node.expression)
      case 'UnaryExpression':
        if (node.operator === '!') return this.#negated(this.#condition(node.argument))
        return this.#refuse('this as a condition', node)
      case 'LogicalExpression': {
        const and = node.operator === '&&'
        const left = this.#condition(node.left)
        if (left.kind === 'truth' && this.#readsByLane(node.right)) {
          const { written, both } = this.#agreed(left.code)
          const right = this.#inside(1, () => this.#as(this.#condition(node.right), 'truth'))
          const known = this.#as({ kind: 'literal', value: and ? 0 : 1 }, 'truth')
          return { kind: 'truth', code: [written, code.get(both), code.either(and ? right : known, and ? known : right, code.v128)] }
        }
        const right = this.#condition(node.right)
        if (left.kind === 'literal') return (left.value !== 0) === and ? right : left
        if (left.kind === 'test' && right.kind === 'test') {
          const rightSide = right.code
          return { kind: 'test', code: [left.code, and ? code.either(rightSide, code.wholeConstant(0), code.i32) : code.either(code.wholeConstant(1), rightSide, code.i32)] }
        }
        return { kind: 'truth', code: [this.#as(left, 'truth'), this.#as(right, 'truth'), and ? code.pair.and : code.pair.or] }
      }
      case 'BinaryExpression':
        return this.#comparison(node)
      default: {
        const piece = this.#expression(node)
        if (isCondition(piece) || (node.type === 'Literal' && typeof node.value === 'boolean')) return piece
        return this.#refuse('a number as a condition', node)
      }
    }
  }

  #comparison({ operator, left: leftNode, right: rightNode }: Extract<Node, { type: 'BinaryExpression' | 'LogicalExpression' }>): Piece {
    const flags = this.#array(leftNode)
    // The only other flags are those of a whole run; the host tells in the byte after them that they are meant.
    if (flags?.form === 'flags' && operator === '===') return { kind: 'test', code: [code.wholeConstant(0), code.loadByte(flags.address + flags.length)] }
    const form = ({ '<': 'less', '<=': 'lessOrEqual', '>': 'greater', '>=': 'greaterOrEqual', '===': 'equal', '!==': 'unequal', '==': 'equal', '!=': 'unequal' } as const)[operator]
    if (form === undefined) return this.#refuse(`the operator ${operator} as a condition`, leftNode)
    const [left, right] = [this.#expression(leftNode), this.#expression(rightNode)]
    if (isCondition(left) && isCondition(right) && (form === 'equal' || form === 'unequal')) {
      if (left.kind === 'test' && right.kind === 'test') return { kind: 'test', code: [left.code, right.code, code.whole[form]] }
      const unlike = [this.#as(left, 'truth'), this.#as(right, 'truth'), code.pair.exclusiveOr]
      return { kind: 'truth', code: form === 'unequal' ? unlike : [unlike, code.pair.not] }
    }
    const isWhole = (piece: Piece): boolean => piece.kind === 'whole' || (piece.kind === 'literal' && Number.isInteger(piece.value) && Math.abs(piece.value) < 0x80000000)
    if (isWhole(left) && isWhole(right)) return { kind: 'test', code: [this.#as(left, 'whole'), this.#as(right, 'whole'), code.whole[form]] }
    const values = [this.#as(left, 'value'), this.#as(right, 'value')]
    return this.#pair ? { kind: 'truth', code: [values, code.pair[form]] } : { kind: 'test', code: [values, code.double[form]] }
  }

  #negated(of: Piece): Piece {
    if (of.kind === 'literal') return { kind: 'literal', value: of.value === 0 ? 1 : 0 }
    return { kind: of.kind, code: [of.code, of.kind === 'truth' ? code.pair.not : code.whole.isZero] }
  }

  // --- calls

  #call(node: Extract<Node, { type: 'CallExpression' | 'NewExpression' }>): Piece | Nothing {
    const { callee } = node
    if (callee.type === 'MemberExpression') return this.#exact(callee, node.arguments)
    if (callee.type !== 'Identifier') return this.#refuse('a call of this', node)
    if (callee.name === 'powerOfTwo') return this.#powerOfTwo(this.#expression(node.arguments[0] as Node))
    if (callee.name === 'highWord') return this.#highWord(this.#expression(node.arguments[0] as Node))
    const arrays = node.arguments.map((argument) => this.#array(argument))
    const pieces = node.arguments.map((argument, at) => (arrays[at] === undefined ? this.#expression(argument) : undefined))
    if (this.#callees.isCalledBack(callee.name)) return this.#callBack(callee.name, arrays, pieces)
    const written = this.#callees.source.function(callee.name)
    if (written === undefined) return this.#refuse(`a call of ${callee.name}`, node)
    const byPair = this.#pair && !this.#callees.source.keepsOfMembers(callee.name)
    if (isStraight(written) && byPair === this.#pair) return this.#inline(written, arrays, pieces)
    const indexes = arrays.some((array) => array !== undefined)
    const given = pieces.map((piece, at): Argument => {
      const stored = arrays[at]
      if (stored !== undefined) return { stored }
      if (piece === undefined) return this.#refuse('an argument', node)
      if (piece.kind !== 'literal') return piece.kind
      return indexes && Number.isInteger(piece.value) ? 'whole' : 'value'
    })
    const passed = (): Code => pieces.flatMap((piece, at): Code[] => {
      const argument = given[at] as Argument
      return piece === undefined || typeof argument === 'object' ? [] : [this.#as(piece, argument)]
    })
    if (byPair || !this.#pair) {
      const { callee: number, result } = byPair ? this.#callees.pair(callee.name, given) : this.#callees.single(callee.name, given)
      const called: Code = [passed(), byPair ? [] : code.get(this.#lane), code.call(number)]
      return { kind: result ?? 'nothing', code: called }
    }
    return this.#eachLane(pieces, given, (lane, values) => {
      const { callee: number, result } = this.#callees.single(callee.name, given)
      if (result !== 'value' && result !== 'whole') return this.#refuse(`a call of ${callee.name} for each member`, node)
      return [values, code.wholeConstant(lane * 8), code.call(number), result === 'whole' ? code.double.fromWhole : []]
    })
  }

  /** A value for each member by itself; arguments are computed once. */
  #eachLane(pieces: readonly (Piece | undefined)[], given: readonly Argument[], called: (lane: 0 | 1, values: Code) => Code): Piece {
    const kept: Code[] = []
    const locals = pieces.map((piece, at) => {
      const argument = given[at]
      if (piece === undefined || argument === undefined || typeof argument === 'object') return undefined
      const local = this.#newLocal(argument)
      kept.push(this.#as(piece, argument), code.set(local))
      return { local, argument }
    })
    const values = (lane: 0 | 1): Code => locals.flatMap((each): Code[] => {
      if (each === undefined) return []
      return [code.get(each.local), ofLane(each.argument, lane)]
    })
    return { kind: 'value', code: [kept, called(0, values(0)), code.pair.splat, called(1, values(1)), code.withLane(1)] }
  }

  /** A function without a fork, written where it is called. */
  #inline(written: FunctionNode, arrays: readonly (Stored | undefined)[], pieces: readonly (Piece | undefined)[]): Piece {
    const kept: Code[] = []
    const names = new Map<string, Named>()
    written.params.forEach((parameter, at) => {
      const stored = arrays[at]
      const piece = pieces[at]
      const name = nameOf(parameter)
      if (name === undefined) return this.#refuse('a parameter without a name', parameter)
      if (stored !== undefined) names.set(name, { stored })
      else if (piece?.kind === 'literal') names.set(name, { literal: piece.value })
      else if (piece !== undefined) {
        const local = this.#newLocal(piece.kind)
        kept.push(piece.code, code.set(local))
        names.set(name, { variable: { kind: piece.kind, local, choices: this.#masks.length, unset: false } })
      }
    })
    const around = this.#scopes.splice(0, this.#scopes.length, names)
    for (const statement of written.body.body) if (statement.type === 'VariableDeclaration') kept.push(this.#statement(statement))
    const last = written.body.body.at(-1)
    const piece = this.#expression(last?.type === 'ReturnStatement' && last.argument ? last.argument : this.#refuse('a function without a result', written))
    this.#scopes.splice(0, this.#scopes.length, ...around)
    return piece.kind === 'literal' ? piece : { kind: piece.kind, code: [kept, piece.code] }
  }

  /** The host's function on a yearly series in memory: where it starts and how far apart its values are is told in doubles. */
  #callBack(name: string, arrays: readonly (Stored | undefined)[], pieces: readonly (Piece | undefined)[]): Piece {
    const [stored] = arrays
    if (stored === undefined) return this.#refuse(`a call of ${name} without a series`, this.#node)
    const given = pieces.map((piece, at): Argument => (at === 0 ? { stored } : at < 5 || piece?.kind === 'whole' ? 'whole' : 'value'))
    const parameters = given.flatMap((argument) => (argument === 'whole' ? [code.i32] : argument === 'value' ? [code.f64] : []))
    const callee = this.#callees.callBack(name, { parameters, results: [code.f64] })
    const [, offset, stride, ...rest] = pieces
    const doubled = (piece: Piece | undefined, more: Code): Piece => ({ kind: 'whole', code: [this.#as(piece as Piece, 'whole'), code.wholeConstant(1), code.whole.shiftLeft, more] })
    const values = (from: Code): readonly (Piece | undefined)[] => [undefined, doubled(offset, [code.wholeConstant(stored.address / 8), code.whole.add, from]), doubled(stride, []), ...rest]
    if (!this.#pair) {
      const all = values([code.get(this.#lane), code.wholeConstant(3), code.whole.shiftRight, code.whole.add])
      return { kind: 'value', code: [all.map((piece, at) => (piece === undefined ? [] : this.#as(piece, given[at] as Kind))), code.call(callee)] }
    }
    const lane = this.#newLocal('whole')
    const results = this.#newLocal('value')
    const turn = (at: 0 | 1): Code => {
      const passed = values([code.get(lane), code.whole.add]).map((piece, place): Code => (piece === undefined ? [] : [this.#as(piece, given[place] as Kind), given[place] === 'value' ? code.laneOf(at) : []]))
      return [code.wholeConstant(at), code.set(lane), at === 1 ? code.get(results) : [], passed, code.call(callee), at === 0 ? code.pair.splat : code.withLane(1), code.set(results)]
    }
    return { kind: 'value', code: [turn(0), turn(1), code.get(results)] }
  }

  /** Functions of Math that are exact by definition, and Number.isFinite. */
  #exact({ object, property }: Extract<Node, { type: 'MemberExpression' }>, given: readonly Node[]): Piece {
    const of = object.type === 'Identifier' ? object.name : ''
    const name = property.type === 'Identifier' ? property.name : ''
    const pieces = given.map((argument) => this.#expression(argument))
    const [first] = pieces
    const forms = this.#pair ? code.pair : code.double
    if (first === undefined) return this.#refuse(`a call of ${of}.${name}`, object)
    if (of === 'Number' && name === 'isFinite') {
      const local = this.#newLocal('value')
      // What is taken from itself leaves 0 exactly where it is finite.
      const written = [this.#as(first, 'value'), code.set(local), code.get(local), code.get(local), forms.subtract, this.#as({ kind: 'literal', value: 0 }, 'value'), forms.equal]
      return { kind: this.#pair ? 'truth' : 'test', code: written }
    }
    if (of === 'Math' && first.kind === 'whole' && (name === 'floor' || name === 'ceil' || name === 'trunc')) return first
    if (of === 'Math' && first.kind === 'whole' && name === 'abs') {
      const local = this.#newLocal('whole')
      const negative = [code.get(local), code.wholeConstant(0), code.whole.less]
      return { kind: 'whole', code: [first.code, code.set(local), negative, code.either([code.wholeConstant(0), code.get(local), code.whole.subtract], code.get(local), code.i32)] }
    }
    const one = ({ floor: forms.floor, ceil: forms.ceiling, abs: forms.absolute, sqrt: forms.squareRoot, trunc: forms.truncate } as const)[name]
    if (of === 'Math' && one !== undefined) return { kind: 'value', code: [this.#as(first, 'value'), one] }
    const two = name === 'min' ? forms.minimum : name === 'max' ? forms.maximum : undefined
    if (of !== 'Math' || two === undefined) return this.#refuse(`a call of ${of}.${name}`, object)
    if (pieces.every((piece) => piece.kind === 'whole' || (piece.kind === 'literal' && Number.isInteger(piece.value)))) return this.#extremeOfWholes(name === 'min', pieces)
    return { kind: 'value', code: pieces.map((piece, at) => [this.#as(piece, 'value'), at === 0 ? [] : two]) }
  }

  #extremeOfWholes(least: boolean, pieces: readonly Piece[]): Piece {
    const best = this.#newLocal('whole')
    const other = this.#newLocal('whole')
    return {
      kind: 'whole',
      code: [
        pieces.map((piece, at) => (at === 0
          ? [this.#as(piece, 'whole'), code.set(best)]
          : [this.#as(piece, 'whole'), code.set(other), code.get(other), code.get(best), least ? code.whole.less : code.whole.greater, code.either([code.get(other), code.set(best)], [])])),
        code.get(best),
      ],
    }
  }

  /** 2^k from the bits of its exponent: what the script reads from a table of them. */
  #powerOfTwo(of: Piece): Piece {
    if (of.kind === 'literal') return { kind: 'literal', value: powerOfTwo(of.value) }
    if (!this.#pair) return { kind: 'value', code: [this.#as(of, 'whole'), code.wholeConstant(1023), code.whole.add, code.bits.fromWhole, code.bitsConstant(52), code.bits.shiftLeft, code.bits.asDouble] }
    return { kind: 'value', code: [this.#as(of, 'wholes'), code.wholeConstant(1023), code.wholes.splat, code.wholes.add, code.bitPairs.fromWholes, code.wholeConstant(52), code.bitPairs.shiftLeft] }
  }

  /** Upper 32 bits of a double. */
  #highWord(of: Piece): Piece {
    if (!this.#pair) return { kind: 'whole', code: [this.#as(of, 'value'), code.bits.of, code.bitsConstant(32), code.bits.shiftRightUnsigned, code.bits.toWhole] }
    const local = this.#newLocal('value')
    return { kind: 'wholes', code: [this.#as(of, 'value'), code.wholeConstant(32), code.bitPairs.shiftRightUnsigned, code.set(local), code.get(local), code.get(local), code.lowHalves] }
  }

  // --- memory

  #array(node: Node): Stored | undefined {
    if (node.type !== 'Identifier') return undefined
    const found = this.#find(node.name)
    return found !== undefined && 'stored' in found && found.stored.form !== 'variable' ? found.stored : undefined
  }

  /** Elements to bytes. */
  #scaled(): Code {
    return [code.wholeConstant(this.#callees.source.members === 2 ? 4 : 3), code.whole.shiftLeft]
  }

  #laneAddress(): Code {
    return this.#pair ? code.wholeConstant(0) : code.get(this.#lane)
  }

  #loaded(address: Code, offset: number): Piece {
    return { kind: 'value', code: [address, this.#pair ? code.loadPair(offset) : code.loadDouble(offset)] }
  }

  #placeOf(node: Extract<Node, { type: 'MemberExpression' }>): { readonly address: Code; readonly offset: number; readonly flags: boolean } {
    const stored = this.#array(node.object)
    if (stored === undefined || !node.computed) return this.#refuse('a property', node)
    if (stored.form === 'flags') return { address: this.#whole(node.property), offset: stored.address, flags: true }
    const linear = this.#linear(node.property)
    const lane = this.#pair ? NO_LANE : [code.get(this.#lane), code.whole.add]
    if (linear !== undefined) {
      const { constant, terms } = linear
      if (terms.length === 0) return { address: this.#laneAddress(), offset: stored.address + constant * this.#callees.source.element, flags: false }
      // A negative part stays with the terms: offsets have no sign.
      const before = constant < 0 ? constant : 0
      return {
        address: [this.#sumOf({ constant: before, terms }), this.#scaled(), lane],
        offset: stored.address + (constant - before) * this.#callees.source.element,
        flags: false,
      }
    }
    const index = this.#expression(node.property)
    if (!this.#pair) return { address: [this.#as(index, 'whole'), this.#scaled(), lane], offset: stored.address, flags: false }
    return { address: [this.#alike(index), this.#scaled()], offset: stored.address, flags: false }
  }

  /** A whole number that both members must share; where they do not, the function starts over one by one. */
  #alike(of: Piece): Code {
    const local = this.#newLocal('value')
    return [
      this.#as(of, 'value'), code.set(local),
      code.get(local), code.laneOf(0), code.get(local), code.laneOf(1), code.double.equal, code.whole.isZero, code.either(this.#oneByOne(), []),
      code.get(local), code.laneOf(0), code.whole.fromDouble,
    ]
  }

  /** An index as a constant and terms of whole numbers; undefined where it is not the same for both members. */
  #linear(node: Node): { readonly constant: number; readonly terms: readonly Code[] } | undefined {
    switch (node.type) {
      case 'ParenthesizedExpression':
        return this.#linear(node.expression)
      case 'BinaryExpression': {
        const left = this.#linear(node.left)
        const right = this.#linear(node.right)
        if (left === undefined || right === undefined) return undefined
        if (node.operator === '|' && right.terms.length === 0 && right.constant === 0) return left
        if (node.operator === '+') return { constant: left.constant + right.constant, terms: [...left.terms, ...right.terms] }
        if (node.operator === '-' && right.terms.length === 0) return { constant: left.constant - right.constant, terms: left.terms }
        if (node.operator === '-') return { constant: 0, terms: [[this.#sumOf(left), this.#sumOf(right), code.whole.subtract]] }
        if (node.operator === '*' && left.terms.length === 0 && right.terms.length === 0) return { constant: left.constant * right.constant, terms: [] }
        if (node.operator === '*') return { constant: 0, terms: [[this.#sumOf(left), this.#sumOf(right), code.whole.multiply]] }
        return undefined
      }
      case 'Literal':
        return typeof node.value === 'number' && Number.isInteger(node.value) ? { constant: node.value, terms: [] } : undefined
      case 'Identifier': {
        const found = this.#find(node.name)
        if (found === undefined) return undefined
        if ('literal' in found) return Number.isInteger(found.literal) ? { constant: found.literal, terms: [] } : undefined
        return 'variable' in found && found.variable.kind === 'whole' ? { constant: 0, terms: [code.get(found.variable.local)] } : undefined
      }
      default:
        return undefined
    }
  }

  #sumOf({ constant, terms }: { readonly constant: number; readonly terms: readonly Code[] }): Code {
    const [first, ...rest] = terms
    if (first === undefined) return code.wholeConstant(constant)
    return [first, rest.map((term) => [term, code.whole.add]), constant === 0 ? [] : [code.wholeConstant(constant), code.whole.add]]
  }

  #whole(node: Node): Code {
    const linear = this.#linear(node)
    return linear === undefined ? this.#as(this.#expression(node), 'whole') : this.#sumOf(linear)
  }

  // --- kinds

  #as(piece: Piece, kind: Kind): Code {
    if (piece.kind === 'literal') {
      if (kind === 'whole') return Number.isInteger(piece.value) ? code.wholeConstant(piece.value) : this.#refuse(`${piece.value} as a whole number`, this.#node)
      if (kind === 'value') return this.#pair ? code.pairConstant(piece.value) : code.doubleConstant(piece.value)
      if (kind === 'wholes') return [code.wholeConstant(piece.value), code.wholes.splat]
      if (kind === 'test') return code.wholeConstant(piece.value)
      return [code.wholeConstant(-piece.value), code.wholes.splat]
    }
    if (piece.kind === kind) return piece.code
    switch (`${piece.kind} ${kind}`) {
      case 'whole value':
        return [piece.code, code.double.fromWhole, this.#pair ? code.pair.splat : []]
      case 'whole wholes':
        return [piece.code, code.wholes.splat]
      case 'wholes value':
        return [piece.code, code.pair.fromWholes]
      case 'value wholes':
        return [piece.code, code.wholes.fromPair]
      case 'value whole':
        if (!this.#pair) return [piece.code, code.whole.fromDouble]
        break
      case 'test truth':
        // All bits of a lane are those of -1.
        return [code.wholeConstant(0), piece.code, code.whole.subtract, code.wholes.splat]
      case 'test value':
        if (!this.#pair) return [piece.code, code.double.fromWhole]
        break
      default:
    }
    return this.#refuse(`a ${piece.kind} where a ${kind} is wanted`, this.#node)
  }

  #common(left: Piece, right: Piece): Kind {
    const kinds = new Set([left.kind, right.kind].filter((kind) => kind !== 'literal'))
    if (kinds.size === 1) {
      const [only] = kinds
      const literal = left.kind === 'literal' ? left.value : right.kind === 'literal' ? right.value : 0
      return only === 'whole' && (!Number.isInteger(literal) || Object.is(literal, -0)) ? 'value' : (only as Kind)
    }
    if (kinds.has('truth')) return 'truth'
    return 'value'
  }

  #resultKind(): Kind | undefined {
    if (this.#returns.length === 0) return undefined
    const kinds = new Set(this.#returns.map(({ piece }) => piece.kind))
    if (kinds.has('truth')) return 'truth'
    if (kinds.has('test')) return 'test'
    return kinds.size === 1 && (kinds.has('whole') || kinds.has('wholes')) ? ([...kinds][0] as Kind) : 'value'
  }

  #typeOf(kind: Kind): number {
    if (kind === 'whole' || kind === 'test') return code.i32
    return this.#pair ? code.v128 : code.f64
  }

  #newLocal(kind: Kind): number {
    this.#locals.push(this.#typeOf(kind))
    return this.#parameters.length + this.#locals.length - 1
  }

  get #names(): Map<string, Named> {
    return this.#scopes.at(-1) as Map<string, Named>
  }

  #find(name: string): Named | undefined {
    for (let depth = this.#scopes.length - 1; depth >= 0; depth--) {
      const found = this.#scopes[depth]?.get(name)
      if (found !== undefined) return found
    }
    const literal = this.#callees.source.constant(name)
    if (literal !== undefined) return { literal }
    const stored = this.#callees.source.stored(name)
    return stored === undefined ? undefined : { stored }
  }

  #inside<Result>(depth: number, write: () => Result): Result {
    this.#depth += depth
    const result = write()
    this.#depth -= depth
    return result
  }

  #refuse(what: string, node: unknown): never {
    throw new Unsupported(`${this.#node.id.name}, ${this.#pair ? 'for two members' : 'for one member'}: found ${what}, which has no form in lanes: ${JSON.stringify(node).slice(0, 200)}`)
  }
}

/** Takes one member's part of what is on the stack. */
function ofLane(argument: Kind, lane: 0 | 1): Code {
  switch (argument) {
    case 'value':
      return code.laneOf(lane)
    case 'wholes':
      return code.wholeOfLane(lane)
    case 'truth':
      return [code.pair.mask, code.wholeConstant(lane), code.whole.shiftRightUnsigned, code.wholeConstant(1), code.whole.and]
    default:
      return []
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

function isCondition(piece: Piece): piece is { readonly kind: 'test' | 'truth'; readonly code: Code } {
  return piece.kind === 'test' || piece.kind === 'truth'
}

function isByLane(piece: Piece): boolean {
  return piece.kind === 'value' || piece.kind === 'wholes'
}

/** True for a function that declares what it needs and gives back one expression of it, and reads no memory. */
function isStraight({ body }: FunctionNode): boolean {
  let reads = false
  eachNode(body, (node) => {
    if (node.type === 'MemberExpression' && node.computed) reads = true
  })
  return !reads && body.body.every((statement, at) => (at === body.body.length - 1 ? statement.type === 'ReturnStatement' && Boolean(statement.argument) : statement.type === 'VariableDeclaration'))
}
