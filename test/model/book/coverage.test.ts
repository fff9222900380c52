/** Every concept of the papers is in the model by name, and what it names moves something; the page in the repository says so. */
import { describe, expect, test } from 'vitest'
import { coverageCommand } from '../../../api/cli/book-command.ts'
import { awaited, conceptGroups, coverageSources, outside, shownAlone } from '../../../model/book/coverage-concepts.ts'
import { danglingNames, makeCoverage, movementsOf, reachOutcomes, type Movement } from '../../../model/book/coverage.ts'
import type { Scenario } from '../../../scenarios/schema.ts'
import { program, run, value } from '../engine.ts'

const concepts = conceptGroups.flatMap((group) => group.concepts)

test('the coverage in the repository is what the model says', () => {
  let said = ''
  expect(coverageCommand(['--check'], { out: () => undefined, error: (text) => { said += text }, readStandardInput: async () => '' }), said).toBe(true)
  expect(makeCoverage(program)).toBe(makeCoverage(program))
})

test('every source that a concept cites is listed, and every one listed is cited', () => {
  const cited = new Set([...concepts, ...awaited, ...outside].flatMap(({ from }) => [...from]))
  expect([...cited].sort()).toEqual(Object.keys(coverageSources).sort())
})

test('no name dangles, and no concept is without records and without what moves them', () => {
  expect(concepts.flatMap((concept) => danglingNames(concept, program).map((name) => `${concept.concept}: ${name}`))).toEqual([])
  expect(concepts.filter(({ variables, moves = [] }) => variables.length === 0 || moves.length === 0).map(({ concept }) => concept)).toEqual([])
})

test('every record and parameter named reaches an outcome, or a record that is shown by itself', () => {
  const reached = reachOutcomes(program)
  // What a parameter itself says it moves is asserted by runs of its own.
  const asserted = new Set(program.parameters.filter(({ definition }) => definition.moves !== undefined).map(({ name }) => name))
  const idle = concepts.flatMap(({ concept, variables, moves = [], rests = [] }) => (
    [...variables, ...rests, ...moves.map((text) => text.split(' ')[0]!)].filter((name) => !reached.has(name) && !asserted.has(name)).map((name) => `${concept}: ${name}`)
  ))
  expect(idle).toEqual([])
})

test('a record shown by itself is in the model, among the concepts, and no outcome', () => {
  const outcomes = new Set(program.variables.filter(({ definition }) => definition?.outcome !== undefined).map(({ name }) => name))
  const named = new Set(concepts.flatMap(({ variables }) => variables))
  expect(shownAlone.filter((name) => outcomes.has(name) || !named.has(name))).toEqual([])
})

test('what is not there yet is not there', () => {
  const records = new Set(program.variables.map(({ name }) => name))
  expect(awaited.flatMap(({ records: names }) => names.filter((name) => records.has(name)))).toEqual([])
})

const said = [...new Map(concepts.flatMap((concept) => movementsOf(concept, program)).filter(({ parameter }) => program.parameters.find(({ name }) => name === parameter)?.definition.moves === undefined)
  .map((movement) => [JSON.stringify(movement), movement])).values()]

/** Sum of the outcome after the decision, with the parameter at the low or the high end of its range. */
function outcome({ parameter, outcome: name, economy, strategy, overlay }: Movement, end: 'low' | 'high'): number {
  const bound = program.parameters.find((known) => known.name === parameter)!.definition[end]
  const set = typeof bound === 'number' ? bound : changes(bound as object)
  const { resolved, strategy: result } = run({ economy: economy as NonNullable<Scenario['economy']>, strategies: [overlay === undefined ? strategy : { use: strategy, overlay }], set: { [parameter]: set } as NonNullable<Scenario['set']> })
  const found = result()
  if (found.variable(name).stage !== 'yearly') return value(found, name)
  return found.years.filter((year) => year > resolved.decisionYear).reduce((total, year) => total + value(found, name, {}, year), 0)

  function changes(nested: object, at: Readonly<Record<string, string>> = {}): object[] {
    const over = program.parameters.find((known) => known.name === parameter)!.over
    const dimension = over[Object.keys(at).length]!
    return Object.entries(nested).flatMap(([member, inner]: [string, unknown]) => (typeof inner === 'number' ? [{ value: inner, at: { ...at, [dimension]: member } }] : changes(inner as object, { ...at, [dimension]: member })))
  }
}

describe('what is said to move an outcome moves it that way', () => {
  test.each(said)('$parameter $direction $outcome in $economy, $strategy', (movement) => {
    const [least, most] = [outcome(movement, 'low'), outcome(movement, 'high')]
    expect(Math.sign(most - least)).toBe(movement.direction)
  })
})
