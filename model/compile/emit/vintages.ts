/** Sums over ages, several elements at a time. */
import { stridesOf } from '../layout.ts'
import type { Place } from '../layout.ts'
import type { Expression } from '../program.ts'
import { AGES } from '../time.ts'
import { indexText, placeOf } from './address.ts'
import { numberFrom } from './imports.ts'
import type { Position } from './position.ts'
import { union } from './scope.ts'
import type { Piece, ScopeStack } from './scope.ts'
import type { Surroundings } from './surroundings.ts'
import { elementText } from './text.ts'

/** Sums over ages that one loop may take together. */
const MOST_ABREAST = 12

interface Abreast {
  readonly dimension: string
  readonly loop: string
  readonly length: number
}

/**
 * A sum over ages for each element. Elements next to one another are summed side by side, each in the order of its own
 * ages: a year's elements share a row, and no sum waits for another.
 */
export function vintageSum(
  expression: Extract<Expression, { kind: 'alive' }>,
  positions: ReadonlyMap<string, Position>,
  around: Surroundings,
  scopes: ScopeStack,
): Piece {
  const flow = placeOf(around, expression.flow)
  const kernel = placeOf(around, expression.kernel)
  const { head, once, yearly } = around.layout
  const flowAt = (at: ReadonlyMap<string, Position>): Piece => indexText(flow.place, flow.over, [], at, head)
  const kernelAt = (at: ReadonlyMap<string, Position>): Piece => indexText(kernel.place, kernel.over, [], at, once, AGES)
  const loops = union(flowAt(positions).loops, kernelAt(positions).loops)
  const abreast = scopes.inBranch ? [] : sideBySide(positions, loops)
  const start = new Map(positions)
  for (const { dimension } of abreast) start.set(dimension, { member: 0 })
  const members = combinations(abreast)
  const offsets = (place: Place, over: readonly string[], each: number): number[] =>
    members.map((chosen) => chosen.reduce((sum, member, axis) => sum + member * each * strideOf(place, over, (abreast[axis] as Abreast).dimension), 0))
  const name = around.vintages.name(offsets(flow.place, flow.over, 1), offsets(kernel.place, kernel.over, AGES))
  const { from } = expression
  const row = `${from === 0 ? 'y' : `y - ${from * yearly}`} + ${flowAt(start).text} | 0`
  const shared = `out, ${from}, oldest, ${row}, ${kernelAt(start).text}`
  if (members.length === 1) {
    const sum = scopes.fresh('s')
    scopes.addOutside(`const ${sum} = ${numberFrom(`${name}(${shared})`, around.form)};`, loops)
    return { text: sum, loops }
  }
  const base = around.vintages.reserve(members.length)
  const inner = new Set(abreast.map(({ loop }) => loop))
  scopes.addOutside(`${name}(${shared}, ${base});`, new Set([...loops].filter((loop) => !inner.has(loop))))
  const strides = stridesOf(abreast.map(({ length }) => length))
  const index = abreast.map(({ loop }, axis) => (strides[axis] === 1 ? loop : `${loop} * ${strides[axis]}`))
  return { text: elementText('sums', [base, ...index].join(' + ')), loops }
}

function strideOf(place: Place, over: readonly string[], dimension: string): number {
  const axis = over.indexOf(dimension)
  return axis < 0 ? 0 : (place.strides[axis] as number)
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

