/** Downloaded pictures: they stand alone, their text fits, and what is inside them gives back the figures. */
import { inflateSync } from 'node:zlib'
import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { LineChartData } from '../../web/chart/line-chart-data.ts'
import { chartSummary } from '../../web/chart/summary.ts'
import { linesOf } from '../../web/state/chart-data.ts'
import { chart as words } from '../../web/text/english/chart.ts'
import { drawnPage, pictures } from './drawn-page.ts'
import type { PlainContext } from './draw.ts'
import { sampleEntries, sampleOutcome } from './sample-outcome.ts'

const { page, save, collisions } = drawnPage()

const data = linesOf(sampleOutcome(), sampleEntries[0]!)!
const context: PlainContext = {
  variable: 'total_spend', account: 'national', economy: 'KEN', economyName: 'Kenya', elsewhere: {}, perimeter: 'sovereign', modelVersion: '0.1.0', hash: 'f'.repeat(64),
  link: `http://localhost:3000/#${'strategies=extensive-domestic-ownership.0~'.repeat(8)}&a=1`,
}

interface Metadata {
  readonly rows: readonly { readonly strategy: string; readonly year: number; readonly value: number | null }[]
  readonly scenarios?: readonly unknown[]
}

function expectFigures({ rows }: Metadata, from: LineChartData): void {
  expect(rows).toHaveLength(from.series.length * from.years.length)
  for (const { strategy, year, value } of rows) {
    expect(value).toBe(from.series.find(({ id }) => id === strategy)!.values[from.years.indexOf(year)])
  }
}

/** Keyword to text of the iTXt chunks. */
function textsOf(png: Buffer): Map<string, string> {
  const texts = new Map<string, string>()
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const content = png.subarray(at + 8, at + 8 + length)
    if (png.toString('latin1', at + 4, at + 8) === 'iTXt') {
      const end = content.indexOf(0)
      texts.set(content.toString('latin1', 0, end), content.toString('utf8', end + 5))
    }
    at += 12 + length
  }
  return texts
}

test('an SVG says what it shows, whose it is and how to get it again, and fits', async () => {
  const { svg } = await save(data, context)
  await page().locator('svg').first().screenshot({ path: `${pictures}export.png` })
  expect(await collisions()).toEqual([])
  const shown = (await page().locator('svg text').allTextContents()).join(' ')
  for (const said of ['Annual spend', 'Kenya, 2025–2040', 'sovereign services', 'national account', 'real 2025 US dollars', 'Own', 'ffffffffffff']) expect(shown).toContain(said)
  // Lines break between words, so that blanks are where they were.
  for (const said of [chartSummary(data, words), data.source, words.licence]) expect(shown).toContain(said)
  expect(await page().locator('svg a').getAttribute('href')).toBe(context.link)
  expect(await page().locator('svg > title').textContent()).toBe('Annual spend')
  expect(await page().locator('svg > desc').textContent()).toContain(chartSummary(data, words))
  // Nothing that another file, a style sheet or a font by name would have to bring.
  expect(svg).not.toMatch(/<style|<image|<use|url\(|class="[^"]*" style=|Segoe|Roboto/)
})

test('the metadata of an SVG give back the figures exactly', async () => {
  const { svg } = await save(data, context)
  const metadata = await page().evaluate((text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('metadata')?.textContent ?? '', svg)
  expectFigures(JSON.parse(metadata) as Metadata, data)
})

test('where there is no link the scenario travels inside', async () => {
  const { link: _, ...rest } = context
  const scenario = { version: 1, name: 'page', economy: 'KEN', title: 'a <b> & "c" ]]>' }
  const { svg } = await save(data, { ...rest, scenarios: [scenario] })
  const metadata = await page().evaluate((text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('metadata')?.textContent ?? '', svg)
  expect((JSON.parse(metadata) as Metadata).scenarios).toEqual([scenario])
  expect((await page().locator('svg text').allTextContents()).join(' ')).toContain(words.reproduceInside)
})

test('a PNG is twice as fine, shows something, and carries the same facts', async () => {
  const { png } = await save(data, context)
  const file = Buffer.from(png)
  writeFileSync(`${pictures}export-2x.png`, file)
  expect(file.readUInt32BE(16)).toBe(2 * 960)
  const texts = textsOf(file)
  expect(texts.get('Title')).toBe('Annual spend')
  expect(texts.get('Description')).toBe(chartSummary(data, words))
  expectFigures(JSON.parse(texts.get('sovereign-compute') ?? '') as Metadata, data)
  const picture = Buffer.concat(chunks(file, 'IDAT'))
  expect(new Set(inflateSync(picture).subarray(0, 4_000_000)).size).toBeGreaterThan(20)
})

function chunks(png: Buffer, kind: string): Buffer[] {
  const found: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === kind) found.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  return found
}
