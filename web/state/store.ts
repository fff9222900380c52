/** The page's signals: what the reader chose, what the model says about it, and what is in the way. */
import { batch, computed, signal } from '@preact/signals'
import { RunFailure } from '../../model/run/run-failure.ts'
import type { Scenario } from '../../scenarios/schema.ts'
import { text } from '../text/text.ts'
import { ADDRESS_LIMIT, decodeAddress, encodeAddress } from './address.ts'
import type { Engine } from './engine.ts'
import { isReadable, loadPacker } from './file-packer.ts'
import { canRedo, canUndo, sameWork, type History } from './history.ts'
import { decodeHistory, encodeHistory, type KeptHistory } from './kept-history.ts'
import { loadChunk } from './load-chunk.ts'
import { addressed, chosen, reopened, settled, shown, slid, travelled, type Session } from './moves.ts'
import type { Outcome } from './outcome.ts'
import { withReset, withSaved, withView, withWork, workOf, type PageState, type Work } from './page-state.ts'
import { problemFrom, type Problem } from './problem.ts'

/** Name of the history in the storage of the tab. */
const KEPT = 'history'

const opening = openingSession()

export const page = signal<PageState>(opening.page)
export const history = signal<History>(opening.history)
export const engine = signal<Engine | undefined>(undefined)
/** The model or its facts could not be fetched. */
export const loadProblem = signal<Problem | undefined>(undefined)
/** The last good run stays on the page while a refused one is explained. */
export const outcome = signal<Outcome | undefined>(undefined)
/** What that run was of. */
const ran = signal<Work | undefined>(undefined)
/** The page's run as it was when a lever was taken up; absent while none is held. */
export const held = signal<Outcome | undefined>(undefined)
export const runProblem = signal<Problem | undefined>(undefined)
/** Milliseconds the last run took, shown to readers who ask what is computed where. */
export const runTime = signal(0)

export const catalogue = computed(() => engine.value?.catalogue)
/** The page whose figures are in sight: where the run of its work is refused, that with the work of the last good run. */
export const shownPage = computed(() => (ran.value === undefined ? page.value : withWork(page.value, ran.value)))
export const screen = computed(() => page.value.screen)
export const undoable = computed(() => canUndo(history.value))
export const redoable = computed(() => canRedo(history.value))

const address = computed(() => encodeAddress(page.value))

/** The link that brings this page back; a page too rich for a link has none. */
export function pageLink(state?: PageState): string | undefined {
  const written = state === undefined ? address.value : encodeAddress(state)
  return written.length + 1 > ADDRESS_LIMIT ? undefined : `${location.origin}${location.pathname}#${written}`
}

/** Keeps the lines of now in sight until the pointer lets go, wherever that happens. */
export function holdLever(): void {
  settleSlide()
  held.value = outcome.value
  for (const end of ['pointerup', 'pointercancel', 'blur']) addEventListener(end, releaseLever)
  holding = true
}

function releaseLever(): void {
  held.value = undefined
  holding = false
  settleSlide()
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
const RUN = 'model run'

// Figures that no screen shows are computed once levers rest, for a run may fail in them too.
const FINISH_AFTER = 500
let finishing: ReturnType<typeof setTimeout> | undefined
/** What the last run was of that gave every one of its figures. */
let finished: Work | undefined

export function runNow(): void {
  const model = engine.value
  if (model === undefined || !fileChecked()) return
  clearTimeout(finishing)
  if (page.value.strategies.length === 0) {
    outcome.value = undefined
    ran.value = undefined
    runProblem.value = undefined
    return
  }
  performance.clearMeasures(RUN)
  const started = performance.now()
  try {
    const result = model.run(page.value)
    batch(() => {
      outcome.value = result
      ran.value = workOf(page.value)
      runProblem.value = undefined
    })
    finishing = setTimeout(finish, FINISH_AFTER, result)
  } catch (error) {
    refuse(model, error, [ran.value, finished])
  }
  runTime.value = performance.measure(RUN, { start: started }).duration
}

/** What the page has not shown of a run yet may fail too: then the run is refused after all. */
function finish(result: Outcome): void {
  const model = engine.value
  if (model === undefined || outcome.value !== result) return
  try {
    result.finish?.()
    finished = ran.value
  } catch (error) {
    refuse(model, error, [finished])
  }
}

/** Says why a run is refused. Where it failed, the last one comes back that is sound in all of its figures. */
function refuse(model: Engine, error: unknown, good: readonly (Work | undefined)[]): void {
  batch(() => {
    runProblem.value = problemFrom(error, text.value.frame.cannotRun)
    if (!(error instanceof RunFailure)) return
    ran.value = good.find((work) => work !== undefined && runAgain(model, work))
    if (ran.value === undefined) outcome.value = undefined
  })
}

/** False where it fails now that all of it is computed. */
function runAgain(model: Engine, work: Work): boolean {
  try {
    outcome.value = model.run(withWork(page.value, work))
    return true
  } catch (error) {
    if (error instanceof RunFailure) return false
    throw error
  }
}

// A link can carry anything as a file. Its form is checked before it is run; the checker is only fetched where there is one.
const checked = new WeakSet<Scenario>()

/** Whether the page's file may be run. Where it has not been checked yet, a run follows the check. */
function fileChecked(): boolean {
  const { base } = page.value
  if (base === undefined || !('file' in base) || checked.has(base.file)) return true
  loadChunk(() => import('./scenario-file.ts')).then(({ checkScenario }) => {
    checkScenario(base.file)
    checked.add(base.file)
    runNow()
  }).catch((error: unknown) => {
    if (page.value.base === base) runProblem.value = problemFrom(error, text.value.frame.cannotRun)
  })
  return false
}

/** A choice that figures depend on: recorded under `label`, and the browser's Back leads behind it. `lever` is the one it set, where it set one. */
export function choose(next: PageState, label: string, lever?: string): void {
  writeSlide()
  move(chosen(now(), next, label, lever))
  writeAddress('push')
}

// Browsers refuse address changes that come as fast as a slider moves, so a slide is written once it rests.
const WRITE_AFTER = 300
// Key presses closer together are one slide; a longer pause begins another.
const SETTLE_AFTER = 800
let writing: ReturnType<typeof setTimeout> | undefined
let settling: ReturnType<typeof setTimeout> | undefined
let unwritten: 'push' | 'replace' | undefined
/** The pointer holds a lever: however long it rests there, its slide goes on. */
let holding = false

/** One of the many places of a lever's slide: recorded once under `label`, however many follow while it is held or keys follow closely. */
export function slide(next: PageState, label: string, lever: string): void {
  const begins = history.value.slide !== lever
  if (begins) writeSlide()
  move(slid(now(), next, label, lever))
  if (begins) unwritten = 'push'
  else unwritten ??= 'replace'
  clearTimeout(writing)
  writing = setTimeout(writeSlide, WRITE_AFTER)
  clearTimeout(settling)
  if (!holding) settling = setTimeout(settleSlide, SETTLE_AFTER)
}

/** Ends a slide: the lever has been let go, or its place was confirmed. */
export function settleSlide(): void {
  clearTimeout(settling)
  move(settled(now()))
}

/** Another screen, another view of the same figures, a proof opened or closed: nothing to undo. */
export function show(next: PageState, how: 'push' | 'replace' = 'push'): void {
  writeSlide()
  move(shown(now(), next, text.value.frame.did.elsewhere))
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
  writeSlide()
  move(travelled(now(), to))
  writeAddress('push')
}

/** Keeps the levers as they stand: the saved tick of each, and what changes are measured against. */
export function saveLevers(label: string): void {
  choose(withSaved(page.value), label)
}

/** Puts levers back to where they were saved, or to their defaults: all of them, or those named. */
export function resetLevers(to: 'saved' | 'default', label: string, names?: readonly string[]): void {
  choose(withReset(page.value, to, names), label, names?.length === 1 ? names[0] : undefined)
}

function now(): Session {
  return { page: page.value, history: history.value }
}

function move(next: Session): void {
  const same = sameWork(page.value, next.page)
  batch(() => {
    page.value = next.page
    history.value = next.history
  })
  if (!same) scheduleRun()
}

/** Writes a slide that has not been written yet: once it rests, or before anything else is. */
function writeSlide(): void {
  if (unwritten !== undefined) writeAddress(unwritten)
}

function writeAddress(how: 'push' | 'replace'): void {
  clearTimeout(writing)
  unwritten = undefined
  const written = `#${address.value}`
  if (written !== location.hash && written.length <= ADDRESS_LIMIT) {
    if (how === 'push') window.history.pushState(null, '', written)
    else window.history.replaceState(null, '', written)
  }
  keepHistory()
}

function readAddress(): void {
  clearTimeout(writing)
  clearTimeout(settling)
  unwritten = undefined
  if (!isReadable(location.hash)) {
    loadPacker().then(readAddress, (error: unknown) => (loadProblem.value = problemFrom(error, text.value.frame.partFailed)))
    return
  }
  const next = decodeAddress(location.hash)
  if (encodeAddress(next) === address.value) return
  move(addressed(now(), next, text.value.frame.did.elsewhere))
  keepHistory()
}

/** Follows Back, Forward and links pasted into the address bar. */
export function followAddress(): void {
  addEventListener('popstate', readAddress)
  addEventListener('hashchange', readAddress)
}

function keepHistory(): void {
  try {
    sessionStorage.setItem(KEPT, encodeHistory({ history: history.value, address: location.hash }))
  } catch {
    // Storage is off or full: undo then ends with a reload. A history that is out of date would be worse than none.
    try {
      sessionStorage.removeItem(KEPT)
    } catch {
      // As above.
    }
  }
}

/** The page of the address, with the history it had before a reload. */
function openingSession(): Session {
  let kept: KeptHistory | undefined
  try {
    kept = decodeHistory(sessionStorage.getItem(KEPT) ?? '')
  } catch {
    // Storage is off.
  }
  return reopened(decodeAddress(location.hash), location.hash, kept, text.value.frame.did.elsewhere)
}
