/**
 * How fast the page answers a lever: every lever of both rails is dragged with a pointer, on every screen that has rails, in
 * a real browser. The browser itself counts script, style and layout; frames are reported beside.
 */
import { fileURLToPath } from 'node:url'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { build } from 'vite'
import { loadDependencies } from '../../api/dependencies.ts'
import { startServer } from '../../api/server.ts'
import { launchBrowser } from '../browser/launch.ts'
import { observe, settled, type Observed } from './page-observer.ts'

/** Every screen with rails, in every form that draws other charts. */
export const benchScreens = {
  explore: 'screen=explore',
  'compare-overlay': 'screen=compare',
  'compare-multiples': 'screen=compare&view.form=multiples',
  'compare-difference': 'screen=compare&view.form=difference',
  spectrum: 'screen=spectrum',
  resources: 'screen=resources',
  finance: 'screen=finance&selected=trusted-international-partnerships',
  resilience: 'screen=resilience&view.shock=single-site-fire',
  prerequisites: 'screen=prerequisites',
  stress: 'screen=stress&stress=energy-crisis.2030.50',
  decide: 'screen=decide&view.worked=break-even',
} as const

export type BenchScreen = keyof typeof benchScreens

const MOVES_PER_LEVER = 8
// Moves before counting, while the browser still compiles the code it will keep.
const WARM_UP = 30
const SIDES = ['choice', 'world'] as const
// Work that waits for the levers to rest is done by then; it counts as a task, not as part of a move.
const REST = 1200

interface Spread {
  readonly p50: number
  readonly p95: number
}

/** Milliseconds. */
export interface ScreenTimes extends Times {
  readonly screen: BenchScreen
  readonly each: readonly Move[]
}

interface Times {
  readonly levers: number
  readonly moves: number
  /** From the input event to the next paint, the wait for that frame included. */
  readonly paint: Spread
  /** What a move costs: script, style and layout together. */
  readonly cost: Spread
  readonly script: Spread
  readonly layout: Spread
  /** The model's part of the script: all strategies, from the scenario to checked results. */
  readonly run: Spread
  /** Sum of the shares of the screen that moved by themselves, and the largest single one. */
  readonly shift: { readonly sum: number; readonly largest: number }
  /** Longest task while levers move and once they rest; tasks under 50 count as none. */
  readonly longestTask: number
}

interface Move {
  readonly paint: number
  readonly script: number
  readonly layout: number
  readonly run: number
}

const CONFIG = fileURLToPath(new URL('../../web/vite.config.ts', import.meta.url))

/** What all screens together take: the spreads are over every move of every one of them. */
export function togetherOf(screens: readonly ScreenTimes[]): string {
  const all = screens.flatMap(({ each }) => each)
  return pageLine({
    screen: 'together', levers: screens.reduce((sum, { levers }) => sum + levers, 0), ...spreadsOf(all),
    shift: { sum: Math.max(...screens.map(({ shift }) => shift.sum)), largest: Math.max(...screens.map(({ shift }) => shift.largest)) },
    longestTask: Math.max(...screens.map(({ longestTask }) => longestTask)),
  })
}

/** Builds the page and drags every lever of the screens named, one screen after another. */
export async function* benchPage(screens: readonly BenchScreen[]): AsyncGenerator<ScreenTimes> {
  await using served = await servePage()
  for (const screen of screens) yield await benchScreen(served.browser, served.origin, screen)
}

/** The page built anew, served, and a browser for it, until it is disposed of. */
export async function servePage(): Promise<AsyncDisposable & { readonly browser: Browser; readonly origin: string }> {
  // A page bundled from an older model would refuse to start.
  await build({ configFile: CONFIG, root: fileURLToPath(new URL('../../web', import.meta.url)), logLevel: 'silent' })
  const server = await startServer({ ...(await loadDependencies()), log: () => undefined }, { host: '127.0.0.1', port: 0 })
  const browser = await launchBrowser()
  return {
    browser,
    origin: `http://127.0.0.1:${server.port}`,
    async [Symbol.asyncDispose]() {
      await browser.close()
      await server.stop()
    },
  }
}

export async function benchScreen(browser: Browser, origin: string, screen: BenchScreen): Promise<ScreenTimes> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  try {
    await page.addInitScript(observe)
    await page.goto(`${origin}/#${benchScreens[screen]}`)
    await page.locator('.levers .range').first().waitFor()
    await page.locator('.chart-picture svg, .figures-body table, .decide-part').first().waitFor({ state: 'attached' })
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    await page.waitForTimeout(REST)
    const moves: Move[] = []
    const seen: ReturnType<Observed['read']>[] = []
    let levers = 0
    for (const side of SIDES) {
      await page.locator(`.rail-tab[data-side="${side}"]`).click()
      const count = await page.locator('.levers .range').count()
      // A tab that is opened changes the rail, and is meant to.
      await page.waitForTimeout(REST)
      await page.evaluate(() => window.observed.begin())
      levers += count
      for (let lever = 0; lever < count; lever++) {
        if (levers === count && lever === 0) await drag(page, session, lever, WARM_UP)
        moves.push(...(await drag(page, session, lever, MOVES_PER_LEVER)))
        await page.waitForTimeout(lever % 4 === 3 ? REST : 0)
        await page.keyboard.press('Escape')
      }
      await page.waitForTimeout(REST)
      seen.push(await page.evaluate(() => window.observed.read()))
    }
    const shifts = seen.flatMap((part) => part.shifts)
    return {
      screen, levers, each: moves, ...spreadsOf(moves),
      shift: { sum: shifts.reduce((sum, shift) => sum + shift, 0), largest: Math.max(0, ...shifts) },
      longestTask: Math.max(...seen.map((part) => part.longestTask)),
    }
  } finally {
    await page.close()
  }
}

/** Takes a lever up, moves it along its rail, and lets it go; moves that change nothing are not counted. */
async function drag(page: Page, session: CDPSession, lever: number, steps: number): Promise<readonly Move[]> {
  const rail = page.locator('.levers .range').nth(lever)
  await rail.scrollIntoViewIfNeeded()
  const box = await rail.boundingBox()
  if (box === null) throw new Error('A rail is not on the page.')
  const moves: Move[] = []
  const place = (step: number): number => box.x + box.width * (0.06 + (0.88 * step) / steps)
  await page.mouse.move(place(0), box.y + box.height / 2)
  await page.mouse.down()
  for (let step = 1; step <= steps; step++) {
    await page.evaluate(settled)
    const before = await metricsOf(session)
    await page.mouse.move(place(step), box.y + box.height / 2)
    const seen = await page.evaluate(settled)
    const after = await metricsOf(session)
    if (seen !== undefined) moves.push({ ...seen, script: after.script - before.script, layout: after.layout - before.layout })
  }
  await page.mouse.up()
  return moves
}

async function metricsOf(session: CDPSession): Promise<{ readonly script: number; readonly layout: number }> {
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string): number => (metrics.find((metric) => metric.name === name)?.value ?? NaN) * 1000
  return { script: of('ScriptDuration'), layout: of('LayoutDuration') + of('RecalcStyleDuration') }
}

function spreadsOf(moves: readonly Move[]): Pick<Times, 'moves' | 'paint' | 'cost' | 'script' | 'layout' | 'run'> {
  return {
    moves: moves.length,
    paint: spread(moves.map((move) => move.paint)),
    cost: spread(moves.map((move) => move.script + move.layout)),
    script: spread(moves.map((move) => move.script)),
    layout: spread(moves.map((move) => move.layout)),
    run: spread(moves.map((move) => move.run)),
  }
}

/** The middle and the 95th of a hundred, by rank. */
function spread(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN
  return { p50: at(0.5), p95: at(0.95) }
}

const row = (cells: readonly string[]): string => cells.map((cell, place) => (place === 0 ? cell.padEnd(20) : cell.padStart(16))).join('')

export const pageHeading: readonly string[] = [
  'Dragging every lever, ms a move, p50 / p95; the cost is script, style and layout together.',
  row(['screen', 'levers, moves', 'cost', 'script', 'style+layout', 'model run', 'to next paint', 'shift, largest', 'longest task']),
]

export function pageLine({ screen, levers, moves, cost, script, layout, run, paint, shift, longestTask }: Times & { readonly screen: string }): string {
  const pair = ({ p50, p95 }: Spread): string => `${p50.toFixed(1)} / ${p95.toFixed(1)}`
  return row([screen, `${levers}, ${moves}`, pair(cost), pair(script), pair(layout), pair(run), pair(paint), `${shift.sum.toFixed(3)}, ${shift.largest.toFixed(3)}`, longestTask === 0 ? '< 50' : longestTask.toFixed(0)])
}

declare global {
  interface Window {
    observed: Observed
  }
}
