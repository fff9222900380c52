/** Every link that README.md gives for a question opens on the figure its call names first. */
import { expect, test } from 'vitest'
import { PURE_STRATEGIES } from '../../scenarios/default-scenario.ts'
import { readmeQuestions } from '../api/readme-questions.ts'
import { ready, visits } from './visit.ts'

const { visit, origin } = visits()
const questions = readmeQuestions()

/** The strategy a link selects: the one named, else the first. */
function strategyOf(hash: string): string {
  const { selected, strategies } = Object.fromEntries(new URLSearchParams(hash.slice(1)))
  return selected ?? strategies?.split('.')[0] ?? PURE_STRATEGIES[0]
}

test('the screen of every question shows its figure, with its proof', async () => {
  const { page, errors } = await visit({ hash: questions[0]!.hash })
  const absent: string[] = []
  for (const { number, figures, hash } of questions) {
    // The address alone changes: readers who press one link after another do not load the page anew.
    await page.goto(`${origin()}/${hash}`)
    await ready(page)
    const address = `"${strategyOf(hash)}~${figures[0]}"`
    // A price of one more point is a difference: it carries the address of what it is taken from.
    const figure = page.locator(`.screen :is([data-proof^=${address}], [data-proof-less^=${address}]), .proof[data-proof^=${address}]`).first()
    await figure.waitFor({ timeout: 5_000 }).catch(() => absent.push(`${number}: ${figures[0]}`))
  }
  expect(absent).toEqual([])
  expect(errors).toEqual([])
})
