/** Ensembles on the page's workers: the same bytes as anywhere else, whatever the number of workers and blocks; cancelled at once. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadEngine } from '../../../api/engine.ts'
import { askedEnsemble } from '../../../api/ensembles/asked-ensemble.ts'
import { columnDigest, resultHash } from '../../../model/ensemble/result-hash.ts'
import { runEnsemble } from '../../../model/ensemble/run-members.ts'
import { summarise } from '../../../model/ensemble/summary.ts'
import { atOnce } from '../../../model/run/steps.ts'
import { quantiles } from '../../../model/numeric/quantiles.ts'
import { askedBands, type AskedPart } from '../../../web/state/asked-bands.ts'
import { defaultState, withLevers, withUntil, type PageState } from '../../../web/state/page-state.ts'
import * as kernel from '#kernel'
import type { FromWorker } from '../../../web/workers/ensemble-messages.ts'
import { EnsembleWork } from '../../../web/workers/ensemble-work.ts'
import { runEnsembles, type StageFigures } from '../../../web/workers/run-ensembles.ts'
import { WorkerCrew, WorkerLost, type WorkerLike } from '../../../web/workers/worker-crew.ts'
import { pageEngine } from '../page-engine.ts'
import { inProcessWorker } from './in-process-worker.ts'

const page = pageEngine()
const lanes = Uint8Array.from(readFileSync(new URL('../../../.build/lanes.wasm', import.meta.url))).buffer
const sources = { facts: page.facts, library: page.library, model: page.model, lanes }
const server = await loadEngine()
const MEMBERS = 24
const variables = ['total_spend', 'facility_power']
const two: PageState = withLevers(withUntil({ ...defaultState, strategies: defaultState.strategies.slice(0, 2) }, 2031), { ambition: 1.5, electricity_price: 120 })

function few(state: PageState, against = false): readonly AskedPart[] {
  return askedBands(state, page.library, variables, against).parts.map((part) => ({ ...part, request: { ...part.request, members: MEMBERS } }))
}

async function run(parts: readonly AskedPart[], workers: number, chunk: number): Promise<StageFigures> {
  const stages: StageFigures[] = []
  await runEnsembles(new WorkerCrew(sources, inProcessWorker, workers), parts, { signal: new AbortController().signal, chunk, onProgress: () => undefined, onStage: (stage) => stages.push(stage) })
  expect(stages).toHaveLength(1)
  return stages[0]!
}

/** As the server runs it, from the request as it comes over HTTP. */
function onServer({ request }: AskedPart) {
  const asked = askedEnsemble(server, JSON.parse(JSON.stringify(request)))
  const columns = atOnce(runEnsemble(asked.made.ensemble, MEMBERS))
  const hash = resultHash({
    model: server.program.hash, scenario: asked.made.resolved.hash, design: asked.made.ensemble.design, columns: columns.columns,
    digests: columns.columns.map((_, number) => columnDigest(columns.column(number))), failures: columns.failures,
  })
  return { columns, hash }
}

test('the hash and every quantile are those of the server, for one worker or three, blocks of 1, 7 or all', async () => {
  const parts = few(two)
  const { columns, hash } = onServer(parts[0]!)
  for (const [workers, chunk] of [[1, MEMBERS], [1, 7], [3, 1], [3, 7]] as const) {
    const { figures: [figures], members } = await run(parts, workers, chunk)
    expect([members, figures!.hash]).toEqual([MEMBERS, hash])
    expect(figures!.failures).toEqual(columns.failures)
    const found = figures!.series.flatMap(({ quantiles: made }) => Array.from(made[0]!, (_, year) => made.map((values) => values[year])))
    expect(found).toEqual(summarise(columns).map(({ quantiles: made }) => Array.from(made!)))
  }
})

test('figures do not wait for members that were asked for before them and have not begun', async () => {
  const [part] = few(two)
  const answers: FromWorker[] = []
  await new Promise<void>((resolve) => {
    const work = new EnsembleWork(kernel, (answer) => void (answers.push(answer) === 6 && resolve()))
    work.hear({ kind: 'sources', sources: structuredClone(sources) })
    work.hear({ kind: 'open', ensemble: 1, request: part!.request })
    for (let from = 0; from < MEMBERS - 4; from += 4) work.hear({ kind: 'members', ensemble: 1, from, to: from + 4 })
    work.hear({ kind: 'figures', ensemble: 1, members: 4 })
  })
  const blocks = answers.flatMap((answer) => (answer.kind === 'block' ? [answer.block.from] : []))
  expect(blocks).toEqual([0, 4, 8, 12, 16])
  expect(answers.findIndex(({ kind }) => kind === 'figures')).toBeLessThan(5)
})

test('a difference is taken member by member, in the same draw', async () => {
  const parts = few(two, true)
  const { columns } = onServer(parts[0]!)
  const { figures: [figures] } = await run(parts, 2, 5)
  const own = columns.columns.findIndex(({ strategy, outcome, year }) => strategy === two.strategies[1]!.name && outcome.variable === 'total_spend' && year === 2031)
  const base = columns.columns.findIndex(({ strategy, outcome, year }) => strategy === two.strategies[0]!.name && outcome.variable === 'total_spend' && year === 2031)
  const less = columns.column(own).map((value, member) => value - columns.column(base)[member]!)
  const difference = figures!.series.find(({ against, variable }) => against !== undefined && variable === 'total_spend')!
  expect(difference).toMatchObject({ strategy: two.strategies[1]!.name, against: two.strategies[0]!.name })
  expect(difference.quantiles[4]!.at(-1)).toBe(quantiles(less, [0.5])[0])
  // The difference of two medians is another number.
  const median = (column: number): number => quantiles(columns.column(column).slice(), [0.5])[0]!
  expect(difference.quantiles[4]!.at(-1)).not.toBe(median(own) - median(base))
})

test('strategies of two economies are two ensembles, told together', async () => {
  const guest = { ...two, strategies: [two.strategies[0]!, { key: 'foreign-cloud-reliance--EST', name: 'foreign-cloud-reliance', slot: 3, economy: 'EST' }] }
  const { figures } = await run(few(guest), 2, 10)
  expect(figures.map(({ series }) => series.map(({ strategy }) => strategy))).toEqual([[two.strategies[0]!.name, two.strategies[0]!.name], ['foreign-cloud-reliance', 'foreign-cloud-reliance']])
})

test('what is given up ends at once, and the workers serve the next', async () => {
  const crew = new WorkerCrew(sources, inProcessWorker, 1)
  const abort = new AbortController()
  const parts = few(two).map((part) => ({ ...part, request: { ...part.request, members: 10_000 } }))
  const given = runEnsembles(crew, parts, { signal: abort.signal, onProgress: (done) => done > 0 && abort.abort(), chunk: 2, onStage: () => expect.unreachable() })
  await expect(given).rejects.toThrow(/abort/i)
  const stages: number[] = []
  await runEnsembles(crew, few(two), { signal: new AbortController().signal, onProgress: () => undefined, onStage: ({ members }) => stages.push(members) })
  expect(stages).toEqual([MEMBERS])
})

test('what a scenario is refused for, and a worker that cannot start, are said', async () => {
  const options = { signal: new AbortController().signal, onProgress: () => undefined, onStage: () => undefined }
  const [part] = few(two)
  const refused = { ...part!, request: { ...part!.request, outcomes: [{ variable: 'no_such_record' }] } }
  await expect(runEnsembles(new WorkerCrew(sources, inProcessWorker, 1), [refused], options)).rejects.toThrow(/no_such_record/)
  const broken = (): WorkerLike => ({
    postMessage: () => undefined, terminate: () => undefined,
    addEventListener: (kind: 'message' | 'error', listener: (event: never) => void) => void (kind === 'error' && setImmediate(() => listener({ message: 'no such script' } as never))),
  })
  const crew = new WorkerCrew(sources, broken, 2)
  await expect(runEnsembles(crew, [part!], options)).rejects.toThrow(WorkerLost)
  expect(crew.lost).toBe(true)
})
