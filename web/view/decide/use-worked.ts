/** One part of the Decide screen worked out in slices, once it is asked for and the figures have rested. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Steps } from '../../../model/run/steps.ts'
import type { DecisionParts } from '../../../scenarios/decide/decision-parts.ts'
import { DECIDE, workedParts, type DecisionPart } from '../../state/decide.ts'
import { inSlices } from '../../state/in-slices.ts'
import { loadChunk } from '../../state/load-chunk.ts'
import { problemFrom, type Problem } from '../../state/problem.ts'
import { held, page, showAs } from '../../state/store.ts'
import { decideText } from '../../text/decide-text.ts'
import { useDecision, type DecisionInPage } from './decision-context.ts'

type Module = typeof import('../../state/decide-work.ts')

interface Kept {
  readonly key: string
  readonly answer: unknown
  readonly context: DecisionInPage
}

/** The same question has the same answer: it is kept while the page is open, of each part the last one. */
const kept = new Map<DecisionPart, Kept>()

// Milliseconds: a second move in a row does not start it.
const REST = 350
// Milliseconds between two words of progress.
const TOLD = 250

export interface Worked<Answer> {
  readonly answer: Answer | undefined
  /** False while `answer` is still of another question. */
  readonly current: boolean
  /** The question that `answer` answers, as the body of a call. */
  readonly question: string
  /** The page that `answer` speaks of: as it was, where the answer is not current. */
  readonly context: DecisionInPage
  /** Steps done, while it is being worked out. */
  readonly done: number | undefined
  readonly problem: Problem | undefined
  begin(): void
  cancel(): void
  /** After a failure. */
  again(): void
}

/**
 * @param request what is asked; undefined where there is nothing to ask
 * @param work given what decisions are worked out with
 */
export function useWorked<Request, Answer>(part: DecisionPart, request: Request | undefined, work: (module: Module, parts: DecisionParts, request: Request) => Steps<Answer>): Worked<Answer> {
  const context = useDecision()
  const key = request === undefined ? '' : JSON.stringify(request)
  const found = kept.get(part)
  const wanted = workedParts(page.value.view).includes(part)
  const moving = held.value !== undefined
  const [done, setDone] = useState<number | undefined>(undefined)
  const [failed, setFailed] = useState<{ readonly key: string; readonly problem: Problem } | undefined>(undefined)
  const [, redraw] = useState(0)
  const [attempt, setAttempt] = useState(0)
  const stop = useRef<AbortController | undefined>(undefined)
  const current = found?.key === key

  useEffect(() => {
    if (!wanted || moving || request === undefined || kept.get(part)?.key === key) return
    const stopping = new AbortController()
    stop.current = stopping
    const { signal } = stopping
    const run = async (): Promise<void> => {
      setDone(0)
      setFailed(undefined)
      try {
        const module = await loadChunk(() => import('../../state/decide-work.ts'))
        const parts = context.partsOf(module)
        if (signal.aborted || parts === undefined) return
        const answer = await inSlices(counted(work(module, parts, request), setDone), signal)
        kept.set(part, { key, answer, context })
        redraw((times) => times + 1)
      } catch (error) {
        if (!signal.aborted) setFailed({ key, problem: problemFrom(error, decideText.value.failed) })
      }
      if (!signal.aborted) setDone(undefined)
    }
    const timer = setTimeout(() => void run(), REST)
    return () => {
      clearTimeout(timer)
      stopping.abort()
      setDone(undefined)
    }
  }, [key, wanted, moving, attempt])

  function ask(also: boolean): void {
    const others = workedParts(page.value.view).filter((each) => each !== part)
    showAs({ [DECIDE.worked]: [...others, ...(also ? [part] : [])].join('~') })
  }
  return {
    answer: found?.answer as Answer | undefined, current, question: found?.key ?? key, context: current ? context : (found?.context ?? context), done: current ? undefined : done, problem: failed?.key === key && !current ? failed.problem : undefined,
    begin: () => ask(true),
    cancel() {
      stop.current?.abort()
      setDone(undefined)
      ask(false)
    },
    again() {
      setFailed(undefined)
      setAttempt((times) => times + 1)
    },
  }
}

/** The steps, telling now and then how many are done. */
function* counted<Answer>(steps: Steps<Answer>, tell: (done: number) => void): Steps<Answer> {
  let told = performance.now()
  for (let done = 1; ; done++) {
    const { done: over, value } = steps.next()
    if (over === true) return value
    const now = performance.now()
    if (now - told > TOLD) {
      tell(done)
      told = now
    }
    yield
  }
}
