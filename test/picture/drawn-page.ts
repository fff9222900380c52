/** A blank page of a real browser with the charts' code in it, for one test file. */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll } from 'vitest'
import type { LineChartData } from '../../web/chart/line-chart-data.ts'
import { launchBrowser } from '../browser/launch.ts'
import type * as drawn from './draw.ts'

/** Where pictures are left for people to look at. */
export const pictures = fileURLToPath(new URL('../../.build/pictures/', import.meta.url))

export interface DrawnPage {
  page(): Page
  /** Draws in the page; the picture as text. */
  draw(data: LineChartData, options: Parameters<typeof drawn.draw>[1]): Promise<string>
  save(data: LineChartData, context: drawn.PlainContext): ReturnType<typeof drawn.save>
  /** Pairs of texts that touch, and texts that leave the picture. */
  collisions(): Promise<string[]>
}

export function drawnPage(): DrawnPage {
  let browser: Browser | undefined
  let opened: Page | undefined

  beforeAll(async () => {
    const built = (await build({
      configFile: false,
      logLevel: 'silent',
      build: { write: false, minify: false, lib: { entry: fileURLToPath(new URL('./draw.ts', import.meta.url)), formats: ['iife'], name: 'drawn' } },
    })) as Rolldown.RolldownOutput[]
    browser = await launchBrowser()
    opened = await browser.newPage()
    await opened.setContent('<!doctype html><style>body { margin: 0 }</style><div id="place"></div>')
    await opened.addScriptTag({ content: built[0]?.output[0].code ?? '' })
    mkdirSync(pictures, { recursive: true })
  })

  afterAll(() => browser?.close())

  function page(): Page {
    if (opened === undefined) throw new Error('The page opens with the tests.')
    return opened
  }

  return {
    page,
    draw: (data, options) => page().evaluate(
      ([given, settings]) => {
        const { draw } = (globalThis as unknown as { drawn: typeof drawn }).drawn
        const svg = draw(given, settings)
        document.getElementById('place')?.replaceChildren(svg)
        document.body.style.background = settings.theme === 'dark' ? '#12161C' : '#fff'
        return new XMLSerializer().serializeToString(svg)
      },
      [plain(data), options] as const,
    ),
    save: (data, context) => page().evaluate(
      ([given, facts]) => {
        document.body.style.background = '#fff'
        return (globalThis as unknown as { drawn: typeof drawn }).drawn.save(given, facts)
      },
      [plain(data), context] as const,
    ),
    collisions: () => page().evaluate(() => {
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
    }),
  }
}

/** Series as plain arrays, since typed arrays do not cross into the page. */
function plain(data: LineChartData): LineChartData {
  return { ...data, series: data.series.map((series) => ({ ...series, values: Array.from(series.values) })) }
}
