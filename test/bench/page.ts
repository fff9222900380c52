/** How fast the page answers a lever: from the input event to the next paint, over every rail, in a real browser. */
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { loadDependencies } from '../../api/dependencies.ts'
import { startServer } from '../../api/server.ts'
import { launchBrowser } from '../browser/launch.ts'

const MOVES_PER_RAIL = 8
// Moves before counting, while the browser still compiles the code it will keep.
const WARM_UP = 40

interface Spread {
  readonly p50: number
  readonly p95: number
}

export interface PageTimes {
  readonly rails: number
  readonly moves: number
  /** Milliseconds from the input event to the next paint, the wait for that frame included. */
  readonly paint: Spread
  /** Milliseconds of that frame which the page's own code takes. */
  readonly script: Spread
  /** Milliseconds of the model's part: all strategies, from the scenario to checked results. */
  readonly run: Spread
}

const CONFIG = fileURLToPath(new URL('../../web/vite.config.ts', import.meta.url))

/** Builds the page, moves every rail of it as it opens and times each move. */
export async function benchPage(): Promise<PageTimes> {
  // A page bundled from an older model would refuse to start.
  await build({ configFile: CONFIG, root: fileURLToPath(new URL('../../web', import.meta.url)), logLevel: 'silent' })
  const server = await startServer({ ...(await loadDependencies()), log: () => undefined }, { host: '127.0.0.1', port: 0 })
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(`http://127.0.0.1:${server.port}/`)
    await page.locator('.chart-picture svg').nth(3).waitFor()
    const { rails, moves } = await page.evaluate(measureMoves, { each: MOVES_PER_RAIL, warmUp: WARM_UP })
    return {
      rails,
      moves: moves.length,
      paint: spread(moves.map((move) => move.paint)),
      script: spread(moves.map((move) => move.script)),
      run: spread(moves.map((move) => move.run)),
    }
  } finally {
    await browser.close()
    await server.stop()
  }
}

interface Move {
  readonly paint: number
  readonly script: number
  readonly run: number
}

/** Runs inside the page, so it may use nothing from this file. */
async function measureMoves({ each, warmUp }: { readonly each: number; readonly warmUp: number }): Promise<{ rails: number; moves: Move[] }> {
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())))
  /** A message sent from within a frame arrives once that frame has been painted. */
  const afterPaint = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve(performance.now())
    port2.postMessage(undefined)
  }))
  async function move(rail: HTMLInputElement, value: number): Promise<Move> {
    // Inputs of a hand fall anywhere between two frames.
    await frame()
    await new Promise((resolve) => setTimeout(resolve, Math.floor((value * 7919) % 12)))
    let begun = 0
    requestAnimationFrame(() => (begun = performance.now()))
    rail.value = String(value)
    const started = performance.now()
    rail.dispatchEvent(new Event('input', { bubbles: true }))
    const handled = performance.now() - started
    const painted = await afterPaint()
    return { paint: painted - started, script: handled + painted - begun, run: performance.getEntriesByName('model run')[0]?.duration ?? NaN }
  }
  const rails = [...document.querySelectorAll<HTMLInputElement>('.range')]
  const moves: Move[] = []
  const place = (rail: HTMLInputElement, count: number, of: number): number => Number(rail.min) + ((Number(rail.max) - Number(rail.min)) * count) / of
  const [first] = rails
  if (first === undefined) throw new Error('The page has no rails.')
  for (let count = 1; count <= warmUp; count++) await move(first, place(first, count, warmUp))
  for (const rail of rails) {
    const before = Number(rail.value)
    for (let count = 1; count <= each; count++) moves.push(await move(rail, place(rail, count, each + 1)))
    await move(rail, before)
  }
  return { rails: rails.length, moves }
}

/** The middle and the 95th of a hundred, by rank. */
function spread(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN
  return { p50: at(0.5), p95: at(0.95) }
}

export function pageLines({ rails, moves, paint, script, run }: PageTimes): readonly string[] {
  const row = (name: string, times: Spread): string => `${name.padEnd(44)}${times.p50.toFixed(1).padStart(9)}${times.p95.toFixed(1).padStart(9)}`
  return [
    `${`the page, ${rails} rails, ${moves} moves`.padEnd(44)}${'p50 ms'.padStart(9)}${'p95 ms'.padStart(9)}`,
    row('input to next paint', paint),
    row('  of it the page\'s own frame', script),
    row('  of it the model, all strategies', run),
  ]
}
