/**
 * How soon bands follow a lever: on Explore, every few levers one is moved by a key, and the clock runs from that key to the
 * bands of 2,000 members. Meanwhile the page is pressed on, and what it takes to hear that is told too.
 */
import type { Browser } from 'playwright-core'

const LEVERS = 8
const KEYS_WHILE_RUNNING = 12

export interface BandTimes {
  /** Milliseconds from the last key to the bands of 500 and of 2,000 members. */
  readonly first: readonly number[]
  readonly second: readonly number[]
  /** Milliseconds from a key to the start of what answers it, while bands are run. */
  readonly delays: readonly number[]
}

export async function benchBands(browser: Browser, origin: string): Promise<BandTimes> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  try {
    await page.addInitScript(() => {
      const seen: { readonly text: string; readonly at: number }[] = []
      const delays: number[] = []
      let last = 0
      addEventListener('input', (event) => (last = event.timeStamp), true)
      addEventListener('keydown', (event) => delays.push(performance.now() - event.timeStamp), true)
      new MutationObserver(() => {
        const text = document.querySelector('.bands-status p')?.textContent ?? ''
        if (seen.at(-1)?.text !== text) seen.push({ text, at: performance.now() })
      }).observe(document, { subtree: true, childList: true, characterData: true })
      Object.assign(window, { bands: { seen, delays, last: () => last } })
    })
    await page.goto(`${origin}/#screen=explore&view.bands=on`)
    await page.getByText('Bands of all 10,000 members').waitFor({ timeout: 120_000 })
    const times: { first: number[]; second: number[]; delays: number[] } = { first: [], second: [], delays: [] }
    const count = await page.locator('.levers .range').count()
    for (let lever = 0; lever < LEVERS; lever++) {
      const range = page.locator('.levers input[type=range]').nth(Math.floor((lever * count) / LEVERS))
      await range.focus()
      await page.evaluate(() => { (window as any).bands.seen.length = 0; (window as any).bands.delays.length = 0 })
      await page.keyboard.press('ArrowRight')
      // What stands there first are the bands of the moment before.
      await page.waitForFunction(() => { const seen: { text: string }[] = (window as any).bands.seen; const grey = seen.findIndex(({ text }) => text.includes('grey')); return grey >= 0 && seen.slice(grey).some(({ text }) => text.includes('2,000') || text.includes('all 10,000')) }, undefined, { timeout: 120_000, polling: 100 })
      const { seen, last } = await page.evaluate(() => ({ seen: (window as any).bands.seen, last: (window as any).bands.last() })) as { seen: { text: string; at: number }[]; last: number }
      const grey = seen.findIndex(({ text }) => text.includes('grey'))
      const at = (members: string): number | undefined => seen.slice(grey).find(({ text }) => text.includes(`of ${members} members`))?.at
      const [first, second] = [at('500'), at('2,000')]
      if (first !== undefined) times.first.push(first - last)
      if (second !== undefined) times.second.push(second - last)
      // Bands go on to 10,000 members: the page is pressed on while they do.
      await page.evaluate(() => { (window as any).bands.delays.length = 0 })
      for (let key = 0; key < KEYS_WHILE_RUNNING; key++) {
        await page.keyboard.press('Shift')
        await page.waitForTimeout(30)
      }
      times.delays.push(...(await page.evaluate(() => (window as any).bands.delays as number[])))
    }
    return times
  } finally {
    await page.close()
  }
}
