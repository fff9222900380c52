/** Three readers come in at the first page with a keyboard alone, and leave with what they came for. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { DEFAULT_GROWTH_PATH, PURE_STRATEGIES } from '../../scenarios/default-scenario.ts'
import { formatAmount, formatQuantity } from '../../web/chart/number-format.ts'
import { chart as words } from '../../web/text/english/chart.ts'
import { keys } from './keys.ts'
import { ready, visits } from './visit.ts'

const { origin, visit } = visits()

const MOST_ACTIONS = 10

interface Summary {
  readonly strategy: string
  readonly variable: string
  readonly index: Readonly<Record<string, string>>
  readonly unit: string
  readonly value: number | null
}

/** The same six strategies, asked of the server. */
async function summariesOf(economy: string): Promise<readonly Summary[]> {
  const scenario = { version: 1, name: 'asked', economy, growth_path: DEFAULT_GROWTH_PATH, strategies: PURE_STRATEGIES }
  const answer = await fetch(`${origin()}/api/runs`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(scenario) })
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { summary: Summary[] }).summary
}

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '')

test('a finance ministry reaches the table of its country in ten actions, and the figures are those of the server', async () => {
  const { page, errors } = await visit()
  const reader = keys(page)
  await reader.to('[role=combobox]')
  await reader.type('rwan')
  await reader.to('[data-door=ministry]')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Open the table: Rwanda')
  await reader.press()
  await page.locator('.summary-part .summary-table').waitFor()
  await expect.poll(() => focused(page)).toBe('part-table')
  await expect.poll(() => page.locator('#part-table').evaluate((heading) => heading.getBoundingClientRect().top >= 0 && heading.getBoundingClientRect().top < innerHeight / 2)).toBe(true)
  console.log(`finance ministry: ${reader.actions()} actions, ${reader.tabs()} presses of Tab`)
  expect(reader.actions()).toBeLessThanOrEqual(MOST_ACTIONS)
  expect(reader.tabs()).toBeLessThanOrEqual(30)
  // The figure itself comes before what is made of it: a share of GDP is proven by what it is a share of.
  const figures = await page.locator('.summary-part .figure').evaluateAll((found) => found.map((figure) => [(figure as HTMLElement).dataset.proof ?? '', figure.textContent ?? ''] as const))
  const shown = new Map(figures.toReversed())
  let compared = 0
  for (const { strategy, variable, index, unit, value } of await summariesOf('RWA')) {
    const said = shown.get(`${strategy}~${variable}`)
    if (said === undefined || value === null || Object.keys(index).length > 0) continue
    // Shares are written per cent and years as they are; amounts as the model has them.
    if (unit === '1' || unit === 'year') continue
    expect(said, `${strategy} ${variable}`).toBe(formatAmount(value, unit))
    compared++
  }
  expect(compared).toBeGreaterThanOrEqual(6 * 5)
  const years = (await summariesOf('RWA')).filter(({ variable }) => variable === 'peak_funding_year')
  expect(years).toHaveLength(6)
  for (const { strategy, variable, value } of years) expect(shown.get(`${strategy}~${variable}`)).toBe(String(value))
  // One more control orders the strategies by what they cost.
  await reader.to('.summary-part .summary-name')
  await reader.press()
  await expect.poll(() => page.locator('.summary-part [aria-sort]').count()).toBe(1)
  expect(errors).toEqual([])
})

test('an investor moves the world, reads what that did to the cost, and follows the proof to a publication', async () => {
  const { page, errors } = await visit()
  const reader = keys(page)
  await reader.to('[role=combobox]')
  await reader.type('viet')
  await reader.to('[data-door=investor]')
  await reader.press()
  await page.locator('.explore .chart-picture svg').waitFor()
  const cost = page.locator('.tile[data-variable=equal_service_cost] .tile-value')
  const before = await cost.innerText()
  await reader.to('.rail-tab')
  await reader.press('ArrowRight')
  expect(await page.locator('[role=tab][aria-selected=true]').innerText()).toMatch(/^The world/)
  await reader.to('.range')
  const lever = await page.evaluate(() => document.activeElement?.closest('.lever')?.querySelector('.lever-label')?.firstChild?.textContent ?? '')
  const placed = await page.evaluate(() => (document.activeElement as HTMLInputElement).value)
  await reader.press('PageUp')
  if ((await page.evaluate(() => (document.activeElement as HTMLInputElement).value)) === placed) await reader.press('PageDown')
  await expect.poll(() => cost.innerText()).not.toBe(before)
  const after = await cost.innerText()
  // From where it was, by how much, to where it is.
  await page.locator('.did[aria-busy=false] .did-end').waitFor()
  const column = (row: string): Promise<string> => page.locator(`.did-table tr${row} td`).first().innerText()
  expect(await column(':nth-child(1)')).toBe(before)
  expect(await column('.did-end')).toBe(after)
  expect(await column('.did-world')).toMatch(/^[+\u2212]/)
  expect(await page.locator('.did-choices').count()).toBe(0)
  await reader.to('.tile[data-variable=equal_service_cost] .tile-value .figure')
  await reader.press()
  await expect.poll(() => page.locator('.proof .proof-value').innerText().catch(() => '')).toMatch(/\d/)
  expect(await page.locator('#proof-title').innerText()).toMatch(/cost/i)
  expect(await focused(page)).toBe('proof-title')
  // Everything that was published behind the figure, in one list.
  await reader.to('.proof .all-origins > summary')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^All sources/)
  await reader.press()
  // They are collected while the page goes on: a reader waits until the list is there.
  await page.locator('.proof .all-origins a').first().waitFor()
  await reader.to('.proof .all-origins a[href^="http"]')
  const source = await page.evaluate(() => document.activeElement?.closest('li')?.textContent ?? '')
  expect(source).toMatch(/\b20\d\d\b/)
  // And down the equations, to where one input comes from.
  const depth = await walkToInput(page, reader)
  expect(await page.locator('.proof h3').first().innerText()).toBe('Where it comes from')
  expect(await page.locator('.proof .origin-citation').first().innerText()).not.toBe('')
  console.log(`investor: moved ${lever}; ${reader.actions()} actions, ${reader.tabs()} presses of Tab, ${depth} steps down the proof`)
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('.proof').count()).toBe(0)
  // Back where the reader was.
  expect(await page.evaluate(() => document.activeElement?.closest('.tile')?.getAttribute('data-variable'))).toBe('equal_service_cost')
  expect(errors).toEqual([])
})

/** Down the equations by keys, to an input as soon as one is in sight; how many steps that took. */
async function walkToInput(page: Page, reader: ReturnType<typeof keys>): Promise<number> {
  const inputs = page.locator('.proof .inputs').first().locator('.input')
  for (let depth = 0; depth < 30; depth++) {
    const kinds = await inputs.locator('.input-kind').allInnerTexts()
    if (kinds.length === 0) return depth
    // What is computed says so; everything else is an input.
    const place = Math.max(0, kinds.findIndex((kind) => !/equation$/.test(kind.trim())))
    const label = await inputs.nth(place).locator('.input-label').evaluate((element) => element.firstChild?.textContent ?? '')
    await reader.to('.proof .input', depth === 0)
    await page.keyboard.press('Home')
    for (let step = 0; step < place; step++) await page.keyboard.press('ArrowDown')
    await reader.press()
    await expect.poll(() => page.locator('#proof-title').innerText()).toBe(label)
    await expect.poll(() => focused(page)).toBe('proof-title')
  }
  throw new Error('Thirty steps down the proof lead to no input.')
}

test('an analyst finds the crossing, takes the chart along in three forms, and its link brings it back', async () => {
  const { page, errors } = await visit()
  const reader = keys(page)
  await reader.to('[role=combobox]')
  await reader.type('kenya')
  await reader.to('[data-door=analyst]')
  await reader.press()
  await page.locator('#chart-total_spend .chart-stage').waitFor()
  // Past dozens of levers in one action.
  await reader.to('.skip-levers')
  await reader.press()
  await reader.to('#chart-total_spend .chart-stage')
  const operated = reader.actions()
  await reader.press('Enter')
  await reader.press('Home')
  await reader.press('c')
  const spoken = page.locator('#chart-total_spend .chart-stage [role=status]')
  await expect.poll(() => spoken.innerText()).toMatch(/^\d{4}, .+Passes (above|below)/)
  expect(reader.actions() - operated).toBeLessThanOrEqual(10)
  const said = await spoken.innerText()
  await page.keyboard.press('Escape')
  await reader.to('#chart-total_spend .download > button')
  await reader.press()
  const files: { readonly name: string; readonly content: Buffer }[] = []
  for (let format = 0; format < 3; format++) {
    // The panel stays open, so that the next form is one step on.
    await page.keyboard.press('Tab')
    const [download] = await Promise.all([page.waitForEvent('download'), reader.press()])
    files.push({ name: download.suggestedFilename(), content: readFileSync(await download.path()) })
  }
  console.log(`analyst: ${reader.actions()} actions, ${reader.tabs()} presses of Tab`)
  const [csv, svg, png] = files as [(typeof files)[0], (typeof files)[0], (typeof files)[0]]
  expect(files.map(({ name }) => name)).toEqual(['csv', 'svg', 'png'].map((ending) => `KEN-total_spend-2025-2040.${ending}`))

  const hash = await runHash(page)
  const title = await page.locator('#chart-total_spend h2').innerText()
  const scenarioSource = (await page.locator('#chart-total_spend .chart-source').innerText()).split(' Growth path')[0] ?? ''
  const table = readCsv(csv.content.toString('utf8'))
  expect(table).toHaveLength(6 * 16)
  const link = table[0]?.link ?? ''
  for (const row of table) expect(row).toMatchObject({ title, unit: 'USD2025/year', source: scenarioSource, licence: words.licence, link })
  expect(table[0]?.['hash']?.slice(0, 12)).toBe(hash)
  // What the cursor said is in the file.
  const year = said.slice(0, 4)
  const own = table.find((row) => row.year === year && row.strategy === PURE_STRATEGIES[0])
  expect(said).toContain(formatQuantity(Number(own?.value), 'USD2025/year'))

  const picture = svg.content.toString('utf8')
  const metadata = await page.evaluate((text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('metadata')?.textContent ?? '', picture)
  const printed = textsOf(png.content)
  for (const facts of [metadata, printed.get('sovereign-compute') ?? '']) {
    const found = JSON.parse(facts) as Readonly<Record<string, unknown>>
    expect(found).toMatchObject({ title, unit: 'USD2025/year', source: scenarioSource, licence: words.licence, hash: table[0]?.hash, link })
    expect(found['rows']).toHaveLength(6 * 16)
  }
  const visible = await page.evaluate((text) => [...new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll('text')].map((line) => line.textContent).join(' '), picture)
  for (const part of [title, 'real 2025 US dollars', scenarioSource, hash]) expect(visible).toContain(part)
  expect(printed.get('Title')).toBe(title)

  const again = await visit({ hash: new URL(link).hash })
  await again.page.locator('#chart-total_spend .lines').waitFor()
  expect(await runHash(again.page)).toBe(hash)
  expect(await lines(again.page)).toEqual(await lines(page))
  expect([...errors, ...again.errors]).toEqual([])
})

test('the country search: words anywhere in the name, Escape leaves it as it was, Back brings it back', async () => {
  const { page, errors } = await visit({ hash: '#screen=compare&economy=KEN' })
  const reader = keys(page)
  const lead = page.locator('.lead h2')
  const box = page.locator('[role=combobox]').first()
  await reader.to('[role=combobox]')
  await page.keyboard.type('japan')
  expect(await page.locator('[role=option]').first().innerText()).toContain('Japan')
  expect(await box.getAttribute('aria-activedescendant')).toBe(await page.locator('[role=option][aria-selected=true]').getAttribute('id'))
  await page.keyboard.press('Escape')
  expect(await box.inputValue()).toBe('Kenya')
  expect(await page.locator('[role=option]').count()).toBe(0)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('united kin')
  await page.keyboard.press('Enter')
  await expect.poll(() => lead.innerText()).toMatch(/^United Kingdom/)
  expect(new URL(page.url()).hash).toContain('economy=GBR')
  await page.goBack()
  await expect.poll(() => lead.innerText()).toMatch(/^Kenya/)
  await ready(page)
  await page.keyboard.press('ArrowDown')
  expect(errors).toEqual([])
})

const runHash = async (page: Page): Promise<string> => /run ([0-9a-f]{12})/.exec(await page.locator('.page-foot').innerText())?.[1] ?? ''

const lines = (page: Page): Promise<(string | null)[]> => page.locator('#chart-total_spend .lines path').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')))

/** Rows by column, of a table whose cells may be quoted. */
function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const rows = text.trim().split(/\r?\n/).map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''))
  const [head = [], ...body] = rows
  return body.map((cells) => Object.fromEntries(head.map((name, place) => [name, cells[place] ?? ''])))
}

/** Keyword to text of a picture's international text chunks. */
function textsOf(png: Buffer): Map<string, string> {
  const texts = new Map<string, string>()
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) !== 'iTXt') continue
    const content = png.subarray(at + 8, at + 8 + png.readUInt32BE(at))
    const end = content.indexOf(0)
    texts.set(content.toString('latin1', 0, end), content.toString('utf8', end + 5))
  }
  return texts
}
