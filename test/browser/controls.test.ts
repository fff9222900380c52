/** What controls leave behind: where the focus goes on, what is on the clipboard, and what a finger does. */
import { expect, test } from 'vitest'
import { screenAddresses, visits } from './visit.ts'

const { visit } = visits()

const { compare, explore, spectrum } = screenAddresses
const MOVED = '&set.ambition=3&saved.ambition=2'

test.each([
  ['a lever back to its default', `${explore}${MOVED}`, '.lever:has([id$="-range"]) .reset:nth-child(2)', '.lever .range'],
  ['a group back to saved', `${explore}${MOVED}`, '.lever-group-head .reset:nth-child(1)', '.lever-group .range'],
  ['all levers back to their defaults', `${explore}&set.ambition=3`, '.rail-all .reset:nth-child(2)', '.rail-tab'],
  ['levers saved', `${explore}&set.ambition=3`, '.rail-all > .reset', '.rail-tab'],
  ['another baseline', `${explore}&selected=foreign-cloud-reliance`, '.strategy-summary button', '[data-key=foreign-cloud-reliance] .chip-name'],
  ['a strategy removed', explore, '.chip:nth-child(2) .chip-remove', '.chip:nth-child(2) .chip-remove'],
  ['a chart removed', compare, '.chart-choice li:nth-child(1) .chart-remove', '.chart-choice li:nth-child(1) .chart-remove'],
  ['the last chart removed', `${compare}&view.charts=total_spend`, '.chart-remove', '.chart-add select'],
  ['an assumption taken back', `${compare}&set.ambition=3`, '.assumption-table .link', '#part-assumptions'],
  ['a preset brought', `${spectrum}&strategies=foreign-cloud-reliance.0&selected=foreign-cloud-reliance`, '.spectrum-bring', '#spectrum-step'],
  ['a search without answers', '#screen=evidence&view.about=parameters&view.search=qqqq', '.evidence-none button', '.evidence-search input'],
  ['another economy used', '#screen=evidence&view.about=economies&view.entry=RWA', '.evidence-entry .button', '#entry-title'],
  ['a path computed with', '', '.path-note .button', '.path-note h3'],
  ['a fresh start', '#set.ambition=3', '.standing button', '[role=combobox]'],
  ['a tour left', `${explore}&view.tour=investor.2`, '.tour-moves .link', '#content'],
  ['the end of a tour', `${compare}&view.tour=investor.5`, '.tour-moves .button:nth-child(2)', '#content'],
  ['levers put away', explore, '#levers .rail-toggle', '.rail-toggle'],
  ['an evidence entry from a proof', `${explore}&proof=extensive-domestic-ownership~total_spend~2030`, '.to-evidence button', '#entry-title'],
])('the focus goes on where a control disappears as it is pressed: %s', async (_, hash, pressed, next) => {
  const { page, errors } = await visit({ hash })
  const control = page.locator(pressed).first()
  await control.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, next)).toBe(true)
  await page.waitForTimeout(600)
  expect(await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, next)).toBe(true)
  expect(errors).toEqual([])
})

test('a finger on a chart shows the values of a point, follows along the years, and pressed again opens the proof', async () => {
  const { page, errors } = await visit({ hash: explore, width: 390, touch: true })
  const chart = page.locator('.chart-picture').first()
  await chart.scrollIntoViewIfNeeded()
  const box = (await chart.boundingBox())!
  const at = (share: number): readonly [number, number] => [box.x + box.width * share, box.y + box.height / 2]
  const year = (): Promise<string> => page.locator('.readout-year').innerText()
  await page.touchscreen.tap(...at(0.3))
  await page.locator('.readout').waitFor()
  const early = await year()
  await page.touchscreen.tap(...at(0.6))
  await expect.poll(year).not.toBe(early)
  expect(await page.locator('.proof').count()).toBe(0)
  await page.touchscreen.tap(...at(0.6))
  await page.locator('.proof').waitFor()
  expect(errors).toEqual([])
})

test('values that a finger brought up go when another place is pressed', async () => {
  const { page } = await visit({ hash: explore, width: 390, touch: true })
  await page.locator('.chart-picture').first().tap()
  await page.locator('.readout').waitFor()
  await page.locator('.chart-summary').first().tap({ position: { x: 2, y: 2 } })
  await page.locator('.readout').waitFor({ state: 'detached' })
})

test('a year slid to and back again does not hold on to the matrix', async () => {
  const { page } = await visit({ hash: `${spectrum}&view.year=2035` })
  const slider = page.locator('.year-slider .range')
  for (const year of ['2036', '2035']) {
    await slider.evaluate((input, to) => {
      ;(input as HTMLInputElement).value = to
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }, year)
    await expect.poll(() => page.locator('.year-now').innerText()).toBe(year)
  }
  await page.evaluate(() => (location.hash = location.hash.replace('view.year=2035', 'view.year=2038')))
  await expect.poll(() => page.locator('.year-now').innerText()).toBe('2038')
})

test.each(['spectrum', 'sovereignty', 'resources', 'prerequisites', 'resilience'] as const)('two presses of a key before the next frame lead two years on: %s', async (screen) => {
  const { page, errors } = await visit({ hash: screenAddresses[screen] })
  // Frames stand still meanwhile, so that nothing but the presses themselves draws the page anew.
  const years = await page.locator('.year-slider .range').evaluate(async (element) => {
    const input = element as HTMLInputElement
    const drawn = (): Promise<void> => new Promise((resolve) => { queueMicrotask(() => queueMicrotask(resolve)) })
    const press = async (key: () => void): Promise<number> => {
      key()
      for (const type of ['input', 'change']) {
        input.dispatchEvent(new Event(type, { bubbles: true }))
        await drawn()
      }
      return Number(input.value)
    }
    const first = await press(() => { input.value = input.min })
    return [await press(() => input.stepUp()) - first, await press(() => input.stepUp()) - first]
  })
  expect(years).toEqual([1, 2])
  const name = screen === 'resilience' ? 'strike' : 'year'
  const shown = await page.locator('.year-now').innerText()
  await expect.poll(() => page.evaluate((asked) => new URLSearchParams(location.hash.slice(1)).get(`view.${asked}`), name)).toBe(shown)
  expect(errors).toEqual([])
})

test('what a lever means opens and closes by its button', async () => {
  const { page } = await visit({ hash: explore })
  const about = page.locator('.about').first()
  const open = (): Promise<string | null> => about.getAttribute('aria-expanded')
  await about.focus()
  await page.keyboard.press('Enter')
  const first = await open()
  await page.keyboard.press('Enter')
  await expect.poll(open).not.toBe(first)
  await page.keyboard.press('Enter')
  await expect.poll(open).toBe(first)
  await page.locator('h1').click()
  await expect.poll(open).toBe('false')
  await about.click()
  await expect.poll(open).toBe('true')
  await about.click()
  await expect.poll(open).toBe('false')
})

test('the proof of a note is named by the note', async () => {
  const { page } = await visit({ hash: explore })
  const named = await page.locator('.assumptions li button').evaluateAll((buttons) => buttons.map((button) => [button.getAttribute('aria-label'), `Proof: ${button.parentElement?.firstChild?.textContent}`]))
  expect(named.length).toBeGreaterThan(0)
  for (const [name, wanted] of named) expect(name).toBe(wanted)
})
