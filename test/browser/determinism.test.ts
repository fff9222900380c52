/** One hash from Node and from Chromium: the same kernel on the same inputs, every bit of every result. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Kernel } from '../../model/compile/kernel.ts'
import { layoutOf, outputLength } from '../../model/compile/layout.ts'
import { packInputs } from '../../model/run/packed-inputs.ts'
import type { StrategyResult } from '../../model/run/result.ts'
import { drawnScenarios } from '../golden/draws.ts'
import { program, run } from '../model/engine.ts'
import { launchBrowser } from './launch.ts'

const SCENARIOS = 50
// Only a page from a secure address may hash. Nothing leaves the machine: every request is answered here.
const ADDRESS = 'https://determinism.test'
const PAGE = '<!doctype html><title>Determinism</title><script type="module">import * as kernel from "/kernel.js"; globalThis.kernel = kernel</script>'
const KERNEL = fileURLToPath(new URL('../../.build/kernel.js', import.meta.url))

/** What a run of the kernel takes beside its two buffers, which stand one behind the other from `offset` on. */
interface Task {
  readonly offset: number
  readonly scalars: number
  readonly series: number
  readonly axisLength: number
  readonly start: number
  readonly first: number
  readonly last: number
  readonly decisionYear: number
  readonly length: number
}

/** A gap has one form: the standard leaves its other bits open. */
function hashOf(out: Float64Array): string {
  return createHash('sha256').update(Float64Array.from(out, (value) => (Number.isNaN(value) ? NaN : value))).digest('hex')
}

function pack(results: readonly StrategyResult[]): { readonly tasks: Task[]; readonly inputs: Float64Array } {
  const layout = layoutOf(program)
  const tasks: Task[] = []
  const buffers: Float64Array[] = []
  let offset = 0
  for (const { inputs, axis } of results) {
    const { scalars, series } = packInputs(program.parameters, layout, inputs)
    tasks.push({
      offset, scalars: scalars.length, series: series.length, axisLength: axis.length, start: axis.start, first: axis.first, last: axis.last,
      decisionYear: inputs.values.get('decision_year')![0]!, length: outputLength(layout, axis.length),
    })
    buffers.push(scalars, series)
    offset += scalars.length + series.length
  }
  const inputs = new Float64Array(offset)
  let at = 0
  for (const buffer of buffers) {
    inputs.set(buffer, at)
    at += buffer.length
  }
  return { tasks, inputs }
}

test('fifty drawn scenarios and their calibrations have one hash each in Node and in Chromium', async () => {
  const outcomes = drawnScenarios(SCENARIOS).map((scenario) => run(scenario))
  const results = outcomes.flatMap(({ world, strategies }) => [...strategies.values(), world])
  const { tasks, inputs } = pack(results)
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    await page.route(`${ADDRESS}/**`, async (route) => {
      const { pathname } = new URL(route.request().url())
      if (pathname === '/kernel.js') await route.fulfill({ contentType: 'text/javascript', body: readFileSync(KERNEL, 'utf8') })
      else if (pathname === '/inputs') await route.fulfill({ contentType: 'application/octet-stream', body: Buffer.from(inputs.buffer) })
      else await route.fulfill({ contentType: 'text/html', body: PAGE })
    })
    await page.goto(`${ADDRESS}/`)
    const hashes = await page.evaluate(async (asked) => {
      const { kernel } = globalThis as unknown as { kernel: Kernel }
      const all = new Float64Array(await (await fetch('/inputs')).arrayBuffer())
      const found: string[] = []
      for (const task of asked) {
        const seriesFrom = task.offset + task.scalars
        const out = new Float64Array(task.length)
        kernel.run(all.slice(task.offset, seriesFrom), all.slice(seriesFrom, seriesFrom + task.series), task.axisLength, task.start, task.first, task.last, task.decisionYear, out)
        const digest = await crypto.subtle.digest('SHA-256', out.map((value) => (Number.isNaN(value) ? NaN : value)))
        found.push(Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join(''))
      }
      return found
    }, tasks)
    expect(hashes).toEqual(results.map(({ out }) => hashOf(out)))
    expect(new Set(hashes).size).toBeGreaterThan(SCENARIOS)
  } finally {
    await browser.close()
  }
})
