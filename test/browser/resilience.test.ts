/** The Resilience screen by hand and by key: cells that open, a path that is walked, proofs of strikes and of real events. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { screenAddresses, visits } from './visit.ts'

const { visit } = visits()

const CLEAN = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const FIRE = '#screen=resilience&economy=KEN&view.shock=single-site-fire&view.workload=public_service&view.moment=thirty_days'

async function struck(page: Page): Promise<void> {
  await page.locator('.resilience-progress progress').waitFor({ state: 'detached' })
  await page.locator('.heat [data-proof]').first().waitFor()
}

const proven = (page: Page, address: string): Promise<string> => page.locator(`.proof[data-proof="${address}"][aria-busy="false"] .proof-value`).evaluate((element) => element.firstChild?.textContent ?? '')

test('a cell opens by key into the strike, Escape closes it, and the focus comes back to the cell', async () => {
  const { page, errors } = await visit({ hash: screenAddresses.resilience })
  await struck(page)
  const first = page.locator('.heat td[tabindex="0"]').first()
  await first.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowDown')
  const cell = await page.evaluate(() => document.activeElement?.id ?? '')
  expect(cell).toMatch(/^heat-.*-public_service$/)
  await page.keyboard.press('Enter')
  await page.locator('.shock-panel .path-figure').waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('resilience-shock')
  expect(new URL(page.url()).hash).toContain('view.shock=')
  await page.keyboard.press('Escape')
  await page.locator('.shock-panel').waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(cell)
  expect(errors).toEqual([])
})

test('the path is walked by key, has a table, and each of its points opens the proof that names the strike', async () => {
  const { page, errors } = await visit({ hash: FIRE })
  await struck(page)
  const stage = page.locator('.shock-panel .chart-stage')
  await stage.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  const readout = page.locator('.path-readout')
  await readout.waitFor()
  const address = 'extensive-domestic-ownership~class_service_after~~moment.two_years~workload.public_service~!single-site-fire.2035'
  expect(await readout.getAttribute('data-proof')).toBe(address)
  await page.keyboard.press('Enter')
  expect(await proven(page, address)).toMatch(/^(1|0\.99)/)
  expect(await page.locator('.proof-kicker').innerText()).toContain('A site burns, 2035')
  await page.keyboard.press('Escape')
  await page.locator('.proof').waitFor({ state: 'detached' })
  expect(await stage.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await page.keyboard.press('t')
  expect(await page.locator('.shock-panel .figures tbody tr').count()).toBe(10)
  await page.keyboard.press('Escape')
  await stage.waitFor()
  expect(errors).toEqual([])
})

test('figures of cells, of the strike and of real events open proofs that show the same figure', async () => {
  const { page, errors } = await visit({ hash: FIRE })
  await struck(page)
  await page.locator('.replays [data-proof]').first().waitFor()
  const shown = await page.locator(':is(.heat, .shock-figures, .replays) [data-proof]:not([data-proof-less], [data-proof-over])').evaluateAll((elements) => elements.flatMap((element) => {
    const match = /^(\d+(?:\.\d+)?)\u202f%$/.exec(element.textContent ?? '')
    return match === null ? [] : [{ address: element.getAttribute('data-proof') ?? '', value: Number(match[1]) / 100, digits: (match[1]!.split('.')[1] ?? '').length + 2 }]
  }))
  expect(shown.length).toBeGreaterThan(60)
  // One of each kind, and some of the many cells.
  const drawn = shown.filter(({ address }, place) => place % 23 === 0 || address.startsWith('replay--gulf') || address.includes('class_carried'))
  expect(drawn.length).toBeGreaterThan(5)
  for (const { address, value, digits } of drawn) {
    await page.evaluate((proof) => (location.hash = `${location.hash.replace(/&proof=[^&]*/, '')}&proof=${encodeURIComponent(proof)}`), address)
    const found = Number((await proven(page, address)).replace(/[^\d.]/g, ''))
    expect(Math.abs(found - value), `${address}: ${found} for ${value}`).toBeLessThanOrEqual(0.5 * 10 ** -digits + 5e-4)
  }
  expect(errors).toEqual([])
})

test('while a lever moves the shocks wait, grey; once it rests they are struck anew', async () => {
  const { page, errors } = await visit({ hash: FIRE })
  await struck(page)
  const share = page.locator('#heat-single-site-fire-state_critical .heat-share')
  const before = await share.innerText()
  const range = page.getByRole('slider', { name: 'Service kept ready behind', exact: false }).first()
  await range.focus()
  await page.keyboard.press('PageUp')
  await page.locator('.heat td.heat-stale').first().waitFor()
  await struck(page)
  await page.locator('.heat td.heat-stale').first().waitFor({ state: 'detached' })
  expect(await share.innerText()).not.toBe(before)
  expect(errors).toEqual([])
})

test.each([[1440, 'light'], [390, 'light'], [390, 'dark']] as const)('an open strike is clean for axe at %d px, %s, and nothing sticks out', async (width, scheme) => {
  const { page } = await visit({ width, scheme, hash: FIRE })
  await struck(page)
  await page.locator('.replays').waitFor()
  const { violations } = await new AxeBuilder({ page }).withTags(CLEAN).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
})
