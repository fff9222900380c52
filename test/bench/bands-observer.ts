/** What is measured of ensembles inside the page. The functions are sent into it as text, so they may use nothing from this file. */
import type { Facts } from '../../data/facts.ts'
import type { LaneNote } from '../../model/compile/lanes/lane-memory.ts'
import type { EnsembleRequest } from '../../scenarios/ensemble-of-scenario.ts'
import type { FactsAnswer } from '../../web/client.ts'
import type { FromWorker, ToWorker } from '../../web/workers/ensemble-messages.ts'

export interface ObservedBands {
  /** Forgets what came before. */
  begin(): void
  /** Milliseconds from the last input to the bands of 500 and of 2,000 members, and from each key to what hears it. */
  read(): { readonly first: number | undefined; readonly second: number | undefined; readonly delays: readonly number[] }
}

export function observeBands(): void {
  let moved = 0
  let isStale = false
  let first: number | undefined
  let second: number | undefined
  let delays: number[] = []
  addEventListener('input', (event) => (moved = event.timeStamp), true)
  addEventListener('keydown', (event) => delays.push(performance.now() - event.timeStamp), true)
  new MutationObserver(() => {
    const said = document.querySelector('.bands-status p')?.textContent ?? ''
    // The bands of the moment before stand there first.
    if (said.includes('grey')) isStale = true
    if (!isStale) return
    const now = performance.now() - moved
    if (said.includes('of 500 members')) first ??= now
    if (said.includes('of 2,000 members') || said.includes('of all')) second ??= now
  }).observe(document, { subtree: true, childList: true, characterData: true })
  window.observedBands = {
    begin() {
      isStale = false
      first = second = undefined
      delays = []
    },
    read: () => ({ first, second, delays }),
  }
}

interface FloorGiven {
  readonly wasm: string
  readonly scalars: readonly number[]
  readonly series: readonly number[]
  readonly years: readonly number[]
}

/** Milliseconds that two members of one strategy take side by side: the median of several rounds. */
export async function runFloor({ wasm, scalars, series, years }: FloorGiven): Promise<number> {
  const module = await WebAssembly.compileStreaming(fetch(wasm))
  const [section] = WebAssembly.Module.customSections(module, 'lanes')
  const { memory: places } = JSON.parse(new TextDecoder().decode(section)) as LaneNote
  const host = Object.fromEntries(WebAssembly.Module.imports(module).map(({ name }) => [name, () => NaN]))
  const { memory, run } = new WebAssembly.Instance(module, { host }).exports as unknown as { memory: WebAssembly.Memory; run: (...years: readonly number[]) => void }
  // Eight megabytes: results of two members take less than three.
  memory.grow(128)
  const both = (values: readonly number[]): number[] => values.flatMap((value) => [value, value])
  new Float64Array(memory.buffer, places.scalars, scalars.length * 2).set(both(scalars))
  new Float64Array(memory.buffer, places.series, series.length * 2).set(both(series))
  new Uint8Array(memory.buffer, places.due, places.functions + 1).fill(1)
  const rounds: number[] = []
  for (let round = 0; round < 12; round++) {
    const begun = performance.now()
    for (let turn = 0; turn < 60; turn++) run(...years)
    // The first rounds run code that is still being compiled.
    if (round > 2) rounds.push((performance.now() - begun) / 60)
  }
  return rounds.sort((left, right) => left - right)[rounds.length >> 1]!
}

interface WholeGiven {
  readonly worker: string
  readonly outline: string
  readonly wasm: string
  readonly request: EnsembleRequest
  readonly workers: number
}

/** Milliseconds of all members on the built workers, of their quantiles, and of the hash of all their numbers. */
export async function runWhole({ worker, outline, wasm, request, workers }: WholeGiven): Promise<{ readonly members: number; readonly quantiles: number; readonly hash: number }> {
  const chunk = 24
  const [{ facts, library }, model] = await Promise.all(['/api/facts', outline].map(async (address) => (await fetch(address)).json())) as [FactsAnswer, never]
  const lanes = await (await fetch(wasm)).arrayBuffer()
  const named = <Entry extends { readonly name: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> => new Map(entries.map((entry) => [entry.name, entry]))
  const sources = { facts: facts as Facts, model, lanes, library: { strategies: named(library.strategies), growthPaths: named(library.growthPaths), shocks: named(library.shocks), stressPacks: named(library.stressPacks), scenarios: named(library.scenarios) } }
  const hands = Array.from({ length: workers }, () => {
    const own = new Worker(worker, { type: 'module' })
    const waiting: ((answer: FromWorker) => void)[] = []
    own.onmessage = ({ data }) => waiting.shift()?.(data)
    const tell = (message: ToWorker, transfer: Transferable[] = []): void => own.postMessage(message, transfer)
    return { own, tell, ask: (message: ToWorker): Promise<FromWorker> => new Promise((resolve) => { waiting.push(resolve); tell(message) }) }
  })
  const [collecting] = hands as [(typeof hands)[number]]
  for (const { tell } of hands) {
    tell({ kind: 'sources', sources })
    tell({ kind: 'open', ensemble: 1, request: { ...request, members: chunk } })
    tell({ kind: 'open', ensemble: 2, request })
  }
  const figures = async (members: number): Promise<number> => {
    const begun = performance.now()
    const answer = await collecting.ask({ kind: 'figures', ensemble: 2, members })
    if (answer.kind !== 'figures') throw new Error(`The figures came as ${JSON.stringify(answer)}.`)
    return performance.now() - begun
  }
  // A few members first: code is fetched and compiled once.
  for (let turn = 0; turn < 10; turn++) await Promise.all(hands.map(({ ask }) => ask({ kind: 'members', ensemble: 1, from: 0, to: chunk })))
  let next = 0
  const work = async ({ ask }: (typeof hands)[number]): Promise<void> => {
    while (next < request.members) {
      const from = next
      next += chunk
      const answer = await ask({ kind: 'members', ensemble: 2, from, to: Math.min(request.members, from + chunk) })
      if (answer.kind !== 'block') throw new Error(`Members ${from} and on came as ${JSON.stringify(answer)}.`)
      collecting.tell({ kind: 'place', ensemble: 2, block: answer.block }, [answer.block.values.buffer as ArrayBuffer])
    }
  }
  const begun = performance.now()
  await Promise.all([...hands, ...hands].map(work))
  const members = performance.now() - begun
  // Of the whole alone there is a hash.
  const quantiles = await figures(request.members - 1)
  const whole = await figures(request.members)
  for (const { own } of hands) own.terminate()
  return { members, quantiles, hash: whole - quantiles }
}

declare global {
  interface Window {
    observedBands: ObservedBands
  }
}
