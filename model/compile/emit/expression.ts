/** Expression to JavaScript text. Every operation is written in the order of the tree, so that rounding is the tree's own. */
import type { Binding, Expression, Variable } from '../program.ts'
import { stridesOf } from '../layout.ts'
import type { Layout, Place } from '../layout.ts'
import { AGES } from '../time.ts'
import { isTimeless } from './hoist.ts'
import type { HoistTable } from './hoist.ts'
import { isCheap } from './imports.ts'
import type { Imports } from './imports.ts'
import type { Position } from './position.ts'
import { ScopeStack } from './scope.ts'
import type { Piece } from './scope.ts'

/** When a piece of code runs: once; for the years before the first (history); for one year; after all years. */
export type Moment = 'once' | 'history' | 'exogenous' | 'yearly' | 'after'

export interface Surroundings {
  readonly dimensions: Readonly<Record<string, readonly string[]>>
  readonly layout: Layout
  readonly variables: ReadonlyMap<string, Variable>
  readonly timeless: ReadonlySet<string>
  readonly imports: Imports
  readonly hoists: HoistTable
  /** Of the kernel's array of sums over ages: how many it holds so far. */
  readonly sums: { length: number }
}

/** Sums over ages that one loop may take together. */
const MOST_ABREAST = 12

interface Abreast {
  readonly dimension: string
  readonly loop: string
  readonly length: number
}

const NOTHING: ReadonlySet<string> = new Set()
const AGE = 'age'

export class ExpressionWriter {
  readonly scopes = new ScopeStack()
  readonly #around: Surroundings
  readonly #moment: Moment

  constructor(around: Surroundings, moment: Moment) {
    this.#around = around
    this.#moment = moment
  }

  write(expression: Expression, positions: ReadonlyMap<string, Position>): Piece {
    const hoisted = this.#hoist(expression, positions)
    if (hoisted !== undefined) return hoisted
    switch (expression.kind) {
      case 'number':
        return plain(numberText(expression.value))
      case 'none':
        return plain('NaN')
      case 'year':
        return plain('year')
      case 'year_step':
        return plain('1')
      case 'age':
        return { text: AGE, loops: new Set([AGE]) }
      case 'read':
        return this.#read(expression, positions)
      case 'negate': {
        const of = this.write(expression.of, positions)
        return { text: `(-${of.text})`, loops: of.loops }
      }
      case 'convert': {
        const of = this.write(expression.of, positions)
        return { text: `(${of.text} * ${numberText(expression.factor)})`, loops: of.loops }
      }
      case 'binary': {
        const { texts, loops } = this.#joined([this.write(expression.left, positions), this.write(expression.right, positions)])
        const [left = '', right = ''] = texts
        if (expression.operator === '^') return this.#outside(`${this.#around.imports.scalar('pow')}(${left}, ${right})`, loops)
        return { text: `(${left} ${expression.operator} ${right})`, loops }
      }
      case 'compare':
      case 'logic':
      case 'not': {
        const truth = this.#truth(expression, positions)
        return { text: `(${truth.text} ? 1 : 0)`, loops: truth.loops }
      }
      case 'choose':
        return this.#choose(expression, positions)
      case 'call': {
        const { texts, loops } = this.#joined(expression.arguments.map((argument) => this.write(argument, positions)))
        const call = `${this.#around.imports.scalar(expression.name)}(${texts.join(', ')})`
        return isCheap(expression.name) ? { text: call, loops } : this.#outside(call, loops)
      }
      case 'reduce':
        return this.#reduce(expression, positions)
      case 'alive':
        return this.#alive(expression, positions)
      case 'delayed':
      case 'ahead':
        return this.#shifted(expression, positions)
      case 'over_years':
        return this.#overYears(expression, positions)
    }
  }

  /**
   * Element number of a place, as text and the loops it depends on; `doubles` each, counted from `base`, where it is the
   * index of a buffer that is wanted.
   */
  index(
    place: Place,
    over: readonly string[],
    bindings: readonly Binding[],
    positions: ReadonlyMap<string, Position>,
    base = 0,
    doubles = 1,
  ): Piece {
    let constant = base + place.element * doubles
    const terms: string[] = []
    const loops = new Set<string>()
    over.forEach((dimension, axis) => {
      const binding = bindings[axis]
      const stride = (place.strides[axis] as number) * doubles
      if (binding !== undefined && 'member' in binding) {
        constant += binding.member * stride
        return
      }
      const position = positions.get(dimension)
      if (position === undefined) throw new Error(`Dimension '${dimension}' is not in scope where the kernel reads over it.`)
      if ('member' in position) constant += position.member * stride
      else {
        terms.push(stride === 1 ? position.loop : `${position.loop} * ${stride}`)
        loops.add(position.loop)
      }
    })
    return { text: [...(constant === 0 && terms.length > 0 ? [] : [String(constant)]), ...terms].join(' + '), loops }
  }

  #place(name: string): { place: Place; over: readonly string[]; variable?: Variable } {
    const variable = this.#around.variables.get(name)
    const place = variable === undefined ? this.#around.layout.parameters.get(name) : this.#around.layout.variables.get(name)
    if (place === undefined) throw new Error(`The program has no variable or parameter '${name}'.`)
    return variable === undefined ? { place, over: [] } : { place, over: variable.over, variable }
  }

  #read(expression: Extract<Expression, { kind: 'read' }>, positions: ReadonlyMap<string, Position>): Piece {
    const { place, variable } = this.#place(expression.name)
    const over = expression.bindings.map((binding) => binding.dimension)
    const index = this.index(place, over, expression.bindings, positions, place.block === 'yearly' ? this.#around.layout.head : 0)
    const lagged = expression.lag === 1
    const yearly = place.block === 'series' || place.block === 'yearly'
    if (yearly && (this.#moment === 'once' || this.#moment === 'after')) {
      throw new Error(`'${expression.name}' varies by year and cannot be read as one number.`)
    }
    switch (place.block) {
      case 'scalar':
        return { text: `scalars[${index.text}]`, loops: index.loops }
      case 'series':
        return { text: `series[${times(index.text)} + ${lagged ? 'p' : 't'}]`, loops: index.loops }
      case 'once':
        return { text: `out[${index.text}]`, loops: index.loops }
      case 'after':
        return { text: `out[tail + ${index.text}]`, loops: index.loops }
      case 'yearly': {
        const text = `out[${lagged ? 'yp' : 'y'} + ${index.text}]`
        // What stocks feed has no value before the axis.
        const guarded = lagged && this.#moment === 'history' && variable?.exogenous === false
        return { text: guarded ? `(t > 0 ? ${text} : 0)` : text, loops: index.loops }
      }
      case 'kernel':
        throw new Error(`Kernel '${expression.name}' can only be read by age.`)
    }
  }

  /** Text of a condition in JavaScript's own truth values. */
  #truth(expression: Expression, positions: ReadonlyMap<string, Position>): Piece {
    switch (expression.kind) {
      case 'compare': {
        const { texts, loops } = this.#joined([this.write(expression.left, positions), this.write(expression.right, positions)])
        const operator = expression.operator === '==' || expression.operator === '!=' ? `${expression.operator}=` : expression.operator
        return { text: `(${texts.join(` ${operator} `)})`, loops }
      }
      case 'logic': {
        const left = this.#truth(expression.left, positions)
        const right = this.scopes.within({ branch: true }, () => this.#truth(expression.right, positions))
        const loops = union(left.loops, right.result.loops)
        if (right.statements.length === 0) {
          return { text: `(${left.text} ${expression.operator === 'and' ? '&&' : '||'} ${right.result.text})`, loops }
        }
        const name = this.scopes.fresh('c')
        const taken = expression.operator === 'and' ? name : `!${name}`
        this.scopes.add(`let ${name} = ${left.text}; if (${taken}) { ${right.statements.join(' ')} ${name} = ${right.result.text}; }`)
        return { text: name, loops: this.#allLoops(positions) }
      }
      case 'not': {
        const of = this.#truth(expression.of, positions)
        return { text: `!${of.text}`, loops: of.loops }
      }
      default: {
        const of = this.write(expression, positions)
        return { text: `(${of.text} !== 0)`, loops: of.loops }
      }
    }
  }

  #choose(expression: Extract<Expression, { kind: 'choose' }>, positions: ReadonlyMap<string, Position>): Piece {
    const condition = this.#truth(expression.condition, positions)
    const then = this.scopes.within({ branch: true }, () => this.write(expression.then, positions))
    const otherwise = this.scopes.within({ branch: true }, () => this.write(expression.otherwise, positions))
    if (then.statements.length === 0 && otherwise.statements.length === 0) {
      return {
        text: `(${condition.text} ? ${then.result.text} : ${otherwise.result.text})`,
        loops: union(condition.loops, then.result.loops, otherwise.result.loops),
      }
    }
    const name = this.scopes.fresh('c')
    this.scopes.add(
      `let ${name}; if (${condition.text}) { ${then.statements.join(' ')} ${name} = ${then.result.text}; } ` +
        `else { ${otherwise.statements.join(' ')} ${name} = ${otherwise.result.text}; }`,
    )
    return { text: name, loops: this.#allLoops(positions) }
  }

  #reduce(expression: Extract<Expression, { kind: 'reduce' }>, positions: ReadonlyMap<string, Position>): Piece {
    const length = this.#length(expression.dimension)
    const loop = this.scopes.fresh('i')
    const inner = new Map(positions).set(expression.dimension, { loop, length })
    const name = this.scopes.fresh('r')
    const value = this.scopes.fresh('v')
    const body = this.scopes.within({ loop }, () => this.settled(expression.of, inner))
    const text = body.result.text
    let declaration = `let ${name} = NaN;`
    let step: string
    switch (expression.operator) {
      case 'sum':
        declaration = `let ${name} = 0;`
        step = `${name} += ${text};`
        break
      case 'min':
        step = `const ${value} = ${text}; if (${value} === ${value} && !(${name} <= ${value})) ${name} = ${value};`
        break
      case 'max':
        step = `const ${value} = ${text}; if (${value} === ${value} && !(${name} >= ${value})) ${name} = ${value};`
        break
      case 'which_min': {
        const best = this.scopes.fresh('b')
        declaration = `let ${name} = NaN, ${best} = NaN;`
        step = `const ${value} = ${text}; if (${value} === ${value} && !(${best} <= ${value})) { ${best} = ${value}; ${name} = ${loop}; }`
        break
      }
    }
    const statement = `${declaration} for (let ${loop} = 0; ${loop} < ${length}; ${loop}++) { ${[...body.statements, step].join(' ')} }`
    const loops = new Set([...body.result.loops].filter((name) => name !== loop))
    this.scopes.addOutside(statement, loops)
    return { text: name, loops }
  }

  /**
   * A sum over ages for each element. Elements next to one another are summed side by side, each in the order of its own
   * ages: a year's elements share a row, and no sum waits for another.
   */
  #alive(expression: Extract<Expression, { kind: 'alive' }>, positions: ReadonlyMap<string, Position>): Piece {
    const flow = this.#place(expression.flow)
    const kernel = this.#place(expression.kernel)
    const { head, once, yearly } = this.#around.layout
    const flowAt = (at: ReadonlyMap<string, Position>): Piece => this.index(flow.place, flow.over, [], at, head)
    const kernelAt = (at: ReadonlyMap<string, Position>): Piece => this.index(kernel.place, kernel.over, [], at, once, AGES)
    const loops = union(flowAt(positions).loops, kernelAt(positions).loops)
    const abreast = this.scopes.inBranch ? [] : sideBySide(positions, loops)
    const sums: string[] = []
    const tables = new Map<string, string>()
    const steps: string[] = []
    const [row, age] = ['f', 'a'].map((prefix) => this.scopes.fresh(prefix)) as [string, string]
    for (const members of combinations(abreast)) {
      const at = new Map(positions)
      members.forEach((member, axis) => at.set((abreast[axis] as Abreast).dimension, { member }))
      const table = kernelAt(at).text
      if (!tables.has(table)) tables.set(table, this.scopes.fresh('k'))
      const sum = this.scopes.fresh('s')
      sums.push(sum)
      steps.push(`${sum} += out[${row} + ${flowAt(at).text}] * ${tables.get(table)};`)
    }
    const { from } = expression
    const parts = [...tables].map(([table, name]) => `${name} = out[${table} + ${age}]`)
    const first = from === 0 ? 'y' : `y - ${from * yearly}`
    const statement =
      `let ${sums.map((sum) => `${sum} = 0`).join(', ')}; ` +
      `for (let ${age} = ${from}, ${row} = ${first}; ${age} <= oldest; ${age}++, ${row} -= ${yearly}) { const ${parts.join(', ')}; ${steps.join(' ')} }`
    if (abreast.length === 0) {
      this.scopes.addOutside(statement, loops)
      return { text: sums[0] as string, loops }
    }
    const base = this.#around.sums.length
    this.#around.sums.length += sums.length
    const inner = new Set(abreast.map(({ loop }) => loop))
    const kept = sums.map((sum, number) => `sums[${base + number}] = ${sum};`).join(' ')
    this.scopes.addOutside(`${statement} ${kept}`, new Set([...loops].filter((loop) => !inner.has(loop))))
    const strides = stridesOf(abreast.map(({ length }) => length))
    const index = abreast.map(({ loop }, axis) => (strides[axis] === 1 ? loop : `${loop} * ${strides[axis]}`))
    return { text: `sums[${[base, ...index].join(' + ')}]`, loops }
  }

  #shifted(expression: Extract<Expression, { kind: 'delayed' | 'ahead' }>, positions: ReadonlyMap<string, Position>): Piece {
    const { place, over } = this.#place(expression.of)
    const index = this.index(place, over, [], positions, this.#around.layout.head)
    const lead = this.write(expression.lead, positions)
    const helper = expression.kind === 'delayed' ? 'delayedValue' : 'aheadValue'
    return {
      text: `${helper}(out, ${index.text}, t, n, ${lead.text})`,
      loops: union(index.loops, lead.loops),
    }
  }

  #overYears(expression: Extract<Expression, { kind: 'over_years' }>, positions: ReadonlyMap<string, Position>): Piece {
    const { place, over } = this.#place(expression.series.name)
    const { head, yearly } = this.#around.layout
    const index = this.index(place, over, expression.series.bindings, positions, head)
    const parts = expression.arguments.map((argument) => this.write(argument, positions))
    const loops = union(index.loops, ...parts.map((part) => part.loops))
    return this.#outside(this.#around.imports.overYears(expression.name, index.text, yearly, parts.map((part) => part.text)), loops)
  }

  /** An expression to store or to add up, in the innermost body: what does not vary there stands outside. */
  settled(expression: Expression, positions: ReadonlyMap<string, Position>): Piece {
    const piece = this.write(expression, positions)
    return isAtom(piece.text) ? piece : this.#outside(piece.text, piece.loops)
  }

  /** Parts of one operation: a part that varies in fewer loops than the whole is computed outside the others. */
  #joined(pieces: readonly Piece[]): { readonly texts: readonly string[]; readonly loops: ReadonlySet<string> } {
    const loops = union(...pieces.map((piece) => piece.loops))
    const texts = pieces.map((piece) =>
      isAtom(piece.text) || !this.scopes.standsOutside(piece.loops, loops) ? piece.text : this.#outside(piece.text, piece.loops).text,
    )
    return { texts, loops }
  }

  /** A costly call moves out of the loops it does not depend on. */
  #outside(text: string, loops: ReadonlySet<string>): Piece {
    if (!this.scopes.movesOut(loops)) return { text, loops }
    const name = this.scopes.fresh('h')
    this.scopes.addOutside(`const ${name} = ${text};`, loops)
    return { text: name, loops }
  }

  /** What costs something and does not vary by year is computed once a run and read from a table. */
  #hoist(expression: Expression, positions: ReadonlyMap<string, Position>): Piece | undefined {
    const moment = this.#moment
    if (moment === 'once' || moment === 'after' || this.scopes.inBranch) return undefined
    if (!isCostly(expression) || !isTimeless(expression, this.#around.timeless)) return undefined
    const place = this.#around.hoists.place(expression, positions)
    const index = this.index(place, place.over, [], positions)
    return { text: `hoisted[${index.text}]`, loops: index.loops }
  }

  #length(dimension: string): number {
    const members = this.#around.dimensions[dimension]
    if (members === undefined) throw new Error(`The program has no dimension '${dimension}'.`)
    return members.length
  }

  #allLoops(positions: ReadonlyMap<string, Position>): ReadonlySet<string> {
    const loops = new Set<string>([AGE])
    for (const position of positions.values()) if ('loop' in position) loops.add(position.loop)
    return loops
  }
}

/** The innermost of these loops, as many as can be taken together. */
function sideBySide(positions: ReadonlyMap<string, Position>, loops: ReadonlySet<string>): readonly Abreast[] {
  const chosen: Abreast[] = []
  let count = 1
  for (const [dimension, position] of [...positions].reverse()) {
    if (!('loop' in position) || !loops.has(position.loop)) continue
    count *= position.length
    if (count > MOST_ABREAST) break
    chosen.unshift({ dimension, loop: position.loop, length: position.length })
  }
  return chosen
}

/** Every choice of one member of each dimension, row-major; one empty choice where there is none. */
function combinations(dimensions: readonly Abreast[]): readonly (readonly number[])[] {
  let choices: (readonly number[])[] = [[]]
  for (const { length } of dimensions) {
    choices = choices.flatMap((choice) => Array.from({ length }, (_, member) => [...choice, member]))
  }
  return choices
}

export function union(...sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  if (sets.every((set) => set.size === 0)) return NOTHING
  return new Set(sets.flatMap((set) => [...set]))
}

function plain(text: string): Piece {
  return { text, loops: NOTHING }
}

/** The shortest text that reads back as the same double. */
export function numberText(value: number): string {
  if (Object.is(value, -0)) return '(-0)'
  return value < 0 ? `(${value})` : String(value)
}

/** A name or a number: nothing to compute. */
function isAtom(text: string): boolean {
  return /^(?:\w|\.|\(-[\w.]+\)$)+$/.test(text)
}

function times(index: string): string {
  return index === '0' ? '0' : /^\w+$/.test(index) ? `${index} * n` : `(${index}) * n`
}

/** Worth a table: a function, a power or a reduction. Mere arithmetic is cheaper than the table. */
function isCostly(expression: Expression): boolean {
  switch (expression.kind) {
    case 'call':
      return !isCheap(expression.name) || expression.arguments.some(isCostly)
    case 'reduce':
      return true
    case 'binary':
      return expression.operator === '^' || isCostly(expression.left) || isCostly(expression.right)
    case 'compare':
    case 'logic':
      return isCostly(expression.left) || isCostly(expression.right)
    case 'negate':
    case 'convert':
    case 'not':
      return isCostly(expression.of)
    case 'choose':
      return isCostly(expression.condition) || isCostly(expression.then) || isCostly(expression.otherwise)
    default:
      return false
  }
}
