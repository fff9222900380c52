/** A rendered number without a proof fails here, and proofs show the number they were asked about, with the network or without. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { RealityAnswer } from '../../api/schemas/reality.ts'
import type { ReplayAnswer } from '../../api/schemas/replay.ts'
import { evaluateGraph } from '../../model/run/evaluate-graph.ts'
import { GraphReader } from '../../model/run/graph-reader.ts'
import { equationOf, sourceOf } from '../../model/run/trace-nodes.ts'
import { calmScenario } from '../../scenarios/calm-scenario.ts'
import type { ScenarioTrace } from '../../scenarios/scenario-trace.ts'
import type { Scenario } from '../../scenarios/schema.ts'
import { decodeAddress } from '../../web/state/address.ts'
import { locatorOf } from '../../web/state/locator.ts'
import { movedScenario } from '../../web/state/moved-scenario.ts'
import { defaultState, type ProofRequest } from '../../web/state/page-state.ts'
import { decodeProof } from '../../web/state/proof-address.ts'
import { traceOf } from '../../web/state/prove.ts'
import { replayOf } from '../../web/state/replay-proof.ts'
import { scenariosOf } from '../../web/state/scenario.ts'
import { pageEngine } from '../web/page-engine.ts'
import { visits } from './visit.ts'

const { blank, origin } = visits()
const engine = pageEngine()

/** Screens that show results of the page's run. */
const SCREENS = ['explore', 'compare', 'spectrum', 'sovereignty', 'resources', 'prerequisites', 'finance', 'resilience', 'stress', 'hosting'] as const
/** Screens whose figures are of runs of their own: what no single run has names what it is made of. */
const BESIDE = ['sizing', 'reality'] as const
/** What is drawn or searched rests on many runs: it names the part whose proof stands under it. */
const DRAWN = 'decide'
// Nobody is hosted until a strategy is told to.
const ALL_HOST = `strategies=${defaultState.strategies.map(({ name, slot }) => `${name}.${slot}.host`).join('~')}`
const ALL_PARTS = 'view.draws=100&view.worked=regret~break-even~two-way~discovery~portfolio'
// Of a plan under stress, what it is without counts too.
const ADDED: Partial<Record<string, string>> = { hosting: `&${ALL_HOST}`, stress: '&stress=energy-crisis.2030.50', [DRAWN]: `&${ALL_PARTS}` }
const addressOf = (screen: string): string => `screen=${screen}${ADDED[screen] ?? ''}`
const EVERY_TABLE = 'view.tables=total_spend~facility_power~electricity_use~domestic_control&view.tornado=table'
const FIGURES = 200
// Milliseconds: hundreds of runs on a machine that may be busy.
const DRAWN_WITHIN = 120_000

/**
 * Places without results, so their numbers need no proof: what readers set, what publishers wrote, the scale of a chart,
 * and what identifies the run.
 */
const NO_RESULTS = [
  '.setup', '.strategies', '.rail-column', '.page-foot', '.masthead', '.chart-source', '.chart-scope', '.value-axis', '.year-axis', '.decision', 'desc', 'title', 'script', 'style',
  'option', '.assumptions li:not([data-proof])', '.count',
  // Places in an order, the rates it is shown at, what is assumed, what a gate asks for, what columns and rows are called, and a credit.
  '.place', '.rank', '.row-unit', '.ranking-source', '.ranking-steady', '.chart-foot', '.spectrum-says', '.assumption-table', 'thead th:not(:has([data-proof]))',
  // Moments of a path, thresholds of a key, and what was published of an event.
  '.path-step', '.heat-key', '.replay-published',
  // What a stress pack is set to, inputs and their published ranges, and limits a reader sets.
  '.packs', '.reverse-form', '.moved-name', '.moved-value',
  // Percentiles that name rows, least values that are asked for, and what stands behind what was drawn.
  '.decide-heat tbody th', '.decide-least-asked', '.decide-proof', '.decide-progress',
  // A form, what it was asked for in words, the rule of ranges, notes on inputs, and how many assumptions are listed.
  '.sizing-form', '.asked', '.sizing-method', '.sizing-notes', '.sizing-moves summary',
  // Names of units, assumptions and machines.
  '.sizing-unit', '.sizing-working tbody th', '.entry-link', '.reality-named',
  // The rule of the comparison, its verdicts in words, what a group had to reach, and what columns hold.
  '.reality-how', '.reality-said', '.reality-wanted', '.reality-groups a', '.reality-group h2', '.reality-figure figcaption',
]

interface Opened {
  readonly page: Page
  readonly errors: string[]
  readonly asked: string[]
}

/** The page on a screen, with figures on it. */
async function open(hash: string, width = 1440): Promise<Opened> {
  const page = await blank({ width })
  const errors: string[] = []
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.goto(`${origin()}/#${hash}`)
  await page.locator('.screen :is([data-proof], [data-worked])').first().waitFor({ state: 'attached' })
  await page.locator('.resilience-progress progress').waitFor({ state: 'detached' })
  if (hash.includes('screen=stress')) await page.locator('.tornado:not(.stale)').waitFor()
  await page.locator('.decide-progress progress').first().waitFor({ state: 'detached', timeout: DRAWN_WITHIN })
  return { page, errors, asked }
}

/** Text with digits, outside those places and outside anything with an address. A year needs none, but in a cell of its own it is a result. */
function unproven(page: Page): Promise<string[]> {
  return page.evaluate((exempt) => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent ?? ''
      const holder = node.parentElement
      const year = /^\s*20[1-7]\d\s*$/.test(text) && holder?.closest('td') !== null
      if (holder === null || (!year && !/\d/.test(text.replace(/\b20[1-7]\d\b|score, 0 to 1|between 0 and 1/g, '')))) continue
      if (holder.closest('[data-proof], [data-drawn], [data-worked], [data-cited], [data-citation]') === null && holder.closest(exempt) === null) found.push(`${holder.tagName}.${holder.className}: ${text}`)
    }
    return found
  }, NO_RESULTS.join(', '))
}

interface Reading {
  readonly value: number
  /** Half of the last place that is written. */
  readonly half: number
}

const WORDS: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9, trillion: 1e12, '%': 0.01 }
const NUMBER = /^([\u2212+-]?)\$?(\d[\d,]*(?:\.\d+)?)(?:E(\d+))?(?:[\s\u202f\u00a0]?(million|billion|trillion|%))?(?:[\s\u202f\u00a0]\D*(?:H100e\D*)?)?$/

/** The number that a text is, with the rounding it was written with; undefined for words and for more than one number. */
function read(text: string): Reading | undefined {
  const match = NUMBER.exec(text.trim())
  if (match === null) return undefined
  const [, sign = '', digits = '', exponent = '0', word = ''] = match
  const plain = digits.replaceAll(',', '')
  const scale = (WORDS[word] ?? 1) * 10 ** Number(exponent)
  const decimals = plain.split('.')[1]?.length ?? 0
  // Grouped whole numbers are written to four digits: what stands after them is rounding.
  const whole = decimals === 0 && plain.length > 3 ? 10 ** Math.max(0, plain.length - 4) : 10 ** -decimals
  return { value: Number(plain) * scale * (sign === '\u2212' || sign === '-' ? -1 : 1), half: (whole * scale) / 2 }
}

function expectSame(proven: string, shown: string, address: string): void {
  const [wanted, found] = [read(shown), read(proven)]
  expect(found, `${address}: ${proven} for ${shown}`).toBeDefined()
  expect(Math.abs(found!.value - wanted!.value), `${address}: ${proven} for ${shown}`).toBeLessThanOrEqual(found!.half + wanted!.half + 1e-12)
}

/** What the panel says once it has come to rest on the figure asked about. */
async function proofValue(page: Page, address: string): Promise<string> {
  const value = page.locator(`.proof[data-proof="${address}"][aria-busy="false"] .proof-value`)
  await value.waitFor().catch((error: unknown) => {
    throw new Error(`The proof of ${address} does not come.`, { cause: error })
  })
  return value.evaluate((element) => element.firstChild?.textContent ?? '')
}

/** The proof of an address, opened as a link to it is. */
async function proofAt(page: Page, address: string): Promise<string> {
  await page.evaluate((proof) => {
    location.hash = `${location.hash.replace(/&proof=[^&]*/, '')}&proof=${encodeURIComponent(proof)}`
  }, address)
  return proofValue(page, address)
}

/** Every figure of the screen that is a number, once for each address and text. */
async function figuresOf(page: Page): Promise<{ readonly text: string; readonly address: string }[]> {
  const found = await page.locator('.screen [data-proof]:not([data-proof-less], [data-proof-over], [data-proof-times])').evaluateAll((elements) => elements.map((element) => ({ text: element.textContent ?? '', address: element.getAttribute('data-proof') ?? '' })))
  const distinct = new Map(found.map((figure) => [`${figure.address} ${figure.text}`, figure]))
  return [...distinct.values()].filter(({ text }) => read(text) !== undefined)
}

/** The scenario and the strategy in it that a figure of a page at an address is of. */
async function runBehind(hash: string, request: ProofRequest): Promise<{ readonly scenario: Scenario; readonly strategy: string }> {
  const replayed = replayOf(request)
  if (replayed !== undefined) {
    const replays = (await (await fetch(`${origin()}/api/replays`)).json()) as ReplayAnswer
    const scenario = replays.find(({ name }) => name === replayed.replay)!.scenario as Scenario
    return { scenario: replayed.calm ? calmScenario(scenario) : scenario, strategy: replayed.strategy }
  }
  const state = decodeAddress(hash)
  const economies = scenariosOf(request.calm === true ? { ...state, stresses: [] } : state, engine.library, request.strike)
  const { choices, scenario } = economies.find((economy) => economy.choices.some(({ key }) => key === request.strategy)) ?? economies[0]!
  const strategy = choices.find(({ key }) => key === request.strategy)?.name ?? request.strategy
  return { scenario: request.moved === undefined ? scenario : movedScenario(scenario, strategy, request.moved, engine.parts), strategy }
}

/** What a page prints behind one of its figures, as a reader gets it: through text. */
async function graphBehind(hash: string, address: string): Promise<ScenarioTrace> {
  const request = decodeProof(address)!
  const { scenario, strategy } = await runBehind(hash, request)
  return JSON.parse(JSON.stringify(await traceOf(scenario, { ...request, strategy }, engine))) as ScenarioTrace
}

/** Layers that name what set a value in place of a publication. */
const NAMED = new Set(['growth-path', 'preset', 'parent', 'scenario', 'strategy', 'shock'])

/** Leaves of a graph that do not say by whom, where, when and under which licence they were published. */
function unsourced(graph: ScenarioTrace): string[] {
  const reader = new GraphReader(graph)
  return [...reader.nodes.values()].flatMap((node) => {
    if (node.rule !== 'input') return []
    const record = graph.records[node.variable]!
    const source = graph.sources[sourceOf(record, node) ?? -1]
    if (source === undefined) return [`${node.id} has no source: ${equationOf(record, node)}`]
    if (record.world !== undefined || (NAMED.has(source.layer) && source.origin !== '')) return []
    const origin = graph.origins[source.origin]
    const told = origin !== undefined && origin.citation !== '' && origin.licence !== '' && [origin.published, origin.retrieved].every((date) => /^(19|20)\d\d/.test(date))
    // What is recalled has not been read again: its grade says that its place is not known.
    const located = origin !== undefined && (locatorOf(origin) !== 'none' || origin.grade === 'recalled')
    return told && located ? [] : [`${node.id}: ${source.layer} ${source.origin}`]
  })
}

/** In a fixed order that mixes everything, so that a failure can be looked at again. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = seed
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0)
  return items.map((item) => ({ item, rank: next() })).sort((a, b) => a.rank - b.rank).map(({ item }) => item)
}

/** Once what makes proofs has been fetched, which the page does while it is idle. */
async function untilProofsAreAtHand(page: Page): Promise<void> {
  await page.waitForFunction(() => ['/prove-', '/proof-panel-'].every((part) => performance.getEntriesByType('resource').some(({ name }) => name.includes(part))))
  await page.waitForTimeout(300)
}

test.each<readonly [string, string, string]>([...[...SCREENS, DRAWN, ...BESIDE].flatMap((screen): (readonly [string, string, string])[] => [
  [screen, 'Kenya', 'economy=KEN'],
  [screen, 'Nauru, where demand is small and notes speak of figures', 'economy=NRU'],
  [screen, 'Singapore, where limits bind', 'economy=SGP&set.ambition=4'],
]), ['sovereignty', 'Estonia, where a reader weighs', 'economy=EST&weights=layer_weight.chips.0.25~trust_weight.legal_basis.0.8'], ['resilience', 'Kenya, where a site burns', 'economy=KEN&view.shock=single-site-fire'], ['resilience', 'Poland, where chips are capped', 'economy=POL&view.shock=chip-cap&view.compare=strategies']])('no number of a result is without a proof: %s, %s', async (screen, _, hash) => {
  const { page, errors } = await open(`${addressOf(screen)}&${hash}`)
  expect(await unproven(page)).toEqual([])
  for (const name of await page.locator('.chip-name').all()) {
    await name.click()
    expect(await unproven(page)).toEqual([])
  }
  expect(errors).toEqual([])
})

/** Whatever a figure is said to be cited from is an origin in full. */
async function uncited(page: Page): Promise<string[]> {
  const cited = await page.locator('[data-cited], [data-citation]').evaluateAll((elements) => elements.map((element) => element.getAttribute('data-cited') ?? element.getAttribute('data-citation') ?? ''))
  expect(cited.length).toBeGreaterThan(0)
  return [...new Set(cited)].filter((id) => {
    const origin = engine.facts.origins[id]
    return origin === undefined || origin.citation === '' || origin.licence === '' || ![origin.published, origin.retrieved].every((date) => /^(19|20)\d\d/.test(date))
  })
}

test('totals and ends of ranges of a sizing open what they are made of, down to figures whose proofs show the same', async () => {
  const { page, errors } = await open('screen=sizing&economy=KEN')
  expect(await uncited(page)).toEqual([])
  const working = page.locator('.sizing-working')
  const pressed = await page.locator('.sizing-part:not(.sizing-working) tbody button[data-worked]').all()
  expect(pressed.length).toBeGreaterThan(30)
  for (const figure of pressed) {
    const said = (await figure.innerText()).trim()
    await figure.click()
    await page.waitForFunction((wanted) => document.querySelector('.sizing-working > [data-worked]')?.getAttribute('data-worked') === wanted, await figure.getAttribute('data-worked'))
    const numbers = (await working.locator('> [data-worked]').innerText()).match(/\d[\d,.]*\d|\d/g) ?? []
    expect(numbers.length, said).toBeGreaterThanOrEqual(3)
  }
  expect(await unproven(page)).toEqual([])
  // Of the total under a move: a sum of figures that are proven.
  await page.locator('.lead-sentence [data-worked="capital"]').click()
  await working.locator('tbody button[data-worked]').first().click()
  await working.locator('h3', { hasText: 'at the low end' }).waitFor()
  const terms = await working.locator('.sizing-sum button[data-proof]').evaluateAll((buttons) => buttons.map((button) => ({ text: button.textContent ?? '', address: button.getAttribute('data-proof') ?? '' })))
  expect(terms.length).toBe(6)
  for (const { text, address } of terms.slice(0, 3)) expectSame(await proofAt(page, address), text, address)
  // And of a range: each assumption moved alone.
  await page.keyboard.press('Escape')
  await page.locator('.sizing-part [data-worked="facility_power"]').first().click()
  await working.locator('tbody button[data-proof]').first().waitFor()
  const moved = await working.locator('tbody button[data-proof]').evaluateAll((buttons) => buttons.map((button) => ({ text: button.textContent ?? '', address: button.getAttribute('data-proof') ?? '' })))
  for (const { text, address } of shuffled(moved, 3).slice(0, 6)) expectSame(await proofAt(page, address), text, address)
  expect(errors).toEqual([])
})

test('figures of the reality test open what they are made of: records of runs whose proofs show the same, and cited amounts', async () => {
  const answer = (await (await fetch(`${origin()}/api/reality`)).json()) as RealityAnswer
  const known = new Set([...answer.rows.map(({ id }) => id), ...answer.groups.map(({ group }) => group), 'groups', 'reality-counting'])
  for (const group of ['cost_by_basis', 'water_and_carbon', 'back_casts']) {
    const { page, errors } = await open(`screen=reality&view.group=${group}`)
    expect(await uncited(page)).toEqual([])
    const rows = await page.locator('.reality-rows').first().locator('tbody tr').all()
    for (const row of rows.slice(0, 3)) {
      const figure = row.locator('button[data-worked]').first()
      const [id, said] = [await figure.getAttribute('data-worked'), await figure.innerText()]
      await figure.click()
      await page.locator(`.reality-working [data-worked="${id}"]`).first().waitFor()
      expect(await page.locator('.reality-working [data-worked]').first().innerText()).toContain(said)
      expect(await unproven(page)).toEqual([])
      expect(await uncited(page)).toEqual([])
      const records = await page.locator('.reality-working button[data-proof]').evaluateAll((buttons) => buttons.map((button) => ({ text: button.textContent ?? '', address: button.getAttribute('data-proof') ?? '' })))
      for (const { text, address } of records.slice(0, 2)) expectSame(await proofAt(page, address), text, address)
      await page.locator('.proof .button-plain').click({ timeout: 2000 }).catch(() => undefined)
    }
    const worked = await page.locator('[data-worked]').evaluateAll((elements) => elements.map((element) => element.getAttribute('data-worked') ?? ''))
    expect(worked.filter((id) => !known.has(id))).toEqual([])
    // Counts are those of the rows that stand in the table.
    await page.locator('.reality-marks [data-worked]').first().click()
    const agreeing = await page.locator('.reality-rows').first().locator('td[data-head="Agrees"]').evaluateAll((cells) => cells.filter((cell) => cell.textContent !== 'no').length)
    expect(await page.locator('.reality-counting').innerText()).toContain(`= ${agreeing} of ${rows.length},`)
    expect(errors).toEqual([])
  }
})

test('points that are walked through, and what is said of them, carry their addresses', async () => {
  const { page } = await open('screen=compare&economy=KEN')
  await page.locator('.chart-stage').first().focus()
  await page.keyboard.press('Enter')
  await page.locator('.readout').first().waitFor()
  await page.waitForTimeout(600)
  expect(await unproven(page)).toEqual([])
})

test('the walk finds a number that carries no proof', async () => {
  const { page } = await open('screen=compare')
  await page.evaluate(() => document.querySelector('.screen')?.append('and 4.2 billion more in 2031'))
  expect(await unproven(page)).toHaveLength(1)
})

test(`${FIGURES} figures of the screens open proofs that show the same figure, and nothing is asked of the server for them; each is computed again from its sourced leaves`, async () => {
  const screens: (Opened & { readonly figures: Awaited<ReturnType<typeof figuresOf>>; readonly hash: string })[] = []
  // One after another: ten pages that begin at once keep one another waiting.
  for (const screen of SCREENS) {
    const hash = `${addressOf(screen)}&economy=KEN&${EVERY_TABLE}&selected=digital-embassy-guest`
    const opened = await open(hash)
    const figures = await figuresOf(opened.page)
    expect(figures.length, screen).toBeGreaterThan(10)
    screens.push({ ...opened, figures, hash })
  }
  const drawn = shuffled(screens.flatMap(({ page, figures, hash }) => figures.map((figure) => ({ ...figure, page, hash }))), 7).slice(0, FIGURES)
  expect(drawn).toHaveLength(FIGURES)
  for (const { page, hash, text, address } of drawn) {
    const [proven, graph] = await Promise.all([proofAt(page, address), graphBehind(hash, address)])
    expectSame(proven, text, address)
    const [again, value] = [evaluateGraph(graph), graph.root.value!]
    expect(Math.abs(again - value), `${address} is ${value}, its leaves give ${again}`).toBeLessThanOrEqual(1e-9 * Math.abs(value))
    const shown = read(text)!
    // Half of the last place written, and what stands between a figure and its rounding.
    expect(Math.abs(again - shown.value), `${address} is shown as ${text}, its leaves give ${again}`).toBeLessThanOrEqual(shown.half * (1 + 1e-9) + 1e-12)
    expect(unsourced(graph), address).toEqual([])
  }
  for (const { errors, asked } of screens) {
    expect(asked.filter((url) => url.includes('/api/traces'))).toEqual([])
    expect(errors).toEqual([])
  }
}, 600_000)

test('with the network cut after load, proofs open, go down to publications and into the calibration', async () => {
  const { page, errors } = await open('screen=compare&economy=KEN')
  await untilProofsAreAtHand(page)
  await page.context().setOffline(true)
  const [figure] = await figuresOf(page)
  await page.locator(`.screen button[data-proof="${figure!.address}"]`).first().click()
  expectSame(await proofValue(page, figure!.address), figure!.text, figure!.address)
  // Down the first input each time, until nothing stands under it.
  for (let depth = 0; depth < 30 && (await page.locator('.inputs').count()) > 0; depth++) await page.locator('.inputs .input').first().click()
  await page.locator('.origin').first().waitFor()
  expect(await page.locator('.origin-facts').first().innerText()).toMatch(/Place in it\s+\S/)
  await proofAt(page, 'world~total_spend~2030')
  expect(errors).toEqual([])
})

test('whoever walks on while the calibration is being proved stays where they walked to', async () => {
  const { page, errors } = await open('screen=compare&economy=KEN&proof=extensive-domestic-ownership~world_service~2030~use.inference')
  const title = page.locator('#proof-title')
  await page.locator('.proof .input').first().waitFor()
  const root = await title.innerText()
  await page.locator('.proof .input', { hasText: 'Useful AI service' }).first().click()
  // In one task: the proof of the calibration takes longer than that.
  await page.locator('.proof .dig').evaluate((dig) => {
    ;(dig as HTMLElement).click()
    document.querySelector<HTMLElement>('.way-back')?.click()
  })
  await page.waitForTimeout(2000)
  expect(await title.innerText()).toBe(root)
  expect(errors).toEqual([])
})

test('where what makes proofs cannot be fetched, the panel says so and tries again', async () => {
  const page = await blank()
  await page.route(/assets\/prove-/, (route) => route.abort())
  await page.goto(`${origin()}/#screen=compare&economy=KEN`)
  const figure = page.locator('.tile-value .figure').first()
  const address = (await figure.getAttribute('data-proof')) ?? ''
  await figure.click()
  await page.locator('.proof .problem').waitFor()
  expect(await page.locator('.proof .problem').innerText()).toContain('Check the connection')
  await page.unroute(/assets\/prove-/)
  await page.locator('.proof .problem button').click()
  expectSame(await proofValue(page, address), await figure.innerText(), address)
})

test('a difference on a bar offers the proofs of both its figures, as its figure in a table does', async () => {
  const { page } = await open('screen=compare&economy=KEN')
  const difference = page.locator('.ranking-picture [data-proof-less]').first()
  const less = (await difference.getAttribute('data-proof-less')) ?? ''
  await difference.click()
  await page.locator(`.half[data-proof="${less}"]`).waitFor()
})

test('a difference offers the proofs of both its figures', async () => {
  const { page } = await open('screen=compare&economy=KEN&selected=foreign-cloud-reliance')
  const [of, less] = ['foreign-cloud-reliance~equal_service_cost', 'extensive-domestic-ownership~equal_service_cost']
  await page.locator(`.screen button[data-proof="${of}"]`).first().evaluate((button, other) => {
    button.setAttribute('data-proof-less', other)
    ;(button as HTMLElement).click()
  }, less)
  const own = read(await proofValue(page, of!))!
  await page.locator(`.half[data-proof="${less}"]`).click()
  const baseline = read(await proofValue(page, less!))!
  const change = read((await page.locator('.halves-gives strong').innerText()).trim())!
  expect(Math.abs(own.value - baseline.value - change.value)).toBeLessThanOrEqual(own.half + baseline.half + change.half)
  await page.keyboard.press('Escape')
  await page.locator('.proof').waitFor({ state: 'detached' })
})

test.each([['beside the content', 1440], ['as a sheet over it', 390]])('a proof is walked by keyboard %s, and focus comes back to what opened it', async (_, width) => {
  const { page } = await open('screen=compare&economy=KEN', width)
  const figure = page.locator('.tile-value .figure').first()
  await figure.focus()
  await page.keyboard.press('Enter')
  await page.locator('.proof .inputs').waitFor()
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '')
  const root = await page.locator('#proof-title').innerText()
  expect(await focused()).toBe(root)
  await page.locator('.inputs .input').first().focus()
  await page.keyboard.press('ArrowDown')
  const second = await page.locator('.inputs .input-label').nth(1).innerText()
  expect(await focused()).toContain(second)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('#proof-title').innerText()).toBe(second)
  expect(await focused()).toBe(second)
  await page.keyboard.press('Backspace')
  await expect.poll(() => page.locator('#proof-title').innerText()).toBe(root)
  await page.keyboard.press('Escape')
  await page.locator('.proof').waitFor({ state: 'detached' })
  expect(await figure.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await page.locator('[inert]').count()).toBe(0)
})

test('under the sheet nothing takes the focus, on a tour neither', async () => {
  const { page } = await open('screen=explore&economy=KEN&view.tour=investor.2', 390)
  await page.locator('.tour-bar').waitFor()
  await page.locator('.tile-value .figure').first().click()
  await page.locator('.proof .inputs').waitFor()
  const reached = await page.locator(':is(button, a, input, select, [tabindex]):not(.proof *, #content)').evaluateAll((elements) => elements.flatMap((element) => {
    ;(element as HTMLElement).focus()
    return document.activeElement === element ? [element.className] : []
  }))
  expect(reached).toEqual([])
})

test('a point of a chart opens its proof, and focus comes back to the chart', async () => {
  const { page } = await open('screen=compare&economy=KEN')
  const stage = page.locator('.chart-stage').first()
  await stage.focus()
  await page.keyboard.press('Enter')
  await page.locator('.readout').first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.proof .proof-value').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.proof').waitFor({ state: 'detached' })
  expect(await stage.evaluate((element) => element === document.activeElement)).toBe(true)
})

test.each([
  ['a sizing', 'screen=sizing&economy=KEN', '.sizing-part:not(.sizing-working) tbody button[data-worked]', '.sizing-working'],
  ['the reality test', 'screen=reality', '.reality-group tbody button[data-worked]:not([data-worked="reality-counting"])', '.reality-working'],
])('by keyboard, what a figure of %s is made of opens, and closing it leads back to the figure', async (_, hash, figures, part) => {
  const { page, errors } = await open(hash)
  const figure = page.locator(figures).nth(2)
  const focused = (): Promise<boolean> => figure.evaluate((element) => document.activeElement === element)
  for (const close of ['Escape', 'button']) {
    await figure.focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction((opened) => document.activeElement?.matches(`${opened} :is(h2, h3)`), part)
    if (close === 'button') await page.keyboard.press('Tab')
    await page.keyboard.press(close === 'button' ? 'Enter' : 'Escape')
    await page.locator(part).waitFor({ state: 'detached' })
    expect(await focused(), close).toBe(true)
  }
  expect(errors).toEqual([])
})
