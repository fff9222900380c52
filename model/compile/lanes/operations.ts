/** Operations on pieces, each in the script's own form: arithmetic, Math that is exact by definition, and the bits of a number. */
import { powerOfTwo } from '../../numeric/power-of-two.ts'
import * as code from './instructions.ts'
import type { Frame } from './frame.ts'
import { type Condition, isByLane, type Piece } from './pieces.ts'
import { foldedArithmetic } from './source.ts'
import type { Node } from './syntax.ts'

export class Operations {
  readonly #frame: Frame

  constructor(frame: Frame) {
    this.#frame = frame
  }

  operation(operator: string, left: Piece, right: Piece): Piece {
    const bitwise = ({ '&': 'and', '|': 'or', '<<': 'shiftLeft', '>>': 'shiftRight', '>>>': 'shiftRightUnsigned' } as const)[operator]
    if (bitwise === undefined) return this.#arithmetic(operator, left, right)
    if (operator === '>>>' && !(right.kind === 'literal' && right.value >= 1 && right.value <= 31)) return this.#frame.refuse('a shift whose result may be beyond signed numbers', this.#frame.node)
    const shifts = operator.length > 1
    if (this.#frame.pair && (isByLane(left) || isByLane(right))) {
      return { kind: 'wholes', code: [this.#frame.as(left, 'wholes'), shifts ? this.#frame.as(right, 'whole') : this.#frame.as(right, 'wholes'), code.wholes[bitwise]] }
    }
    return { kind: 'whole', code: [this.#frame.as(left, 'whole'), this.#frame.as(right, 'whole'), code.whole[bitwise]] }
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
      if (form !== undefined) return { kind: 'whole', code: [this.#frame.as(left, 'whole'), this.#frame.as(right, 'whole'), code.whole[form]] }
    }
    const isWholes = (piece: Piece): boolean => piece.kind === 'wholes' || isWhole(piece)
    if (this.#frame.pair && isWholes(left) && isWholes(right) && (operator === '+' || operator === '-')) {
      return { kind: 'wholes', code: [this.#frame.as(left, 'wholes'), this.#frame.as(right, 'wholes'), operator === '+' ? code.wholes.add : code.wholes.subtract] }
    }
    const [first, second] = [this.#frame.as(left, 'value'), this.#frame.as(right, 'value')]
    const forms = this.#frame.pair ? code.pair : code.double
    const form = ({ '+': forms.add, '-': forms.subtract, '*': forms.multiply, '/': forms.divide } as const)[operator]
    if (form !== undefined) return { kind: 'value', code: [first, second, form] }
    if (operator === '%' && right.kind === 'literal' && right.value === 2) {
      // Halving, cutting and doubling are exact; what is left has the sign of the number, be it 0.
      const local = this.#frame.newLocal('value')
      const left = [code.get(local), code.get(local), this.#frame.as({ kind: 'literal', value: 0.5 }, 'value'), forms.multiply, forms.truncate, second, forms.multiply, forms.subtract]
      const signed = this.#frame.pair ? [code.get(local), left, code.pairConstant(-0), code.pair.select] : [left, code.get(local), code.double.withSign]
      return { kind: 'value', code: [first, code.set(local), signed] }
    }
    return this.#frame.refuse(`the operator ${operator}`, this.#frame.node)
  }

  negated(of: Condition): Condition {
    return { kind: of.kind, code: [of.code, of.kind === 'truth' ? code.pair.not : code.whole.isZero] }
  }

  /** Functions of Math that are exact by definition, and Number.isFinite. */
  exact({ object, property }: Extract<Node, { type: 'MemberExpression' }>, pieces: readonly Piece[]): Piece {
    const of = object.type === 'Identifier' ? object.name : ''
    const name = property.type === 'Identifier' ? property.name : ''
    const [first] = pieces
    const forms = this.#frame.pair ? code.pair : code.double
    if (first === undefined) return this.#frame.refuse(`a call of ${of}.${name}`, object)
    if (of === 'Number' && name === 'isFinite') {
      const local = this.#frame.newLocal('value')
      // What is taken from itself leaves 0 exactly where it is finite.
      const written = [this.#frame.as(first, 'value'), code.set(local), code.get(local), code.get(local), forms.subtract, this.#frame.as({ kind: 'literal', value: 0 }, 'value'), forms.equal]
      return { kind: this.#frame.pair ? 'truth' : 'test', code: written }
    }
    if (of === 'Math' && first.kind === 'whole' && (name === 'floor' || name === 'ceil' || name === 'trunc')) return first
    if (of === 'Math' && first.kind === 'whole' && name === 'abs') {
      const local = this.#frame.newLocal('whole')
      const negative = [code.get(local), code.wholeConstant(0), code.whole.less]
      return { kind: 'whole', code: [first.code, code.set(local), negative, code.either([code.wholeConstant(0), code.get(local), code.whole.subtract], code.get(local), code.i32)] }
    }
    const one = ({ floor: forms.floor, ceil: forms.ceiling, abs: forms.absolute, sqrt: forms.squareRoot, trunc: forms.truncate } as const)[name]
    if (of === 'Math' && one !== undefined) return { kind: 'value', code: [this.#frame.as(first, 'value'), one] }
    const two = name === 'min' ? forms.minimum : name === 'max' ? forms.maximum : undefined
    if (of !== 'Math' || two === undefined) return this.#frame.refuse(`a call of ${of}.${name}`, object)
    if (pieces.every((piece) => piece.kind === 'whole' || (piece.kind === 'literal' && Number.isInteger(piece.value)))) return this.#extremeOfWholes(name === 'min', pieces)
    return pieces.slice(1).reduce((extreme, piece): Piece => this.#bounded(name === 'min', extreme, piece) ?? { kind: 'value', code: [this.#frame.as(extreme, 'value'), this.#frame.as(piece, 'value'), two] }, first)
  }

  /**
   * The lesser or greater of a pair and a number that is known, in an instruction or two instead of the eight that take care of
   * NaN and of -0 on both sides. Undefined where there is no such number.
   */
  #bounded(least: boolean, one: Piece, other: Piece): Piece | undefined {
    const [bound, piece] = one.kind === 'literal' ? [one, other] : [other, one]
    if (!this.#frame.pair || bound.kind !== 'literal' || piece.kind === 'literal' || Number.isNaN(bound.value) || Object.is(bound.value, -0)) return undefined
    const limit = this.#frame.as(bound, 'value')
    // What is not beyond the bound stays what it is, NaN too; of -0 and 0 the greater is 0.
    const zero = !least && bound.value === 0 ? [limit, code.pair.add] : []
    return { kind: 'value', code: [this.#frame.as(piece, 'value'), limit, least ? code.pair.atMost : code.pair.atLeast, zero] }
  }

  #extremeOfWholes(least: boolean, pieces: readonly Piece[]): Piece {
    const best = this.#frame.newLocal('whole')
    const other = this.#frame.newLocal('whole')
    return {
      kind: 'whole',
      code: [
        pieces.map((piece, at) => (at === 0
          ? [this.#frame.as(piece, 'whole'), code.set(best)]
          : [this.#frame.as(piece, 'whole'), code.set(other), code.get(other), code.get(best), least ? code.whole.less : code.whole.greater, code.either([code.get(other), code.set(best)], [])])),
        code.get(best),
      ],
    }
  }

  /** 2^k from the bits of its exponent: what the script reads from a table of them. */
  powerOfTwo(of: Piece): Piece {
    if (of.kind === 'literal') return { kind: 'literal', value: powerOfTwo(of.value) }
    // The sum has k + 1023 in its lowest bits, where a whole number would be after a slower conversion.
    if (of.kind === 'value') {
      const biased = [of.code, this.#frame.as({ kind: 'literal', value: 1.5 * powerOfTwo(52) + 1023 }, 'value')]
      if (this.#frame.pair) return { kind: 'value', code: [biased, code.pair.add, code.wholeConstant(52), code.bitPairs.shiftLeft] }
      return { kind: 'value', code: [biased, code.double.add, code.bits.of, code.bitsConstant(52), code.bits.shiftLeft, code.bits.asDouble] }
    }
    if (!this.#frame.pair) return { kind: 'value', code: [this.#frame.as(of, 'whole'), code.wholeConstant(1023), code.whole.add, code.bits.fromWhole, code.bitsConstant(52), code.bits.shiftLeft, code.bits.asDouble] }
    return { kind: 'value', code: [this.#frame.as(of, 'wholes'), this.#frame.as({ kind: 'literal', value: 1023 }, 'wholes'), code.wholes.add, code.bitPairs.fromWholes, code.wholeConstant(52), code.bitPairs.shiftLeft] }
  }

  /** Upper 32 bits of a double. */
  highWord(of: Piece): Piece {
    if (!this.#frame.pair) return { kind: 'whole', code: [this.#frame.as(of, 'value'), code.bits.of, code.bitsConstant(32), code.bits.shiftRightUnsigned, code.bits.toWhole] }
    const local = this.#frame.newLocal('value')
    return { kind: 'wholes', code: [this.#frame.as(of, 'value'), code.wholeConstant(32), code.bitPairs.shiftRightUnsigned, code.set(local), code.get(local), code.get(local), code.lowHalves] }
  }
}
