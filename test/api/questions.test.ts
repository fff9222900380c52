/** Every call that README.md prints for a question runs as printed, has the figures it names, and answers what was asked. */
import { describe, expect, test } from 'vitest'
import { runCli } from '../../api/cli/main.ts'
import { readmeQuestions, type Question } from './readme-questions.ts'
import { answers } from './question-answers.ts'
import { post } from './sample-app.ts'

const questions = readmeQuestions()
const CLI = 'npm run -s model -- '
const CURL = /^curl -s -H 'content-type: application\/json' -d '(.+)' 'localhost:3000(\/api\/\S+)'$/
const JSON_FORMAT = ' --format json'

test('the questions are all twenty-five, each with figures, a link and an answer to hold the call to', () => {
  expect(questions.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, place) => place + 1))
  expect(Object.keys(answers).map(Number)).toEqual(questions.map(({ number }) => number))
  for (const { figures, hash } of questions) {
    expect(figures.length).toBeGreaterThan(0)
    expect(hash).toMatch(/^#screen=/)
  }
})

/** What a command prints. */
async function printed(call: string): Promise<string> {
  expect(call.startsWith(CLI)).toBe(true)
  let [text, error] = ['', '']
  const code = await runCli(call.slice(CLI.length).split(' '), { out: (part) => { text += part }, error: (part) => { error += part }, readStandardInput: async () => '' })
  expect(code, error).toBe(0)
  return text
}

/** The answer to a call: as printed where that is numbers, else in the same numbers. */
async function answered({ call }: Question): Promise<unknown> {
  const curl = CURL.exec(call)
  if (curl === null) return JSON.parse(await printed(call.endsWith(JSON_FORMAT) ? call : call + JSON_FORMAT))
  const answer = await post(curl[2]!, curl[1])
  expect(answer.status).toBe(200)
  return answer.json()
}

/** Figures with a value in any year, of any strategy, among what the table of a run prints. */
function figuresIn(table: string): ReadonlySet<string> {
  const lines = table.split('\n').filter((line) => line.trim() !== '' && !line.trimEnd().endsWith(' none'))
  return new Set(lines.map((line) => /^(?:total of )?(\w+)/.exec(line)?.[1] ?? ''))
}

describe.each(questions)('$number: $question', (asked) => {
  test('the call answers what is asked', async () => {
    answers[asked.number]!(await answered(asked))
  })

  if (asked.call.startsWith(`${CLI}run `)) test('the call as printed has a number for every figure', async () => {
    const found = figuresIn(await printed(asked.call))
    expect(asked.figures.filter((figure) => !found.has(figure))).toEqual([])
  })
})
