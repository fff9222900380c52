/** The five questions of README.md, asked with the clicks that are written there. */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { visits } from './visit.ts'

const { origin, blank } = visits()
// A step that takes longer has gone another way.
const STEP = 8_000
const pictures = fileURLToPath(new URL('../../.build/pictures/', import.meta.url))

const go = (page: Page, screen: string): Promise<void> => page.locator('.masthead').getByText(screen, { exact: true }).click()

async function open(screen: 'Explore' | 'Compare'): Promise<Page> {
  const page = await blank()
  page.setDefaultTimeout(STEP)
  await page.goto(`${origin()}/#economy=KEN`)
  await go(page, screen)
  await page.locator('.chart-card svg').first().waitFor()
  return page
}

async function keep(page: Page, question: number): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: `${pictures}question-${question}.png`, fullPage: true })
}

/** Names in the row heads of the table of all figures, with their cells. */
async function figures(page: Page): Promise<ReadonlyMap<string, readonly string[]>> {
  await page.getByRole('button', { name: 'All figures', exact: true }).click()
  const rows = await page.locator('.summary-part tbody tr:not(.summary-group)').evaluateAll((found) => found.map((row) => [
    row.querySelector('.summary-name')?.textContent ?? '', ...[...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''),
  ]))
  return new Map(rows.map(([name = '', ...cells]) => [name, cells]))
}

test('1: total cost to 2035 of each strategy for the same demand', async () => {
  const page = await open('Compare')
  await page.getByLabel('Until', { exact: true }).selectOption('2035')
  await expect.poll(() => page.locator('.lead h2').innerText()).toContain('2025–2035')
  for (const label of ['Capital spend', 'Operating spend']) await page.getByRole('combobox', { name: 'Add a chart' }).selectOption({ label })
  await page.locator('#chart-operating_spend').scrollIntoViewIfNeeded()
  await page.locator('#chart-operating_spend svg').first().waitFor()
  const rows = await figures(page)
  for (const name of ['Equal-service cost', 'Discounted cost', 'Residual value', 'Cumulative capital']) {
    expect(rows.get(name), name).toHaveLength(6)
    for (const cell of rows.get(name)!) expect(cell).toMatch(/^\u2212?\$/)
  }
  await go(page, 'Explore')
  await page.getByLabel('Outcome').selectOption({ label: 'Annual spend' })
  await page.getByRole('radio', { name: 'Spending' }).check()
  await page.locator('#chart-total_spend').getByRole('button', { name: 'Table', exact: true }).click()
  const heads = await page.locator('#chart-total_spend thead th').allInnerTexts()
  for (const part of ['IT equipment', 'buildings', 'maintenance', 'other']) expect(heads.some((head) => head.includes(part)), part).toBe(true)
  expect(await page.locator('#chart-total_spend tbody th').last().innerText()).toContain('2035')
  await keep(page, 1)
})

test('2: cash need a year, its peak, and how far it lies from one per cent of GDP', async () => {
  const page = await open('Explore')
  await page.getByLabel('Outcome').selectOption({ label: 'Annual spend as a share of GDP' })
  const card = page.locator('#chart-spend_share_of_gdp')
  await card.locator('svg').first().waitFor()
  expect(await card.locator('.chart-measure').innerText()).toContain('per cent')
  expect(await card.locator('.chart-summary').innerText()).toMatch(/0\.\d+\u202f%/)
  const tile = page.locator('.tile').filter({ hasText: 'Peak funding' })
  expect(await tile.innerText()).toMatch(/20[2-4]\d/)
  await keep(page, 2)
  await go(page, 'Compare')
  expect((await figures(page)).get('Peak funding, share of GDP')).toHaveLength(6)
})

test('11: megawatts and terawatt-hours from the grid, when, against what exists', async () => {
  const page = await open('Explore')
  for (const [label, variable, unit] of [
    ['Grid power', 'grid_power', 'megawatts'], ['Electricity use', 'electricity_use', 'gigawatt-hours a year'],
    ['Grid power at home as a share of national peak load', 'grid_share_of_peak', 'per cent'],
    ['Electricity at home as a share of national supply', 'electricity_share_of_supply', 'per cent'],
    ['Room in the grid', 'grid_room', 'megawatts a year'],
  ] as const) {
    await page.getByLabel('Outcome').selectOption({ label })
    await page.locator(`#chart-${variable} svg`).first().waitFor()
    expect(await page.locator(`#chart-${variable} .chart-measure`).innerText()).toContain(unit)
  }
  await keep(page, 11)
})

test('13: water and land of each strategy, at home and abroad, and the share of renewable water', async () => {
  const page = await open('Compare')
  for (const label of ['On-site water withdrawal', 'Water withdrawn at home as a share of renewable water']) await page.getByRole('combobox', { name: 'Add a chart' }).selectOption({ label })
  for (const variable of ['water_withdrawal_onsite', 'water_share_of_renewable']) await page.locator(`#chart-${variable}`).scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: 'Remove the chart of electricity use' }).click()
  await page.getByRole('combobox', { name: 'Add a chart' }).selectOption({ label: 'Land use' })
  await page.locator('#chart-land_use').scrollIntoViewIfNeeded()
  await page.locator('#chart-land_use svg').first().waitFor()
  await keep(page, 13)
  await go(page, 'Explore')
  await page.getByLabel('Outcome').selectOption({ label: 'On-site water withdrawal' })
  await page.getByRole('radio', { name: 'Where' }).check()
  await page.getByRole('heading', { name: /^On-site water withdrawal, 2040/ }).waitFor()
})

test('23: five countries beside one another, per head', async () => {
  const page = await open('Compare')
  await page.getByText('Add a strategy of another country').click()
  for (const country of ['France', 'India', 'Brazil', 'Rwanda']) {
    const field = page.locator('.add-guest-form').getByRole('combobox').first()
    await field.fill(country)
    await field.press('ArrowDown')
    await field.press('Enter')
    await page.locator('.add-guest-form').getByRole('button', { name: 'Add', exact: true }).click()
    await page.locator('.strategies').getByText(country).first().waitFor()
  }
  await page.getByRole('combobox', { name: 'Add a chart' }).selectOption({ label: 'Compute installed per head' })
  await page.getByRole('radio', { name: 'Side by side' }).check()
  const card = page.locator('#chart-compute_per_head')
  await card.scrollIntoViewIfNeeded()
  await card.getByRole('button', { name: 'Table', exact: true }).click()
  const heads = await card.locator('thead th').allInnerTexts()
  for (const country of ['France', 'India', 'Brazil', 'Rwanda']) expect(heads.some((head) => head.includes(country)), country).toBe(true)
  expect(await card.locator('.chart-measure').innerText()).toContain('per million people')
  await card.getByRole('button', { name: 'Chart', exact: true }).click()
  await card.locator('svg').first().waitFor()
  await keep(page, 23)
})
