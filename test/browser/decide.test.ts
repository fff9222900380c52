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
  await regret.getByRole('button', { name: 'Stop' }).press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('decide-begin-regret')
  expect(page.url()).not.toContain('view.worked')
  await page.keyboard.press('Enter')
  await regret.locator('.decide-heat').waitFor({ timeout: WORKED })

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
