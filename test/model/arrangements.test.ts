/** The arrangements differ in how the model treats them, not only in what is placed with them. */
import { expect, test } from 'vitest'
import type { Expression, Variable } from '../../model/compile/program.ts'
import { walk } from '../../model/compile/walk.ts'
import { program, run, value } from './engine.ts'

const arrangements = program.dimensions['arrangement']!
const FEWEST = 5

const pairs = arrangements.flatMap((one, at) => arrangements.slice(at + 1).map((other) => [one, other] as const))

// The same share of every class for every arrangement: what differs then differs by the arrangement itself.
const sixths = { compute: { default: Object.fromEntries(arrangements.map((arrangement) => [arrangement, 1 / arrangements.length])) } }
const result = run({ economy: 'EST', strategies: [{ use: 'balanced-portfolio', placement: sixths }] }).strategy()

/** Parameters over arrangements, but for what is placed, whose rows of the two differ in this run. */
function parametersThatDiffer(one: string, other: string): Set<string> {
  const [first, second] = [arrangements.indexOf(one), arrangements.indexOf(other)]
  return new Set(program.parameters.filter(({ name, over }) => {
    if (over[0] !== 'arrangement' || name === 'placement_share' || name === 'storage_share') return false
    const values = result.inputs.values.get(name)!
    const size = values.length / arrangements.length
    return values.subarray(first * size, (first + 1) * size).some((number, at) => number !== values[second * size + at])
  }).map(({ name }) => name))
}

function expressionsOf({ is, history }: Variable): Expression[] {
  return [...('by' in is ? is.members : [is]), ...(history === undefined ? [] : [history])]
}

function textDiffers(variable: Variable, one: string, other: string): boolean {
  const { is } = variable
  return 'by' in is && is.by === 'arrangement' && JSON.stringify(is.members[arrangements.indexOf(one)]) !== JSON.stringify(is.members[arrangements.indexOf(other)])
}

function readsAny(variable: Variable, names: ReadonlySet<string>): boolean {
  let reads = false
  for (const expression of expressionsOf(variable)) walk(expression, (part) => { reads ||= part.kind === 'read' && names.has(part.name) })
  return reads
}

function valuesDiffer(name: string, one: string, other: string): boolean {
  const { stage } = result.variable(name)
  return result.indices(name).filter((index) => index['arrangement'] === one).some((index) => {
    const swapped = { ...index, arrangement: other }
    // At the horizon every lead has passed, so that a record does not differ by timing alone.
    const year = stage === 'yearly' ? result.axis.last : undefined
    return !Object.is(result.value(name, index, year), result.value(name, swapped, year))
  })
}

function records(one: string, other: string): string[] {
  const parameters = parametersThatDiffer(one, other)
  return program.variables
    .filter((variable) => variable.definition !== undefined && variable.over.includes('arrangement'))
    .filter((variable) => textDiffers(variable, one, other) || readsAny(variable, parameters))
    .filter(({ name }) => valuesDiffer(name, one, other))
    .map(({ name }) => name)
}

test.for(pairs)('%s and %s differ in at least five records through a text or a parameter of their own', async ([one, other], { annotate }) => {
  const different = records(one, other)
  await annotate(`${one} and ${other}: ${different.join(', ')}`)
  expect(different.length, `${one} and ${other} differ in ${different.join(', ') || 'nothing'}`).toBeGreaterThanOrEqual(FEWEST)
})

test('in that run every arrangement serves the same part of every class at the horizon', () => {
  for (const workload of program.dimensions['workload']!) {
    const shares = arrangements.map((arrangement) => value(result, 'effective_share', { course: 'chosen', arrangement, workload }, result.axis.last))
    for (const share of shares) expect(share).toBeCloseTo(1 / arrangements.length, 12)
  }
})
