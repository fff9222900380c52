/** A reader's work: levers, strategies, scenarios and files, and the ways back from each. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ready, screenAddresses, visits } from './visit.ts'

const { visit } = visits()

const COST = 'equal_service_cost'

const tile = (page: Page, variable = COST): Promise<string> => page.locator(`.tile[data-variable="${variable}"] .tile-value`).innerText()
const lines = (page: Page): Promise<string> => page.locator('#chart-total_spend .lines').innerHTML()
/** Charts out of sight do not follow a lever until they come into view, which the browser tells a few frames later. */
const bringIntoView = (page: Page): Promise<void> => page.locator('#chart-total_spend .chart-stage').evaluate(async (chart) => {
  chart.scrollIntoView({ block: 'center' })
  for (let frame = 0; frame < 6; frame++) await new Promise((done) => requestAnimationFrame(done))
})
/** Figures of the table of all summaries, once it has caught up: what is out of sight waits until the page rests. */
async function amountsOf(page: Page): Promise<string[]> {
  await page.locator('.summary-part').scrollIntoViewIfNeeded()
  await page.waitForTimeout(800)
  return page.locator('.summary-part .figure').allInnerTexts()
}
const runHash = async (page: Page): Promise<string> => /run ([0-9a-f]{12})/.exec(await page.locator('.page-foot').innerText())?.[1] ?? ''
const undo = (page: Page) => page.locator('.history > button').first()
const redo = (page: Page) => page.locator('.history > button').nth(1)
const slider = (page: Page, name: RegExp) => page.getByRole('slider', { name })

async function step(page: Page, name: RegExp, key: string, times = 1): Promise<void> {
  await slider(page, name).focus()
  for (let press = 0; press < times; press++) await page.keyboard.press(key)
  // Enter says that this place is meant.
  await page.keyboard.press('Enter')
}

/** Labels of the history, newest first, and the place of now. */
async function historyOf(page: Page): Promise<{ readonly entries: readonly string[]; readonly now: number }> {
  await page.getByRole('button', { name: 'History', exact: true }).click()
  const entries = await page.locator('.history-entry span:first-child').allInnerTexts()
  const now = await page.locator('.history-entry').evaluateAll((buttons) => buttons.findIndex((button) => button.hasAttribute('aria-current')))
  await page.keyboard.press('Escape')
  return { entries, now }
}

test('levers move the figures; undo, redo, the history, a reload, Back and a link lead where they say', async () => {
  const { page, errors } = await visit({ hash: screenAddresses.compare })
  const start = await tile(page)
  await bringIntoView(page)
  const drawn = await lines(page)
  await step(page, /^Ambition/, 'ArrowRight', 4)
  await expect.poll(() => tile(page)).not.toBe(start)
  const ambitious = await tile(page)
  await expect.poll(() => lines(page)).not.toBe(drawn)
  const water = await tile(page, 'water_withdrawal_onsite')
  await step(page, /^Share of dry cooling/, 'End')
  await expect.poll(() => tile(page, 'water_withdrawal_onsite')).not.toBe(water)
  const both = await runHash(page)
  const { entries, now } = await historyOf(page)
  expect(entries).toHaveLength(3)
  expect(entries[0]).toMatch(/^Share of dry cooling: /)
  expect(entries[1]).toMatch(/^Ambition: /)
  expect(now).toBe(0)

  await undo(page).click()
  await expect.poll(() => slider(page, /^Share of dry cooling/).inputValue()).not.toBe('1')
  await expect.poll(() => tile(page)).toBe(ambitious)
  await undo(page).click()
  await expect.poll(() => tile(page)).toBe(start)
  expect(await undo(page).isDisabled()).toBe(true)
  await redo(page).click()
  await expect.poll(() => tile(page)).toBe(ambitious)
  await redo(page).click()
  await expect.poll(() => runHash(page)).toBe(both)
  await page.keyboard.press('Control+z')
  await expect.poll(() => tile(page)).toBe(ambitious)

  await expect.poll(() => new URL(page.url()).hash).toContain('set.ambition=')
  await page.reload()
  await ready(page)
  expect(await tile(page)).toBe(ambitious)
  expect(await historyOf(page)).toEqual({ entries, now: 1 })
  await page.getByRole('button', { name: 'History', exact: true }).click()
  await page.locator('.history-entry').first().click()
  await expect.poll(() => runHash(page)).toBe(both)
  // The entry leads to the lever it moved.
  expect(await page.locator('.lever-pointed .lever-label').innerText()).toMatch(/^Share of dry cooling/)

  const again = await visit({ hash: new URL(page.url()).hash })
  expect(await runHash(again.page)).toBe(both)
  await bringIntoView(again.page)
  await bringIntoView(page)
  await expect.poll(async () => (await lines(again.page)) === (await lines(page))).toBe(true)
  await page.goBack()
  await expect.poll(() => tile(page)).toBe(ambitious)
  expect([...errors, ...again.errors]).toEqual([])
})

test('levers go back to saved or default: one, a group, all; what was saved is marked and measured against', async () => {
  const { page, errors } = await visit({ hash: screenAddresses.explore })
  const start = await tile(page)
  await step(page, /^Ambition/, 'ArrowRight', 4)
  await page.getByRole('button', { name: 'Save these' }).click()
  await expect.poll(() => tile(page)).not.toBe(start)
  const saved = await tile(page)
  const kept = await slider(page, /^Ambition/).inputValue()
  await step(page, /^Ambition/, 'ArrowRight', 6)
  await step(page, /^Share of dry cooling/, 'End')
  await expect.poll(() => tile(page)).not.toBe(saved)
  expect(await page.locator('.lever-moved', { hasText: 'Ambition' }).locator('.lever-note').innerText()).toMatch(/against saved$/)
  expect(await page.locator('.tile .tile-saved').count()).toBeGreaterThan(0)
  await page.getByRole('button', { name: /^Ambition: back to saved \d/ }).click()
  await expect.poll(() => slider(page, /^Ambition/).inputValue()).toBe(kept)
  expect(await slider(page, /^Share of dry cooling/).inputValue()).toBe('1')
  await page.getByRole('button', { name: /^All levers: back to saved/ }).click()
  await expect.poll(() => tile(page)).toBe(saved)
  await step(page, /^Share of dry cooling/, 'End')
  const group = page.locator('.lever-group', { has: slider(page, /^Ambition/) })
  await group.locator('.lever-group-head').getByRole('button', { name: /back to default/ }).click()
  await expect.poll(() => slider(page, /^Ambition/).inputValue()).not.toBe(kept)
  await page.getByRole('button', { name: /^All levers: back to default/ }).click()
  await expect.poll(() => tile(page)).toBe(start)
  // Typed, the box takes what the rail cannot reach by steps, held to its range.
  const box = page.getByRole('textbox', { name: /^Ambition/ })
  await box.fill('1.37')
  await box.press('Enter')
  await expect.poll(() => slider(page, /^Ambition/).getAttribute('aria-valuetext')).toMatch(/^1\.3[57]/)
  await box.fill('999')
  await box.press('Enter')
  expect(Number(await slider(page, /^Ambition/).inputValue())).toBe(Number(await slider(page, /^Ambition/).getAttribute('max')))
  expect(errors).toEqual([])
})

test('what was saved is computed to the last year of the page, as on a page opened at the same address', async () => {
  const { page, errors } = await visit({ hash: screenAddresses.explore })
  await step(page, /^Ambition/, 'ArrowRight', 4)
  await page.locator('.tile .tile-saved').first().waitFor()
  const to2040 = await page.locator('.tile-saved').allInnerTexts()
  await page.getByLabel('Until', { exact: true }).selectOption('2032')
  await expect.poll(() => page.locator('.tile-saved').allInnerTexts()).not.toEqual(to2040)
  await expect.poll(() => page.url()).toContain('until=2032')
  const fresh = await visit({ hash: new URL(page.url()).hash })
  await fresh.page.locator('.tile .tile-saved').first().waitFor()
  const to2032 = await fresh.page.locator('.tile-saved').allInnerTexts()
  expect(to2032).not.toEqual(to2040)
  // Its figures may still be those of a move before.
  await expect.poll(() => page.locator('.tile-saved').allInnerTexts()).toEqual(to2032)
  expect([...errors, ...fresh.errors]).toEqual([])
})

test.each(['explore', 'compare', 'spectrum', 'resources', 'prerequisites'] as const)('after any moves %s says what a page opened at the same address says', async (screen) => {
  const figures = async (on: Page): Promise<string[]> => {
    await on.waitForTimeout(1500)
    return on.locator('.centre [data-proof]:not(.readout *)').allTextContents()
  }
  const { page, errors } = await visit({ hash: screenAddresses[screen], height: 6000 })
  await step(page, /^Ambition/, 'ArrowRight', 3)
  await page.getByRole('button', { name: 'Save these' }).click()
  await step(page, /^Ambition/, 'ArrowRight', 2)
  await page.getByRole('tab', { name: /^The world/ }).click()
  await slider(page, /./).first().focus()
  await page.keyboard.press('PageUp')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageDown')
  await page.locator('.chip-name').nth(2).click()
  await page.getByLabel('Until', { exact: true }).selectOption('2036')
  await undo(page).click()
  await redo(page).click()
  const moved = await figures(page)
  expect(moved.length).toBeGreaterThan(10)
  const fresh = await visit({ hash: new URL(page.url()).hash, height: 6000 })
  await expect.poll(() => figures(fresh.page)).toEqual(moved)
  expect([...errors, ...fresh.errors]).toEqual([])
})

test('while a lever is dragged the lines it started from stay in sight, and the axes; both go when it is let go', async () => {
  const { page } = await visit({ hash: screenAddresses.compare })
  const ghosts = page.locator('#chart-total_spend .ghosts path')
  await bringIntoView(page)
  const before = await lines(page)
  expect(await ghosts.count()).toBe(0)
  const box = await slider(page, /^Ambition/).boundingBox()
  if (box === null) throw new Error('The lever is not on the page.')
  const middle = box.y + box.height / 2
  await page.mouse.move(box.x + box.width * 0.5, middle)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.9, middle, { steps: 4 })
  await expect.poll(() => ghosts.count()).toBe(6)
  expect(await lines(page)).not.toBe(before)
  // Also away from the lever.
  await page.mouse.move(box.x + box.width + 300, middle + 100)
  await page.mouse.up()
  await expect.poll(() => ghosts.count()).toBe(0)
  expect((await historyOf(page)).entries).toHaveLength(2)
  await bringIntoView(page)
  // The frame that runs the model is over when the second begins.
  const frames = await page.evaluate(async () => {
    const lever = document.querySelector('.range') as HTMLInputElement
    const drawn = () => document.querySelector('#chart-total_spend .lines')?.innerHTML
    const was = drawn()
    lever.value = lever.value === lever.max ? lever.min : lever.max
    lever.dispatchEvent(new Event('input', { bubbles: true }))
    for (let frame = 1; frame <= 10; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      if (drawn() !== was) return frame
    }
    return Infinity
  })
  expect(frames).toBeLessThanOrEqual(2)
})

test('strategies come and go, six at most; any is the baseline; another country joins; none at all is said', async () => {
  const { page, errors } = await visit({ hash: screenAddresses.compare })
  const drawn = page.locator('#chart-total_spend .strategy')
  expect(await page.locator('.chip').count()).toBe(6)
  expect(await page.locator('.chip-add select').isDisabled()).toBe(true)
  await page.getByRole('button', { name: /^Remove Digital embassy/ }).click()
  // The focus goes to the neighbour that took the place.
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('chip-remove')
  await bringIntoView(page)
  await expect.poll(() => drawn.count()).toBe(5)
  await page.locator('.chip-add select').selectOption('balanced-portfolio')
  await bringIntoView(page)
  await expect.poll(() => drawn.count()).toBe(6)
  await page.getByRole('button', { name: 'Compare the others with it' }).click()
  await expect.poll(() => page.locator('.chip').first().innerText()).toMatch(/Balanced[\s\S]*baseline/)

  await page.getByText('Add a strategy of another country').click()
  const form = page.locator('.add-guest-form')
  await form.locator('[role=combobox]').focus()
  await page.keyboard.type('united states')
  await page.keyboard.press('Enter')
  expect(await form.locator('[role=status]').last().innerText()).toContain('takes the place of')
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await expect.poll(() => page.locator('.lead h2').innerText()).toContain('Kenya, with United States')
  expect(await page.locator('.chip').count()).toBe(6)
  expect(new URL(page.url()).hash).toContain('USA')
  // The guest's figures are those of a page of its own.
  expect(await amountsOf(page)).not.toEqual([])
  expect(await page.locator('.summary-part th[scope=col]', { hasText: 'United States' }).count()).toBe(1)
  const address = /strategies=([^&]*)/.exec(decodeURIComponent(new URL(page.url()).hash))?.[1]?.split('~').find((part) => part.endsWith('.USA'))?.split('.')[0] ?? ''
  const amount = await page.locator(`.summary-part [data-proof="${address}--USA~${COST}"]`).innerText()
  const own = await visit({ hash: `#screen=compare&economy=USA&strategies=${address}.0` })
  expect(await amountsOf(own.page)).not.toEqual([])
  expect(await own.page.locator(`.summary-part [data-proof="${address}~${COST}"]`).innerText()).toBe(amount)

  for (let left = 6; left > 0; left--) await page.locator('.chip-remove').first().click()
  await page.locator('.problem').waitFor()
  expect(await page.locator('.problem').innerText()).toContain('No strategy to compute')
  expect(await page.locator('.chart-card').count()).toBe(0)
  await page.getByRole('button', { name: 'Show the six strategies' }).click()
  await ready(page)
  expect(await page.locator('.chip').count()).toBe(6)
  expect([...errors, ...own.errors]).toEqual([])
})

test('a question opens its page, which is kept for the next visit and can be left and forgotten', async () => {
  const { page, errors } = await visit()
  const question = page.locator('[data-scenario=rwanda-pool]')
  await question.click()
  await expect.poll(() => page.locator('.lead h2').innerText()).toMatch(/^Rwanda/)
  await ready(page)
  expect(await page.locator('.chip').count()).toBe(3)
  expect(await page.locator('.setup').innerText()).toContain('Rwanda: join a pool or rent')
  // The places are the scenario's own.
  const opened = await runHash(page)
  await step(page, /^Ambition/, 'ArrowRight', 2)
  // The figures come a frame after the lever.
  await expect.poll(() => runHash(page)).not.toBe(opened)
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  const moved = await runHash(page)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  const kept = page.locator('.local-pages a').first()
  await kept.waitFor()
  expect(await page.locator('.local-pages').innerText()).toMatch(/Rwanda: join a pool or rent[\s\S]*1 lever moved/)
  await kept.click()
  await ready(page)
  expect(await runHash(page)).toBe(moved)
  await page.getByRole('button', { name: 'Leave it' }).click()
  await expect.poll(() => runHash(page)).not.toBe(moved)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.getByRole('button', { name: 'Forget these pages' }).click()
  expect(await page.locator('.local-pages').innerText()).toContain('Forgotten.')
  expect(errors).toEqual([])
})

/** Opens the menu where there is one, and gives the browser a file. */
async function openFile(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('button', { name: 'File', exact: true }).click()
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Open a scenario file' }).click()])
  await chooser.setFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) })
}

async function saveFile(page: Page, form: 'YAML' | 'JSON'): Promise<{ readonly name: string; readonly text: string }> {
  await page.getByRole('button', { name: 'File', exact: true }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `Save as ${form}` }).click()])
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') }
}

const OWN = `version: 1
name: own-case
title: 'Sao Tome: <b>a case</b> & its own'
economy: STP
years: [2026, 2038]
growth_path: multi-source-central
strategies:
  - digital-embassy-guest
  - { use: foreign-cloud-reliance, as: rented }
set:
  ambition: 1.5
`

test('a scenario file opens, travels as a link and as a file in both forms, and gives the same figures', async () => {
  const { page, errors } = await visit({ hash: screenAddresses.compare })
  await openFile(page, 'own.yaml', OWN)
  await expect.poll(() => page.locator('.lead h2').innerText()).toMatch(/^São Tomé and Príncipe, 2026–2038/)
  await ready(page)
  // Text of a file is text on the page.
  expect(await page.locator('.setup').innerText()).toContain('Sao Tome: <b>a case</b> & its own')
  const opened = await runHash(page)
  await step(page, /^Share of dry cooling/, 'End')
  await expect.poll(() => runHash(page)).not.toBe(opened)
  const cost = await tile(page)
  const amounts = await amountsOf(page)
  // A slide is written to the address once it rests.
  await expect.poll(() => new URL(page.url()).hash).toContain('set.')
  const link = new URL(page.url()).hash
  for (const form of ['YAML', 'JSON'] as const) {
    const saved = await saveFile(page, form)
    expect(saved.name).toBe(`own-case.${form.toLowerCase()}`)
    const other = await visit({ hash: screenAddresses.compare })
    await openFile(other.page, saved.name, saved.text)
    await expect.poll(() => other.page.locator('.lead h2').innerText()).toMatch(/^São Tomé/)
    await ready(other.page)
    expect(await tile(other.page)).toBe(cost)
    expect(await amountsOf(other.page)).toEqual(amounts)
    expect(other.errors).toEqual([])
  }
  const linked = await visit({ hash: link })
  expect(await amountsOf(linked.page)).toEqual(amounts)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.locator('.lead h2').innerText()).toMatch(/^Kenya/)
  expect([...errors, ...linked.errors]).toEqual([])
})

test.each([
  ['a wrong name', OWN.replace('multi-source-central', 'multi-source-centrl'), ['/growth_path', '"multi-source-centrl"', 'wanted', 'multi-source-central']],
  ['a wrong type', OWN.replace('[2026, 2038]', '2026'), ['/years', 'found', 'wanted']],
  ['an unknown key', `${OWN}strategy: own\n`, ['strategy', 'wanted']],
  ['no YAML', 'economy: [KEN\n', ['wanted']],
  ['a hostile key', '{"__proto__": {"economy": "KEN"}, "version": 1}', ['__proto__', 'wanted']],
  ['too much', `# ${'x'.repeat(120_000)}\n${OWN}`, ['bytes', 'at most']],
])('a file with %s is refused with place, found and wanted, and the page stays as it is', async (_, text, said) => {
  const { page, errors } = await visit({ hash: screenAddresses.compare })
  const [hash, url] = [await runHash(page), page.url()]
  await openFile(page, 'own.yaml', text)
  const problem = page.locator('.file-problem .problem')
  await problem.waitFor()
  const words = await problem.innerText()
  expect(words).toContain('own.yaml was not opened')
  for (const part of said) expect(words).toContain(part)
  expect([await runHash(page), page.url()]).toEqual([hash, url])
  expect(await undo(page).isDisabled()).toBe(true)
  await problem.getByRole('button', { name: 'Dismiss' }).click()
  expect(await problem.count()).toBe(0)
  expect(errors).toEqual([])
})

test('what cannot be built is marked and the limit named; places chosen and stand-ins are in sight', async () => {
  const { page, errors } = await visit({ hash: '#screen=compare&economy=SGP&set.ambition=4' })
  const notice = page.locator('.feasibility')
  expect(await notice.innerText()).toContain('Not the same service')
  expect(await notice.locator('.limits strong').first().innerText()).toMatch(/grid|land|water|budget|building/)
  expect(await page.locator('.chip .mark-warning').count()).toBeGreaterThan(0)
  await page.evaluate(() => (location.hash = '#screen=explore&economy=NRU'))
  await expect.poll(() => page.locator('.strategy-head, .explore').first().innerText()).toContain('Nauru')
  const text = await page.locator('.assumptions').innerText()
  expect(text).toContain('Places chosen')
  expect(text).toContain('Stand-ins')
  expect(errors).toEqual([])
})
