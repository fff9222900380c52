import { expect, test } from 'vitest'
import { Problem, problemOf, problemOfRefusal } from '../../api/problem-details.ts'
import { RunFailure } from '../../model/run/run-failure.ts'
import { ScenarioRefusal } from '../../scenarios/refusal.ts'

test('what is not a refusal tells nothing of itself', () => {
  const problem = problemOf(new Error('password is hunter2'), 'id')
  expect(problem).toMatchObject({ status: 500, code: 'internal', instance: 'urn:uuid:id' })
  expect(JSON.stringify(problem)).not.toContain('hunter2')
})

test('a refusal keeps its pointer, found, wanted and suggestion', () => {
  const refusal = new ScenarioRefusal({ code: 'unknown_parameter', pointer: '/set/x', found: '"x"', wanted: 'a parameter', suggestion: 'y' })
  const problem = problemOf(problemOfRefusal(refusal, '/scenario'), 'id')
  expect(Problem.parse(problem)).toMatchObject({ status: 422, code: 'unknown_parameter', pointer: '/scenario/set/x', found: '"x"', wanted: 'a parameter', suggestion: 'y' })
})

test.each([['too_large', 413], ['duplicate_key', 400], ['invalid_syntax', 400], ['unknown_name', 422]] as const)('%s answers %i', (code, status) => {
  expect(problemOf(new ScenarioRefusal({ code, pointer: '', found: '', wanted: '' }), 'id').status).toBe(status)
})

test('a run without a finite result names the variable and the year', () => {
  const problem = problemOf(new RunFailure('total_spend', { arrangement: 'pool' }, 2031, Number.NaN), 'id')
  expect(problem.status).toBe(422)
  expect(problem.detail).toContain('total_spend[pool] in 2031')
})
