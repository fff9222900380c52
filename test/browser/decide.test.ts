/** The Decide screen by keyboard: regret worked out under a seed of the link, stopped and begun again, and the same numbers as the API's. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { visits } from './visit.ts'

const { visit } = visits()
const HASH = '#screen=decide&economy=KEN&until=2030&strategies=extensive-domestic-ownership.0~foreign-cloud-reliance.5&selected=extensive-domestic-ownership&view.draws=100&view.seed=7'
// Hundreds of runs on a machine that may be busy.
const WORKED = 120_000

interface Regret {
  readonly strategies: readonly { readonly worst: number; readonly worst_member: number }[]
}

test.each([{ width: 1440, scheme: 'light' }, { width: 390, scheme: 'dark' }] as const)('at $width px regret and break-even are worked out by key, with what was sampled', async ({ width, scheme }) => {
  const { page, errors } = await visit({ width, scheme, hash: HASH })
  const regret = page.locator('.decide-part').filter({ has: page.getByRole('heading', { name: 'Regret', exact: true }) })
  await regret.getByRole('button', { name: 'Work it out' }).press('Enter')
  expect(page.url()).toContain('view.worked=regret')
  // The button is gone: the heading of what it began has the focus, now and once the answer is there.
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('decide-regret')
  await regret.getByRole('button', { name: 'Stop' }).press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('decide-begin-regret')
  expect(page.url()).not.toContain('view.worked')
  await page.keyboard.press('Enter')
  await regret.locator('.decide-heat').waitFor({ timeout: WORKED })
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('decide-regret')

  const body = await page.evaluate(async () => {
    const scenario = { version: 1, name: 'page', economy: 'KEN', growth_path: 'multi-source-central', perimeter: 'sovereign', perspective: 'social', years: [2025, 2030], strategies: ['extensive-domestic-ownership', 'foreign-cloud-reliance'] }
    const answer = await fetch('/api/decisions/regret', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ scenario, outcome: { variable: 'equal_service_cost' }, better: 'less', members: 100, seed: 7 }) })
    return (await answer.json()) as Regret
  })
  const members = await regret.locator('.decide-heat tbody tr').last().locator('.decide-note').allInnerTexts()
  expect(members.filter((said) => said.startsWith('draw '))).toEqual(body.strategies.map(({ worst_member: member }) => `draw ${member}`))

  await regret.locator('.decide-heat .figure').first().press('Enter')
  const proof = page.locator('#decide-proof-regret')
  await expect.poll(() => proof.getAttribute('open')).toBe('')
  expect(await proof.innerText()).toContain('Latin hypercube')

  const line = page.locator('.decide-part').filter({ has: page.getByRole('heading', { name: 'Break-even', exact: true }) })
  await line.getByRole('button', { name: 'Work it out' }).press('Enter')
  await line.locator('.decide-says').waitFor({ timeout: WORKED })
  expect(await line.locator('.decide-says').innerText()).toMatch(/searched from|None in range|whatever/)

  const { violations } = await new AxeBuilder({ page }).include('.screen').withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true)
  expect(errors).toEqual([])
}, 300_000)

test('an answer that is of another question keeps the names it was worked out for', async () => {
  const { page, errors } = await visit({ hash: `${HASH.replace('foreign-cloud-reliance.5', 'foreign-cloud-reliance.5~regional-pooling.3')}&view.against=foreign-cloud-reliance&view.worked=break-even` })
  const said = page.locator('.decide-part').filter({ has: page.getByRole('heading', { name: 'Break-even', exact: true }) }).locator('.decide-says')
  await said.waitFor({ timeout: WORKED })
  const before = await said.innerText()
  expect(before).toContain('Foreign cloud reliance')
  await page.getByLabel('Against', { exact: true }).selectOption('regional-pooling')
  // In the page as it is drawn before the new question is begun.
  expect(await page.locator('.decide-answer.stale .decide-says').innerText()).toBe(before)
  await expect.poll(() => said.innerText(), { timeout: WORKED }).toContain('Regional pooling')
  expect(errors).toEqual([])
}, 300_000)

test('where what works it out cannot be fetched, the part says so and tries again', async () => {
  const { page } = await visit({ hash: HASH })
  await page.route(/assets\/decide-work-/, (route) => route.abort())
  await page.getByRole('button', { name: 'Work it out' }).nth(1).click()
  await page.locator('.decide-part .problem').waitFor()
  await page.unroute(/assets\/decide-work-/)
  await page.locator('.decide-part .problem button').press('Enter')
  await page.locator('.decide-part .decide-says').waitFor({ timeout: WORKED })
}, 300_000)
