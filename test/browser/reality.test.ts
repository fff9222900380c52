/** The comparison with published figures, as read in a browser: verdicts, figures with sources, links, and what is said while and where it fails. */
import { expect, test } from 'vitest'
import type { RealityAnswer } from '../../api/schemas/reality.ts'
import { ready, visits } from './visit.ts'

const { visit, origin, blank } = visits()

test('every group says its verdict, and one pressed shows its figures with publisher and date', async () => {
  const { page, errors } = await visit({ hash: '#screen=reality' })
  const answer = (await (await page.request.get(`${origin()}/api/reality`)).json()) as RealityAnswer
  expect(await page.locator('.reality-groups li').count()).toBe(answer.groups.length)
  await page.locator('.reality-groups').getByRole('link', { name: 'Countries left out' }).press('Enter')
  await page.waitForURL(/view\.group=countries/)
  const scored = answer.rows.filter((row) => row.group === 'countries' && row.scored)
  await expect.poll(() => page.locator('.reality-dot').count()).toBe(scored.length)
  const table = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Why it misses' }) })
  expect(await table.getByRole('row').count()).toBe(scored.length + 1)
  const missing = scored.find(({ inside }) => inside === 'outside')!
  await expect.poll(() => table.innerText()).toContain(missing.reason!)
  expect(await table.locator('.reality-sources li').first().innerText()).toMatch(/.+: .+, 20\d\d.*, .+/)
  // What is not counted opens where it stands.
  await page.locator('.reality-apart summary').last().press('Enter')
  await page.getByText('Not counted, and why').waitFor()
  expect(errors).toEqual([])
})

test('a link brings the group back', async () => {
  const { page } = await visit({ hash: '#screen=reality&view.group=back_casts' })
  expect(await page.locator('.reality-groups [aria-current]').innerText()).toBe('The past')
})

test('says that the server is drawing it and how far it is, and fills in by itself', async () => {
  const page = await blank()
  let asked = 0
  await page.route('**/api/reality', (route) => (asked++ === 0
    ? route.fulfill({ status: 503, contentType: 'application/problem+json', headers: { 'Retry-After': '3' }, body: '{"title":"Service Unavailable","detail":"500 of 2000 draws are made.","progress":0.25}' })
    : route.continue()))
  await page.goto(`${origin()}/#screen=reality`)
  await page.getByText('It appears here by itself.').waitFor()
  expect(await page.getByRole('progressbar', { name: 'Draws made' }).evaluate((bar: HTMLProgressElement) => bar.value)).toBe(0.25)
  await page.locator('.reality-dot').first().waitFor()
  expect(await page.locator('.problem').count()).toBe(0)
})

test('says that it is on its way, and where it cannot be had offers to try again', async () => {
  const page = await blank()
  let refused = true
  let letGo = (): void => undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route('**/api/reality', async (route) => {
    await held
    await (refused ? route.fulfill({ status: 503, contentType: 'application/json', body: '{"title":"Busy"}' }) : route.continue())
  })
  await page.goto(`${origin()}/#screen=reality`)
  await page.getByText('Fetching the comparison with published figures.').waitFor()
  letGo()
  await page.locator('.problem').getByText('Busy').waitFor()
  refused = false
  await page.locator('.problem button').click()
  await ready(page)
  expect(await page.locator('.reality-dot').count()).toBeGreaterThan(5)
})
