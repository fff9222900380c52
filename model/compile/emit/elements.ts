/** Statements that compute every element of a variable or table: loops over members, or their turns one after another. */
import { freeDimensions } from '../free-dimensions.ts'
import type { Place } from '../layout.ts'
import type { Expression } from '../program.ts'
import { AGES } from '../time.ts'
import { parts } from '../walk.ts'
import { indexText } from './address.ts'
import type { ExpressionWriter } from './expression.ts'
import { isCheap } from './imports.ts'
import type { Position } from './position.ts'
import type { Surroundings } from './surroundings.ts'
import { elementText } from './text.ts'
import { yearElement } from './year-rows.ts'

/** Members of a dimension that are written out one after another: a loop costs more than they do. */
const MOST_WRITTEN_OUT = 2

/** @param fixed dimensions that stand at one member */
export function writeElements(
  writer: ExpressionWriter,
  around: Surroundings,
  over: readonly string[],
  fixed: ReadonlyMap<string, Position>,
  place: Place,
  whole: Expression,
  kernel: boolean,
): void {
  const positions = new Map(fixed)
  const free = over.filter((dimension) => !fixed.has(dimension))
  // Innermost: functions of age work out a schedule for all ages, and it stands until they are given other terms.
  const eachAge = (body: () => void): void => {
    const { statements } = writer.scopes.within({ loop: 'age' }, body)
    writer.scopes.add(`for (let age = 0; age < ages; age++) { ${statements.join(' ')} }`)
  }
  const write = (depth: number, given: Expression): void => {
    const [dimension, ...inner] = free.slice(depth)
    if (dimension !== undefined) {
      const choice = around.form.choosesFirst && !kernel ? choiceOf(given) : undefined
      if (choice !== undefined && isAlike(choice.condition, [dimension, ...inner], around)) {
        const condition = writer.truth(choice.condition, positions)
        const [then, otherwise] = [choice.then, choice.otherwise].map((side) => writer.scopes.within({ branch: true }, () => write(depth, side)).statements.join(' '))
        writer.scopes.add(`if (${condition.text}) { ${then} } else { ${otherwise} }`)
        return
      }
      return looped(writer, dimension, around, positions, () => write(depth + 1, given), kernel ? Infinity : turnOf(given, inner, around))
    }
    if (kernel) {
      const element = elementText('out', `${indexText(place, over, [], positions, around.layout.once, AGES).text} + age`)
      return eachAge(() => writer.scopes.add(`${element} = ${writer.settled(given, positions).text};`))
    }
    const element = target(place, over, positions, around)
    writer.scopes.assign(element, writer.settled(given, positions).text)
  }
  write(0, whole)
}

/**
 * Runs `write` for every member of a dimension.
 *
 * @param operations what a turn comes to
 */
export function looped(writer: ExpressionWriter, dimension: string, around: Surroundings, positions: Map<string, Position>, write: () => void, operations = Infinity): void {
  const length = lengthOf(dimension, around)
  if (length <= MOST_WRITTEN_OUT) {
    for (let member = 0; member < length; member++) {
      positions.set(dimension, { member })
      write()
    }
    positions.delete(dimension)
    return
  }
  if (length <= around.form.turns && length * operations <= around.form.operations) {
    const writtenOut = writer.scopes.fresh('u')
    for (let member = 0; member < length; member++) {
      const { statements } = writer.scopes.within({ loop: writtenOut, turn: true }, () => {
        positions.set(dimension, { member, writtenOut })
        write()
      })
      writer.scopes.add(statements.join(' '))
    }
    positions.delete(dimension)
    return
  }
  const loop = writer.scopes.fresh('i')
  const body = writer.scopes.within({ loop }, () => {
    positions.set(dimension, { loop, length })
    write()
    positions.delete(dimension)
  })
  writer.scopes.add(`for (let ${loop} = 0; ${loop} < ${length}; ${loop}++) { ${body.statements.join(' ')} }`)
}

/** A choice, or one that is converted as the choice between what is converted: the same operation on the side that is taken. */
function choiceOf(expression: Expression): Extract<Expression, { kind: 'choose' }> | undefined {
  if (expression.kind === 'choose') return expression
  const choice = expression.kind === 'convert' ? choiceOf(expression.of) : undefined
  return choice && { ...choice, then: { ...expression, of: choice.then } as Expression, otherwise: { ...expression, of: choice.otherwise } as Expression }
}

/** True where an expression has the same value for all members of these dimensions. */
function isAlike(expression: Expression, dimensions: readonly string[], { variables }: Surroundings): boolean {
  const free = freeDimensions(expression, (name) => variables.get(name)?.over ?? [])
  return !dimensions.some((dimension) => free.has(dimension))
}

/** Operations of one turn of a loop, with those of the loops inside it; Infinity where one of them cannot be written out. */
function turnOf(expression: Expression, inner: readonly string[], around: Surroundings): number {
  return inner.reduce((product, dimension) => {
    const length = lengthOf(dimension, around)
    return length <= around.form.turns ? product * length : Infinity
  }, operationsOf(expression, around))
}

/** Operations of an expression as written; Infinity where a call costs so much that a loop around it costs nothing. */
function operationsOf(expression: Expression, around: Surroundings): number {
  switch (expression.kind) {
    case 'alive':
    case 'delayed':
    case 'ahead':
      return Infinity
    case 'call':
      if (!isCheap(expression.name)) return Infinity
      break
    case 'binary':
      if (expression.operator === '^') return Infinity
      break
    default:
  }
  const inside = parts(expression).reduce((sum, part) => sum + operationsOf(part, around), 0)
  if (expression.kind !== 'reduce') return 1 + inside
  const length = lengthOf(expression.dimension, around)
  return 1 + inside * (expression.operator === 'sum' && length <= around.form.summands ? length : 2)
}

function lengthOf(dimension: string, { dimensions }: Surroundings): number {
  return dimensions[dimension]?.length ?? 0
}

function target(place: Place, over: readonly string[], positions: ReadonlyMap<string, Position>, around: Surroundings): string {
  if (place.block === 'yearly') return yearElement(around, place, over, [], positions).text
  const index = indexText(place, over, [], positions).text
  return elementText('out', place.block === 'after' ? `tail + ${index}` : index)
}
