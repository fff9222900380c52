/** Every call that README.md prints for a question runs as printed and answers with the figures it names. */
import { describe, expect, test } from 'vitest'
import { runCli } from '../../api/cli/main.ts'
import type { FrontierAnswer } from '../../api/schemas/decisions/frontier.ts'
import type { Run } from '../../api/schemas/run.ts'
import { readmeQuestions, type Question } from './readme-questions.ts'
import { post } from './sample-app.ts'

const questions = readmeQuestions()
const CLI = 'npm run -s model -- '
const CURL = /^curl -s -H 'content-type: application\/json' -d '(.+)' 'localhost:3000(\/api\/\S+)'$/

test('the questions are all twenty-five, each with figures and a link', () => {
  expect(questions.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, place) => place + 1))
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

/** Figures of an answer that have a value in any year, of any strategy. */
async function answered({ call }: Question): Promise<ReadonlySet<string>> {
  const curl = CURL.exec(call)
  if (curl !== null) {
    const answer = await post(curl[2]!, curl[1])
    expect(answer.status).toBe(200)
    const { series, summary } = (await answer.json()) as Run
    return new Set([...series.filter(({ values }) => values.some((value) => value !== null)), ...summary.filter(({ value }) => value !== null)].map(({ variable }) => variable))
  }
  const text = await printed(call)
  const [, moved] = / moves (\w+) most: /.exec(text) ?? []
  if (moved !== undefined) return new Set([moved])
  if (call.includes(' frontier ')) {
    const { cost, cheapest, requirements } = JSON.parse(text) as FrontierAnswer
    expect(cheapest).not.toBeNull()
    // What binds the cheapest has a price.
    expect(requirements.some(({ shadow_price: price }) => price !== null && price > 0)).toBe(true)
    return new Set([cost.variable])
  }
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return new Set(lines.filter((line) => !line.trimEnd().endsWith(' none')).map((line) => /^(?:total of )?(\w+)/.exec(line)?.[1] ?? ''))
}

describe.each(questions)('$number: $question', (asked) => {
  test('has an answer', async () => {
    const found = await answered(asked)
    expect(asked.figures.filter((figure) => !found.has(figure))).toEqual([])
  })
})

test('the currency of question 8 ends a fifth stronger, level and a fifth weaker, and each costs more than the last', async () => {
  const out = await printed(questions.find(({ number }) => number === 8)!.call)
  const last = (variable: string, strategy: string): number => {
    const line = out.split('\n').find((row) => row.startsWith(`${variable} `) && row.includes(` ${strategy} `))
    return Number(line?.trim().split(/\s+/).at(-1)?.replaceAll(',', ''))
  }
  for (const names of [['own-currency-stronger', 'extensive-domestic-ownership', 'own-currency-weaker'], ['cloud-currency-stronger', 'foreign-cloud-reliance', 'cloud-currency-weaker']]) {
    expect(names.map((name) => last('currency_factor', name))).toEqual([0.8, 1, 1.2])
    const [stronger, level, weaker] = names.map((name) => last('equal_service_cost', name)) as [number, number, number]
    expect(stronger).toBeLessThan(level)
    expect(level).toBeLessThan(weaker)
  }
})
