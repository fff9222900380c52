/** The page's signals: what the reader chose, what the model says about it, and what is in the way. */
import { computed, signal } from '@preact/signals'
import { ADDRESS_LIMIT, decodeAddress, encodeAddress } from './address.ts'
import type { Catalogue } from './catalogue.ts'
import { holdLines, type HeldLines, type Outcome } from './outcome.ts'
import type { PageState, ProofRequest } from './page-state.ts'
import { problemFrom, type Problem } from './problem.ts'
import type { Proof } from './proof.ts'

/** What the page asks of the model. */
export interface Engine {
  readonly catalogue: Catalogue
  /** Runs every strategy of the page. Throws when the scenario is refused. */
  run(state: PageState): Outcome
  /** The graph behind one figure of the last run. */
  prove(state: PageState, request: ProofRequest): Promise<Proof>
}

export const page = signal<PageState>(decodeAddress(location.hash))
export const engine = signal<Engine | undefined>(undefined)
/** The model or its facts could not be fetched. */
export const loadProblem = signal<Problem | undefined>(undefined)
/** The last good run stays on the page while a refused one is explained. */
export const outcome = signal<Outcome | undefined>(undefined)
export const runProblem = signal<Problem | undefined>(undefined)
/** Milliseconds the last run took, shown to readers who ask what is computed where. */
export const runTime = signal(0)

export const catalogue = computed(() => engine.value?.catalogue)

/** The link that brings this page back. */
export function pageLink(state: PageState = page.value): string {
  return `${location.origin}${location.pathname}#${encodeAddress(state)}`
}

/** Lines as they stood when a lever was taken up; absent while none is held. */
export const held = signal<HeldLines | undefined>(undefined)

/** Keeps the lines of now in sight until the pointer lets go, wherever that happens. */
export function holdLever(): void {
  const now = outcome.value
  if (now === undefined) return
  held.value = holdLines(now)
  for (const end of ['pointerup', 'pointercancel', 'blur']) addEventListener(end, releaseLever)
}

function releaseLever(): void {
  held.value = undefined
  for (const end of ['pointerup', 'pointercancel', 'blur']) removeEventListener(end, releaseLever)
}

let frame = 0

/** Runs the model once in the next frame, however many changes came in before it. */
function scheduleRun(): void {
  if (frame !== 0) return
  frame = requestAnimationFrame(() => {
    frame = 0
    runNow()
  })
}

/** Measure of the last run, as the browser's own tools show it. */
export const RUN = 'model run'

export function runNow(): void {
  const model = engine.value
  if (model === undefined) return
  if (page.value.strategies.length === 0) {
    outcome.value = undefined
    runProblem.value = undefined
    return
  }
  performance.clearMeasures(RUN)
  const started = performance.now()
  try {
    outcome.value = model.run(page.value)
    runProblem.value = undefined
  } catch (error) {
    runProblem.value = problemFrom(error, 'This combination cannot be computed')
  }
  runTime.value = performance.measure(RUN, { start: started }).duration
}

// Browsers refuse address changes that come as fast as a slider moves, so a slide is written once it rests.
const REST = 300
let resting: ReturnType<typeof setTimeout> | undefined

/**
 * Moves the page to a new state. A step (another country, another strategy) can be undone with the browser's Back; a
 * slide only rewrites the current entry.
 */
export function change(next: PageState, kind: 'step' | 'slide'): void {
  const before = page.value
  if (next === before) return
  page.value = next
  if (needsRun(before, next)) scheduleRun()
  clearTimeout(resting)
  if (kind === 'step') writeAddress('push')
  else resting = setTimeout(() => writeAddress('replace'), REST)
}

function needsRun(before: PageState, next: PageState): boolean {
  return (
    before.economy !== next.economy ||
    before.growthPath !== next.growthPath ||
    before.perimeter !== next.perimeter ||
    before.perspective !== next.perspective ||
    before.strategies !== next.strategies ||
    before.levers !== next.levers
  )
}

function writeAddress(how: 'push' | 'replace'): void {
  const address = `#${encodeAddress(page.value)}`
  if (address === location.hash || address.length > ADDRESS_LIMIT) return
  if (how === 'push') history.pushState(null, '', address)
  else history.replaceState(null, '', address)
}

function readAddress(): void {
  clearTimeout(resting)
  const next = decodeAddress(location.hash)
  if (encodeAddress(next) === encodeAddress(page.value)) return
  page.value = next
  scheduleRun()
}

/** Follows Back, Forward and links pasted into the address bar. */
export function followAddress(): void {
  addEventListener('popstate', readAddress)
  addEventListener('hashchange', readAddress)
}
