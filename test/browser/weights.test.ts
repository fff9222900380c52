/** Weights of layers and of dimensions of trust, set by keyboard, kept by the link, undone, and led back to their defaults. */
import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { keys } from './keys.ts'
import { ready, visits } from './visit.ts'

const { visit } = visits()

const ESTONIA = '#screen=sovereignty&economy=EST&selected=digital-embassy-guest'
const CLEAN = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const LAYERS = ['Chips', 'Models', 'Cloud software', 'Operators', 'Energy', 'Capital', 'Cables']
// Half of the last place of a part, seven times, and of their sum.
const ROUNDING = 8 * 0.0005

const part = (page: Page) => page.locator('section[aria-labelledby="sovereignty-weights"]')
const slider = (page: Page, name: string) => part(page).getByRole('slider', { name, exact: true })
const box = (page: Page, name: string) => part(page).getByRole('textbox', { name: `Weight of ${name}, number` })
const row = (page: Page, name: string) => part(page).locator('tr', { has: page.locator('th', { hasText: name }) })
const column = (page: Page, name: string, head: string): Promise<string> => row(page, name).locator(`td[data-head="${head}"]`).innerText()
const mean = (page: Page): Promise<string> => column(page, 'Mean, the sum', 'Adds to the mean')
/** Everything that is read of the part, its controls included. */
const shown = (page: Page): Promise<string> => part(page).evaluate((element) => element.outerHTML + [...element.querySelectorAll('input')].map(({ value }) => value).join(' '))
const hash = (page: Page): string => decodeURIComponent(new URL(page.url()).hash)

async function partsOf(page: Page): Promise<number> {
  const parts = await Promise.all(LAYERS.map((layer) => column(page, layer, 'Adds to the mean')))
  return parts.reduce((sum, said) => sum + Number(said), 0)
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(CLEAN).analyze()
  return found.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

test('a weight set by keyboard moves the score, of which the parts are the sum; the link brings the same bytes back', async () => {
  const { page, errors } = await visit({ hash: ESTONIA })
  const before = await mean(page)
  expect(Math.abs((await partsOf(page)) - Number(before))).toBeLessThanOrEqual(ROUNDING)
  const reader = keys(page)
  await slider(page, 'Models').focus()
  await reader.to('input[aria-label="Weight of Chips, number"]', true)
  await reader.type('0.25')
  await expect.poll(() => mean(page)).not.toBe(before)
  expect(await slider(page, 'Chips').inputValue()).toBe('0.25')
  expect(await slider(page, 'Chips').getAttribute('aria-valuetext')).toBe('0.25, default 1')
  expect(await column(page, 'Chips', 'Share of the mean')).toMatch(/^4\s%$/u)
  expect(Math.abs((await partsOf(page)) - Number(await mean(page)))).toBeLessThanOrEqual(ROUNDING)
  expect(await page.locator('.lead-sentence').innerText()).toContain(`${Math.round(Number(await mean(page)) * 100)}`)

  await slider(page, 'Energy').focus()
  for (const key of ['ArrowLeft', 'ArrowLeft', 'PageDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
  expect(await box(page, 'Energy').inputValue()).toBe('0.45')
  await page.keyboard.press('Home')
  await page.keyboard.press('Escape')
  expect(await box(page, 'Energy').inputValue()).toBe('0.45')
  await slider(page, 'Legal basis').focus()
  await page.keyboard.press('End')
  await expect.poll(() => column(page, 'Legal basis', 'Share')).toMatch(/^56\s%$/u)
  await expect.poll(() => hash(page)).toContain('weights=layer_weight.chips.0.25~layer_weight.energy.0.45~trust_weight.legal_basis.1')

  expect(await violations(page)).toEqual([])
  // The focus is on the page's own controls: it leaves no trace in what is read.
  const kept = await shown(page)
  const link = page.url()
  await page.reload()
  await ready(page)
  expect(await shown(page)).toBe(kept)
  const { page: elsewhere, errors: others } = await visit({ hash: new URL(link).hash })
  expect(await shown(elsewhere)).toBe(kept)
  expect([...errors, ...others]).toEqual([])
})

test('undo, redo and the ways back to the defaults', async () => {
  const { page, errors } = await visit({ hash: ESTONIA })
  const before = await shown(page)
  const standing = await mean(page)
  await box(page, 'Cables').fill('0.4')
  await page.keyboard.press('Enter')
  await expect.poll(() => mean(page)).not.toBe(standing)
  const lighter = await mean(page)
  await page.locator('.history > button').first().click()
  await expect.poll(() => mean(page)).toBe(standing)
  expect(await shown(page)).toBe(before)
  await page.locator('.history > button').nth(1).click()
  await expect.poll(() => mean(page)).toBe(lighter)

  // A press of the last button in the row takes it away: the focus stays in the row.
  await row(page, 'Cables').getByRole('button', { name: 'Weight of Cables: back to 1' }).press('Enter')
  await expect.poll(() => mean(page)).toBe(standing)
  expect(await slider(page, 'Cables').evaluate((element) => element === document.activeElement)).toBe(true)
  expect(hash(page)).not.toContain('weights=')

  await box(page, 'Chips').fill('7')
  await page.keyboard.press('Enter')
  // What lies beyond the range is its end, and that is the default.
  expect(await box(page, 'Chips').inputValue()).toBe('1')
  expect(hash(page)).not.toContain('weights=')
  await box(page, 'Chips').fill('none')
  await page.keyboard.press('Enter')
  expect(await box(page, 'Chips').inputValue()).toBe('1')

  await box(page, 'Chips').fill('0')
  await page.keyboard.press('Enter')
  await box(page, 'Models').fill('0')
  await page.keyboard.press('Enter')
  await part(page).getByRole('button', { name: 'Layers: back to default weights' }).press('Enter')
  await expect.poll(() => mean(page)).toBe(standing)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Layers, in the mean of dependence')
  expect(errors).toEqual([])
})

test('where every weight is 0 there is no mean, and the page says so; narrow, dark, from right to left too', async () => {
  const nothing = [...['chips', 'models', 'cloud_software', 'operators', 'energy', 'capital', 'cables'].map((layer) => `layer_weight.${layer}.0`), ...['political_commitment', 'legal_basis', 'data_management', 'technical_safeguards', 'operational_rules'].map((dimension) => `trust_weight.${dimension}.0`)].join('~')
  for (const options of [{ width: 390, height: 844, scheme: 'dark' }, { width: 320, height: 640, rightToLeft: true }] as const) {
    const { page, errors } = await visit({ hash: `${ESTONIA}&weights=${nothing}`, ...options })
    expect(await part(page).getByRole('status').allInnerTexts()).toEqual([
      'No layer has weight: dependence and concentration have no mean until one is given some.',
      'No dimension has weight, which puts none before another: all five count alike.',
    ])
    expect(await mean(page)).toContain('not computed')
    expect(await column(page, 'Legal basis', 'Share')).toMatch(/20\s%$/u)
    expect(await page.locator('.lead-sentence').innerText()).toContain('Its dependence has no mean, because no layer has weight.')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    expect(await violations(page)).toEqual([])
    await box(page, 'Chips').fill('0.5')
    await page.keyboard.press('Enter')
    await expect.poll(() => column(page, 'Chips', 'Share of the mean')).toMatch(/100\s%$/u)
    expect(await part(page).getByRole('status').first().innerText()).toBe('')
    expect(errors).toEqual([])
  }
})

test('a scenario that weighs is named beside its defaults', async () => {
  const { page, errors } = await visit({ hash: `${ESTONIA}&weights=layer_weight.chips.0.25` })
  const file = page.getByRole('button', { name: 'File', exact: true })
  await file.click()
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as YAML' }).click()])
  const text = readFileSync(await saved.path(), 'utf8')
  expect(text).toContain('layer: chips')
  const weighed = await mean(page)
  await part(page).getByRole('button', { name: 'Layers: back to default weights' }).click()
  await expect.poll(() => mean(page)).not.toBe(weighed)
  await file.click()
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Open a scenario file' }).click()])
  await chooser.setFiles({ name: saved.suggestedFilename(), mimeType: 'application/yaml', buffer: Buffer.from(text) })
  await expect.poll(() => page.locator('.setup').innerText()).toContain('scenario-est')
  await page.getByRole('button', { name: 'Sovereignty', exact: true }).click()
  expect(await row(page, 'Chips').innerText()).toContain('of the scenario')
  expect(await part(page).locator('.chart-foot').first().innerText()).toContain('“scenario-est”')
  expect(await box(page, 'Chips').inputValue()).toBe('0.25')
  expect(hash(page)).not.toContain('weights=')
  expect(errors).toEqual([])
})
