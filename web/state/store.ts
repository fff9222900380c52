/** The page's signals: what the reader chose, what the model says about it, and what is in the way. */
import { computed, signal } from '@preact/signals'
import { ADDRESS_LIMIT, decodeAddress, encodeAddress } from './address.ts'
import type { Engine } from './engine.ts'
import { beginHistory, canRedo, canUndo, currentEntry, jump, record, sameWork, settle, type History } from './history.ts'
import type { Outcome } from './outcome.ts'
import { withLevers, withView, withWork, workOf, type Levers, type PageState } from './page-state.ts'
import { problemFrom, type Problem } from './problem.ts'

export const page = signal<PageState>(decodeAddress(location.hash))
export const engine = signal<Engine | undefined>(undefined)
/** The model or its facts could not be fetched. */
export const loadProblem = signal<Problem | undefined>(undefined)
/** The last good run stays on the page while a refused one is explained. */
export const outcome = signal<Outcome | undefined>(undefined)
/** The page's run as it was when a lever was taken up; absent while none is held. */
export const held = signal<Outcome | undefined>(undefined)
export const runProblem = signal<Problem | undefined>(undefined)
/** Milliseconds the last run took, shown to readers who ask what is computed where. */
export const runTime = signal(0)

export const catalogue = computed(() => engine.value?.catalogue)

export const history = signal<History>(beginHistory(workOf(page.value), ''))
export const undoable = computed(() => canUndo(history.value))
export const redoable = computed(() => canRedo(history.value))

/** The link that brings this page back; a page too rich for a link has none. */
export function pageLink(state: PageState = page.value): string | undefined {
  const address = encodeAddress(state)
  return address.length + 1 > ADDRESS_LIMIT ? undefined : `${location.origin}${location.pathname}#${address}`
}

/** Keeps the lines of now in sight until the pointer lets go, wherever that happens. */
export function holdLever(): void {
  held.value = outcome.value
  for (const end of ['pointerup', 'pointercancel', 'blur']) addEventListener(end, releaseLever)
}

function releaseLever(): void {
  held.value = undefined
  history.value = settle(history.value)
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

/** A choice that figures depend on: recorded under `label`, and the browser's Back leads behind it. */
export function choose(next: PageState, label: string): void {
  if (move(next)) history.value = record(history.value, { work: workOf(page.value), label })
  writeAddress('push')
}

/** One of the many places of a slide: recorded once under `label`, however many follow under the same `mark`. */
export function slide(next: PageState, label: string, mark: string): void {
  if (!move(next)) return
  history.value = record(history.value, { work: workOf(page.value), label, mark })
  clearTimeout(resting)
  resting = setTimeout(() => writeAddress('replace'), REST)
}

/** Another screen, another view of the same figures, a proof opened or closed: nothing to undo. */
export function show(next: PageState, how: 'push' | 'replace' = 'push'): void {
  page.value = next
  writeAddress(how)
}

/** Changes how the screens show what they show. */
export function showAs(changes: Readonly<Record<string, string | undefined>>): void {
  show(withView(page.value, changes), 'replace')
}

export function undo(): void {
  travel(history.value.at - 1)
}

export function redo(): void {
  travel(history.value.at + 1)
}

/** Brings back any state of the history. */
export function travel(to: number): void {
  history.value = jump(history.value, to)
  move(withWork(page.value, currentEntry(history.value).work))
  writeAddress('push')
}

/** Keeps the levers as they stand: the saved tick of each, and what changes are measured against. */
export function saveLevers(label: string): void {
  choose({ ...page.value, saved: page.value.levers }, label)
}

/** Puts levers back to where they were saved, or to their defaults: all of them, or those named. */
export function resetLevers(to: 'saved' | 'default', label: string, names?: readonly string[]): void {
  const { levers, saved } = page.value
  const target: Levers = to === 'saved' ? saved : {}
  const affected = names ?? [...new Set([...Object.keys(levers), ...Object.keys(target)])]
  choose(withLevers(page.value, Object.fromEntries(affected.map((name) => [name, target[name]]))), label)
}

/** True where the figures' ground changed. */
function move(next: PageState): boolean {
  const before = page.value
  page.value = next
  if (sameWork(before, next)) return false
  scheduleRun()
  return true
}

function writeAddress(how: 'push' | 'replace'): void {
  clearTimeout(resting)
  const address = `#${encodeAddress(page.value)}`
  if (address === location.hash || address.length > ADDRESS_LIMIT) return
  if (how === 'push') window.history.pushState(null, '', address)
  else window.history.replaceState(null, '', address)
}

function readAddress(): void {
  clearTimeout(resting)
  const next = decodeAddress(location.hash)
  if (encodeAddress(next) === encodeAddress(page.value)) return
  if (move(next)) history.value = record(history.value, { work: workOf(next), label: 'Another address' })
}

/** Follows Back, Forward and links pasted into the address bar. */
export function followAddress(): void {
  addEventListener('popstate', readAddress)
  addEventListener('hashchange', readAddress)
}
