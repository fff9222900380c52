/** The Prerequisites screen by keyboard: a year, a row with its years, and a lever that closes the gap. */
import { expect, test } from 'vitest'
import { visits } from './visit.ts'

const { visit } = visits()

test.each([{ width: 1440 }, { width: 390 }])('at $width px a row opens to its years, and its levers lead to the rail', async ({ width }) => {
  const { page, errors } = await visit({ width, hash: '#screen=prerequisites&economy=LUX&view.year=2030' })
  const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: 'Talent', exact: true }) })
  expect(await row.getByRole('cell').count()).toBe(3)
  expect(await row.innerText()).toContain('bridged')

  await page.getByLabel('Year', { exact: true }).press('Home')
  await expect.poll(() => row.innerText()).toContain('missing, bridged from 2030')
  expect(page.url()).toContain('view.year=2027')

  await row.getByRole('button', { name: 'Talent', exact: true }).press('Enter')
  await page.locator('#chart-staff_needed svg').first().waitFor()
  await page.locator('#chart-staff_needed').getByRole('button', { name: 'Table', exact: true }).press('Enter')
  expect(await page.locator('#chart-staff_needed tbody tr').count()).toBe(16)

  await page.getByRole('button', { name: 'Raise training of specialists' }).press('Enter')
  await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent ?? '')).toContain('Training of specialists')
  const short = await row.innerText()
  await page.keyboard.press('End')
  await expect.poll(() => row.innerText()).not.toBe(short)
  expect(errors).toEqual([])
})
