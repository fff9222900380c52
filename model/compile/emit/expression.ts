/** Expression to JavaScript text. Every operation is written in the order of the tree, so that rounding is the tree's own. */
import type { Expression } from '../program.ts'
import { find } from '../walk.ts'
import { indexText, placeOf } from './address.ts'
import { isCostly, isTimeless } from './hoist.ts'
import { isCheap, numberFrom } from './imports.ts'
import type { Position } from './position.ts'
import { NO_LOOPS, ScopeStack, union } from './scope.ts'
import type { Piece } from './scope.ts'
import type { Moment, Surroundings } from './surroundings.ts'
import { elementText, isAtom, numberText } from './text.ts'
import { shortText, type TextForm } from './text-form.ts'
import { vintageSum } from './vintages.ts'
import { yearElement } from './year-rows.ts'

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
        if (expression.operator === '^') return this.#once(this.#around.imports.scalar('pow', [left, right]), loops)
        return { text: `(${left} ${expression.operator} ${right})`, loops }
      }
      case 'compare':
      case 'logic':
      case 'not': {
        const truth = this.truth(expression, positions)
        return { text: `(${truth.text} ? 1 : 0)`, loops: truth.loops }
      }
      case 'choose':
        return this.#choose(expression, positions)
      case 'call': {
        const { texts, loops } = this.#joined(expression.arguments.map((argument) => this.write(argument, positions)))
        const call = this.#around.imports.scalar(expression.name, texts)
        return isCheap(expression.name) ? { text: call, loops } : this.#once(call, loops)
      }
      case 'reduce':
        return this.#reduce(expression, positions)
      case 'alive':
        return vintageSum(expression, positions, this.#around, this.scopes)
      case 'delayed':
      case 'ahead':
        return this.#shifted(expression, positions)
      case 'over_years':
        return this.#overYears(expression, positions)
    }
  }

  #read(expression: Extract<Expression, { kind: 'read' }>, positions: ReadonlyMap<string, Position>): Piece {
    const { place, variable } = placeOf(this.#around, expression.name)
    const over = expression.bindings.map((binding) => binding.dimension)
    const index = indexText(place, over, expression.bindings, positions)
    const lagged = expression.lag === 1
    const yearly = place.block === 'series' || place.block === 'yearly'
    if (yearly && (this.#moment === 'once' || this.#moment === 'after')) {
      throw new Error(`'${expression.name}' varies by year and cannot be read as one number.`)
    }
    switch (place.block) {
      case 'scalar':
        return { text: elementText('scalars', index.text), loops: index.loops }
      case 'series':
        return { text: elementText('series', `${times(index.text)} + ${lagged ? 'p' : 't'}`), loops: index.loops }
      case 'once':
        return { text: elementText('out', index.text), loops: index.loops }
      case 'after':
        return { text: elementText('out', `tail + ${index.text}`), loops: index.loops }
      case 'yearly': {
        const { text } = yearElement(this.#around, place, over, expression.bindings, positions, lagged)
        // What stocks feed has no value before the axis.
        const guarded = lagged && this.#moment === 'history' && variable?.exogenous === false
        return { text: guarded ? `(t > 0 ? ${text} : 0)` : text, loops: index.loops }
      }
      case 'kernel':
        throw new Error(`Kernel '${expression.name}' can only be read by age.`)
    }
  }

  /** Text of a condition in JavaScript's own truth values. */
  truth(expression: Expression, positions: ReadonlyMap<string, Position>): Piece {
    switch (expression.kind) {
      case 'compare': {
        const { texts, loops } = this.#joined([this.write(expression.left, positions), this.write(expression.right, positions)])
        const operator = expression.operator === '==' || expression.operator === '!=' ? `${expression.operator}=` : expression.operator
        return { text: `(${texts.join(` ${operator} `)})`, loops }
      }
      case 'logic': {
        const left = this.truth(expression.left, positions)
        const right = this.scopes.within({ branch: true }, () => this.truth(expression.right, positions))
        const loops = union(left.loops, right.result.loops)
        if (right.statements.length === 0) {
          return { text: `(${left.text} ${expression.operator === 'and' ? '&&' : '||'} ${right.result.text})`, loops }
        }
        const name = this.scopes.fresh('c')
        const taken = expression.operator === 'and' ? name : `!${name}`
        this.scopes.add(`let ${name} = ${left.text}; if (${taken}) { ${right.statements.join(' ')} ${name} = ${right.result.text}; }`)
        return { text: name, loops: this.scopes.openLoops }
      }
      case 'not': {
        const of = this.truth(expression.of, positions)
        return { text: `!${of.text}`, loops: of.loops }
      }
      default: {
        const of = this.write(expression, positions)
        return { text: `(${of.text} !== 0)`, loops: of.loops }
      }
    }
  }

  #choose(expression: Extract<Expression, { kind: 'choose' }>, positions: ReadonlyMap<string, Position>): Piece {
    const condition = this.truth(expression.condition, positions)
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
    return { text: name, loops: this.scopes.openLoops }
  }

  #reduce(expression: Extract<Expression, { kind: 'reduce' }>, positions: ReadonlyMap<string, Position>): Piece {
    const length = this.#length(expression.dimension)
    if (expression.operator === 'sum' && length <= longestSum(expression.of, this.#around.form)) return this.#sum(expression.of, expression.dimension, length, positions)
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

  /** A short sum, written out: from 0 on in the order of the members, as the loop would add. */
  #sum(of: Expression, dimension: string, length: number, positions: ReadonlyMap<string, Position>): Piece {
    const summands = Array.from({ length }, (_, member) => this.write(of, new Map(positions).set(dimension, { member })))
    const { texts, loops } = this.#joined(summands)
    return this.#once(`(0 + ${texts.join(' + ')})`, loops)
  }

  #shifted(expression: Extract<Expression, { kind: 'delayed' | 'ahead' }>, positions: ReadonlyMap<string, Position>): Piece {
    const { place, over } = placeOf(this.#around, expression.of)
    const index = indexText(place, over, [], positions, this.#around.layout.head)
    const lead = this.write(expression.lead, positions)
    const helper = expression.kind === 'delayed' ? 'delayedValue' : 'aheadValue'
    return {
      text: numberFrom(`${helper}(out, ${index.text}, t, n, ${lead.text})`, this.#around.form),
      loops: union(index.loops, lead.loops),
    }
  }

  #overYears(expression: Extract<Expression, { kind: 'over_years' }>, positions: ReadonlyMap<string, Position>): Piece {
    const { place, over, variable } = placeOf(this.#around, expression.series.name)
    const { head, yearly } = this.#around.layout
    const index = indexText(place, over, expression.series.bindings, positions, head)
    const parts = expression.arguments.map((argument) => this.write(argument, positions))
    const loops = union(index.loops, ...parts.map((part) => part.loops))
    return this.#outside(this.#around.imports.overYears(expression.name, index.text, yearly, parts.map((part) => part.text), variable?.runsOff === true ? 'end' : 'to'), loops)
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
    const known = this.scopes.nameOf(text)
    if (known !== undefined) return { text: known, loops }
    return { text: this.scopes.movesOut(loops) ? this.scopes.name(text, loops) : text, loops }
  }

  /** What costs something is computed once where it is used more than once. */
  #once(text: string, loops: ReadonlySet<string>): Piece {
    return { text: this.scopes.nameOf(text) ?? this.scopes.name(text, loops), loops }
  }

  /** What costs something and does not vary by year is computed once a run and read from a table. */
  #hoist(expression: Expression, positions: ReadonlyMap<string, Position>): Piece | undefined {
    const moment = this.#moment
    if (moment === 'once' || moment === 'after' || this.scopes.inBranch) return undefined
    if (!isCostly(expression) || !isTimeless(expression, this.#around.timeless)) return undefined
    const place = this.#around.hoists.place(expression, positions)
    const index = indexText(place, place.over, [], positions)
    return { text: elementText('hoisted', index.text), loops: index.loops }
  }

  #length(dimension: string): number {
    const members = this.#around.dimensions[dimension]
    if (members === undefined) throw new Error(`The program has no dimension '${dimension}'.`)
    return members.length
  }
}

/** Members over which a sum is written out; sums over ages stay in a loop, where they are taken side by side. */
function longestSum(of: Expression, { summands }: TextForm): number {
  return find(of, ({ kind }) => kind === 'alive') === undefined ? summands : Math.min(summands, shortText.summands)
}

function plain(text: string): Piece {
  return { text, loops: NO_LOOPS }
}

function times(index: string): string {
  return index === '0' ? '0' : /^\w+$/.test(index) ? `${index} * n` : `(${index}) * n`
}

