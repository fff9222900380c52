/** Every shock of the library run beside the page, once the levers rest, in slices between frames. */
import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Steps } from '../../../model/run/steps.ts'
import type { Workspace } from '../../../model/run/workspace.ts'
import type { Engine } from '../../state/engine.ts'
import { inSlices } from '../../state/in-slices.ts'
import type { Outcome } from '../../state/outcome.ts'
import { problemFrom, type Problem } from '../../state/problem.ts'
import { readStruck, type StruckOver, type StruckRun } from '../../state/resilience.ts'
import { held, shownPage } from '../../state/store.ts'
import { resilienceText } from '../../text/resilience-text.ts'

// Long enough that a slide or a held arrow key does not strike at every stop.
const REST = 300
// The table is drawn anew at most this often while results come in.
const SHOW_EVERY = 150

export interface Struck {
  /** What was struck, to tell whether it is still what the page shows. */
  readonly of: string
  readonly runs: ReadonlyMap<string, StruckRun>
  /** Of what was shown before: greyed until its turn comes. */
  readonly before: ReadonlyMap<string, StruckRun>
  readonly problem?: Problem
}

const struck = signal<Struck>({ of: '', runs: new Map(), before: new Map() })
// Shared by all shocks: each computes only what differs from the last.
let places: Workspace[] = []

function* striking(engine: Engine, of: string, year: number, over: StruckOver, shown: () => boolean): Steps<void> {
  const { before } = struck.peek()
  const runs = new Map<string, StruckRun>()
  let drawn = performance.now()
  for (const use of engine.library.shocks.keys()) {
    const strike = { use, year }
    runs.set(use, readStruck(engine.runBeside(shownPage.peek(), places, strike), strike, over))
    if (performance.now() - drawn > SHOW_EVERY && shown()) {
      struck.value = { of, runs: new Map(runs), before }
      drawn = performance.now()
    }
    yield
  }
  struck.value = { of, runs, before }
}

/** The shocks struck in a year, as far as they have been run. */
export function useStruck(result: Outcome, engine: Engine, year: number, over: StruckOver): Struck & { readonly current: boolean } {
  const of = `${result.hash} ${year}`
  const dragging = held.value !== undefined
  const found = struck.value
  const current = found.of === of
  const done = current && (found.runs.size === engine.library.shocks.size || found.problem !== undefined)

  useEffect(() => {
    if (dragging || done) return
    const asking = new AbortController()
    const timer = setTimeout(() => {
      const { of: last, runs, before } = struck.peek()
      // What was shown stays in sight, grey, until it is struck anew.
      struck.value = { of, runs: new Map(), before: last === of ? before : new Map([...before, ...runs]) }
      inSlices(striking(engine, of, year, over, () => !asking.signal.aborted), asking.signal).catch((error: unknown) => {
        if (!asking.signal.aborted) struck.value = { of, runs: new Map(), before: new Map(), problem: problemFrom(error, resilienceText.value.failed) }
      })
    }, REST)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [of, dragging])

  useEffect(() => () => {
    places = []
  }, [])

  return { ...found, current }
}
