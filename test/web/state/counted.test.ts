import { expect, test } from 'vitest'
import { atOnce, type Steps } from '../../../model/run/steps.ts'
import { counted } from '../../../web/state/counted.ts'

function* threeSteps(): Steps<string> {
  yield
  yield
  yield
  return 'done'
}

test('each step is told of once it is taken, and the end is that of the steps', () => {
  const told: number[] = []
  expect(atOnce(counted(threeSteps(), (taken) => told.push(taken)))).toBe('done')
  expect(told).toEqual([1, 2, 3])
})
