import { expect, test } from 'vitest'
import { negotiate } from '../../api/accept.ts'
import { RequestProblem } from '../../api/problem-details.ts'

const OURS = ['application/json', 'text/csv'] as const

test.each([
  [undefined, 'application/json'],
  ['', 'application/json'],
  ['*/*', 'application/json'],
  ['text/csv', 'text/csv'],
  ['TEXT/CSV', 'text/csv'],
  ['text/*', 'text/csv'],
  ['text/csv;q=0.5, application/json;q=0.4', 'text/csv'],
  ['text/csv, application/json', 'application/json'],
  ['text/html, */*;q=0.1', 'application/json'],
  ['application/json;q=0, */*', 'text/csv'],
])('%j is answered with %s', (header, type) => {
  expect(negotiate(header, OURS)).toBe(type)
})

test.each(['image/png', 'application/json;q=0', 'text/csv;q=nonsense', ';;;,,,'])('%j is refused', (header) => {
  expect(() => negotiate(header, OURS)).toThrow(RequestProblem)
})
