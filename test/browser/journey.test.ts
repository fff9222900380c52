/** What a reader does with the page, in a real browser against the real server. */
import { gzipSync } from 'node:zlib'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { visits } from './visit.ts'

const shots = fileURLToPath(new URL('../../.build/pictures/', import.meta.url))

// What a reader on a slow line waits for before the first chart.
const MOST_SCRIPT = 150 * 1024
const MOST_IN_ALL = 350 * 1024
const CLEAN = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const { origin, blank, visit } = visits()

beforeAll(() => {
  mkdirSync(shots, { recursive: true })
})

function tileText(page: Page, variable: string): Promise<string> {
  return page.locator(`.tile[data-variable="${variable}"] .tile-value`).innerText()
}

/** The line of one strategy in one chart. */
function lineOf(page: Page, variable: string): Promise<string | null> {
  return page.locator(`#chart-${variable} .strategy path`).nth(1).getAttribute('d')
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(CLEAN).analyze()
  return found.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

async function pickEconomy(page: Page, typed: string): Promise<void> {
  await page.locator('[role=combobox]').focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
}

test('a country is picked with the keyboard alone, and every figure follows', async () => {
  const { page, errors } = await visit()
  const before = await tileText(page, 'facility_power')
  const box = page.locator('[role=combobox]')
  await box.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('fran')
  expect(await page.locator('[role=option]').first().innerText()).toContain('France')
  expect(await box.getAttribute('aria-activedescendant')).toBe(await page.locator('[role=option][aria-selected=true]').getAttribute('id'))
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.querySelector('.lead')?.textContent?.startsWith('France'))
  expect(await tileText(page, 'facility_power')).not.toBe(before)
  expect(new URL(page.url()).hash).toContain('economy=FRA')
  await page.goBack()
  await page.waitForFunction(() => document.querySelector('.lead')?.textContent?.startsWith('Kenya'))
  expect(await tileText(page, 'facility_power')).toBe(before)
  expect(errors).toEqual([])
})

test('Escape leaves the country as it was', async () => {
  const { page } = await visit()
  await page.locator('[role=combobox]').focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('japan')
  await page.keyboard.press('Escape')
  expect(await page.locator('[role=combobox]').inputValue()).toBe('Kenya')
  expect(await page.locator('[role=option]').count()).toBe(0)
})

test('a lever moves the charts, its link brings it back, and reset puts it back', async () => {
  const { page } = await visit()
  const lever = page.getByRole('slider', { name: 'Ambition', exact: true })
  const before = await lineOf(page, 'total_spend')
  const value = await lever.inputValue()
  await lever.focus()
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight')
  await expect.poll(() => lineOf(page, 'total_spend')).not.toBe(before)
  const moved = await lineOf(page, 'total_spend')
  await expect.poll(() => new URL(page.url()).hash).toContain('set.ambition=')
  const again = await visit({ hash: new URL(page.url()).hash })
  expect(await lineOf(again.page, 'total_spend')).toBe(moved)
  await page.getByRole('button', { name: /^Default .* for Ambition$/ }).click()
  await expect.poll(() => lineOf(page, 'total_spend')).toBe(before)
  expect(await lever.inputValue()).toBe(value)
})

test('charts are up to date in the frame after a lever moves', async () => {
  const { page } = await visit()
  const frames = await page.evaluate(async () => {
    const lever = document.querySelector('.range') as HTMLInputElement
    const drawn = () => document.querySelector('#chart-total_spend .lines')?.innerHTML
    const before = drawn()
    lever.value = lever.max
    lever.dispatchEvent(new Event('input', { bubbles: true }))
    for (let frame = 1; frame <= 10; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      if (drawn() !== before) return frame
    }
    return Infinity
  })
  // The frame that runs the model is over when the second begins.
  expect(frames).toBeLessThanOrEqual(2)
})

test('the proof of a figure leads down to a published source', async () => {
  const { page, errors } = await visit()
  await page.getByRole('button', { name: /, proof of facility power$/ }).click()
  const proof = page.locator('.proof')
  await proof.locator('.equation').waitFor()
  expect(await proof.locator('.proof-value').innerText()).toContain('MW')
  expect(await proof.locator('.equation math').count()).toBeGreaterThan(0)
  // Down through equations, to a published input as soon as one is in sight.
  for (let depth = 0; depth < 30 && (await proof.locator('.input').count()) > 0; depth++) {
    const kinds = await proof.locator('.input-kind').allInnerTexts()
    await proof.locator('.input').nth(Math.max(0, kinds.indexOf('input'))).click()
  }
  expect(await proof.locator('.input').count()).toBe(0)
  expect(await proof.locator('h3').first().innerText()).toBe('Where it comes from')
  expect(await proof.locator('.origin-citation').first().innerText()).not.toBe('')
  await page.keyboard.press('Escape')
  expect(await proof.count()).toBe(0)
  expect(errors).toEqual([])
})

test('a chart is read with the keyboard: points, crossings, table, and out again', async () => {
  const { page } = await visit()
  const stage = page.locator('#chart-total_spend .chart-stage')
  await stage.focus()
  expect(await stage.getAttribute('role')).toBe('group')
  await page.keyboard.press('Enter')
  expect(await stage.getAttribute('role')).toBe('application')
  await page.keyboard.press('Home')
  await expect.poll(() => page.locator('#chart-total_spend .readout-year').innerText()).toContain('2025')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => page.locator('#chart-total_spend [role=status]').innerText()).toMatch(/^2026, .+: \$/)
  await page.keyboard.press('t')
  const table = page.locator('#chart-total_spend table')
  await table.waitFor()
  expect(await table.locator('tbody tr').count()).toBe(16)
  expect(await table.locator('thead th').count()).toBe(7)
  expect(new URL(page.url()).hash).toContain('tables=total_spend')
})

test('the table twin shows the numbers that the chart draws', async () => {
  const { page } = await visit({ hash: '#tables=facility_power' })
  const last = await page.locator('#chart-facility_power tbody tr').last().locator('td').first().innerText()
  expect(last).toBe(await tileText(page, 'facility_power'))
})

test('strategies come and go, six at most, and the first is the baseline', async () => {
  const { page } = await visit()
  expect(await page.locator('.chip').count()).toBe(6)
  await page.getByRole('button', { name: /^Remove Digital embassy/ }).click()
  expect(await page.locator('#chart-total_spend .strategy').count()).toBe(5)
  await page.locator('.chip-add select').selectOption('balanced-portfolio')
  await expect.poll(() => page.locator('#chart-total_spend .strategy').count()).toBe(6)
  await page.getByRole('button', { name: 'Compare the others with it' }).click()
  await expect.poll(() => page.locator('.chip').first().innerText()).toContain('baseline')
  expect(await page.locator('.chip').first().innerText()).toContain('Balanced')
})

test('a page without strategies says so and brings them back', async () => {
  const { page } = await visit()
  for (let left = 6; left > 0; left--) await page.locator('.chip-remove').first().click()
  await page.locator('.problem').waitFor()
  expect(await page.locator('.problem').innerText()).toContain('No strategy to compute')
  expect(await page.locator('.chart-card').count()).toBe(0)
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Show the six strategies' }).click()
  await page.locator('.chart-picture svg').nth(3).waitFor()
  expect(await page.locator('.chip').count()).toBe(6)
})

test('while a lever is dragged the lines it started from stay in sight, dim, and go when it is let go', async () => {
  const { page } = await visit()
  const ghosts = page.locator('#chart-total_spend .ghosts path')
  const before = await lineOf(page, 'total_spend')
  expect(await ghosts.count()).toBe(0)
  const box = await page.getByRole('slider', { name: 'Ambition', exact: true }).boundingBox()
  if (box === null) throw new Error('The lever is not on the page.')
  const middle = box.y + box.height / 2
  await page.mouse.move(box.x + box.width * 0.5, middle)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.9, middle, { steps: 4 })
  await expect.poll(() => ghosts.count()).toBe(6)
  expect(await lineOf(page, 'total_spend')).not.toBe(before)
  // Also away from the lever.
  await page.mouse.move(box.x + box.width + 300, middle + 100)
  await page.mouse.up()
  await expect.poll(() => ghosts.count()).toBe(0)
})

test('a strategy that cannot be built is marked, and the limit that holds it back is named', async () => {
  const { page } = await visit({ hash: '#economy=SGP&set.ambition=4' })
  const notice = page.locator('.feasibility')
  expect(await notice.innerText()).toContain('Not the same service')
  expect(await notice.locator('.limits strong').first().innerText()).toMatch(/grid|land|water|budget|building/)
  expect(await page.locator('.chip .mark-warning').count()).toBeGreaterThan(0)
})

test('places chosen and stand-ins are in sight', async () => {
  const { page } = await visit({ hash: '#economy=NRU' })
  await page.waitForFunction(() => document.querySelector('.lead')?.textContent?.startsWith('Nauru'))
  const text = await page.locator('.assumptions').innerText()
  expect(text).toContain('Places chosen')
  expect(text).toContain('Stand-ins')
})

test('a refused scenario says in words what is wrong and how to go on', async () => {
  const { page } = await visit()
  await page.evaluate(() => (location.hash = '#economy=KEN&path=no-such-path'))
  await page.locator('.problem').waitFor()
  expect(await page.locator('.problem').innerText()).toContain('no-such-path')
})

test('a server that does not answer is reported, and trying again helps', async () => {
  const page = await blank()
  await page.route('**/api/facts', (route) => route.abort())
  await page.goto(`${origin()}/`)
  await page.locator('.problem').waitFor()
  expect(await page.locator('.problem').innerText()).toContain('does not answer')
  await page.unroute('**/api/facts')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.locator('.chart-picture svg').first().waitFor()
})

test('nothing is asked of any other host, and the first load is small', async () => {
  const page = await blank()
  const bodies: { url: string; type: string; size: number; text: string }[] = []
  const outside: string[] = []
  const pending: Promise<void>[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin()) outside.push(request.url())
  })
  page.on('response', (response) => {
    pending.push(
      response.body().then((body) => {
        bodies.push({ url: response.url(), type: response.headers()['content-type'] ?? '', size: gzipSync(body).length, text: body.toString() })
      }, () => undefined),
    )
  })
  await page.goto(`${origin()}/`)
  await page.locator('.chart-picture svg').nth(3).waitFor()
  await Promise.all(pending)
  expect(outside).toEqual([])
  const script = bodies.filter(({ type }) => type.includes('javascript')).reduce((sum, { size }) => sum + size, 0)
  const all = bodies.reduce((sum, { size }) => sum + size, 0)
  console.log(`first load, gzip: scripts ${Math.round(script / 1024)} kB, all ${Math.round(all / 1024)} kB`)
  expect(script).toBeLessThanOrEqual(MOST_SCRIPT)
  // Forms are checked by the server: the page carries no schema library.
  expect(bodies.filter(({ type, text }) => type.includes('javascript') && text.includes('unrecognized_keys')).map(({ url }) => url)).toEqual([])
  expect(all).toBeLessThanOrEqual(MOST_IN_ALL)
})

describe.each([
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])('at $width px', ({ width, height }) => {
  test.each(['light', 'dark'] as const)('the %s page, its proof and its tables are clean for axe', async (scheme) => {
    const { page, errors } = await visit({ width, height, scheme })
    await page.screenshot({ path: `${shots}page-${width}-${scheme}.png`, fullPage: true })
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: /, proof of facility power$/ }).click()
    await page.locator('.proof .equation').waitFor()
    await page.screenshot({ path: `${shots}proof-${width}-${scheme}.png` })
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('#chart-total_spend').getByRole('button', { name: 'Table' }).click()
    if (width < 900) await page.getByRole('button', { name: 'Levers' }).click()
    await page.screenshot({ path: `${shots}table-${width}-${scheme}.png` })
    expect(await violations(page)).toEqual([])
    expect(errors).toEqual([])
  })
})

test('the page reflows at 320 px without scrolling sideways', async () => {
  const { page } = await visit({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('the theme can be held against the system and is remembered', async () => {
  const { page } = await visit({ scheme: 'light' })
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  expect(await paper()).toBe('rgb(255, 255, 255)')
  await page.getByRole('radio', { name: 'Dark' }).check()
  expect(await paper()).toBe('rgb(18, 22, 28)')
  await page.reload()
  await page.locator('.chart-picture svg').first().waitFor()
  expect(await paper()).toBe('rgb(18, 22, 28)')
})

test('print is light and without controls', async () => {
  const { page } = await visit({ scheme: 'dark' })
  await page.emulateMedia({ media: 'print' })
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light')
  expect(await page.locator('.rail-column').isVisible()).toBe(false)
  expect(await page.locator('.print-link').innerText()).toContain('#economy=KEN')
})

test('the picker holds every economy and finds one by its last letters in under ten keys', async () => {
  const { page } = await visit()
  await page.locator('[role=combobox]').click()
  expect(await page.locator('[role=option]').count()).toBeGreaterThan(200)
  await pickEconomy(page, 'united kin')
  await page.waitForFunction(() => document.querySelector('.lead')?.textContent?.startsWith('United Kingdom'))
})
