import { expect, test } from 'vitest'
import { readLibrary } from '../../../api/library.ts'
import { questionGroups, questionsOf } from '../../../web/state/questions.ts'

const library = readLibrary()
const questions = questionsOf(library)

test('every scenario of the library asks its question once', () => {
  expect(questions.map((question) => question.name).sort()).toEqual([...library.scenarios.keys()].sort())
  for (const { name, question } of questions) expect(question).toBe(library.scenarios.get(name)?.question)
})

test('no group is empty', () => {
  for (const group of questionGroups) expect(questions.filter((question) => question.group === group), group).not.toHaveLength(0)
})

test.each([
  ['estonia-embassy-hosts', 'treaty'],
  ['rwanda-pool', 'partners'],
  ['iceland-cold-and-clean', 'own-or-rent'],
  ['india-twenty-thousand', 'scale'],
  ['stress-water-kuwait', 'limits'],
  ['world-to-2040', 'world'],
])('%s stands under %s', (name, group) => {
  expect(questions.find((question) => question.name === name)?.group).toBe(group)
})

test('a scenario without a question is listed by its title, and inherits what decides its group', () => {
  const child = { version: 1 as const, name: 'child', title: 'A child', extends: 'india-twenty-thousand' }
  const [found] = questionsOf({ ...library, scenarios: new Map([...library.scenarios, ['child', child]]) }).filter((question) => question.name === 'child')
  expect(found).toEqual({ name: 'child', title: 'A child', question: 'A child', economy: 'IND', group: 'scale' })
})
