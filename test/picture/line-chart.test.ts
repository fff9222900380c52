/** Charts drawn by a real browser: their structure against a stored picture, and no text on top of another. */
import { describe, expect, test } from 'vitest'
import { linesOf } from '../../web/state/chart-data.ts'
import { drawnPage, pictures } from './drawn-page.ts'
import { sampleEntries, sampleOutcome } from './sample-outcome.ts'

const { page, draw, collisions } = drawnPage()

const SELECTED = 'extensive-domestic-ownership'
const drawings = sampleEntries.map((entry) => ({ chart: entry.variable, data: linesOf(sampleOutcome(), entry)! }))

test('the picture is the one that was looked at and kept', async () => {
  const svg = await draw(drawings[0]!.data, { width: 640, height: 360, theme: 'light', selected: SELECTED, cursor: { series: 1, index: 9 } })
  await page().locator('svg').screenshot({ path: `${pictures}line-chart.png` })
  await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot('./line-chart.svg')
})

describe.each(drawings)('$chart', ({ chart, data }) => {
  test.each([300, 358, 480, 640, 960])('no text touches another or leaves the picture at %d px', async (width) => {
    for (const theme of ['light', 'dark'] as const) {
      await draw(data, { width, height: Math.max(250, Math.min(380, width * 0.6)), theme, selected: SELECTED })
      expect(await collisions()).toEqual([])
    }
    await page().locator('svg').screenshot({ path: `${pictures}${chart}-${width}.png` })
  })
})

test('a picture says in words what it shows', async () => {
  await draw(drawings[1]!.data, { theme: 'light' })
  const label = await page().locator('svg').getAttribute('aria-label')
  expect(label).toContain('Facility power. In 2040, from')
  expect(await page().locator('svg').getAttribute('role')).toBe('img')
})

test('lines that all end at one value still get labels that can be read', async () => {
  const { data } = drawings[0]!
  const level = { ...data, series: data.series.map((series) => ({ ...series, values: data.years.map(() => 5e9) })) }
  await draw(level, { width: 480, height: 288, theme: 'light' })
  expect(await collisions()).toEqual([])
})

test('gaps and a single year are drawn without failing', async () => {
  const { data } = drawings[0]!
  const holed = { ...data, series: data.series.map((series) => ({ ...series, values: data.years.map((_, index) => (index % 3 === 0 ? NaN : 1e9)) })) }
  expect(await draw(holed, { theme: 'light' })).not.toContain('NaN')
  const single = { ...data, years: [2030], series: data.series.map((series) => ({ ...series, values: [1e9] })) }
  expect(await draw(single, { theme: 'light' })).not.toContain('NaN')
})

test.each([1e-9, 1e-4, 1e4])('an economy of %d times the size has ticks that differ and labels that fit', async (scale) => {
  const data = linesOf(sampleOutcome(scale), sampleEntries[1]!)!
  await draw(data, { width: 480, height: 288, theme: 'light' })
  expect(await collisions()).toEqual([])
  const ticks = await page().locator('.value-axis text:not(.unit)').allTextContents()
  expect(new Set(ticks).size).toBe(ticks.length)
})

test('a name without room is cut and kept whole beside it', async () => {
  const { data } = drawings[0]!
  const long = { ...data, series: data.series.map((series) => ({ ...series, label: 'São Tomé and Príncipe, regional pooling', short: 'São Tomé and Príncipe, pooled' })) }
  await draw(long, { width: 320, height: 250, theme: 'light' })
  expect(await collisions()).toEqual([])
  const label = page().locator('.end-labels text').first()
  expect(await label.textContent()).toMatch(/^São Tomé[^…]*…São Tomé and Príncipe, regional pooling$/)
})

test('published, interpolated and continued years look different', async () => {
  await draw(drawings[0]!.data, { theme: 'light' })
  expect(await page().locator('.published').count()).toBe(3)
  expect(await page().locator('.continued path').getAttribute('d')).toMatch(/^M/)
})

test('a held axis stays where it was', async () => {
  await draw(drawings[0]!.data, { theme: 'light', domain: [0, 9e9] })
  expect(await page().locator('.value-axis text:not(.unit)').allTextContents()).toEqual(['0', '2', '4', '6', '8'])
})
