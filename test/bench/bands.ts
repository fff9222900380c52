/**
 * Ensembles in the page: how soon bands follow a lever on Explore, and what many members of all strategies take beside what
 * the kernel in lanes takes alone, in the same browser and run.
 */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { loadEngine } from '../../api/engine.ts'
import { layoutOf } from '../../model/compile/layout.ts'
import { packInputs } from '../../model/run/packed-inputs.ts'
import { worldSeries } from '../../model/run/scenario.ts'
import { askedBands } from '../../web/state/asked-bands.ts'
import { defaultState } from '../../web/state/page-state.ts'
import { pageEngine } from '../web/page-engine.ts'
import { equationYearsOf } from './equation-years.ts'
import { observeBands, runFloor, runWhole } from './bands-observer.ts'

const LEVERS = 8
const KEYS_WHILE_RUNNING = 12
const MEMBERS = 10_000
const OUTCOMES = 50
const WORKERS = 2
const ASSETS = new URL('../../.build/web/assets', import.meta.url)

export async function benchBands(browser: Browser, origin: string): Promise<readonly string[]> {
  return [...(await following(browser, origin)), ...(await together(browser, origin))]
}

async function following(browser: Browser, origin: string): Promise<readonly string[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  try {
    await page.addInitScript(observeBands)
    await page.goto(`${origin}/#screen=explore&view.bands=on`)
    await page.getByText('Bands of all 10,000 members').waitFor({ timeout: 120_000 })
    const levers = await page.locator('.levers .range').count()
    const moves = []
    const delays: number[] = []
    for (let lever = 0; lever < LEVERS; lever++) {
      await page.locator('.levers input[type=range]').nth(Math.floor((lever * levers) / LEVERS)).focus()
      await page.evaluate(() => window.observedBands.begin())
      await page.keyboard.press('ArrowRight')
      // Asked seldom: to look in every frame would take a core.
      await page.waitForFunction(() => window.observedBands.read().second !== undefined, undefined, { timeout: 120_000, polling: 100 })
      moves.push(await page.evaluate(() => window.observedBands.read()))
      // They go on to 10,000 members: the page is pressed on meanwhile.
      for (let key = 0; key < KEYS_WHILE_RUNNING; key++) {
        await page.keyboard.press('Shift')
        await page.waitForTimeout(30)
      }
      delays.push(...(await page.evaluate(() => window.observedBands.read().delays)))
    }
    const spread = (times: readonly (number | undefined)[]): string => {
      const sorted = times.map((time) => time ?? NaN).sort((left, right) => left - right)
      return `${sorted[0]?.toFixed(0)}, ${sorted[sorted.length >> 1]?.toFixed(0)}, ${sorted.at(-1)?.toFixed(0)}`
    }
    const sorted = delays.sort((left, right) => left - right)
    return [
      `Bands on Explore, ms from the key that moves a lever, over ${LEVERS} levers (least, middle, most): 500 members ${spread(moves.map(({ first }) => first))}; 2,000 members ${spread(moves.map(({ second }) => second))}.`,
      `Meanwhile a key is heard after ${sorted[Math.ceil(0.95 * sorted.length) - 1]?.toFixed(0)} ms at the 95th percentile of ${sorted.length}, ${sorted.at(-1)?.toFixed(0)} at most.`,
    ]
  } finally {
    await page.close()
  }
}

async function together(browser: Browser, origin: string): Promise<readonly string[]> {
  const { program, evaluate } = await loadEngine()
  const pageParts = pageEngine()
  const yearly = program.variables.filter(({ kind, stage, over, definition }) => kind === 'number' && stage === 'yearly' && (over.length === 0 || definition?.total === 'sum'))
  // From the first that is computed to the last: the first fifty alone would need little of the model.
  const outcomes = Array.from({ length: OUTCOMES }, (_, at) => yearly[Math.round((at * (yearly.length - 1)) / (OUTCOMES - 1))]!.name)
  const [part] = askedBands(defaultState, pageParts.library, outcomes).parts
  if (part === undefined) throw new Error('The page asks for no ensemble.')
  const { resolved, world } = evaluate(part.request.scenario)
  const [strategy] = resolved.strategies
  if (strategy === undefined) throw new Error('The page has no strategy.')
  const given = { ...strategy, values: new Map([...strategy.values, ...worldSeries(program, world, strategy.axis)]) }
  const { scalars, series } = packInputs(program.parameters, layoutOf(program), given)
  const { length, start, first, last } = strategy.axis
  const own = equationYearsOf(program, strategy.axis)
  const calibration = equationYearsOf(program, resolved.world.axis)
  const page = await browser.newPage()
  try {
    await page.goto(origin)
    await page.waitForTimeout(2000)
    const addresses = { worker: assetOf('ensemble-worker-'), outline: assetOf('outline-'), wasm: assetOf('lanes-') }
    const floor = (): Promise<number> => page.evaluate(runFloor, { wasm: addresses.wasm, scalars: [...scalars], series: [...series], years: [length, start, first, last, resolved.decisionYear] })
    const before = await floor()
    const whole = await page.evaluate(runWhole, { ...addresses, request: { ...part.request, members: MEMBERS }, workers: WORKERS })
    const after = await floor()
    const nanoseconds = ((before + after) / 2 / 2 / own) * 1e6
    const work = (equationYears: number): number => (MEMBERS * equationYears * nanoseconds) / WORKERS / 1e6
    const strategies = resolved.strategies.length
    const [least, counted] = [work(strategies * own), work(strategies * own + calibration)]
    const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1)
    const total = whole.members + whole.quantiles
    return [
      `${MEMBERS} members of ${strategies} strategies, ${last - first + 1} years, nine quantiles of ${outcomes.length} outcomes, ${WORKERS} workers: members ${seconds(whole.members)} s, quantiles ${seconds(whole.quantiles)} s, hash ${seconds(whole.hash)} s.`,
      `The kernel in lanes alone takes ${nanoseconds.toFixed(2)} ns an equation-year here: ${seconds(least)} s for the strategies, ${seconds(counted)} s with the calibrations; members and quantiles take ${(total / (least + whole.quantiles)).toFixed(2)} and ${(total / (counted + whole.quantiles)).toFixed(2)} times that and the quantiles.`,
    ]
  } finally {
    await page.close()
  }
}

function assetOf(name: string): string {
  const file = readdirSync(fileURLToPath(ASSETS)).find((each) => each.startsWith(name))
  if (file === undefined) throw new Error(`The built page has no ${name}.`)
  return `/assets/${file}`
}
