/** Sums over ages, several elements at a time. */
import { stridesOf } from '../layout.ts'
import type { Expression } from '../program.ts'
import { AGES } from '../time.ts'
import { indexText, placeOf } from './address.ts'
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
  const sums: string[] = []
  const tables = new Map<string, string>()
  const steps: string[] = []
  const [row, age] = ['f', 'a'].map((prefix) => scopes.fresh(prefix)) as [string, string]
  for (const members of combinations(abreast)) {
    const at = new Map(positions)
    members.forEach((member, axis) => at.set((abreast[axis] as Abreast).dimension, { member }))
    const table = kernelAt(at).text
    if (!tables.has(table)) tables.set(table, scopes.fresh('k'))
    const sum = scopes.fresh('s')
    sums.push(sum)
    steps.push(`${sum} += ${elementText('out', `${row} + ${flowAt(at).text}`)} * ${tables.get(table)};`)
  }
  const { from } = expression
  const parts = [...tables].map(([table, name]) => `${name} = ${elementText('out', `${table} + ${age}`)}`)
  const first = from === 0 ? 'y' : `y - ${from * yearly}`
  const statement =
    `let ${sums.map((sum) => `${sum} = 0`).join(', ')}; ` +
    `for (let ${age} = ${from}, ${row} = ${first}; ${age} <= oldest; ${age}++, ${row} -= ${yearly}) { const ${parts.join(', ')}; ${steps.join(' ')} }`
  if (abreast.length === 0) {
    scopes.addOutside(statement, loops)
    return { text: sums[0] as string, loops }
  }
  const base = around.sums.length
  around.sums.length += sums.length
  const inner = new Set(abreast.map(({ loop }) => loop))
  const kept = sums.map((sum, number) => `sums[${base + number}] = ${sum};`).join(' ')
  scopes.addOutside(`${statement} ${kept}`, new Set([...loops].filter((loop) => !inner.has(loop))))
  const strides = stridesOf(abreast.map(({ length }) => length))
  const index = abreast.map(({ loop }, axis) => (strides[axis] === 1 ? loop : `${loop} * ${strides[axis]}`))
  return { text: elementText('sums', [base, ...index].join(' + ')), loops }
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

