/** Charts by keyboard and their downloads, in a real browser under the page's own content policy. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { formatQuantity } from '../../web/chart/number-format.ts'
import { visits } from './visit.ts'

const { origin, blank } = visits()

async function open(): Promise<{ page: Page; errors: string[] }> {
  const page = await blank()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.goto(`${origin()}/#screen=compare&economy=KEN`)
  await page.locator('#chart-total_spend svg').first().waitFor()
  return { page, errors }
}

const spoken = (page: Page): Promise<string> => page.locator('#chart-total_spend .chart-stage [role=status]').innerText()

async function downloaded(page: Page, format: number): Promise<{ name: string; content: Buffer }> {
  const card = page.locator('#chart-total_spend')
  if ((await card.locator('.download > button').getAttribute('aria-expanded')) === 'false') await card.locator('.download > button').click()
  const [file] = await Promise.all([page.waitForEvent('download'), card.locator('.download-format').nth(format).click()])
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) }
}

/** Values of a downloaded picture, by strategy and year. */
interface Saved {
  readonly rows: readonly { readonly strategy: string; readonly year: number; readonly value: number }[]
}

test('a reader with a keyboard alone finds the crossing year in ten keys', async () => {
  const { page, errors } = await open()
  const { content } = await downloaded(page, 1)
  const { rows } = JSON.parse(/<metadata[^>]*>(.*)<\/metadata>/s.exec(content.toString('utf8'))![1]!.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>')) as Saved
  await page.keyboard.press('Escape')
  await page.locator('#chart-total_spend .chart-stage').focus()
  let keys = 0
  const press = async (key: string): Promise<void> => {
    keys++
    await page.keyboard.press(key)
  }
  await press('Enter')
  await press('Home')
  await press('c')
  await expect.poll(() => spoken(page)).toMatch(/Passes (above|below)/)
  const said = await spoken(page)
  expect(keys).toBeLessThanOrEqual(10)
  const year = Number(/^\d{4}/.exec(said)![0])
  const own = (at: number) => rows.find((row) => row.strategy === 'extensive-domestic-ownership' && row.year === at)!.value
  expect(said).toContain(formatQuantity(own(year), 'USD2025/year'))
  // Some strategy has changed sides with the one the cursor is on.
  const others = [...new Set(rows.map(({ strategy }) => strategy))].slice(1)
  const side = (strategy: string, at: number) => Math.sign(own(at) - rows.find((row) => row.strategy === strategy && row.year === at)!.value)
  expect(others.some((strategy) => side(strategy, year) === -side(strategy, year - 1) || side(strategy, year - 1) === 0)).toBe(true)
  expect(errors).toEqual([])
})

test('t leads to the table and back, and the focus with it', async () => {
  const { page } = await open()
  await page.locator('#chart-total_spend .chart-stage').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('t')
  await page.locator('#chart-total_spend table').waitFor()
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('table-scroll')
  await page.keyboard.press('t')
  await page.locator('#chart-total_spend .chart-stage').waitFor()
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('chart-stage')
})

test('columns of the table sort, and say so', async () => {
  const { page } = await open()
  const card = page.locator('#chart-total_spend')
  await card.getByRole('button', { name: 'Table', exact: true }).click()
  const head = card.locator('thead th').nth(1)
  await head.locator('button').click()
  expect(await head.getAttribute('aria-sort')).toBe('descending')
  const top = await card.locator('tbody tr').first().locator('th').innerText()
  await head.locator('button').click()
  expect(await head.getAttribute('aria-sort')).toBe('ascending')
  expect(await card.locator('tbody tr').last().locator('th').innerText()).toBe(top)
})

test('the three downloads arrive under the content policy, named by what they hold', async () => {
  const { page, errors } = await open()
  const files = [await downloaded(page, 0), await downloaded(page, 1), await downloaded(page, 2)]
  expect(files.map(({ name }) => name)).toEqual(['csv', 'svg', 'png'].map((ending) => `KEN-total_spend-2025-2040.${ending}`))
  expect(files[0]?.content.toString('utf8')).toMatch(/^year,strategy,economy,variable,index,unit,value,/)
  expect(files[1]?.content.toString('utf8')).toMatch(/^<svg /)
  expect(files[2]?.content.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect(errors).toEqual([])
})

test('on paper every chart is drawn, in light colours, and the foot says which run it is', async () => {
  const { page } = await open()
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  const cards = await page.locator('.chart-card').count()
  await expect.poll(() => page.locator('.chart-card .chart-picture svg').count()).toBe(cards)
  await expect.poll(() => page.locator('.chart-picture svg').first().getAttribute('fill')).toBe('#14202B')
  expect(await page.locator('.chart-actions').first().isVisible()).toBe(false)
  expect(await page.evaluate(() => document.documentElement.style.getPropertyValue('--print-foot'))).toMatch(/Kenya, 2025–2040\. Model .*, run [0-9a-f]{12}\. Printed \d{4}-\d\d-\d\d\./)
})
