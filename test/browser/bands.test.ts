/** Bands in a real browser, under the page's own content policy: the same bytes as in Node, and what a reader sees of them. */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadEngine } from '../../api/engine.ts'
import { askedEnsemble } from '../../api/ensembles/asked-ensemble.ts'
import { columnDigest, resultHash } from '../../model/ensemble/result-hash.ts'
import { runEnsemble } from '../../model/ensemble/run-members.ts'
import { atOnce } from '../../model/run/steps.ts'
import type { FactsAnswer } from '../../web/client.ts'
import { askedBands } from '../../web/state/asked-bands.ts'
import { defaultState, withLevers, withUntil } from '../../web/state/page-state.ts'
import { pageEngine } from '../web/page-engine.ts'
import { visits } from './visit.ts'

const { visit } = visits()
const MEMBERS = 20
const assets = readdirSync(fileURLToPath(new URL('../../.build/web/assets', import.meta.url)))
const assetOf = (name: string): string => `/assets/${assets.find((file) => file.startsWith(name))!}`

test('an ensemble of the built workers in Chromium has the hash that Node gives it, on 1, 2 and 4 of them by blocks of 1, 7 and all', async () => {
  const state = withLevers(withUntil({ ...defaultState, strategies: defaultState.strategies.slice(0, 2) }, 2032), { ambition: 1.25 })
  const request = { ...askedBands(state, pageEngine().library, ['total_spend', 'facility_power']).parts[0]!.request, members: MEMBERS }
  const { made } = askedEnsemble(await loadEngine(), JSON.parse(JSON.stringify(request)))
  const columns = atOnce(runEnsemble(made.ensemble, 7))
  const wanted = resultHash({
    model: made.ensemble.program.hash, scenario: made.resolved.hash, design: made.ensemble.design, columns: columns.columns,
    digests: columns.columns.map((_, number) => columnDigest(columns.column(number))), failures: columns.failures,
  })
  const { page, errors } = await visit()
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false)
  const hashes = await page.evaluate(async ({ asked, members, worker: script, outline, wasm, facts }) => {
    const [{ library }, model] = await Promise.all(['/api/facts', outline].map(async (address) => (await fetch(address)).json())) as [FactsAnswer, unknown]
    const named = (entries: readonly { readonly name: string }[]) => new Map(entries.map((entry) => [entry.name, entry]))
    const lanes = await (await fetch(wasm)).arrayBuffer()
    const sources = { facts, model, lanes, library: { strategies: named(library.strategies), growthPaths: named(library.growthPaths), shocks: named(library.shocks), stressPacks: named(library.stressPacks), scenarios: named(library.scenarios) } }
    const found: Record<string, string | undefined> = {}
    let ensemble = 0
    for (const size of [1, 2, 4]) {
      const crew = Array.from({ length: size }, () => new Worker(script, { type: 'module' }))
      const answer = (worker: Worker, task: unknown): Promise<{ block?: { values: Float64Array }; figures?: { hash: string }; message?: string }> => new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data)
        worker.onerror = (event) => reject(new Error(event.message))
        worker.postMessage(task)
      })
      for (const worker of crew) worker.postMessage({ kind: 'sources', sources })
      for (const chunk of [1, 7, 1000]) {
        ensemble++
        for (const worker of crew) worker.postMessage({ kind: 'open', ensemble, request: asked })
        // The last members first: no order may matter.
        const blocks = Array.from({ length: Math.ceil(members / chunk) }, (_, at) => [at * chunk, Math.min(members, (at + 1) * chunk)]).reverse()
        await Promise.all(crew.map(async (worker, hand) => {
          for (const [from, to] of blocks.filter((_, at) => at % size === hand)) {
            const { block, message } = await answer(worker, { kind: 'members', ensemble, from, to })
            if (block === undefined) throw new Error(message)
            crew[0]!.postMessage({ kind: 'place', ensemble, block }, [block.values.buffer])
          }
        }))
        const { figures, message } = await answer(crew[0]!, { kind: 'figures', ensemble, members })
        found[`${size} by ${chunk}`] = figures?.hash ?? message
      }
      for (const worker of crew) worker.terminate()
    }
    return found
  }, { asked: request, members: MEMBERS, worker: assetOf('ensemble-worker-'), outline: assetOf('outline-'), wasm: assetOf('lanes-'), facts: pageEngine().facts })
  expect(hashes).toEqual(Object.fromEntries([1, 2, 4].flatMap((size) => [1, 7, 1000].map((chunk) => [`${size} by ${chunk}`, wanted]))))
  expect(errors).toEqual([])
})

test('bands come by themselves where the link asks for them, are greyed at a move, and each end has its proof', async () => {
  const { page, asked, errors } = await visit({ hash: '#screen=explore&economy=EST&until=2030' })
  expect(asked.filter((address) => address.includes('worker'))).toEqual([])
  await page.getByRole('radio', { name: 'Bands' }).check()
  expect(page.url()).toContain('view.bands=on')
  const bands = page.locator('.explore-chart .fan')
  await page.getByText('Bands of 500 members').waitFor({ timeout: 120_000 })
  expect(await bands.locator('path[data-share]').count()).toBe(3)
  expect(await page.locator('.explore-chart .fan-legend').textContent()).toMatch(/95.*80.*50.*median.*central/)

  await page.locator('.explore-chart .chart-stage').press('Enter')
  await page.getByText(/likely \$.* to \$/).first().waitFor({ state: 'attached' })
  await page.keyboard.press('t')
  await page.locator('.explore-chart td.quantile .figure').first().press('Enter')
  await page.getByText('What was sampled').first().waitFor()
  expect(await page.locator('.proof .origin-facts').innerText()).toMatch(/Sobol sequence[\s\S]*1[\s\S]*of 10,000/)
  expect(await page.locator('.proof .sampled tbody tr').count()).toBeGreaterThan(200)
  await page.keyboard.press('Escape')
  await page.locator('.explore-chart').getByRole('button', { name: 'Chart', exact: true }).click()

  await page.locator('.lever input[type=range]').first().press('ArrowRight')
  await page.locator('.explore-chart .fan-stale').waitFor()
  expect(await page.locator('.explore-chart .fan-legend').textContent()).toContain('outdated')
  expect(errors.filter((said) => !said.includes('503'))).toEqual([])
})

test('bands of a move are asked for before the move is worked out', async () => {
  const { page, errors } = await visit({ hash: '#screen=explore&economy=EST&until=2030&view.bands=on' })
  await page.getByText(/Bands of (2,000|all 10,000) members/).waitFor({ timeout: 120_000 })
  await page.evaluate(() => {
    const post = Worker.prototype.postMessage as (...given: unknown[]) => void
    Worker.prototype.postMessage = function (...given: unknown[]) {
      if ((given[0] as { readonly kind: string }).kind === 'open') Object.assign(window, { askedAt: performance.now() })
      post.apply(this, given)
    }
  })
  await page.locator('.lever input[type=range]').first().press('ArrowRight')
  await page.getByText('Bands of 500 members').waitFor({ timeout: 60_000 })
  const { asked, run } = await page.evaluate(() => ({ asked: (window as unknown as { askedAt: number }).askedAt, run: performance.getEntriesByName('model run')[0]!.startTime }))
  expect(asked).toBeLessThan(run)
  expect(errors.filter((said) => !said.includes('503'))).toEqual([])
})

test('a page that cannot be run has the bands of the one in sight, and the next that can be has its own', async () => {
  const own = '#screen=explore&economy=EST&until=2030&view.bands=on'
  const { page, errors } = await visit({ hash: own })
  const reached = page.getByText(/Bands of (2,000|all 10,000) members/)
  await reached.waitFor({ timeout: 120_000 })
  const go = (hash: string): Promise<void> => page.evaluate((to) => void (location.hash = to), hash)
  await go(`${own}&scenario=never-there`)
  await page.locator('.problem').first().waitFor()
  await reached.waitFor({ timeout: 60_000 })
  expect(await page.locator('.explore-chart .fan').count()).toBeGreaterThan(0)
  await go(own.replace('2030', '2031'))
  await page.locator('.problem').first().waitFor({ state: 'detached' })
  await reached.waitFor({ timeout: 60_000 })
  expect(errors.filter((said) => !said.includes('503'))).toEqual([])
})

test('what a move did is worked out after the bands of it that a reader waits for, and without bands at once', async () => {
  const { page, errors } = await visit({ hash: '#screen=explore&economy=EST&until=2030&view.bands=on' })
  await page.getByText(/Bands of (2,000|all 10,000) members/).waitFor({ timeout: 120_000 })
  // What is told first: bands of as many members as hardly change any more, or the effects of the move.
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    const told = (what: string, is: boolean): void => void (is && !seen.includes(what) && seen.push(what))
    new MutationObserver(() => {
      const said = document.querySelector('.bands-status p')?.textContent ?? ''
      const table = document.querySelector('.did')
      told('begun', table !== null || said.includes('grey'))
      if (!seen.includes('begun')) return
      told('bands', /of (2,000|all)/.test(said))
      told('effects', table !== null && table.getAttribute('aria-busy') === 'false')
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  })
  const lever = page.locator('.lever input[type=range]').first()
  await lever.press('ArrowRight')
  await page.locator('.did[aria-busy=false]').waitFor({ timeout: 120_000 })
  expect(await page.evaluate(() => (window as unknown as { seen: readonly string[] }).seen)).toEqual(['begun', 'bands', 'effects'])

  await page.getByRole('radio', { name: 'Bands' }).locator('xpath=ancestor::fieldset | ancestor::*[@role="radiogroup"]').getByRole('radio').first().check()
  await lever.press('ArrowRight')
  await page.locator('.did[aria-busy=true]').waitFor()
  await page.locator('.did[aria-busy=false]').waitFor({ timeout: 60_000 })
  expect(await page.locator('.did-end .figure').count()).toBeGreaterThan(0)
  expect(errors.filter((said) => !said.includes('503'))).toEqual([])
})
