/** Files as a reader gets them from a real page: those that the page's functions make in Node, and those that their links bring back. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { metadataText } from '../../web/chart/export-metadata.ts'
import { decodeAddress, encodeAddress } from '../../web/state/address.ts'
import { defaultState, withLevers, withUntil, withView, type PageState } from '../../web/state/page-state.ts'
import { chartOf, exportedOf } from '../web/charts-of-screens.ts'
import { pageEngine } from '../web/page-engine.ts'
import { visits } from './visit.ts'

const { origin, blank } = visits()
const engine = pageEngine()

interface Files {
  readonly names: readonly string[]
  readonly csv: string
  readonly svg: string
  readonly png: string
}

async function filesAt(address: string, variable: string): Promise<Files> {
  const page = await blank()
  await page.goto(address)
  const card = page.locator(`#chart-${variable}`)
  await card.locator('svg').first().waitFor()
  await card.scrollIntoViewIfNeeded()
  await card.locator('.download > button').click()
  const names: string[] = []
  const contents: Buffer[] = []
  for (const place of [0, 1, 2]) {
    const { name, content } = await download(page, card.locator('.download-format').nth(place))
    names.push(name)
    contents.push(content)
  }
  const [csv, svg, png] = contents
  return { names, csv: csv!.toString('utf8'), svg: svg!.toString('utf8'), png: png!.toString('base64') }
}

async function download(page: Page, button: ReturnType<Page['locator']>): Promise<{ name: string; content: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) }
}

const moved: PageState = withUntil(withLevers({ ...defaultState, economy: 'STP' }, { ambition: 1.75 }), 2036)
const charts: readonly (readonly [string, string, PageState])[] = [
  ['a difference', 'facility_power', withView({ ...moved, screen: 'compare' }, { form: 'difference' })],
  ['a stack with layers joined', 'total_spend', { ...moved, screen: 'explore' }],
]

test.each(charts)('%s: the files are those made in Node, and their link brings them back to the last byte', async (_, variable, state) => {
  const outcome = engine.run(state)
  const { document, csv } = exportedOf(chartOf(state, variable, outcome, engine), variable, outcome, state, engine, `${origin()}/`)
  const files = await filesAt(`${origin()}/#${encodeAddress(state)}`, variable)
  expect(files.names).toEqual(['csv', 'svg', 'png'].map((ending) => `${document.name}.${ending}`))
  expect(files.csv).toBe(csv)
  const metadata = /<metadata[^>]*>(.*?)<\/metadata>/s.exec(files.svg)![1]!
  expect(metadata.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(metadataText(document))

  const { link = '' } = document.facts
  expect(decodeAddress(new URL(link).hash)).toMatchObject({ economy: 'STP', until: 2036, levers: { ambition: 1.75 } })
  const again = await filesAt(link, variable)
  expect(again).toEqual(files)
})
