/** Pictures of every screen for people to look at, checked for what no picture may have: text on text, text cut off, or a chart that does not say what it is. */
import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { ready, screenAddresses, screenNames, visits } from '../browser/visit.ts'
import { pictures } from './drawn-page.ts'

const { visit } = visits()

/** The screens as they open, and in forms and places where they are fullest. */
const views: Readonly<Record<string, string>> = {
  ...screenAddresses,
  'start-tables': '#screen=start&economy=STP&view.map-as=table&view.paths-as=table',
  'explore-stacked': '#screen=explore&economy=USA&view.stack=part&set.ambition=2',
  'explore-limits': '#screen=explore&economy=SGP&set.ambition=4',
  'compare-multiples': '#screen=compare&economy=NRU&view.form=multiples',
  'compare-difference': '#screen=compare&economy=CHN&view.form=difference&view.tables=domestic_control',
  'parameter': '#screen=evidence&view.about=parameters&view.entry=discount_rate',
  'equation': '#screen=evidence&view.about=equations&view.entry=facility_power',
  'economy': '#screen=evidence&view.about=economies&view.entry=KEN',
  'path': '#screen=evidence&view.about=paths&view.entry=multi-source-central',
}

beforeAll(() => {
  mkdirSync(pictures, { recursive: true })
})

/** Every fault of a screen's structure, in words. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const shown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide in a window of ${clientWidth}`)

    for (const svg of document.querySelectorAll('svg[role=img]')) {
      if (!shown(svg)) continue
      const frame = svg.getBoundingClientRect()
      const texts = [...svg.querySelectorAll('text')].filter((text) => shown(text) && (text.textContent ?? '').trim() !== '')
        .map((text) => ({ words: text.textContent ?? '', box: text.getBoundingClientRect() }))
      const name = svg.getAttribute('aria-label')?.slice(0, 40) ?? svg.getAttribute('class') ?? ''
      if (name === '') found.push('a picture without a name')
      texts.forEach(({ words, box }, place) => {
        if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1) found.push(`${name}: outside its picture: ${words}`)
        for (const other of texts.slice(place + 1)) {
          // Line boxes are taller than the letters in them: a touch of two pixels is still air.
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
          if (across > 0.5 && down > 2) found.push(`${name}: ${words} on ${other.words}`)
        }
      })
    }

    for (const heading of document.querySelectorAll<HTMLElement>('h1, h2, h3, .tile-value, .screen-tab, .chip-name, th button, legend, label')) {
      // What is there for ears alone is a dot for eyes.
      if (!shown(heading) || heading.closest('.unseen') !== null || heading.clientWidth <= 1) continue
      const clips = getComputedStyle(heading).overflowX !== 'visible' && !heading.matches('.chip-name, .chip-name *')
      if (clips && heading.scrollWidth > heading.clientWidth + 1) found.push(`cut off: ${heading.textContent}`)
      const box = heading.getBoundingClientRect()
      const scrolls = heading.closest('.table-scroll, .screens, .chips, .tiles, .did-scroll, .feasibility-body, .evidence-tabs, .evidence-detail, [role=region], [tabindex="0"]') !== null
      if (!scrolls && box.width > 1 && (box.left < -1 || box.right > clientWidth + 1)) found.push(`out of the window: ${heading.textContent}`)
    }

    for (const card of document.querySelectorAll('figure.chart-card')) {
      const title = card.querySelector('h2')?.textContent?.trim() ?? ''
      const says = (part: string): string => card.querySelector(part)?.textContent?.trim() ?? ''
      if (title === '') found.push('a chart without a title')
      if (!/Unit: .+\. Perimeter: .+\./.test(says('.chart-measure'))) found.push(`${title}: no unit and perimeter`)
      if (says('.chart-summary') === '') found.push(`${title}: no sentence`)
      if (!/model .+ growth path: /i.test(says('.chart-source'))) found.push(`${title}: no source`)
      if (card.querySelector('table, svg') === null) found.push(`${title}: nothing drawn`)
    }
    for (const figure of document.querySelectorAll('figure:not(.chart-card)')) {
      const label = figure.getAttribute('aria-label') ?? document.getElementById(figure.getAttribute('aria-labelledby') ?? '')?.textContent ?? figure.querySelector('figcaption')?.textContent ?? ''
      if (label.trim() === '') found.push(`a figure without a title: ${figure.className}`)
      if (figure.classList.contains('published') && (figure.querySelector('.chart-source')?.textContent ?? '') === '') found.push(`a figure without a source: ${label}`)
    }
    return found
  })
}

/** Charts are drawn as they come near the view. */
async function drawAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const chart of document.querySelectorAll('.chart-stage, .paths-stage, .map-stage')) {
      chart.scrollIntoView({ block: 'center' })
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    }
    scrollTo(0, 0)
    await new Promise((done) => requestAnimationFrame(done))
  })
  await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0)
}

test.each([
  { width: 1440, height: 900, scheme: 'light' },
  { width: 1440, height: 900, scheme: 'dark' },
  { width: 390, height: 844, scheme: 'light' },
  { width: 390, height: 844, scheme: 'dark' },
] as const)('every screen at $width px, $scheme, is whole', async ({ width, height, scheme }) => {
  const { page, errors } = await visit({ width, height, scheme })
  const found: string[] = []
  // What moves nothing about is where the dark twin could differ: the fuller views are looked at once a width.
  for (const [name, hash] of Object.entries(views).filter(([name]) => scheme === 'light' || screenNames.some((screen) => screen === name))) {
    await page.evaluate((to) => (location.hash = to === '' ? '#screen=start' : to), hash)
    await ready(page)
    await drawAll(page)
    found.push(...(await faults(page)).map((fault) => `${name}: ${fault}`))
    await page.screenshot({ path: `${pictures}${name}-${width}-${scheme}.png`, fullPage: true })
  }
  await page.evaluate(() => (location.hash = '#screen=compare&economy=KEN'))
  await ready(page)
  await page.locator('.tile-value .figure').first().click()
  await page.locator('.proof .equation').waitFor()
  // What narrows for the panel is drawn anew.
  await page.waitForTimeout(300)
  found.push(...(await faults(page)).filter((fault) => !fault.endsWith('nothing drawn')).map((fault) => `proof: ${fault}`))
  // Beside the panel there is room to read on; on a narrow screen the panel lies over the page.
  const [centre, proof] = await Promise.all([page.locator('.centre').boundingBox(), page.locator('.proof').boundingBox()])
  expect(centre?.width).toBeGreaterThan(width > 900 ? 500 : 300)
  expect(proof?.width).toBeGreaterThan(300)
  await page.screenshot({ path: `${pictures}proof-${width}-${scheme}.png` })
  expect(found).toEqual([])
  expect(errors).toEqual([])
})
