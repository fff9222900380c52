/** A rendered number without a proof fails here, and proofs show the number they were asked about. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { charts } from '../../web/state/outcome.ts'
import { visits } from './visit.ts'

const { visit } = visits()

const EVERY_TABLE = `tables=${charts.map((chart) => chart.variable).sort().join('~')}`
const SAMPLE = 20

/**
 * Places without results, so their numbers need no proof: what readers set, what publishers wrote, the scale of a chart,
 * and what identifies the run.
 */
const NO_RESULTS = ['.setup', '.strategies', '.rail-column', '.page-foot', '.chart-source', '.chart-scope', '.value-axis', '.year-axis', '.decision', 'desc', 'title', 'script', 'style', '.assumptions li:not([data-proof])', '.count']

/** Text with digits that are no year, outside those places and outside anything with an address. */
function unproven(page: Page): Promise<string[]> {
  return page.evaluate((exempt) => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent ?? ''
      const holder = node.parentElement
      if (holder === null || !/\d/.test(text.replace(/\b20[1-7]\d\b/g, ''))) continue
      if (holder.closest('[data-proof]') === null && holder.closest(exempt) === null) found.push(`${holder.tagName}.${holder.className}: ${text}`)
    }
    return found
  }, NO_RESULTS.join(', '))
}

interface Reading {
  readonly value: number
  /** Half of the last place that is written. */
  readonly half: number
}

const WORDS: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9, trillion: 1e12, '%': 0.01 }

/** The first number of a text with the rounding it was written with; undefined for words. */
function read(text: string): Reading | undefined {
  const match = /([\u2212-]?)\$?([\d,]+(?:\.\d+)?)(?:E(\d+))?[\s\u202f\u00a0]?(million|billion|trillion|%)?/.exec(text)
  if (match === null) return undefined
  const [, sign = '', digits = '', exponent = '0', word = ''] = match
  const plain = digits.replaceAll(',', '')
  const scale = (WORDS[word] ?? 1) * 10 ** Number(exponent)
  const decimals = plain.split('.')[1]?.length ?? 0
  // Grouped whole numbers are written to four digits: what stands after them is rounding.
  const whole = decimals === 0 && plain.length > 3 ? 10 ** Math.max(0, plain.length - 4) : 10 ** -decimals
  return { value: Number(plain) * scale * (sign === '' ? 1 : -1), half: (whole * scale) / 2 }
}

/** What the panel says once it has come to rest on the figure asked about. */
async function proofValue(page: Page, address: string): Promise<string> {
  const panel = page.locator(`.proof[data-proof="${address}"]`)
  await panel.locator('.proof-value').waitFor()
  return panel.locator('.proof-value').evaluate((element) => element.firstChild?.textContent ?? '')
}

test.each([
  ['Kenya', '#economy=KEN'],
  ['Nauru, where demand is small and notes speak of figures', '#economy=NRU'],
  ['Singapore, where limits bind', '#economy=SGP&set.ambition=4'],
])('no number of a result is without a proof: %s', async (_, hash) => {
  const { page, errors } = await visit({ hash })
  expect(await unproven(page)).toEqual([])
  // Points that are walked through, and what is said of them.
  await page.locator('#chart-total_spend .chart-stage').focus()
  await page.keyboard.press('Enter')
  await page.locator('.readout').waitFor()
  await expect.poll(() => page.locator('#chart-total_spend > [role=status]').innerText()).toMatch(/\d/)
  expect(await unproven(page)).toEqual([])
  for (const name of await page.locator('.chip-name').all()) {
    await name.click()
    expect(await unproven(page)).toEqual([])
  }
  const tables = await visit({ hash: `${hash}&${EVERY_TABLE}` })
  expect(await tables.page.locator('.figures td').count()).toBe(4 * 16 * 6)
  expect(await unproven(tables.page)).toEqual([])
  expect(errors).toEqual([])
})

test('the walk finds a number that carries no proof', async () => {
  const { page } = await visit()
  await page.evaluate(() => document.querySelector('.lead')?.append('and 4.2 billion more in 2031'))
  expect(await unproven(page)).toHaveLength(1)
})

/** Numbers below 2^32 in a fixed order, so that a failure can be looked at again. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = seed
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0)
  return items.map((item) => ({ item, rank: next() })).sort((a, b) => a.rank - b.rank).map(({ item }) => item)
}

test(`${SAMPLE} figures of the page open proofs that show the same figure`, async () => {
  const { page, errors } = await visit({ hash: `#economy=KEN&${EVERY_TABLE}&selected=digital-embassy-guest` })
  await page.locator('.feasibility summary').click()
  const figures = await page.locator('button.figure[data-proof]').evaluateAll((buttons) => buttons.map((button, place) => ({ place, text: button.textContent ?? '', address: (button as HTMLElement).dataset.proof ?? '' })))
  const tiles = await page.locator('.tile-value [data-proof]').evaluateAll((values) => values.map((value) => ({ text: value.textContent ?? '', address: (value as HTMLElement).dataset.proof ?? '' })))
  const readable = figures.filter(({ text }) => read(text) !== undefined)
  expect(readable.length).toBeGreaterThan(4 * 16 * 6)
  // Table cells are the many; what stands in sentences, tiles and notices is drawn on its own.
  const cells = readable.filter(({ address, text }) => address.split('~').length > 2 && !text.includes('%'))
  const others = readable.filter((figure) => !cells.includes(figure))
  for (const { place, text, address } of [...shuffled(cells, 7).slice(0, SAMPLE - 6), ...shuffled(others, 11).slice(0, 6)]) {
    await page.locator('button.figure[data-proof]').nth(place).click()
    const proven = read(await proofValue(page, address))
    const shown = read(text)
    expect(proven, `${address}: ${text}`).toBeDefined()
    expect(Math.abs((proven?.value ?? NaN) - (shown?.value ?? NaN)), `${address}: ${text}`).toBeLessThanOrEqual((proven?.half ?? 0) + (shown?.half ?? 0) + 1e-12)
  }
  for (const { text, address } of tiles) {
    await page.locator(`.tile-value [data-proof="${address}"]`).click()
    const proven = read(await proofValue(page, address))
    const shown = read(text)
    expect(Math.abs((proven?.value ?? NaN) - (shown?.value ?? NaN)), `${address}: ${text}`).toBeLessThanOrEqual((proven?.half ?? 0) + (shown?.half ?? 0) + 1e-12)
  }
  expect(errors).toEqual([])
})

test('a change is the difference of the two figures whose addresses it carries', async () => {
  const { page } = await visit({ hash: '#economy=KEN&selected=foreign-cloud-reliance' })
  const changes = await page.locator('[data-proof-less]').evaluateAll((elements) => elements.map((element) => ({ text: element.textContent ?? '', ...(element as HTMLElement).dataset })))
  expect(changes.length).toBeGreaterThanOrEqual(4)
  const { text, proof, proofLess } = changes[0] as { text: string; proof: string; proofLess: string }
  await page.locator(`.tile-value [data-proof="${proof}"]`).click()
  const own = read(await proofValue(page, proof))
  await page.locator(`.tile-change button[data-proof="${proofLess}"]`).click()
  const baseline = read(await proofValue(page, proofLess))
  const shown = read(text)
  expect(Math.abs((own?.value ?? NaN) - (baseline?.value ?? NaN) - (shown?.value ?? NaN))).toBeLessThanOrEqual((own?.half ?? 0) + (baseline?.half ?? 0) + (shown?.half ?? 0))
})

test('what held back building is named, and its proof names the same limit', async () => {
  const { page } = await visit({ hash: '#economy=SGP&set.ambition=4' })
  const limit = page.locator('.limits li').first()
  const named = await limit.locator('strong').innerText()
  const years = limit.locator('.figure')
  const address = (await years.getAttribute('data-proof')) ?? ''
  await years.click()
  const member = await proofValue(page, address)
  expect(named).toContain(member.trim())
})
