/** Charts drawn by a real browser: their structure against a stored picture, and no text on top of another. */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LineChartData } from '../../web/chart/line-chart-data.ts'
import type { LineChartOptions } from '../../web/chart/line-chart.ts'
import { charts, chartData } from '../../web/state/outcome.ts'
import { defaultState } from '../../web/state/page-state.ts'
import { launchBrowser } from '../browser/launch.ts'
import { fakeOutcome } from '../web/fake-engine.ts'

const pictures = fileURLToPath(new URL('../../.build/pictures/', import.meta.url))

interface DrawnPage {
  draw(data: LineChartData, options: Omit<LineChartOptions, 'document' | 'palette'> & { readonly theme: 'light' | 'dark' }): SVGSVGElement
}

let browser: Browser
let page: Page

beforeAll(async () => {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry: fileURLToPath(new URL('./draw.ts', import.meta.url)), formats: ['iife'], name: 'drawn' } },
  })) as Rolldown.RolldownOutput[]
  browser = await launchBrowser()
  page = await browser.newPage()
  await page.setContent('<!doctype html><style>body { margin: 0 }</style><div id="place"></div>')
  await page.addScriptTag({ content: built[0]?.output[0].code ?? '' })
  mkdirSync(pictures, { recursive: true })
})

afterAll(() => browser.close())

/** Series as plain arrays, since typed arrays do not cross into the page. */
function plain(data: LineChartData): LineChartData {
  return { ...data, series: data.series.map((series) => ({ ...series, values: Array.from(series.values) })) }
}

async function draw(data: LineChartData, options: Parameters<DrawnPage['draw']>[1]): Promise<string> {
  return page.evaluate(
    ([given, settings]) => {
      const { draw } = (globalThis as unknown as { drawn: DrawnPage }).drawn
      const svg = draw(given, settings)
      document.getElementById('place')?.replaceChildren(svg)
      document.body.style.background = settings.theme === 'dark' ? '#12161C' : '#fff'
      return new XMLSerializer().serializeToString(svg)
    },
    [plain(data), options] as const,
  )
}

/** Pairs of texts that touch, and texts that leave the picture. */
function collisions(): Promise<string[]> {
  return page.evaluate(() => {
    const svg = document.querySelector('svg')
    if (svg === null) return ['no picture']
    const frame = svg.getBoundingClientRect()
    const texts = [...svg.querySelectorAll('text')].map((text) => ({ words: text.textContent ?? '', box: text.getBoundingClientRect() }))
    const found: string[] = []
    texts.forEach(({ words, box }, place) => {
      if (box.left < frame.left - 0.5 || box.right > frame.right + 0.5 || box.top < frame.top - 0.5 || box.bottom > frame.bottom + 0.5) found.push(`outside: ${words}`)
      for (const other of texts.slice(place + 1)) {
        // Line boxes are taller than the letters in them: a touch of two pixels is still air.
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
        if (across > 0.5 && down > 2) found.push(`${words} on ${other.words}`)
      }
    })
    return found
  })
}

const outcome = fakeOutcome(defaultState.strategies)
const drawings = charts.map((chart) => ({ chart: chart.variable, data: chartData(outcome, chart)! }))

test('the picture is the one that was looked at and kept', async () => {
  const svg = await draw(drawings[0]!.data, { width: 640, height: 360, theme: 'light', selected: defaultState.selected, cursor: { series: 1, index: 9 } })
  await page.locator('svg').screenshot({ path: `${pictures}line-chart.png` })
  await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot('./line-chart.svg')
})

describe.each(drawings)('$chart', ({ chart, data }) => {
  test.each([300, 358, 480, 640, 960])('no text touches another or leaves the picture at %d px', async (width) => {
    for (const theme of ['light', 'dark'] as const) {
      await draw(data, { width, height: Math.max(250, Math.min(380, width * 0.6)), theme, selected: defaultState.selected })
      expect(await collisions()).toEqual([])
    }
    await page.locator('svg').screenshot({ path: `${pictures}${chart}-${width}.png` })
  })
})

test('a picture says in words what it shows', async () => {
  await draw(drawings[1]!.data, { theme: 'light' })
  const label = await page.locator('svg').getAttribute('aria-label')
  expect(label).toContain('Facility power. In 2040, from')
  expect(await page.locator('svg').getAttribute('role')).toBe('img')
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
