/** The page for everyone: clean for axe, by keyboard alone, on narrow screens, without motion, from right to left. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { ready, screenAddresses, screenNames, visits, type ScreenName } from './visit.ts'

const { visit } = visits()

const CLEAN = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const NARROW = { width: 320, height: 640 }

// Colours differ between the themes and nothing else does; they do not turn with the direction of writing.
const colours = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']
type Look = 'everything' | 'colours' | 'structure'

async function violations(page: Page, at: Look): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const builder = at === 'colours' ? axe.withRules(['color-contrast', 'link-in-text-block']) : axe.withTags(CLEAN)
  const { violations: found } = await (at === 'structure' ? builder.disableRules(colours) : builder).analyze()
  return found.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

/** Another screen of the page that is open, without loading it anew. */
async function goTo(page: Page, screen: ScreenName): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash === '' ? '#screen=start' : hash), screenAddresses[screen])
  await ready(page)
  // It is fetched after the rest of its screen, and brings most of its controls along.
  if (screen === 'compare') await page.locator('.summary-table').waitFor()
}

describe.each([
  { name: 'light', at: 'everything', options: { scheme: 'light' } },
  { name: 'dark', at: 'colours', options: { scheme: 'dark' } },
  { name: 'right to left', at: 'structure', options: { scheme: 'light', rightToLeft: true } },
] as const)('$name', ({ at, options }) => {
  test('every screen, with its proof, its tables and its notices, is clean for axe', async () => {
    const { page, errors } = await visit(options)
    const found: string[] = []
    const look = async (where: string): Promise<void> => {
      found.push(...(await violations(page, at)).map((violation) => `${where}: ${violation}`))
    }
    for (const screen of screenNames) {
      await goTo(page, screen)
      await look(screen)
    }
    await goTo(page, 'compare')
    await page.locator('#chart-total_spend').getByRole('button', { name: 'Table', exact: true }).click()
    await page.locator('.tile-value .figure').first().click()
    await page.locator('.proof .equation').waitFor()
    await look('compare with a proof and a table')
    await page.keyboard.press('Escape')
    await page.evaluate(() => (location.hash = '#screen=explore&economy=SGP&set.ambition=4&view.rail=world'))
    await page.locator('.feasibility-short').waitFor()
    await page.locator('.did[aria-busy=false]').waitFor()
    await look('explore where limits bind')
    await page.evaluate(() => (location.hash = '#screen=evidence&view.about=parameters&view.entry=discount_rate'))
    await page.locator('.evidence-open .evidence-detail').waitFor()
    await look('a parameter')
    await page.evaluate(() => (location.hash = '#screen=compare&economy=KEN&strategies='))
    await page.locator('.problem').waitFor()
    await look('no strategy')
    expect(found).toEqual([])
    expect(errors).toEqual([])
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rightToLeft' in options ? 'rtl' : '')
  })
})

/** Wide things scroll within themselves: the page does not. What sticks out is named. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect()
      return width > 0 && (right > clientWidth + 0.5 || left < -0.5) && element.closest('.table-scroll, .unseen') === null
    })
    return [`${scrollWidth} px: ${wide.slice(0, 6).map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`).join(', ')}`]
  })
}

test.each(['left to right', 'right to left'])('every screen reflows at 320 px, %s', async (direction) => {
  const { page } = await visit({ ...NARROW, rightToLeft: direction === 'right to left' })
  const found: string[] = []
  for (const screen of screenNames) {
    await goTo(page, screen)
    found.push(...(await sticksOut(page)).map((element) => `${screen}: ${element}`))
  }
  await page.evaluate(() => (location.hash = '#screen=explore&economy=STP&set.ambition=4'))
  await page.locator('.did[aria-busy=false]').waitFor()
  await page.getByRole('button', { name: 'Levers', exact: true }).click()
  found.push(...(await sticksOut(page)).map((element) => `levers: ${element}`))
  await page.getByRole('button', { name: 'Close levers' }).click()
  await page.locator('.tile-value .figure').first().click()
  await page.locator('.proof .equation').waitFor()
  found.push(...(await sticksOut(page)).map((element) => `proof: ${element}`))
  expect(found).toEqual([])
})

test('who asks for less motion gets none', async () => {
  const { page } = await visit({ motion: 'reduce' })
  const moving = (): Promise<string[]> => page.evaluate(() => document.getAnimations().map((animation) => `${animation.constructor.name} of ${(animation.effect as KeyframeEffect | null)?.target?.className ?? '?'}`))
  const allowed = (): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll('*')].filter((element) => {
    const style = getComputedStyle(element)
    return style.animationName !== 'none' || style.transitionDuration.split(', ').some((duration) => duration !== '0s') || style.scrollBehavior === 'smooth'
  }).map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`))
  const found: string[] = []
  for (const screen of screenNames) {
    await goTo(page, screen)
    found.push(...(await moving()), ...(await allowed()))
  }
  expect(found).toEqual([])
  // A lever let go puts its axes where they belong at once instead of easing them there.
  await goTo(page, 'compare')
  const box = await page.getByRole('slider', { name: 'Ambition', exact: false }).first().boundingBox()
  if (box === null) throw new Error('The lever is not on the page.')
  const drawn = (): Promise<string> => page.locator('#chart-total_spend .value-axis').innerHTML()
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.95, box.y + box.height / 2, { steps: 3 })
  await page.mouse.up()
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))))
  const settled = await drawn()
  await page.waitForTimeout(300)
  expect(await drawn()).toBe(settled)
})

test('whatever can be dragged moves by keys: arrows, Page, Home and End, and Escape brings it back', async () => {
  const { page, errors } = await visit({ hash: screenAddresses.spectrum })
  for (const side of ['choice', 'world']) {
    await page.locator(`[data-side=${side}]`).click()
    const names = await page.locator('input[type=range]').evaluateAll((ranges) => ranges.map((range) => range.id))
    expect(names.length).toBeGreaterThan(side === 'choice' ? 5 : 3)
    const stuck: string[] = []
    for (const id of names) {
      const range = page.locator(`[id="${id}"]`)
      await range.focus()
      const value = (): Promise<number> => range.evaluate((element) => Number((element as HTMLInputElement).value))
      const [low, high, step] = await range.evaluate((element) => ['min', 'max', 'step'].map((name) => Number(element.getAttribute(name)))) as [number, number, number]
      const label = await range.evaluate((element) => (element as HTMLInputElement).labels?.[0]?.textContent ?? element.getAttribute('aria-label') ?? element.id)
      const start = await value()
      const expectAt = async (key: string, wanted: number): Promise<void> => {
        await page.keyboard.press(key)
        const found = await value()
        if (Math.abs(found - wanted) > step * 0.51) stuck.push(`${label}: ${key} leads to ${found}, not ${wanted}`)
      }
      await expectAt('Home', low)
      await expectAt('ArrowRight', low + step)
      await expectAt('ArrowUp', low + 2 * step)
      await expectAt('ArrowLeft', low + step)
      // Ten steps at once on a rail; of a dozen years, as far as the browser goes.
      if (label === 'Year') {
        await page.keyboard.press('PageUp')
        if ((await value()) <= low + step) stuck.push(`${label}: PageUp stands still`)
      } else await expectAt('PageUp', Math.min(high, low + 11 * step))
      await expectAt('End', high)
      if (label !== 'Year') await expectAt('PageDown', Math.max(low, high - 10 * step))
      // A year says itself; any other number needs its unit.
      if (label !== 'Year') expect(await range.getAttribute('aria-valuetext'), label).toMatch(/\d/)
      if (id.endsWith('-range')) await expectAt('Escape', start)
    }
    expect(stuck).toEqual([])
  }
  expect(errors).toEqual([])
})

interface Stop {
  readonly name: string
  readonly hidden: string | undefined
  readonly marked: boolean
}

/** Walks by Tab from the top of the page to its end. */
async function walk(page: Page): Promise<{ readonly stops: readonly Stop[]; readonly missed: readonly string[] }> {
  const wanted = await page.evaluate(() => {
    const found = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    const radios = new Set<string>()
    return found.filter((element) => {
      if (element.matches(':disabled, [tabindex="-1"], input[type=file]') || !element.checkVisibility({ visibilityProperty: true })) return false
      if (element.closest('[inert]') !== null) return false
      // One of a set of radio buttons has the focus for all.
      if (element instanceof HTMLInputElement && element.type === 'radio') {
        const set = `${element.form?.id ?? ''} ${element.name}`
        if (radios.has(set)) return false
        radios.add(set)
      }
      return true
    }).map((element, place) => {
      element.dataset.stop = element instanceof HTMLInputElement && element.type === 'radio' ? `radio ${element.name}` : String(place)
      return [element.dataset.stop, `${element.tagName}.${element.className} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 50)}`] as const
    })
  })
  const missing = new Map(wanted)
  const stops: Stop[] = []
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  for (let press = 0; press < wanted.length + 60; press++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement) || element === document.body) return undefined
      const box = element.getBoundingClientRect()
      // Wholly covered is hidden: some part of the box must be what a pointer there would meet.
      const inside = (x: number, y: number): boolean => {
        const hit = document.elementFromPoint(x, y)
        return hit !== null && (element.contains(hit) || hit.contains(element) || (hit as HTMLElement).closest('label')?.contains(element) === true || element.parentElement === hit.parentElement)
      }
      const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)]
      const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)]
      const places = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const))
      const out = right - left <= 0 || bottom - top <= 0
      const style = getComputedStyle(element.matches('input[type=radio], input[type=checkbox]') ? (element.nextElementSibling ?? element) : element)
      const plain = style.outlineStyle === 'none' && style.boxShadow === 'none' && getComputedStyle(element).outlineStyle === 'none'
      return {
        key: element instanceof HTMLInputElement && element.type === 'radio' ? `radio ${element.name}` : (element.dataset.stop ?? ''),
        name: `${element.tagName}.${element.className} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 50)}`,
        hidden: out ? 'out of view' : places.some(([x, y]) => inside(x, y)) ? undefined : 'covered',
        marked: !plain,
      }
    })
    if (stop === undefined) break
    stops.push(stop)
    missing.delete(stop.key)
  }
  return { stops, missed: [...missing.values()] }
}

test.each([
  { width: 1440, height: 900, screens: screenNames },
  { width: 390, height: 700, screens: ['explore', 'compare', 'spectrum', 'resources', 'prerequisites', 'finance', 'resilience', 'stress', 'hosting'] as const },
])('Tab leads to every control at $width px, with the focus in sight and marked', async ({ width, height, screens }) => {
  const { page } = await visit({ width, height })
  const found: string[] = []
  for (const screen of screens) {
    await goTo(page, screen)
    await page.evaluate(() => scrollTo(0, 0))
    const { stops, missed } = await walk(page)
    found.push(...missed.map((name) => `${screen}: never reached ${name}`))
    for (const { name, hidden, marked } of stops) {
      if (hidden !== undefined) found.push(`${screen}: ${hidden} ${name}`)
      if (!marked) found.push(`${screen}: unmarked ${name}`)
    }
    expect(stops.length).toBeGreaterThan(10)
  }
  expect(found).toEqual([])
})

test('the theme can be held against the system and is remembered; paper is light and without controls', async () => {
  const { page } = await visit({ hash: screenAddresses.compare, scheme: 'light' })
  const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  expect(await paper()).toBe('rgb(255, 255, 255)')
  await page.getByRole('radio', { name: 'Dark' }).check()
  expect(await paper()).toBe('rgb(18, 22, 28)')
  await page.reload()
  await ready(page)
  expect(await paper()).toBe('rgb(18, 22, 28)')
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light')
  expect(await page.locator('.rail-column').isVisible()).toBe(false)
  expect(await page.locator('.print-link').innerText()).toContain('economy=KEN')
})
