/** The kernel's script as the lanes are made from it: its functions, its constants, and what it keeps in memory. */
import { powerOfTwo } from '../../numeric/power-of-two.ts'
import { Constants } from './constants.ts'
import { eachNode, namesDeclaredIn, type FunctionNode, type Node, type Script } from './syntax.ts'

/** Memory of the script: elements of members that run together stand side by side. */
export interface Stored {
  readonly address: number
  /** Elements; 1 for a variable. */
  readonly length: number
  /** Flags take a byte each, and one byte more that tells whether all are set. */
  readonly form: 'doubles' | 'variable' | 'flags'
  /** A variable's first value. */
  readonly initial?: number
}

const DOUBLE = 8

/** Functions that look inside a number: their scripts pass it through memory, and the lanes have instructions for it. */
export const BY_BITS: ReadonlySet<string> = new Set(['highWord', 'powerOfTwo'])

/** A part of the script that has no form in lanes: the build fails with it. */
export class Unsupported extends Error {}

/** Statements of the script itself that may change something when it is loaded. */
const LOADING: ReadonlySet<string> = new Set<Node['type']>(['ExpressionStatement', 'IfStatement', 'ForStatement', 'WhileStatement', 'BlockStatement'])

export class Source {
  readonly #functions = new Map<string, FunctionNode>()
  readonly #initials = new Map<string, Node | undefined>()
  readonly #constants = new Map<string, number | undefined>()
  readonly #stored = new Map<string, Stored>()
  readonly #assigned = new Set<string>()
  readonly #stateful = new Map<string, boolean>()
  /** Names in statements of the script that are no declarations: what those do when it is loaded, the lanes never do. */
  readonly #filled = new Set<string>()
  readonly constants = new Constants()
  readonly members: 1 | 2
  /** Bytes from one element of an array to the next. */
  readonly element: number
  #end: number

  /**
   * @param base first address that the script's own memory may use
   * @param members that run together
   */
  constructor(script: Script, base: number, members: 1 | 2) {
    this.#end = base
    this.members = members
    this.element = DOUBLE * members
    for (const statement of script.body) {
      if (statement.type === 'FunctionDeclaration') this.#functions.set(statement.id.name, statement)
      if (statement.type !== 'VariableDeclaration') {
        if (LOADING.has(statement.type)) this.#note(statement)
        continue
      }
      for (const { id, init } of statement.declarations) if (id.type === 'Identifier') this.#initials.set(id.name, init ?? undefined)
    }
    for (const written of this.#functions.values()) {
      const own = namesDeclaredIn(written)
      eachNode(written.body, (node) => {
        const target = node.type === 'AssignmentExpression' ? node.left : node.type === 'UpdateExpression' ? node.argument : undefined
        if (target?.type === 'Identifier' && !own.has(target.name)) this.#assigned.add(target.name)
      })
    }
  }

  /** First address after the script's memory so far. */
  get end(): number {
    return this.#end
  }

  get variables(): readonly Stored[] {
    return [...this.#stored.values()].filter(({ form }) => form === 'variable')
  }

  function(name: string): FunctionNode | undefined {
    return this.#functions.get(name)
  }

  /** Value of a name that never changes; undefined for any other. */
  constant(name: string): number | undefined {
    if (!this.#constants.has(name)) {
      this.#constants.set(name, undefined)
      const initial = this.#initials.get(name)
      if (initial !== undefined && !this.#assigned.has(name) && !this.#filled.has(name)) this.#constants.set(name, this.#valueOf(initial))
    }
    return this.#constants.get(name)
  }

  /** Where an array or a changing variable of the script stands; undefined for other names. */
  stored(name: string): Stored | undefined {
    const known = this.#stored.get(name)
    if (known !== undefined || !this.#initials.has(name)) return known
    const given = this.#initials.get(name)
    // Flags that are all set to begin with.
    const initial = given?.type === 'CallExpression' && given.callee.type === 'MemberExpression' ? given.callee.object : given
    let made: Omit<Stored, 'address'> | undefined
    if (initial?.type === 'NewExpression' && initial.callee.type === 'Identifier') {
      // Doubles of the lanes begin as 0.
      if (initial !== given && initial.callee.name !== 'Uint8Array') return undefined
      const [count] = initial.arguments
      const length = count === undefined ? undefined : this.#valueOf(count)
      if (length === undefined) return undefined
      if (initial.callee.name === 'Float64Array') made = { length, form: 'doubles' }
      if (initial.callee.name === 'Uint8Array') made = { length, form: 'flags' }
    } else if (this.#assigned.has(name) && initial !== undefined) {
      const value = this.#valueOf(initial)
      if (value !== undefined) made = { length: 1, form: 'variable', initial: value }
    }
    if (made === undefined) return undefined
    if (this.#filled.has(name)) throw new Unsupported(`'${name}' is filled while the script is loaded, which has no form in lanes.`)
    const stored = { ...made, address: this.#end }
    this.#stored.set(name, stored)
    this.#end += made.form === 'flags' ? (Math.floor(made.length / 16) + 1) * 16 : made.length * this.element
    return stored
  }

  /**
   * True for a function of numbers that keeps something from call to call, or calls one that does: what it keeps of one
   * member must not meet the other's. The parts of the kernel itself give nothing back, and keep only what they write for both.
   */
  keepsOfMembers(name: string): boolean {
    const written = this.#functions.get(name) as FunctionNode
    let gives = false
    eachNode(written.body, (node) => {
      if (node.type === 'ReturnStatement' && Boolean(node.argument)) gives = true
    })
    return gives && this.#isStateful(name)
  }

  /** @param seen functions on whose account it is asked: of functions that call one another, only the first is told by all of them */
  #isStateful(name: string, seen = new Set<string>()): boolean {
    const known = this.#stateful.get(name)
    if (known !== undefined) return known
    if (seen.has(name)) return false
    const first = seen.size === 0
    seen.add(name)
    let stateful = false
    const written = this.#functions.get(name) as FunctionNode
    const own = namesDeclaredIn(written)
    eachNode(written.body, (node) => {
      if (node.type !== 'Identifier' || stateful || own.has(node.name) || BY_BITS.has(node.name)) return
      if (this.#functions.has(node.name)) stateful = this.#isStateful(node.name, seen)
      else if (this.#initials.has(node.name) && this.constant(node.name) === undefined) stateful = this.stored(node.name) !== undefined
    })
    if (stateful || first) this.#stateful.set(name, stateful)
    return stateful
  }

  #note(statement: Node): void {
    eachNode(statement, (node) => {
      if (node.type === 'Identifier') this.#filled.add(node.name)
    })
  }

  #valueOf(node: Node): number | undefined {
    switch (node.type) {
      case 'Literal':
        return typeof node.value === 'number' ? node.value : undefined
      case 'Identifier':
        return node.name === 'NaN' ? NaN : node.name === 'Infinity' ? Infinity : this.constant(node.name)
      case 'UnaryExpression': {
        const of = this.#valueOf(node.argument)
        return of === undefined || node.operator !== '-' ? undefined : -of
      }
      case 'BinaryExpression': {
        const [left, right] = [this.#valueOf(node.left), this.#valueOf(node.right)]
        return left === undefined || right === undefined ? undefined : foldedArithmetic(node.operator, left, right)
      }
      case 'CallExpression': {
        const [argument] = node.arguments
        const exponent = argument === undefined ? undefined : this.#valueOf(argument)
        return node.callee.type === 'Identifier' && node.callee.name === 'powerOfTwo' && exponent !== undefined ? powerOfTwo(exponent) : undefined
      }
      default:
        return undefined
    }
  }
}

/** What the script would compute; undefined for what is not arithmetic. */
export function foldedArithmetic(operator: string, left: number, right: number): number | undefined {
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    default:
      return undefined
  }
}
